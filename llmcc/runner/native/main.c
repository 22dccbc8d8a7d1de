#include "runner.h"

#include <stdio.h>
#include <string.h>
#include <sys/personality.h>
#include <unistd.h>

/* The same places for the runner's own code and libraries in every run, where the system lets us choose: what a function
 * makes of addresses must not decide whether a test finds something. */
static void begin_at_fixed_addresses(char **argv)
{
    int now = personality(~0u);
    if (now != -1 && !(now & ADDR_NO_RANDOMIZE) && personality((unsigned)now | ADDR_NO_RANDOMIZE) != -1) execv("/proc/self/exe", argv);
}

int main(int argc, char **argv)
{
    begin_at_fixed_addresses(argv);
    if (argc == 5 && !strcmp(argv[1], "discover")) return discover_main(argv + 2);
    if (argc == 5 && !strcmp(argv[1], "run")) return run_main(argv + 2);
    if (argc == 5 && !strcmp(argv[1], "sweep")) return sweep_main(argv + 2);
    if (argc == 6 && !strcmp(argv[1], "vary")) return vary_main(argv + 2);
    if (argc == 6 && !strcmp(argv[1], "fuzz")) return fuzz_main(argv + 2);
    if (argc == 10 && !strcmp(argv[1], "bench")) return bench_main(argv + 2);
    fputs("usage: runner discover IMAGE SPECS CASES | run IMAGE CASES RESULTS | sweep IMAGE INPUTS HASHES |\n       vary IMAGE CASES VARIATIONS HASHES | fuzz IMAGE CASES SEARCH CASES |\n       bench IMAGE ENTRIES CASES SAMPLES PAIRS SAMPLE_NS BUDGET_NS CPU\n", stderr);
    return 2;
}
