/* Local variables of the instrumented reference: which of their bytes it has written, and which calls saw them. */
#include "discover_locals.h"

#include <string.h>

#include "execute.h"
#include "locals.h"

#define MAX_LIVE 64

struct live {
    u64 base, defined[LOCAL_BYTES / 64];
    u32 size; /* 0: too large to be shown */
    u8 type;
    bool alive, shown;
    u8 number;
};

static struct live live[MAX_LIVE]; /* of the child: every case begins without any */
static u32 n_live, n_shown;

static struct live *find(u64 address)
{
    for (u32 i = n_live; i-- > 0;)
        if (live[i].alive && address - live[i].base < live[i].size) return &live[i];
    return NULL;
}

void on_local(u64 address, u64 size, u32 type)
{
    struct live *l = NULL;
    for (u32 i = 0; i < n_live && !l; i++)
        if (live[i].base == address) l = &live[i];
    if (!l) {
        if (n_live == MAX_LIVE) return;
        l = &live[n_live++];
        l->shown = false;
    }
    l->base = address;
    l->size = size <= LOCAL_BYTES ? (u32)size : 0;
    l->type = (u8)type;
    l->alive = true;
    memset(l->defined, 0, sizeof l->defined);
}

/* One that lives again holds nothing. */
void on_local_start(u64 address)
{
    for (u32 i = 0; i < n_live; i++)
        if (live[i].base == address) {
            live[i].alive = true;
            memset(live[i].defined, 0, sizeof live[i].defined);
        }
}

void on_local_end(u64 address)
{
    for (u32 i = 0; i < n_live; i++)
        if (live[i].base == address) live[i].alive = false;
}

void define_local(u64 address, u64 size)
{
    struct live *l = find(address);
    for (u64 k = address - (l ? l->base : 0); l && size-- && k < l->size; k++) l->defined[k / 64] |= 1ul << k % 64;
}

static bool record(struct test_case *c, const struct live *l, u64 event, u8 arg, u32 offset)
{
    if (n_shown == MAX_SHOWN) return false;
    struct shown *s = &c->shown[n_shown++];
    *s = (struct shown){.event = (u16)event, .arg = arg, .local = l->number, .offset = offset};
    memcpy(s->defined, l->defined, sizeof s->defined);
    c->n_shown = n_shown;
    return true;
}

bool show_locals(struct test_case *c, const struct generator *g, const struct event_signature *s, u64 event)
{
    static u8 numbers;
    u32 before = c->n_shown;
    bool passed[MAX_LIVE] = {false};
    for (unsigned n = 0; n < s->n_args; n++) {
        u64 high, low = event_argument(s, n, &high);
        if (s->args[n] != V_PTR || !on_candidate_stack(low)) continue;
        struct live *l = find(low);
        if (!l) finish(END_LOCAL);
        if (!l->shown) {
            if (numbers == MAX_LOCALS) finish(END_LOCAL);
            l->shown = true;
            l->number = numbers++;
            c->locals[l->number] = (struct local){l->size, l->type, {0}};
        }
        passed[l - live] = true;
        if (!record(c, l, event, (u8)n, (u32)(low - l->base))) goto full;
    }
    for (u32 i = 0; i < n_live; i++) {
        struct live *l = &live[i];
        if (l->alive && l->shown && !passed[i] && s->flags & (EVENT_READS_ALL | EVENT_WRITES_ALL) && !record(c, l, event, KEPT, 0)) goto full;
        bool written = s->flags & EVENT_WRITES_ALL || (s->flags & EVENT_WRITES_ARGS && passed[i]);
        if (l->alive && l->shown && written && event + 1 < c->max_events + c->full) {
            write_local(c, g, l->number, (u8 *)l->base, event);
            memset(l->defined, 0xff, sizeof l->defined);
        }
    }
    return true;
full: /* the call before was the last that is observed */
    if (!event) finish(END_LOCAL);
    c->n_shown = n_shown = before;
    return false;
}
