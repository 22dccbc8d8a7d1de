/* Local variables shown to external calls: see locals.c. */
#ifndef LLMCC_LOCALS_H
#define LLMCC_LOCALS_H

#include "runner.h"

#define LOCAL_NUMBER 4096u /* in the log, where objects have their index */

/* What a call that may write leaves in a local variable. */
void write_local(const struct test_case *c, const struct generator *g, u32 local, u8 *bytes, u64 event);

void forget_locals(void);
void observe_locals(const struct test_case *c, const struct event_signature *s, u64 event);
void change_locals(const struct test_case *c, const struct generator *g, const struct event_signature *s, u64 event);
#endif
