/* Calls out of the module while discovering: see discover_events.c. */
#ifndef LLMCC_DISCOVER_EVENTS_H
#define LLMCC_DISCOVER_EVENTS_H

#include "runner.h"

void make_events(void);
void forget_events(void);
void discover_event(const struct event_signature *s, u32 id);
/* Callback: the next call is a variadic one, with the arguments of this signature. */
void on_variadic(u32 signature);
/* Puts into a case what its events saw and were answered; pointers as the reference saw them. */
void report_events(struct test_case *c);
#endif
