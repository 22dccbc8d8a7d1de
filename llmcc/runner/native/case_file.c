/* A case's memory as it is written: what was found, of just the extent that was touched, at its place. */
#include "case_file.h"

#include <stdlib.h>
#include <string.h>

#include "discovery.h"
#include "execute.h"
#include "placement.h"

#define MOST_BYTES (4ul << 20) /* of one object */

static struct places place_objects(void)
{
    struct places places = {{0}};
    for (u32 i = 0; i < findings->n_objects; i++) {
        struct found *o = &findings->objects[i];
        if (o->flags & OBJECT_FIXED && o->low < o->high) o->low = 0, o->high = o->size;
        if (o->low > o->high) o->low = o->high = (u64)o->origin; /* untouched: only an address */
        places.of[i] = object_place(o, i);
    }
    return places;
}

/* What lies between the words that the function uses: padding, other fields. */
static u8 hole_byte(u64 seed, u64 id, u64 at)
{
    u64 kind = mix(seed ^ id) & 7;
    return kind < 2 ? 0 : kind == 2 ? 0xff : (u8)draw(seed, id, at);
}

static void complete(struct found *o, const struct places *places)
{
    if (o->flags & OBJECT_GIVEN) return;
    for (u64 at = o->low; at < o->high; at++)
        if (o->shadow[at] == T_NONE) {
            o->initial[at] = hole_byte(discovery.spec->seed, o->id, at);
        } else if (o->shadow[at] == T_PTR) {
            u64 p;
            memcpy(&p, o->initial + at, 8);
            p = relocated(p, places);
            memcpy(o->initial + at, &p, 8);
        }
}

static unsigned compared_as(unsigned type)
{
    return !discovery.bitwise ? type : type == T_F32 ? T_I32 : type == T_F64 ? T_I64 : type;
}

static u32 write_runs(struct writer *w, const struct found *o, u64 *offset)
{
    struct type_run *runs = NULL;
    u32 n = 0, room = 0;
    for (u64 at = o->low; at < o->high;) {
        unsigned type = compared_as(o->shadow[at]);
        unsigned size = type_size(type);
        if (type == T_NONE || type == T_TAIL) {
            at++;
            continue;
        }
        struct type_run *r = n ? &runs[n - 1] : NULL;
        if (r && r->type == type && r->offset + (u64)r->count * size == at - o->low) {
            r->count++;
        } else {
            if (n == room) runs = realloc(runs, (room = room * 2 + 16) * sizeof *runs);
            if (!runs) die("memory");
            runs[n++] = (struct type_run){at - o->low, type, 1};
        }
        at += size;
    }
    *offset = append(w, runs, n * sizeof *runs);
    free(runs);
    return n;
}

static struct object write_object(struct writer *w, const struct found *o, u64 address)
{
    struct object out = {.address = address, .size = o->high - o->low, .origin = o->origin - (i64)o->low, .flags = o->flags,
                         .id = o->id, .float_regime = o->float_regime, .int_regime = o->int_regime,
                         .index_limit = o->index_limit};
    out.data = append(w, o->initial + o->low, out.size);
    out.n_runs = write_runs(w, o, &out.runs);
    return out;
}

static void relocate_arguments(struct test_case *c, const struct places *places)
{
    const struct arg *args = (const void *)(discovery.spec_bytes + discovery.spec->args);
    for (u32 i = 0; i < discovery.spec->n_args; i++) {
        const struct arg *a = &args[i];
        if (a->kind != ARG_OBJECT) continue;
        u64 *slot = a->place == PLACE_GPR ? &c->gpr[a->slot] : &c->stack_words[a->slot];
        const struct found *o = &findings->objects[a->object];
        if (!(o->flags & OBJECT_FIXED) && !function_stub(a->object + 1))
            *slot = places->of[a->object] + (u64)(o->origin + a->offset) - o->low;
    }
}

static void relocate_events(struct test_case *c, const struct places *places)
{
    for (u32 i = 0; i < MAX_EVENTS; i++) {
        struct redirect *r = &c->redirects[i];
        if (!(c->numbers >> i & 1)) c->event_results[i] = relocated(c->event_results[i], places);
        *r = (struct redirect){relocated(r->at, places), relocated(r->pointer, places)};
    }
}

void write_objects(struct writer *w, struct test_case *c)
{
    struct places places = place_objects();
    struct object objects[MAX_OBJECTS];
    u32 n = 0;
    for (u32 i = 0; i < findings->n_objects; i++) {
        struct found *o = &findings->objects[i];
        u64 size = o->high - o->low;
        if (!size) continue;
        if (size > MOST_BYTES) c->status = TOO_LARGE;
        c->steps += size / 4;
        complete(o, &places);
        if (o->flags & OBJECT_ON_STACK)
            memcpy((u8 *)c->stack_words + (o->base - argument_base(&discovery.input)), o->initial, o->size);
        objects[n++] = write_object(w, o, places.of[i]);
    }
    relocate_arguments(c, &places);
    relocate_events(c, &places);
    c->n_objects = n;
    c->objects = append(w, objects, n * sizeof *objects);
    c->n_pool = discovery.spec->n_pool;
    c->pool = append(w, discovery.generator.pool, discovery.spec->n_pool * 8);
}
