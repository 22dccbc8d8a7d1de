/* The event under way, as the machine saved it: see event.c. */
#ifndef LLMCC_EVENT_H
#define LLMCC_EVENT_H

#include "runner.h"

/* What happens at a call to a function outside the module, or through a pointer; by default the run has gone astray. */
extern void (*event_handler)(const struct event_signature *s, u32 id);

/* Argument n; *high is its second word. */
u64 event_argument(const struct event_signature *s, unsigned n, u64 *high);
/* Words of arguments on the stack: the callee's to change. */
u64 stack_words(const struct event_signature *s);
/* True if al covers the vector registers that a variadic call passes arguments in. */
bool counts_vectors(const struct event_signature *s);
/* What an external function returns: decided by the case's seed and the event's number alone. */
u64 event_result(const struct test_case *input, u64 event, unsigned value_class);
/* False in some cases up to a number of calls: these leave memory as it is, and what goes on while it does goes on for long. */
bool calls_write(const struct test_case *c, u64 event);
/* True for the one call that then writes to memory, if that is not observed any more. */
bool writes_late(const struct test_case *c, u64 event);
/* In some cases many calls return the same: loops that end with a call's result go on. */
bool results_alike(u64 seed);
/* The call with which a case ends to be of either kind. */
u64 quiet_until(u64 seed);
/* A random number for a call, the same for all while results are alike. */
u64 event_draw(u64 seed, u64 salt, u64 event);
/* Has the event return this; other bits of the registers are junk. */
void event_return(unsigned value_class, u64 bits);
#endif
