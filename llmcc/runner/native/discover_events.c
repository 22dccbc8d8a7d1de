/* Calls out of the module while discovering: they change memory and return what the case's seed says, as they will when the
 * case is run, and may bring new objects. */
#include "discover_events.h"

#include <string.h>

#include "discover_locals.h"
#include "discovery.h"
#include "execute.h"
#include "notes.h"
#include "touch.h"

#define POOLED 24        /* of 256 numbers that calls return, so many are values of the pool at least */
#define POOLED_ALIKE 192 /* and where all are the same */

static struct test_case *seen; /* shared: its locals, what was shown of them, results, redirects and variadic signatures */
static u32 variadic;           /* signature of the call under way, plus 1 */

void make_events(void) { seen = share_bytes(sizeof *seen); }

void forget_events(void) { memset(seen, 0, sizeof *seen); }

void on_variadic(u32 signature) { variadic = signature + 1; }

static bool is_changeable(const struct found *o)
{
    return !(o->flags & (OBJECT_CONSTANT | OBJECT_HIDDEN | OBJECT_ON_STACK));
}

static void change_object(struct found *o, u64 event)
{
    u64 seed = discovery.spec->seed;
    bool late = event >= discovery.spec->max_events;
    struct source source = source_at(o, event + 1);
    for (u64 at = o->low; at < o->high; at++) {
        unsigned type = o->shadow[at];
        if (type == T_NONE || type == T_TAIL) continue;
        i64 offset = (i64)at - o->origin;
        if (type == T_PTR) {
            if (nulled_at(seed, event, o->id, offset)) memset((u8 *)o->base + at, 0, 8);
            turn_function((u8 *)o->base + at, current->image->header->n_events, seed, event, o->id, offset);
        } else if (late || changed_at(seed, event, source.object, offset))
            generate(&discovery.generator, &source, type, offset, (u8 *)o->base + at);
    }
}

/* Leads one of the pointers that the function has loaded or stored so far elsewhere. */
static void redirect(u64 event)
{
    u64 r = draw(discovery.spec->seed, 0x4ed, event), candidates = 0;
    struct found *chosen = NULL;
    u64 where = 0;
    for (u32 i = 0; i < findings->n_objects; i++) {
        struct found *o = &findings->objects[i];
        for (u64 at = o->low; is_changeable(o) && at < o->high; at++) {
            if (o->shadow[at] != T_PTR) continue;
            if (mix(r + candidates) % (candidates + 1) == 0) chosen = o, where = at;
            candidates++;
        }
    }
    if (!chosen || r & 1) return;
    u64 pointer = new_pointer(mix(0xd1ec + event), chosen, chosen->depth);
    memcpy((u8 *)chosen->base + where, &pointer, 8);
    seen->redirects[event] = (struct redirect){chosen->base + where, pointer};
}

static void change_memory(u64 event)
{
    for (u32 i = 0; i < findings->n_objects; i++)
        if (is_changeable(&findings->objects[i])) change_object(&findings->objects[i], event);
    if (event < MAX_EVENTS) redirect(event);
}

/* A number that a call returns: what the case gives for it, now and then a constant, else what is drawn. */
static u64 number(struct test_case *input, u64 event, unsigned value_class)
{
    const struct patch *p = (const void *)(discovery.spec_bytes + discovery.spec->patches);
    const struct generator *g = &discovery.generator;
    u64 r = event_draw(input->seed, 0xc057, event), value = event_result(input, event, value_class);
    bool alike = results_alike(input->seed);
    u64 least = alike ? POOLED_ALIKE : POOLED;
    u64 rate = g->pool_rate / 4 > least ? g->pool_rate / 4 : least, near = r >> 40 & (alike ? 1 : 3) ? 0 : (r >> 42 & 2) - 1;
    if (g->n_pool && (r & 255) < rate) value = g->pool[(r >> 8) % g->n_pool] + near;
    for (u32 i = 0; i < discovery.spec->n_patches; i++)
        if (p[i].object == RESULTS && p[i].offset == (i64)event) value = p[i].value;
    return value;
}

static void choose_result(struct test_case *input, u64 event, unsigned value_class)
{
    if (event >= MAX_EVENTS) return;
    if (value_class == V_PTR)
        input->event_results[event] = new_pointer(mix(0xe0 + event), NULL, 0);
    else if ((value_class >= V_I8 && value_class <= V_I64) || value_class == V_F32 || value_class == V_F64) {
        input->event_results[event] = number(input, event, value_class);
        input->numbers |= 1ul << event;
        input->event_results[event] = event_result(input, event, value_class);
    } else
        return;
    seen->event_results[event] = input->event_results[event];
    seen->numbers = input->numbers;
}

void discover_event(const struct event_signature *s, u32 id)
{
    struct test_case *input = &discovery.input;
    u64 event = shared->outcome.n_events;
    count_steps(20);
    if (variadic) {
        s += (i64)variadic - 1 - (i64)id;
        if (event < MAX_EVENTS) seen->variadic[event] = (u16)variadic;
        variadic = 0;
    }
    seen->seed = input->seed;
    seen->max_events = input->max_events;
    seen->full = input->full;
    if (event < input->max_events && !show_locals(seen, &discovery.generator, s, event)) {
        input->max_events = seen->max_events = event;
        if (!input->full) finish(END_EVENTS);
    }
    if (s->flags & EVENT_NORETURN) finish(END_NORETURN);
    if (event + !input->full >= input->max_events) {
        if (s->flags & EVENT_WRITES_ALL && writes_late(input, event)) change_memory(event);
        shared->outcome.n_events++;
        if (!input->full) finish(END_EVENTS);
        event_return(s->result, event_result(input, event, s->result));
        return;
    }
    if (s->flags & EVENT_WRITES_ALL && calls_write(input, event)) change_memory(event);
    shared->outcome.n_events++;
    choose_result(input, event, s->result);
    event_return(s->result, event_result(input, event, s->result));
}

void report_events(struct test_case *c)
{
    memcpy(c->event_results, seen->event_results, sizeof c->event_results);
    memcpy(c->redirects, seen->redirects, sizeof c->redirects);
    memcpy(c->variadic, seen->variadic, sizeof c->variadic);
    memcpy(c->locals, seen->locals, sizeof c->locals);
    memcpy(c->shown, seen->shown, sizeof c->shown);
    if (seen->max_events) c->max_events = seen->max_events;
    c->numbers = seen->numbers;
    c->n_shown = seen->n_shown;
}
