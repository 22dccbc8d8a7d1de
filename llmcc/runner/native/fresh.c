/* A branch predictor learns data by heart that it sees again and again, and then some calls are ten times as fast as
 * they would be on other data. So each timed call finds its arrays in another order, by blocks; both codes the same. */
#include "fresh.h"

#include <stdlib.h>
#include <string.h>

#define BLOCK 8u                 /* elements: of longer blocks the first elements would tell the others */
#define WIDEST 16u               /* bytes of an element */
#define MOST_BYTES (1u << 20)    /* nothing learns more than this by heart */
#define LEAST_USED 4             /* one element in so many */

/* Of each object that is to be shuffled, what it holds and the bytes of an element; NULL for others. */
static struct { u8 *bytes; unsigned width; } arrays[MAX_OBJECTS];

static const struct type_run *runs_of(const struct memory *m, const struct object *o)
{
    return (const void *)(m->cases.bytes + o->runs);
}

static bool has_order(const struct object *o, unsigned type)
{
    if (type == T_F32 || type == T_F64 || type == T_F80) return o->float_regime == F_SORTED || o->float_regime == F_FALLING;
    return o->int_regime == I_SORTED || o->int_regime == I_FALLING || o->int_regime == I_TEXT;
}

/* Elements that the reference used of an array of one type; 0 if the object is something else. */
static u64 elements_used(const struct object *o, const struct type_run *runs)
{
    u64 used = 0, width = o->n_runs ? type_size(runs->type) : 1;
    for (u32 i = 0; i < o->n_runs; i++) {
        if (runs[i].type != runs->type || runs[i].offset % width) return 0;
        used += runs[i].count;
    }
    return used;
}

static bool is_shuffled(const struct memory *m, const struct object *o)
{
    const struct type_run *runs = runs_of(m, o);
    u64 used = elements_used(o, runs);
    if (used < 4 * BLOCK || runs->type == T_PTR || o->flags & (OBJECT_GIVEN | OBJECT_ON_STACK) || o->size > MOST_BYTES) return false;
    return used * type_size(runs->type) * LEAST_USED >= o->size && !has_order(o, runs->type);
}

/* What the reference did not use gets values that it did use, in their order: in another order of the arrays it may be
 * what is used, and is to be data of the same kind. */
static void fill_gaps(u8 *bytes, const struct object *o, const struct type_run *runs)
{
    u64 width = type_size(runs->type), at = 0, taken = 0;
    const struct type_run *from = runs;
    for (u32 i = 0; i <= o->n_runs; i++) {
        u64 end = i < o->n_runs ? runs[i].offset : o->size;
        for (; at + width <= end; at += width) {
            memcpy(bytes + at, bytes + from->offset + taken * width, width);
            if (++taken < from->count) continue;
            taken = 0;
            if (++from == runs + o->n_runs) from = runs;
        }
        if (i < o->n_runs) at = end + runs[i].count * width;
    }
}

void prepare_arrays(const struct memory *m)
{
    for (u32 i = 0; i < m->input->n_objects; i++) {
        const struct object *o = &m->objects[i];
        free(arrays[i].bytes);
        arrays[i].bytes = NULL;
        if (!is_shuffled(m, o)) continue;
        arrays[i].width = type_size(runs_of(m, o)->type);
        if (!(arrays[i].bytes = malloc(o->size))) die("memory");
        memcpy(arrays[i].bytes, m->cases.bytes + o->data, o->size);
        fill_gaps(arrays[i].bytes, o, runs_of(m, o));
    }
}

static void shuffle(u8 *bytes, u64 size, u64 block, u64 seed)
{
    for (u64 i = size / block - 1; i; i--) {
        u8 kept[BLOCK * WIDEST];
        u64 other = mix(seed + i) % (i + 1);
        memcpy(kept, bytes + i * block, block);
        memcpy(bytes + i * block, bytes + other * block, block);
        memcpy(bytes + other * block, kept, block);
    }
}

void restore_arrays(const struct memory *m, u64 seed)
{
    for (u32 i = 0; i < m->input->n_objects; i++) {
        const struct object *o = &m->objects[i];
        if (arrays[i].bytes) {
            memcpy(object_bytes(m, i), arrays[i].bytes, o->size);
            shuffle(object_bytes(m, i), o->size, BLOCK * arrays[i].width, seed + i);
        } else if (is_writable(m, o)) {
            memcpy(object_bytes(m, i), m->cases.bytes + o->data, o->size);
        }
    }
}
