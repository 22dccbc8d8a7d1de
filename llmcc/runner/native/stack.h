/* The stack that a candidate runs on: see stack.c. */
#ifndef LLMCC_STACK_H
#define LLMCC_STACK_H

#include "execute.h"

void make_stack(void);
/* In the child: maps it where the case says, with the arguments and the return address on it. */
void map_stack(const struct call *call);

/* What must not matter: numbers as a rule, but also what code may come to rely on by chance. */
u64 junk_word(u64 junk, u64 salt, const struct test_case *input);
/* What lies more than 128 bytes below the stack pointer may be overwritten by a signal at any time. */
void spoil_below_red_zone(u64 rsp);

/* After the return. Below all that was ever in use or spoilt, a stepped run leaves the stack as it was. */
bool unused_stack_intact(const struct call *call);
bool caller_frame_intact(const struct call *call);
#endif
