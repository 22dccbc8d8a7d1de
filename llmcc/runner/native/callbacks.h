/* Functions that stand behind the names that images call, beside the C library's own; NULL where there is none. */
#ifndef LLMCC_CALLBACKS_H
#define LLMCC_CALLBACKS_H

#include "runner.h"

void *find_callback(const char *name); /* what the instrumented reference reports: callbacks.c */
void *find_probe(const char *name);    /* the C library while discovering: probes.c */
/* Precedes a load or store: code is type | count << 8 | log2(alignment) << 24 | is_load << 31. */
void on_type(u64 address, u32 code);
#endif
