/* The event under way: the arguments that a call out of the module passes, as the System V ABI has it, and what it returns. */
#include "event.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

#include "execute.h"

static void refuse_event(const struct event_signature *s, u32 id)
{
    (void)s, (void)id;
    finish(END_WILD);
}

void (*event_handler)(const struct event_signature *s, u32 id) = refuse_event;

static bool in_vector(unsigned c)
{
    return c == V_F32 || c == V_F64 || c == V_VEC16 || c == V_VEC32;
}

static u64 narrow(u64 v, unsigned c)
{
    switch (c) {
    case V_BOOL: return v & 1;
    case V_I8: return (u8)v;
    case V_I16: return (u16)v;
    case V_I32:
    case V_F32: return (u32)v;
    case V_SKIP: return 0;
    default: return v;
    }
}

u64 event_argument(const struct event_signature *s, unsigned n, u64 *high)
{
    unsigned gpr = 0, vec = 0, word = 0;
    for (unsigned i = 0;; i++) {
        unsigned c = s->args[i];
        u64 v;
        *high = 0;
        if (in_vector(c)) {
            if (vec < 8) {
                memcpy(&v, machine.call_vec[vec], 8);
                if (c >= V_VEC16) memcpy(high, machine.call_vec[vec] + 8, 8);
                vec++;
            } else {
                v = ((u64 *)machine.call_rsp)[1 + word++];
            }
        } else {
            v = gpr < 6 ? machine.call_gpr[gpr++] : ((u64 *)machine.call_rsp)[1 + word++];
        }
        if (i == n) return narrow(v, c);
    }
}

u64 stack_words(const struct event_signature *s)
{
    u64 vectors = 0;
    for (unsigned i = 0; i < s->n_args; i++) vectors += in_vector(s->args[i]);
    u64 others = s->n_args - vectors;
    return (vectors > 8 ? vectors - 8 : 0) + (others > 6 ? others - 6 : 0);
}

bool counts_vectors(const struct event_signature *s)
{
    unsigned vectors = 0, al = machine.call_gpr[6] & 0xff;
    for (unsigned i = 0; i < s->n_args; i++) vectors += in_vector(s->args[i]);
    return al <= 8 && al >= (vectors < 8 ? vectors : 8);
}

void event_return(unsigned value_class, u64 bits)
{
    machine.call_rax = machine.junk[4];
    machine.call_rdx = machine.junk[5];
    memcpy(machine.call_result_vec, machine.junk, 64);
    if (value_class == V_F32) memcpy(machine.call_result_vec, &bits, 4);
    else if (value_class == V_F64) memcpy(machine.call_result_vec, &bits, 8);
    else if (value_class == V_VEC16 || value_class == V_VEC32)
        for (unsigned i = 0; i < 4; i++) ((u64 *)machine.call_result_vec)[i] = mix(bits + i);
    else if (value_class == V_I32) machine.call_rax = (machine.junk[4] & ~0xfffffffful) | (u32)bits;
    else if (value_class == V_I16) machine.call_rax = (machine.junk[4] & ~0xfffful) | (u16)bits;
    else if (value_class == V_I8 || value_class == V_BOOL) machine.call_rax = (machine.junk[4] & ~0xfful) | (u8)bits;
    else if (value_class != V_NONE) machine.call_rax = bits;
}

u64 event_draw(u64 seed, u64 salt, u64 event)
{
    return draw(seed, salt, results_alike(seed) && event < quiet_until(seed) ? 0 : event);
}

/* What a case's calls return: 0 and 1 the same, some of the others small numbers. */
static u64 kind_of_results(u64 seed) { return mix(seed ^ 0xa11ce) % 8; }

bool results_alike(u64 seed) { return kind_of_results(seed) < 2; }

u64 quiet_until(u64 seed)
{
    static const u64 calls[] = {12, 70, 300, 5000, ~0ul, ~0ul};
    return calls[mix(seed ^ 0x9d1e7) % 6];
}

bool calls_write(const struct test_case *c, u64 event)
{
    return mix(c->seed ^ 0x9ee7) % (c->full ? 2 : 8) != 0 || event >= quiet_until(c->seed);
}

bool writes_late(const struct test_case *c, u64 event)
{
    return c->full && event >= c->max_events && event == quiet_until(c->seed) && !calls_write(c, 0);
}

static bool results_small(const struct test_case *c)
{
    u64 kind = kind_of_results(c->seed);
    return kind >= 2 && kind < (c->full ? 6 : 4);
}

/* A few numbers, which many calls return: what a function makes of a row of results, state by state, is seen so. */
static u64 small_result(u64 seed, u64 r, u64 event)
{
    u64 most = 3 + (seed >> 40 & 1) - (seed >> 41 & 1), kind = seed >> 44 & 3;
    if (kind == 0 && (r >> 24 & 7)) return 1 + event % most; /* one after the other, as a rule */
    if (kind == 1) return (r >> 8) % (most + 1);
    return (r >> 16 & 63) ? 1 + (r >> 8) % most : r >> 20 & 7 ? 0 : ~0ul; /* an end or an error seldom */
}

u64 event_result(const struct test_case *input, u64 event, unsigned value_class)
{
    if (event < MAX_EVENTS && input->numbers >> event & 1) return narrow(input->event_results[event], value_class);
    u64 r = event_draw(input->seed, 0x7e5, event);
    switch (value_class) {
    case V_NONE: return 0;
    case V_PTR: return event < MAX_EVENTS ? input->event_results[event] : 0;
    case V_BOOL: return r & 1;
    case V_F32: {
        float f = (float)(i64)(r % 2001 - 1000) * 0.125f;
        u32 bits;
        memcpy(&bits, &f, 4);
        return bits;
    }
    case V_F64: {
        double d = (double)((i64)(r % 2001) - 1000) * 0.125;
        u64 bits;
        memcpy(&bits, &d, 8);
        return bits;
    }
    default: { /* counts, errors, truth values, characters, anything */
        if (results_small(input)) return narrow(small_result(input->seed, r, event), value_class);
        unsigned k = (r >> 8) % 6; /* as many as were asked for */
        u64 given = input->scalars >> k & 1 ? input->gpr[k] : 0;
        const u64 values[] = {r >> 8, r >> 8 & 15, -(r >> 8 & 15), r >> 8 & 1, r >> 8 & 127, r >> 8 & 255, given, given};
        u64 value = (r >> 3 & 7) == 0 ? few_bits(r, 64) : partly(values[r & 7], r);
        return narrow(value, value_class);
    }
    }
}

void on_event(void)
{
    u32 id = (u32)machine.call_id;
    const struct image_header *h = current->image->header;
    const struct event_signature *events = (const void *)(current->image->file.bytes + h->events);
    struct outcome *o = &shared->outcome;
    if (id >= 2 * h->n_events) {
        o->signal = SIGILL;
        finish(END_SIGNAL);
    }
    if (id >= h->n_events) id -= h->n_events; /* another function of the same kind */
    if ((machine.call_rsp & 15) != 8) o->abi |= ABI_CALL_ALIGNMENT;
    if (machine.call_flags & 0x400) o->abi |= ABI_CALL_STATE;
    if ((machine.call_mxcsr ^ machine.mxcsr) & 0xffc0) o->abi |= ABI_CALL_STATE;
    if (machine.fxsave[4] && machine.stepping & CHECK_CALLS) o->abi |= ABI_X87_STACK;
    if (o->abi) finish(END_ABI);
    int error = errno; /* of the candidate's own library calls */
    event_handler(&events[id], id);
    errno = error;
}
