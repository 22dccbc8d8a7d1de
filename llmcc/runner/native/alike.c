/* Arrays all alike but for one element: loops that go on while the data agree are seen to their ends, of every length, and
 * with what ends them in the very last element. */
#include <string.h>

#include "mutate.h"

#define WIDEST 16u
#define NEAR_END 32u

/* One value all over: the one given, or, where that is of another type, the first that stands there. */
static void fill(u8 *bytes, const struct type_run *run, const u8 *value, unsigned type)
{
    u64 width = type_size(run->type);
    for (u64 k = run->type == type ? 0 : 1; k < run->count; k++) memcpy(bytes + k * width, run->type == type ? value : bytes, width);
}

static u64 some_length(u64 count, u64 r)
{
    u64 most = r & 1 ? count : 16ul << (r >> 4) % 8;
    return r & 2 ? count - (r >> 8) % (count < NEAR_END ? count : NEAR_END) : 1 + (r >> 8) % (most < count ? most : count);
}

bool make_alike(const struct mutator *m, u64 r)
{
    u32 chosen = (u32)(mix(r) % m->memory->input->n_objects);
    const struct type_run *from = first_numbers(m, &m->memory->objects[chosen]);
    if (!from) return false;
    u64 width = type_size(from->type), length = some_length(from->count, mix(r + 1)), s = mix(r + 2);
    u8 value[WIDEST], other[WIDEST], *bytes = object_bytes(m->memory, chosen) + from->offset;
    memcpy(value, bytes + (s >> 8) % from->count * width, width);
    if ((s & 3) == 0) memset(value, 0, width);
    memcpy(other, value, width);
    other[s & 4 ? 0 : (s >> 16) % width] ^= s & 16 ? (u8)(1u << (s >> 24) % 8) : (u8)(1 + (s >> 24) % 255);
    for (u32 i = 0; i < m->memory->input->n_objects; i++) {
        const struct type_run *run = first_numbers(m, &m->memory->objects[i]);
        if (!run) continue;
        u8 *place = object_bytes(m->memory, i) + run->offset;
        fill(place, run, value, from->type);
        if (run->type == T_I8 && s & 8 && length < run->count) place[length] = 0;
    }
    if (s >> 32 & 7) memcpy(bytes + (length - 1 - (s >> 35 & 3 ? 0 : (s >> 40) % length)) * width, other, width);
    u64 number = 0;
    memcpy(&number, value, width < 8 ? width : 8);
    for (u32 k = 0; k < m->n_args; k++)
        if (m->args[k].place == PLACE_GPR && !m->args[k].kind) put_lane(&m->args[k], 0, mix(s ^ k) & 1 ? length : number, mix(s + k));
    return true;
}
