/* A run instruction by instruction: see stepping.c. */
#ifndef LLMCC_STEPPING_H
#define LLMCC_STEPPING_H

#include <stdbool.h>
#include <sys/ucontext.h>

#include "execute.h"

/* The first instruction will be stepped, if any is. */
void begin_steps(u32 limit);
/* An instruction has been executed by itself. */
void on_step(greg_t *r);
/* A breakpoint was hit: what lies behind it is stepped again. */
void resume_steps(greg_t *r);
#endif
