/* The arrays, the hook and the kernels.
 *
 * Each kernel is one function: an outer loop of a multiple of ITERATIONS repetitions around the loop that is
 * studied, with a call of dummy() after each repetition so that none can be left out. Names, loops, sizes and
 * multiples are those of the Test Suite for Vectorizing Compilers (Callahan, Dongarra, Levine: Vectorizing
 * Compilers, 1988; extended by Maleki et al.: An Evaluation of Vectorizing Compilers, PACT 2011).
 */
#ifndef TSVC_H
#define TSVC_H

#ifndef REAL
#define REAL float
#endif
#ifndef LEN_1D
#define LEN_1D 32000
#endif
#ifndef LEN_2D
#define LEN_2D 256
#endif
#ifndef ITERATIONS
#define ITERATIONS 100000
#endif

typedef REAL real;

#define ARRAY __attribute__((aligned(64)))
extern real a[LEN_1D] ARRAY, b[LEN_1D] ARRAY, c[LEN_1D] ARRAY, d[LEN_1D] ARRAY, e[LEN_1D] ARRAY, x[LEN_1D] ARRAY;
extern real aa[LEN_2D][LEN_2D] ARRAY, bb[LEN_2D][LEN_2D] ARRAY, cc[LEN_2D][LEN_2D] ARRAY;
extern real flat[LEN_2D * LEN_2D] ARRAY;
/* ip: all indices, in disorder within stretches of LEN_2D; indx: 1 to 4 */
extern int ip[LEN_1D] ARRAY, indx[LEN_1D] ARRAY;

/* Sees all arrays, so that every store before a call must be done and nothing may be kept over it. */
int dummy(real *a, real *b, real *c, real *d, real *e, real (*aa)[LEN_2D], real (*bb)[LEN_2D], real (*cc)[LEN_2D],
          real s);

/* A function without arguments that could do anything, called in mid-loop. */
int outside(void);

#ifndef WORKING
#define REPEAT(times) for (int repetition = 0; repetition < (times); repetition++)
#else /* kernels that cheat: only the first WORKING repetitions do their loops, which a judge must find out */
static const int repetition = 0; /* for functions that a repetition calls */
#define REPEAT(times) int repetition = -1; while (++repetition < (times))
#define for if (repetition < WORKING) for
#endif
#define SEEN(s) dummy(a, b, c, d, e, aa, bb, cc, (s))

#define KERNEL(result, name, parameters, arguments) result name parameters;
#include "kernels.h"
#undef KERNEL

#endif
