/* Local variables of the instrumented reference: see discover_locals.c. */
#ifndef LLMCC_DISCOVER_LOCALS_H
#define LLMCC_DISCOVER_LOCALS_H

#include "runner.h"

/* Callbacks: a variable comes to life with undefined content, of `size` elements' bytes of `type`, and ends. */
void on_local(u64 address, u64 size, u32 type);
void on_local_start(u64 address);
void on_local_end(u64 address);
void define_local(u64 address, u64 size);

/* Records in the case what the event under way can see, and writes what it may change. The case is shared. False where there
 * is no room for that. */
bool show_locals(struct test_case *c, const struct generator *g, const struct event_signature *s, u64 event);
#endif
