/* Where objects and the stack lie in a case: where Linux puts heaps and mappings, and elsewhere; in no order of their
 * making. */
#include "placement.h"

#include "discovery.h"

static u64 region(u64 seed, u32 index)
{
    static const u64 bases[] = {0x7f0000000000ul, 0x550000000000ul, 0x7f8000000000ul, 0x560000000000ul, 0x40000000ul,
                                0x2000000000ul, 0x100000000000ul, 0x7e0000000000ul};
    u64 kind = seed % 8, slot = (index * 37ul + mix(seed)) % 128;
    if (kind == 5 && mix(seed) & 1) return 0x7ffd80000000ul + slot * 0x800000ul; /* a caller's stack */
    if (kind == 4) return bases[kind] + slot * 0x800000ul + (mix(seed ^ index) & 63) * PAGE;
    return bases[kind] + (slot << 30) + (mix(seed ^ index) & 0x1ffff) * PAGE;
}

u64 stack_place(u64 seed)
{
    if (seed & 3) return 0x7ffc00000000ul + (mix(seed) & 0x17ffff) * PAGE; /* as Linux has it, but for threads */
    return region(seed >> 2, 200) + ((seed >> 2) % 8 == 4 ? 0x400000ul : 1ul << 29);
}

u64 object_place(const struct found *o, u32 index)
{
    const struct case_spec *spec = discovery.spec;
    if (o->flags & OBJECT_FIXED) return o->base;
    u64 align = o->max_align < PAGE ? o->max_align : PAGE, start = region(spec->seed >> 8, index);
    u64 low = o->low - (u64)o->origin, high = o->high - (u64)o->origin; /* may wrap: offsets from the origin */
    u64 target, multiple;
    u64 pages = (o->high - o->low + align + 2 * PAGE - 1) & ~(PAGE - 1);
    switch (spec->placement) {
    case RIGHT: target = (start + PAGE + pages - high) & ~(align - 1); break;
    case LEFT: target = (start + PAGE - low + align - 1) & ~(align - 1); break;
    default: /* a multiple of the alignment, odd as a rule, whatever the size */
        multiple = mix(spec->seed + index) % 64 | (mix(spec->seed + index) >> 32 & 3 ? 1 : 0);
        target = ((start + PAGE - low + 2 * PAGE) & ~(2 * PAGE - 1)) + multiple * align;
    }
    return target + low;
}

u64 relocated(u64 pointer, const struct places *places)
{
    for (u32 i = 0; i < findings->n_objects; i++) {
        const struct found *o = &findings->objects[i];
        if (!(o->flags & OBJECT_FIXED) && pointer - o->base < o->size) return pointer - o->base - o->low + places->of[i];
    }
    return pointer;
}
