/* What a run of the reference brought to light, beside memory: see notes.c. */
#ifndef LLMCC_NOTES_H
#define LLMCC_NOTES_H

#include "runner.h"

void make_notes(u64 step_limit);
void forget_notes(void);
/* Counts what a run does, each step about 30 ns; ends it at the limit. */
void count_steps(u64 n);
u64 steps_counted(void);

void note_block(u32 number);
/* A word that is loaded: what is compared next comes from there, as a rule. */
void note_load(u64 address, unsigned size);
/* A comparison of two values that decides something. */
void note_compared(u64 a, u64 b);
/* The same of two pointers. */
void note_pointers(u64 a, u64 b);
/* A comparison of memory: where it begins to differ, if it does. */
void note_difference(const char *a, const char *b, u64 n);

/* Puts all that was noted into a case. */
void report_notes(struct test_case *c);
#endif
