/* Runs one kernel and prints hashes of the arrays and of what dummy() saw, its result, and the time it took.
 *
 *     tsvc KERNEL [SEED]
 */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "data.h"

#define RUN_void(call) (call, (real)0)
#define RUN_real(call) call
#define RUN_int(call) (real) call
#define KERNEL(result, name, parameters, arguments) \
    static real run_##name(void) { return RUN_##result(name arguments); }
#include "kernels.h"
#undef KERNEL

static const struct { const char *name; real (*run)(void); } kernels[] = {
#define KERNEL(result, name, parameters, arguments) {#name, run_##name},
#include "kernels.h"
#undef KERNEL
};

static const char *name;
static double started;
static real result;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void report(void) /* also where the kernel ends the program */
{
    double seconds = now() - started;
    printf("%s arrays %016lx seen %016lx calls %lu result %.9g seconds %.6f\n", name, hash_arrays(), dummy_hash, dummy_calls,
           (double)result, seconds);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: %s KERNEL [SEED]\n", argv[0]);
        return 2;
    }
    name = argv[1];
    for (size_t k = 0; k < sizeof kernels / sizeof *kernels; k++) {
        if (strcmp(name, kernels[k].name)) continue;
        fill_arrays(argc > 2 ? strtoul(argv[2], NULL, 0) : 1);
        atexit(report);
        started = now();
        result = kernels[k].run();
        return 0;
    }
    fprintf(stderr, "%s: no kernel is named %s\n", argv[0], name);
    return 2;
}
