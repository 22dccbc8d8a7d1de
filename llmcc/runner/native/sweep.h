/* Arguments that are numbers, and results in registers: what sweeps and variations have in common (sweep.c). */
#ifndef LLMCC_SWEEP_H
#define LLMCC_SWEEP_H

#include "runner.h"

enum kind { K_INTEGER, K_F32, K_F64, K_F80 };
struct sweep_arg { u8 place, slot, kind, bits, lanes, extend, pad[2]; }; /* extend: 1 zero, 2 sign, to 32 bits */
struct sweep_part { u8 bank, reg, kind, pad; u32 bits; };
struct values { const u64 *pool; u32 n; }; /* to come back to */
#define SPOILT 0xffffffffu /* a fault, or a broken calling convention */

/* Where integers of so many bits end, and next to it. */
u64 edge(u64 r, u64 bits);
/* One lane of an argument, as bits; `r` says which, `previous` is that of the lane before. */
u64 lane_value(const struct sweep_arg *a, struct values v, u64 r, u64 previous);
void put_lane(const struct sweep_arg *a, u64 lane, u64 value, u64 junk);
/* A hash of the results in registers; SPOILT if the calling convention was not kept. */
u32 result_hash(const struct sweep_part *parts, u32 n, u32 flags);
#endif
