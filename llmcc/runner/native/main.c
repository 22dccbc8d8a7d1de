#include "runner.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv);

/* Where cases put memory, the stack and code: see placement.c and layout.py. */
#define STACKS_END 0x7ffe00000000
static const struct { u64 from, to; } taken[] = {
    {0x550000000000, 0x552000000000}, {0x559000000000, 0x55a000000000}, {0x560000000000, 0x562000000000},
    {0x564000000000, 0x565000000000}, {0x7e0000000000, 0x7e2000000000}, {0x7f0000000000, 0x7f2000000000},
    {0x7f5000000000, 0x7f6000000000}, {0x7f8000000000, 0x7fa000000000},
};
#define OWN_STACK (1ul << 28) /* bytes that the runner's own stack and what lies beside it take */
#define REACH (1ul << 33) /* bytes that the runner maps itself, at most: heaps grow up, mappings down */

static bool is_taken(u64 at)
{
    for (unsigned i = 0; i < sizeof taken / sizeof *taken; i++)
        if (at >= taken[i].from - REACH && at < taken[i].to + REACH) return true;
    return false;
}

/* The system chooses where the runner lies, so that no code can know; until that is apart from all that cases need. The own
 * stack seldom is in the way: where a single case can be tried once more, it may lie among theirs. */
static void begin_apart(char **argv)
{
    bool among_stacks = strcmp(argv[1], "run") && (u64)__builtin_frame_address(0) < STACKS_END + OWN_STACK;
    if (is_taken((u64)&main) || is_taken((u64)&fputs) || among_stacks) execv("/proc/self/exe", argv);
}

int main(int argc, char **argv)
{
    if (argc > 1) begin_apart(argv);
    if (argc == 5 && !strcmp(argv[1], "discover")) return discover_main(argv + 2);
    if (argc == 5 && !strcmp(argv[1], "run")) return run_main(argv + 2);
    if (argc == 5 && !strcmp(argv[1], "sweep")) return sweep_main(argv + 2);
    if (argc == 6 && !strcmp(argv[1], "vary")) return vary_main(argv + 2);
    if (argc == 6 && !strcmp(argv[1], "fuzz")) return fuzz_main(argv + 2);
    if (argc == 10 && !strcmp(argv[1], "bench")) return bench_main(argv + 2);
    fputs("usage: runner discover IMAGE SPECS CASES | run IMAGE CASES RESULTS | sweep IMAGE INPUTS HASHES |\n       vary IMAGE CASES VARIATIONS HASHES | fuzz IMAGE CASES SEARCH CASES |\n       bench IMAGE ENTRIES CASES SAMPLES PAIRS SAMPLE_NS BUDGET_NS CPU\n", stderr);
    return 2;
}
