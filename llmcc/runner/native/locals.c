/* Local variables that external calls are given the address of. Where they lie differs from one compilation to the
 * next, so they are known by the order in which they are first shown, and seen through the pointers passed. */
#include <string.h>

#include "execute.h"
#include "locals.h"

#define LOCAL_ID 0x10ca1000ul

void write_local(const struct test_case *c, const struct generator *g, u32 local, u8 *bytes, u64 event)
{
    const struct local *l = &c->locals[local];
    unsigned size = type_size(l->type);
    struct source source = source_of(g, LOCAL_ID + local, 0, (u8)(mix(c->seed + local) % 7), 64, event + 1);
    for (u64 at = 0; at + size <= l->size; at += size) {
        u8 word[16];
        generate(g, &source, l->type, (i64)at, word);
        memcpy(bytes + at, word, size);
    }
}

/* ---- in runs: found through the arguments of the event under way ------------------------------------- */

static u64 places[MAX_LOCALS];

void forget_locals(void) { memset(places, 0, sizeof places); }

static u8 *place_of(const struct test_case *c, const struct shown *shown, const struct event_signature *s)
{
    u64 high, size = c->locals[shown->local].size;
    if (shown->arg != KEPT) {
        u64 base = event_argument(s, shown->arg, &high) - shown->offset;
        if (!on_candidate_stack(base) || !on_candidate_stack(base + size - 1)) return NULL;
        if (places[shown->local] && places[shown->local] != base) return NULL;
        places[shown->local] = base;
    }
    return (u8 *)places[shown->local];
}

void observe_locals(const struct test_case *c, const struct event_signature *s, u64 event)
{
    for (u32 i = 0; i < c->n_shown; i++) {
        const struct shown *shown = &c->shown[i];
        if (shown->event != event) continue;
        const u8 *bytes = place_of(c, shown, s);
        u8 known[LOCAL_BYTES] = {0};
        for (u32 k = 0; bytes && k < c->locals[shown->local].size; k++)
            if (shown->defined[k / 64] >> k % 64 & 1) known[k] = bytes[k];
        log_word((u64)(LOCAL_NUMBER + shown->local) << 8 | 0xd);
        log_word(bytes ? hash_bytes(i, known, sizeof known) : 1);
    }
}

void change_locals(const struct test_case *c, const struct generator *g, const struct event_signature *s, u64 event)
{
    for (u32 i = 0; i < c->n_shown; i++) {
        const struct shown *shown = &c->shown[i];
        if (shown->event != event || !(s->flags & (shown->arg == KEPT ? EVENT_WRITES_ALL : EVENT_WRITES_ALL | EVENT_WRITES_ARGS)))
            continue;
        u8 *bytes = place_of(c, shown, s);
        if (bytes) write_local(c, g, shown->local, bytes, event);
    }
}
