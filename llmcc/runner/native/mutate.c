/* Changes what a case gives a function: contents of its memory, numbers among its arguments, where arrays lie. */
#include "mutate.h"

#include <string.h>

#include "execute.h"

#define RARELY 64 /* numbers beyond +-512 where these take the function too long */

static u64 element(const u8 *at, unsigned size)
{
    u64 v = 0;
    memcpy(&v, at, size < 8 ? size : 8);
    return v;
}

/* A multiple of a number among the arguments, or next to one: where a division by a rounded reciprocal goes wrong. */
static u64 multiple(const struct mutator *m, u64 r)
{
    if (!m->n_args) return r;
    const struct sweep_arg *a = &m->args[r % m->n_args];
    if (a->place != PLACE_GPR || a->kind) return r;
    u64 factor = machine.gpr_in[a->slot] & (a->bits < 64 ? (1ul << a->bits) - 1 : ~0ul), s = mix(r);
    return factor * (s & 7 ? 1 + (s >> 8) % 64 : s >> 8) + (s >> 4 & 3) / 2 - (s >> 6 & 3) / 3;
}

static u64 some_value(const struct mutator *m, u64 r, const u8 *bytes, const struct type_run *run)
{
    unsigned size = type_size(run->type);
    u64 s = mix(r), old = element(bytes + run->offset + s % run->count * size, size);
    if ((r & 7) > 4 && (run->type == T_F32 || run->type == T_F64)) {
        struct sweep_arg real = {.kind = run->type == T_F32 ? K_F32 : K_F64, .bits = (u8)(8 * size)};
        return lane_value(&real, m->values, s, old);
    }
    switch (r & 7) {
    case 0: return old; /* what stands elsewhere */
    case 1: return old + 1;
    case 2: return old - 1;
    case 3: return multiple(m, s);
    case 4: return m->values.n ? partly(m->values.pool[(s >> 20) % m->values.n] + (s >> 50) % 3 - 1, s) : s;
    case 5: return size == 1 && s & 1 ? 32 + (s >> 8) % 95 : (s >> 8) % 20;
    case 6: return s & 1 ? edge(s >> 8, 8 * size) : few_bits(s, 8 * size);
    default: return s;
    }
}

/* Some elements in a row as they stand in another piece of memory of that type, so that two pieces agree in part. */
static void copy_from_other(const struct mutator *m, u32 index, const struct type_run *run, u64 r)
{
    u32 other = (u32)(mix(r) % m->memory->input->n_objects);
    const struct object *o = &m->memory->objects[other];
    if (!o->n_runs) return;
    const struct type_run *from = (const struct type_run *)(m->memory->cases.bytes + o->runs) + mix(r + 1) % o->n_runs;
    if (from->type != run->type || !from->count) return;
    u64 size = type_size(run->type), start = r & 1 ? 0 : (r >> 8) % run->count, source = r & 2 ? 0 : (r >> 20) % from->count;
    u64 count = 1 + (r >> 32) % 16;
    if (count > run->count - start) count = run->count - start;
    if (count > from->count - source) count = from->count - source;
    memmove(object_bytes(m->memory, index) + run->offset + start * size, object_bytes(m->memory, other) + from->offset + source * size, count * size);
}

/* Changes one thing in the memory of one run: all of it, a word, several in a row, or where two of them stand. */
static void change(const struct mutator *m, u32 index, const struct type_run *run, u64 r)
{
    const struct object *o = &m->memory->objects[index];
    u8 *bytes = object_bytes(m->memory, index);
    unsigned size = type_size(run->type), most = size < 8 ? size : 8;
    u64 s = mix(r), from = (s >> 8) % run->count, to = mix(s) % run->count;
    if ((r & 7) == 0) {
        struct generator g = {s, m->values.pool, m->values.n, 20};
        struct source source = source_of(&g, o->id, s % (F_ABOVE + 1), (s >> 16) % N_INT_REGIMES, o->index_limit, 0);
        for (u64 k = 0; k < run->count; k++) {
            u64 at = run->offset + k * size;
            generate(&g, &source, run->type, (i64)at - o->origin, bytes + at);
        }
    } else if ((r & 7) < 4) {
        u8 *at = bytes + run->offset + (r & 8 ? from % 8 % run->count : from) * size;
        u64 v = r >> 4 & 3 ? some_value(m, s, bytes, run) : element(at, size) ^ 1ul << (s >> 32) % (8 * most);
        memcpy(at, &v, most);
    } else if ((r & 7) < 6) {
        u64 v = some_value(m, s, bytes, run), low = r & 8 ? 0 : from, high = low + (r & 16 ? to % 24 : to);
        for (u64 k = low; k < high && k < run->count; k++) memcpy(bytes + run->offset + k * size, &v, most);
    } else {
        u8 kept[16], *a = bytes + run->offset + from * size, *b = bytes + run->offset + to * size;
        memcpy(kept, a, size);
        memcpy(a, b, size);
        memcpy(b, kept, size);
    }
}

/* Numbers in a row, in the memory of the object that `index` is set to; NULL if what was picked may not be changed. */
static const struct type_run *some_run(const struct mutator *m, u64 r, u32 *index)
{
    *index = (u32)(mix(r) % m->memory->input->n_objects);
    const struct object *o = &m->memory->objects[*index];
    if (!o->n_runs || o->flags & (OBJECT_CONSTANT | OBJECT_ON_STACK)) return NULL;
    const struct type_run *run = (const struct type_run *)(m->memory->cases.bytes + o->runs) + mix(r + 1) % o->n_runs;
    return run->type == T_PTR || !run->count ? NULL : run;
}

const struct type_run *first_numbers(const struct mutator *m, const struct object *o)
{
    const struct type_run *run = (const void *)(m->memory->cases.bytes + o->runs);
    return !o->n_runs || run->type == T_PTR || o->flags & (OBJECT_CONSTANT | OBJECT_ON_STACK) ? NULL : run;
}

static void change_something(const struct mutator *m, u64 r)
{
    u32 index;
    const struct type_run *run = some_run(m, r, &index);
    if (!run) return;
    if (mix(r + 3) % 6 == 0) copy_from_other(m, index, run, mix(r + 4));
    else change(m, index, run, mix(r + 2));
}

static u64 some_number(const struct mutator *m, const struct sweep_arg *a, u64 s, u64 old, u64 previous)
{
    u64 width = a->bits < 64 ? (1ul << a->bits) - 1 : ~0ul, r = s >> 8;
    old &= width;
    switch (s >> 1 & 7) {
    case 0: return old + r % 3 - 1;
    case 1: return r % ((old & 0xffff) + 1);
    case 2: return r % 24;
    case 3: return edge(r, a->bits);
    case 4:
    case 5: return m->values.n ? partly(m->values.pool[r % m->values.n] + (r >> 32) % 3 - 1, r) : r;
    default: return lane_value(a, m->values, mix(s), previous);
    }
}

static void set_numbers(const struct mutator *m, u64 r)
{
    u64 previous = 0;
    for (u32 k = 0; k < m->n_args; k++)
        for (u64 lane = 0; lane < m->args[k].lanes; lane++) {
            u64 s = mix(r + k * 16 + lane), old = m->args[k].place == PLACE_GPR ? machine.gpr_in[m->args[k].slot] : previous;
            if (s & 1) continue;
            u64 value = m->args[k].kind ? lane_value(&m->args[k], m->values, mix(s), previous) : some_number(m, &m->args[k], s, old, previous);
            if (m->tame && !m->args[k].kind && r % RARELY) value = (u64)((i64)(value << 54) >> 54);
            previous = value;
            put_lane(&m->args[k], lane, value, mix(s ^ 0x77));
        }
}

/* The type of all words of the object that a pointer leads into; T_NONE where nothing else may. */
static unsigned type_pointed_to(const struct mutator *m, u64 pointer)
{
    for (u32 i = 0; i < m->memory->input->n_objects; i++) {
        const struct object *o = &m->memory->objects[i];
        if (pointer - o->address >= o->size) continue;
        const struct type_run *runs = (const void *)(m->memory->cases.bytes + o->runs);
        return o->n_runs == 1 && !(o->flags & OBJECT_ALONE) ? runs->type : T_NONE;
    }
    return T_NONE;
}

/* Where one pointer has to lead to come near another: 0 if it may not. */
static u64 beside(const struct mutator *m, u64 moved, u64 other, u64 r)
{
    unsigned type = type_pointed_to(m, moved);
    if (type == T_NONE || type == T_PTR || type_pointed_to(m, other) != type) return 0;
    i64 distance = (r & 3 ? (i64)((r >> 4) % 20) : (i64)((r >> 4) % 66)) * (r >> 2 & 1 ? 1 : -1);
    return other + (u64)(distance * (i64)type_size(type));
}

/* One argument leads into a variable, or next to it. */
static void lead_into_variable(const struct mutator *m, u64 r)
{
    const struct object *o = &m->memory->objects[mix(r) % m->memory->input->n_objects];
    unsigned moved = r % 6;
    bool shared_variable = (o->flags & (OBJECT_FIXED | OBJECT_ALONE | OBJECT_CONSTANT | OBJECT_ON_STACK)) == OBJECT_FIXED;
    if (!shared_variable || m->memory->input->scalars >> moved & 1) return;
    u64 place = beside(m, machine.gpr_in[moved], o->address, mix(r + 1));
    if (place) machine.gpr_in[moved] = place;
}

/* One argument leads near another: arrays that overlap at any distance, which code that takes several at once must notice. */
static void overlap(const struct mutator *m, u64 r)
{
    unsigned moved = r % 6, other = (moved + 1 + (r >> 8) % 5) % 6;
    if ((m->memory->input->scalars >> moved | m->memory->input->scalars >> other) & 1) return;
    u64 place = beside(m, machine.gpr_in[moved], machine.gpr_in[other], mix(r));
    if (place) machine.gpr_in[moved] = place;
}

/* The same for two pointers in memory. */
static void overlap_in_memory(const struct mutator *m, u64 r)
{
    u8 *found[8];
    u64 n = 0;
    for (u32 i = 0; i < m->memory->input->n_objects; i++) {
        const struct object *o = &m->memory->objects[i];
        const struct type_run *runs = (const void *)(m->memory->cases.bytes + o->runs);
        for (u32 k = 0; k < o->n_runs && !(o->flags & (OBJECT_CONSTANT | OBJECT_ON_STACK)); k++)
            for (u64 at = 0; at < runs[k].count && runs[k].type == T_PTR; at++, n++)
                if (n < 8 || mix(r + n) % n < 8) found[n < 8 ? n : mix(r + n) % 8] = object_bytes(m->memory, i) + runs[k].offset + 8 * at;
    }
    if (n < 2) return;
    u8 *moved = found[r % (n < 8 ? n : 8)], *other = found[(r >> 8) % (n < 8 ? n : 8)];
    u64 from, to;
    memcpy(&from, moved, 8);
    memcpy(&to, other, 8);
    u64 place = beside(m, from, to, r >> 60 ? mix(r) : 0);
    if (place && moved != other) memcpy(moved, &place, 8);
}

/* One bit of memory and nothing else. */
static bool flip(const struct mutator *m, u64 r)
{
    u32 index;
    const struct type_run *run = some_run(m, r, &index);
    if (!run) return false;
    u64 bit = mix(r + 2) % (run->count * type_size(run->type) * 8);
    object_bytes(m->memory, index)[run->offset + bit / 8] ^= (u8)(1 << bit % 8);
    return true;
}

void mutate(const struct mutator *m, u64 r)
{
    if (m->memory->input->n_objects) {
        if ((r >> 12 & 7) == 0 && flip(m, mix(r ^ 0xaa))) return;
        if ((r >> 12 & 7) == 1 && make_alike(m, mix(r ^ 0xbb))) return;
    }
    bool spelled = (r >> 8 & 3) == 0 && m->memory->input->n_objects && (r >> 10 & 1 ? respell : spell)(m, mix(r ^ 0x99));
    if (spelled && r >> 10 & 1 && r >> 11 & 1) respell(m, mix(r ^ 0x9a));
    if (!spelled) set_numbers(m, mix(r ^ 0x55));
    for (u64 k = 0; !spelled && m->memory->input->n_objects && k <= (r & 3); k++) change_something(m, mix(r + k));
    if ((r >> 2 & 3) == 0) overlap(m, mix(r ^ 0x66));
    if ((r >> 2 & 3) == 1 && m->memory->input->n_objects) lead_into_variable(m, mix(r ^ 0x67));
    if ((r >> 4 & 15) == 0) overlap_in_memory(m, mix(r ^ 0x88));
}

void nudge(const struct mutator *m, u64 difference, u64 r)
{
    static const u8 shifts[] = {0, 0, 6, 8, 7, 4, 1, 2, 3};
    u64 s = mix(r);
    if (m->n_args && (!m->memory->input->n_objects || s & 1)) {
        const struct sweep_arg *a = &m->args[(s >> 8) % m->n_args];
        u64 shift = s >> 16 & 1 ? 0 : (s >> 20) % 16, moved = s >> 17 & 1 ? difference << shift : (u64)((i64)difference >> shift);
        if (a->place == PLACE_GPR && !a->kind) put_lane(a, 0, machine.gpr_in[a->slot] + moved, mix(s));
        return;
    }
    if (!m->memory->input->n_objects) return;
    u32 index = (u32)(mix(s) % m->memory->input->n_objects);
    const struct type_run *run = first_numbers(m, &m->memory->objects[index]);
    if (!run || run->type != T_I8 || !run->count) return;
    u8 *bytes = object_bytes(m->memory, index) + run->offset;
    u64 at = (s >> 8) % (run->count < 32 ? run->count : 32);
    if (s >> 41 & 1 && move_number(bytes, run->count, at, difference)) return;
    i64 d = (i64)difference, base = s >> 40 & 1 ? 10 : 1l << shifts[(s >> 44) % sizeof shifts];
    if (base == 1 || at + 1 == run->count) bytes[at] += (u8)d;
    else bytes[at] += (u8)(d / base), bytes[at + 1] += (u8)(d % base);
}

void begin_call(const struct memory *memory)
{
    u64 base = argument_base(memory->input);
    for (u32 i = 0; i < memory->input->n_stack_words; i++) ((u64 *)base)[i] = memory->input->stack_words[i];
    put_return_address();
}

u64 total_pages(const struct memory *memory)
{
    u64 total = 0;
    for (u32 i = 0; i < memory->input->n_objects; i++) total += page_bytes(&memory->objects[i]);
    return total;
}
