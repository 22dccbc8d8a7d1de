/* Which way a call of the instrumented reference went: basic blocks, and how comparisons turned out (ways.c). */
#ifndef LLMCC_WAYS_H
#define LLMCC_WAYS_H

#include "runner.h"

#define MOST_PAIRS 16u
#define TURNS (1u << 16)

struct pair { u64 a, b; };

/* Of one call: what ran, and what was compared and differed, the first few and the last. */
struct way { u64 blocks[MAX_BLOCKS / 64], habits[MAX_BLOCKS / 64]; struct pair pairs[MOST_PAIRS]; u32 n_pairs; };

/* Of all calls. */
struct trodden {
    u8 seen[MAX_BLOCKS]; /* of each block, a bit for each range of times that it ran in one call */
    u8 turned[TURNS];    /* of two comparisons in a row and how they went, whether that has been */
    u16 beside[TURNS];   /* of a limit and a side of it, the last input that came there */
    u8 besides[TURNS];   /* and how many were kept for it */
};

/* Begins a call. `moved` is 0, or from 1 on which input it is that is moved by one to come to limits. */
void set_out(struct trodden *so_far, u32 moved);
/* Callbacks of the instrumented reference. */
void tread_block(u32 number);
void tread_comparison(u64 a, u64 b);
/* True if a block ran that never did before, or as often as never before, or comparisons went as never before. */
bool went_new_way(void);
/* True if a moved input came to a limit, or next to it, where it was not as it stood, and few did. */
bool came_to_limit(void);
struct way way_gone(void);
#endif
