/* What each word of an object holds is decided when it is first touched: of the type it is touched as, and a pointer that is
 * loaded gets something to point to. */
#include "touch.h"

#include <string.h>

#include "discover_locals.h"
#include "discovery.h"
#include "execute.h"
#include "notes.h"

#define BEGUN 256ul /* bytes of a variable that the function does not touch */
#define MOST_UNTOUCHED (256ul << 10) /* bytes of one that is looked at */

struct source source_at(const struct found *o, u64 salt)
{
    return source_of(&discovery.generator, content_id(discovery.spec->seed, o->flags, o->id, salt), o->float_regime, o->int_regime, o->index_limit, salt);
}

static void generate_word(const struct found *o, unsigned type, i64 offset, u64 salt, u8 *out)
{
    struct source source = source_at(o, salt);
    generate(&discovery.generator, &source, type, offset, out);
}

/* Bytes that hold a number of either sign. */
static i64 bytes_of(u64 value)
{
    u64 magnitude = value >> 63 ? ~value : value;
    return magnitude >> 32 ? 8 : magnitude >> 16 ? 4 : magnitude >> 8 ? 2 : 1;
}

/* Numbers that the case gives instead of what would be generated; where memory is used in smaller pieces, one lies in
 * several of them. */
static void patch(u64 id, i64 offset, unsigned size, u8 *bytes)
{
    const struct patch *p = (const void *)(discovery.spec_bytes + discovery.spec->patches);
    for (u32 i = 0; i < discovery.spec->n_patches; i++) {
        i64 inside = offset - p[i].offset;
        if (p[i].object + 1 != id || inside < 0 || inside >= bytes_of(p[i].value)) continue;
        u64 value = p[i].value >> 8 * inside;
        memcpy(bytes, &value, size < 8 ? size : 8);
    }
}

/* The events before the word was first touched have changed it, too, but for those that go by unobserved; the last one counts. */
static void change_as_before(const struct found *o, unsigned type, i64 offset, u8 *bytes)
{
    if (type == T_PTR || o->flags & (OBJECT_CONSTANT | OBJECT_HIDDEN)) return;
    u64 most = discovery.spec->max_events, n = shared->outcome.n_events, id = content_id(discovery.spec->seed, o->flags, o->id, 1);
    u64 late = quiet_until(discovery.spec->seed);
    if (n > late && writes_late(&discovery.input, late)) return generate_word(o, type, offset, late + 1, bytes);
    for (u64 event = n < most ? n : most; event--;)
        if (calls_write(&discovery.input, event) && changed_at(discovery.spec->seed, event, id, offset)) return generate_word(o, type, offset, event + 1, bytes);
}

/* Gives a word that no run has touched its type, and what it holds at the start. */
static void begin_word(struct found *o, u64 at, unsigned type)
{
    u8 bytes[16];
    unsigned size = type_size(type);
    generate_word(o, type, (i64)at - o->origin, 0, bytes);
    if (!(o->flags & OBJECT_GIVEN)) memcpy(o->initial + at, bytes, size);
    o->shadow[at] = (u8)type;
    memset(o->shadow + at + 1, T_TAIL, size - 1);
}

void complete_variable(struct found *o)
{
    u64 at = o->low;
    while (at < o->high && (o->shadow[at] == T_NONE || o->shadow[at] == T_TAIL)) at++;
    if (at >= o->high || o->flags & OBJECT_GIVEN) return;
    unsigned type = o->shadow[at], size = type_size(type);
    for (at %= size; at + size <= o->size; at += size)
        if (o->shadow[at] == T_NONE) begin_word(o, at, type);
}

/* Of the numbers in an object. */
static unsigned first_type(const struct found *o)
{
    for (u64 at = o->low; at < o->high; at++)
        if (o->shadow[at] != T_NONE && o->shadow[at] < T_PTR) return o->shadow[at];
    return T_NONE;
}

void begin_untouched(void)
{
    unsigned type = T_NONE;
    for (u32 i = 0; i < findings->n_objects && type == T_NONE; i++) type = first_type(&findings->objects[i]);
    if (type == T_NONE) return;
    for (u32 i = 0; i < findings->n_objects; i++) {
        struct found *o = &findings->objects[i];
        u64 size = type_size(type), begun = o->size < BEGUN ? o->size : BEGUN;
        u32 wanted = OBJECT_FIXED | OBJECT_TWIN;
        if ((o->flags & (wanted | OBJECT_CONSTANT | OBJECT_ON_STACK)) != wanted || o->low < o->high || o->size > MOST_UNTOUCHED) continue;
        for (u64 at = 0; at + size <= begun; at += size) begin_word(o, at, type);
        o->low = 0;
        o->high = begun;
        o->flags |= OBJECT_READ;
    }
}

static void fill(struct found *o, u64 at, unsigned type)
{
    u8 bytes[16];
    unsigned size = type_size(type);
    i64 offset = (i64)at - o->origin;
    count_steps(2);
    if (!(o->flags & OBJECT_GIVEN)) {
        generate_word(o, type, offset, 0, bytes);
        patch(o->id, offset, size, bytes);
        memcpy(o->initial + at, bytes, size);
        change_as_before(o, type, offset, bytes);
        memcpy((u8 *)o->base + at, bytes, size);
    }
    o->shadow[at] = (u8)type;
    memset(o->shadow + at + 1, T_TAIL, size - 1);
}

/* Where a pointer that is loaded leads: where the case says, or to something new. */
static u64 target_of(const struct found *o, i64 offset)
{
    const struct link *links = (const void *)(discovery.spec_bytes + discovery.spec->links);
    for (u64 i = 0; i < discovery.spec->n_links; i++)
        for (u32 k = 0; links[i].object + 1 == o->id && links[i].offset == offset && k < findings->n_objects; k++) {
            const struct found *to = &findings->objects[k];
            if (to->id == links[i].target + 1) return to->base + (u64)(to->origin + links[i].delta);
        }
    u32 n = findings->n_objects;
    u64 pointer = new_pointer(mix(o->id ^ mix((u64)offset)), o, o->depth);
    if (findings->n_objects > n) {
        findings->objects[n].parent = o->id;
        findings->objects[n].parent_offset = offset;
    }
    return pointer;
}

void ensure(struct found *o, u64 at, unsigned type, bool loaded)
{
    if (o->shadow[at] != T_NONE) return;
    unsigned size = type_size(type);
    if (at + size > o->size) return;
    for (unsigned i = 1; i < size; i++)
        if (o->shadow[at + i] != T_NONE) {
            for (i = 0; i < size; i++)
                if (o->shadow[at + i] == T_NONE) fill(o, at + i, T_I8);
            return;
        }
    fill(o, at, type);
    if (type == T_PTR && loaded && !(o->flags & OBJECT_GIVEN)) {
        u64 p = target_of(o, (i64)at - o->origin);
        memcpy(o->initial + at, &p, 8);
        memcpy((u8 *)o->base + at, &p, 8);
    }
}

void touch(u64 address, u64 size, bool write)
{
    count_steps(1 + size / 8);
    struct found *o = find_object(address);
    if (!o) {
        if (on_candidate_stack(address)) {
            if (write) define_local(address, size);
            return;
        }
        if (address - (origin + CODE_AND_CONSTANTS) < STUB_BASE - CODE_AND_CONSTANTS) return;
        shared->outcome.address = address;
        finish(END_WILD);
    }
    u64 at = address - o->base;
    if (at + size > o->size || (write && o->flags & OBJECT_CONSTANT)) finish(END_WILD);
    for (u64 i = 0; i < size; i++)
        if (o->shadow[at + i] == T_NONE) ensure(o, at + i, size - i >= 4 && !(at + i & 3) ? T_I32 : T_I8, false);
    if (at < o->low) o->low = at;
    if (at + size > o->high) o->high = at + size;
    o->flags |= write ? OBJECT_WRITTEN : OBJECT_READ;
}

void touch_range(const void *p, u64 n, bool write)
{
    if (n) touch((u64)p, n, write);
}

/* A copy carries the types of the words it copies along, so that a copied pointer stays one. */
void *move_touched(u8 *to, const u8 *from, u64 n)
{
    if (!n) return to;
    struct found *source = find_object((u64)from), *target = find_object((u64)to);
    if (source && target) {
        u64 s = (u64)from - source->base, t = (u64)to - target->base;
        for (u64 i = 0; i < n && s + i < source->size && t + i < target->size; i++)
            if (source->shadow[s + i] == T_PTR) ensure(target, t + i, T_PTR, false);
    }
    touch((u64)from, n, false);
    touch((u64)to, n, true);
    return memmove(to, from, n);
}

void *set_touched(u8 *to, int c, u64 n)
{
    touch_range(to, n, true);
    return memset(to, c, n);
}
