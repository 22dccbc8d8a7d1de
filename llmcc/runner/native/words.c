/* Short words of two to four symbols in all arrays of small integers, the same symbols in all, and in numbers how long
 * they are. Escapes, brackets, wildcards and letters that come again go wrong in short words already, if these are many:
 * the small scope (Jackson and Damon 1996). Some words are numbers, written out, where integers of some size end. */
#include <string.h>

#include "mutate.h"

#define LONGEST_NUMBER 48

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
    if ((r >> 36 & 3) == 0) digits[n++] = r >> 40 & 1 ? '-' : '+';
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
