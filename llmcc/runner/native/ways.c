/* What of a call's way is new. Optimised code has few branches: so how two comparisons in a row went, wherever they stand,
 * counts as much as a basic block. */
#include "ways.h"

#include <string.h>

#include "execute.h"

#define SAME_LIMIT 3 /* inputs for one limit, from one side */

static struct trodden *trodden;
static struct way way;
static u16 runs[MAX_BLOCKS];
static u32 n_blocks; /* that have run in some call */
static u32 last_turn, moving, limit;
static bool turned, at_limit;

void set_out(struct trodden *so_far, u32 moved)
{
    trodden = so_far;
    moving = moved;
    memset(runs, 0, n_blocks * sizeof *runs);
    memset(way.habits, 0, sizeof way.habits);
    way.n_pairs = last_turn = 0;
    turned = at_limit = false;
}

void tread_block(u32 number)
{
    u32 block = number % MAX_BLOCKS;
    if (runs[block] < UINT16_MAX) ++runs[block];
    if (block >= n_blocks) n_blocks = block + 1;
}

static void note_limit(u64 distance)
{
    if (distance + 1 > 2) return;
    u32 reached = (u32)mix(*(u64 *)machine.call_rsp << 2 | (distance + 1)) % TURNS;
    if (trodden->beside[reached] == moving) return;
    trodden->beside[reached] = (u16)moving;
    if (trodden->besides[reached] >= SAME_LIMIT) return;
    at_limit = true;
    limit = reached;
}

static void note_turn(u32 turn)
{
    way.habits[turn % MAX_BLOCKS / 64] |= 1ul << turn % 64;
    if (!trodden->turned[turn]) turned = trodden->turned[turn] = 1;
}

void tread_comparison(u64 a, u64 b)
{
    if (moving) return note_limit(a - b);
    u32 turn = (u32)mix(*(u64 *)machine.call_rsp << 2 | (a < b) << 1 | (a == b)) % TURNS;
    note_turn((last_turn * 31 + turn) % TURNS);
    last_turn = turn;
    if (a - b == 1 || b - a == 1) note_turn((u32)mix(turn) % TURNS); /* limits are off by one */
    if (a == b) return;
    u32 n = way.n_pairs++;
    way.pairs[n < MOST_PAIRS / 2 ? n : MOST_PAIRS / 2 + n % (MOST_PAIRS / 2)] = (struct pair){a, b};
}

static u8 times(u16 n)
{
    return n < 4 ? (u8)(1u << n >> 1) : n < 8 ? 8 : n < 16 ? 16 : n < 32 ? 32 : n < 128 ? 64 : 128;
}

bool went_new_way(void)
{
    u8 new = turned;
    for (u32 b = 0; b < n_blocks; b++) {
        if (!runs[b]) continue;
        u8 bit = times(runs[b]);
        new |= bit & (u8)~trodden->seen[b];
        trodden->seen[b] |= bit;
    }
    return new;
}

bool came_to_limit(void)
{
    if (at_limit) trodden->besides[limit]++;
    return at_limit;
}

struct way way_gone(void)
{
    struct way gone = way;
    if (gone.n_pairs > MOST_PAIRS) gone.n_pairs = MOST_PAIRS;
    memset(gone.blocks, 0, sizeof gone.blocks);
    for (u32 b = 0; b < n_blocks; b++)
        if (runs[b]) gone.blocks[b / 64] |= 1ul << b % 64;
    return gone;
}
