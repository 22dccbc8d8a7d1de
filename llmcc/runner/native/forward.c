/* Fast-forward: a loop of a hundred thousand repetitions around an external call is brought to its end.
 *
 * At a call, all that the function keeps lies in callee-saved registers, in its stack frame, and in memory
 * that the call may change anyway. What grew by the same step over the last calls is a counter (or moves
 * with one): adding `skip` steps gives a state that the function would have reached by itself, but for
 * what it accumulated meanwhile, and reference and candidate leave out the same repetitions.
 */
#include <string.h>

#include "execute.h"

#define FRAME_WORDS 2048u

struct frame {
    u64 rsp, return_address, saved[6], words[FRAME_WORDS];
    u32 n;
};

static struct frame frames[3];
static unsigned remembered;

/* Called at every observed event. */
void remember_frame(void)
{
    struct frame *f = &frames[remembered++ % 3];
    const u64 *stack = (const u64 *)machine.call_rsp;
    f->rsp = machine.call_rsp;
    f->return_address = stack[0];
    memcpy(f->saved, machine.call_saved, sizeof f->saved);
    u64 n = (machine.stack - machine.call_rsp) / 8;
    f->n = n > FRAME_WORDS ? FRAME_WORDS : (u32)n;
    memcpy(f->words, stack, f->n * 8ul);
}

/* Moves one slot on if its last three values lie on a line. Halves of a word may be slots of their own. */
static unsigned advance(u64 *slot, u64 a, u64 b, u64 c, u64 skip)
{
    if (b - a == c - b) {
        *slot += (b - a) * skip;
        return b != a;
    }
    u32 low[] = {(u32)a, (u32)b, (u32)c}, high[] = {(u32)(a >> 32), (u32)(b >> 32), (u32)(c >> 32)};
    bool lows = low[1] - low[0] == low[2] - low[1], highs = high[1] - high[0] == high[2] - high[1];
    u32 new_low = (u32)*slot + (lows ? (low[1] - low[0]) * (u32)skip : 0);
    u32 new_high = (u32)(*slot >> 32) + (highs ? (high[1] - high[0]) * (u32)skip : 0);
    *slot = (u64)new_high << 32 | new_low;
    return (lows && low[1] != low[0]) || (highs && high[1] != high[0]);
}

/* After the event under way the function goes on as if `skip` more had passed; false if it has no counter. */
bool fast_forward(u64 skip)
{
    if (remembered < 3) return false;
    const struct frame *a = &frames[(remembered - 3) % 3], *b = &frames[(remembered - 2) % 3],
                       *c = &frames[(remembered - 1) % 3];
    if (a->rsp != c->rsp || b->rsp != c->rsp || a->return_address != c->return_address ||
        b->return_address != c->return_address)
        return false;
    unsigned moved = 0;
    for (unsigned i = 0; i < 6; i++) moved += advance(&machine.call_saved[i], a->saved[i], b->saved[i], c->saved[i], skip);
    u64 *stack = (u64 *)machine.call_rsp;
    for (u32 i = 1; i < c->n; i++) moved += advance(&stack[i], a->words[i], b->words[i], c->words[i], skip);
    return moved > 0;
}
