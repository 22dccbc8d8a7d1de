#include "runner.h"

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    if (argc == 5 && !strcmp(argv[1], "discover")) return discover_main(argv + 2);
    if (argc == 5 && !strcmp(argv[1], "run")) return run_main(argv + 2);
    if (argc == 5 && !strcmp(argv[1], "sweep")) return sweep_main(argv + 2);
    if (argc == 6 && !strcmp(argv[1], "vary")) return vary_main(argv + 2);
    if (argc == 6 && !strcmp(argv[1], "fuzz")) return fuzz_main(argv + 2);
    if (argc == 10 && !strcmp(argv[1], "bench")) return bench_main(argv + 2);
    fputs("usage: runner discover IMAGE SPECS CASES | run IMAGE CASES RESULTS | sweep IMAGE INPUTS HASHES |\n       vary IMAGE CASES VARIATIONS HASHES | fuzz IMAGE CASES SEARCH CASES |\n       bench IMAGE ENTRIES CASES SAMPLES PAIRS SAMPLE_NS BUDGET_NS CPU\n", stderr);
    return 2;
}
