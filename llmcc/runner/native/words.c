/* Texts: words put into all of them, and a text that is there with one number or character changed.
 *
 * Short words of two to four symbols in all arrays of small integers, the same symbols in all, and in numbers how long
 * they are. Escapes, brackets, wildcards and letters that come again go wrong in short words already, if these are many:
 * the small scope (Jackson and Damon 1996). Some words are numbers, written out, where integers of some size end. */
#include <string.h>

#include "execute.h"
#include "mutate.h"

#define LONGEST_NUMBER 48
#define MOST_GROWN 24ul

static u64 write_word(const struct mutator *m, u8 *bytes, u64 size, u64 length, u64 symbols, u64 r)
{
    for (u64 k = 0; k < length; k++) {
        u64 v = symbol(m->values.pool, m->values.n, mix(symbols + mix(r + k) % (2 + symbols % 3)), size);
        memcpy(bytes + k * size, &v, size);
    }
    return length;
}

/* A power of two or a number next to it; a zero and a sign may stand in front. */
static u64 write_number(u8 *bytes, u64 most, u64 r)
{
    static const u8 powers[] = {7, 8, 15, 16, 31, 32, 53, 63, 64, 65}, bases[] = {10, 10, 10, 16, 8, 2};
    unsigned __int128 v = ((unsigned __int128)1 << powers[r % sizeof powers]) + (r >> 8) % 5 - 2;
    u64 base = bases[(r >> 16) % sizeof bases], length = 0, n = 0;
    u8 digits[2 * LONGEST_NUMBER];
    for (; v && n < LONGEST_NUMBER; v /= base) digits[n++] = (u8)((r >> 24 & 1 ? "0123456789abcdef" : "0123456789ABCDEF")[v % base]);
    if ((r >> 32 & 7) == 0) digits[n++] = '0';
    if (r >> 36 & 1) digits[n++] = r >> 40 & 3 ? '-' : '+';
    while (n && length < most) bytes[length++] = digits[--n];
    return length;
}

bool spell(const struct mutator *m, u64 r)
{
    u64 symbols = mix(r + 1), any_length = 0;
    for (u32 i = 0; i < m->memory->input->n_objects; i++) {
        const struct object *o = &m->memory->objects[i];
        const struct type_run *run = first_numbers(m, o);
        if (!run || run->type < T_I8 || run->type > T_I32) continue;
        u64 s = mix(r + 2 + i), size = type_size(run->type), wanted = 1 + (s >> 8) % 3 + (s >> 16) % 4, length;
        u8 *bytes = object_bytes(m->memory, i) + run->offset;
        if (size == 1 && (s & 7) == 0) length = write_number(bytes, run->count, mix(s));
        else length = write_word(m, bytes, size, wanted < run->count ? wanted : run->count, symbols, mix(s));
        if (s >> 60 && length < run->count) memset(bytes + length * size, 0, size);
        if (!any_length || s & 16) any_length = length;
    }
    for (u32 k = 0; k < m->n_args && any_length; k++)
        if (m->args[k].place == PLACE_GPR && !m->args[k].kind && mix(r ^ k) & 1) put_lane(&m->args[k], 0, any_length, mix(r + k));
    return any_length != 0;
}

static bool is_digit(u8 c) { return c - '0' < 10u; }
static bool is_letter(u8 c) { return (c | 32) - 'a' < 26u; }

/* What stands from `from` to `to` of a text gives way to `length` other bytes; what follows moves, as far as there is room. */
static void put_instead(u8 *text, u64 room, u64 from, u64 to, const u8 *bytes, u64 length)
{
    u64 left = room - from, tail = room - to;
    if (length > left) length = left;
    memmove(text + from + length, text + to, tail < left - length ? tail : left - length);
    memcpy(text + from, bytes, length);
}

/* A number that may matter where another was written: next to it, or a constant, a multiple of one, or next to these. */
static u64 other_number(const struct mutator *m, u64 old, u64 r)
{
    u64 near = (r >> 8) % 3 - 1;
    if ((r & 3) == 0 || !m->values.n) return r & 4 ? old + near : (r >> 12) % 100;
    return m->values.pool[(r >> 20) % m->values.n] * ((r & 12) ? 1 : (r >> 40) % 32) + near;
}

/* As many digits as before, or more, where the number has fewer. */
static u64 write_decimal(u8 *bytes, u64 v, u64 least)
{
    u8 digits[LONGEST_NUMBER];
    u64 n = 0, length = 0;
    for (; v || n < least; v /= 10) digits[n++] = '0' + (u8)(v % 10);
    while (n) bytes[length++] = digits[--n];
    return length;
}

bool move_number(u8 *text, u64 count, u64 at, u64 difference)
{
    u64 from = at, to = at, number = 0, end = 1;
    if (!is_digit(text[at])) return false;
    while (from && is_digit(text[from - 1])) from--;
    for (to = from; to < count && to - from < 18 && is_digit(text[to]); to++, end *= 10) number = number * 10 + text[to] - '0';
    number += difference;
    if (number >= end) return false;
    for (; to > from; number /= 10) text[--to] = '0' + (u8)(number % 10);
    return true;
}

/* What a text may grow by: what lies behind it in its page belongs to nobody. */
static u64 room_behind(const struct mutator *m, const struct object *o, const struct type_run *run)
{
    u64 left = page_bytes(o) - (o->address & (PAGE - 1)) - o->size;
    return !m->grows || run->offset + run->count < o->size ? 0 : left < MOST_GROWN ? left : MOST_GROWN;
}

/* Where that is nothing, what lies in front: the text begins `by` bytes earlier, if an argument leads to it. */
static bool begin_earlier(const struct mutator *m, const struct object *o, const struct type_run *run, u64 by)
{
    if (!m->grows || run->offset || by > MOST_GROWN || by > (o->address & (PAGE - 1)) || o->flags & OBJECT_FIXED) return false;
    for (unsigned k = 0; k < 6; k++) {
        if (m->memory->input->scalars >> k & 1 || machine.gpr_in[k] != o->address) continue;
        machine.gpr_in[k] -= by;
        return true;
    }
    return false;
}

/* A number of a text, or where there is none, or now and then, a character, and what is to stand there. */
struct change { u64 from, to, length; u8 bytes[LONGEST_NUMBER]; };

static struct change change_of(const struct mutator *m, const u8 *text, u64 used, u64 room, u64 s)
{
    struct change c = {.from = used ? s % used : 0};
    while (c.from < used && !is_digit(text[c.from])) c.from++;
    if (c.from == used || (s >> 40 & 7) == 0) {
        c.from = used ? mix(s) % used : 0;
        bool other_case = c.from < used && is_letter(text[c.from]) && s >> 36 & 1;
        c.bytes[0] = other_case ? text[c.from] ^ 32 : (u8)symbol(m->values.pool, m->values.n, mix(s + 1), 1);
        u64 gone = other_case ? 1 : (s >> 32 & 1) + (s >> 33 & 1);
        c.to = c.from + gone < room ? c.from + gone : room;
        c.length = other_case || !gone || s >> 34 & 1;
        return c;
    }
    u64 old = 0;
    while (c.from && is_digit(text[c.from - 1])) c.from--;
    for (c.to = c.from; c.to < used && c.to - c.from < LONGEST_NUMBER / 2 && is_digit(text[c.to]); c.to++)
        old = old * 10 + text[c.to] - '0';
    c.length = s >> 49 & 3 ? write_decimal(c.bytes, other_number(m, old, mix(s + 2)), s >> 48 & 1 ? c.to - c.from : 1)
                           : write_number(c.bytes, sizeof c.bytes, mix(s + 3));
    return c;
}

bool respell(const struct mutator *m, u64 r)
{
    u32 index = (u32)(mix(r) % m->memory->input->n_objects);
    const struct object *o = &m->memory->objects[index];
    const struct type_run *run = first_numbers(m, o);
    if (!run || run->type != T_I8) return false;
    u8 *text = object_bytes(m->memory, index) + run->offset;
    u64 behind = room_behind(m, o, run), room = run->count + behind;
    struct change c = change_of(m, text, strnlen((char *)text, run->count), room, mix(r + 1));
    u64 by = c.length > c.to - c.from ? c.length - (c.to - c.from) : 0;
    if (by && !behind && begin_earlier(m, o, run, by)) {
        memmove(text - by, text, c.from);
        memcpy(text + c.from - by, c.bytes, c.length);
    } else
        put_instead(text, room, c.from, c.to, c.bytes, c.length);
    return true;
}
