/* Discovery: the instrumented reference runs in wide windows of memory; every word gets its content when
 * it is first touched, of the type it is touched as, and every pointer an object when it is first loaded.
 * What comes out is a test case: objects of exactly the extent that was touched, placed against guard
 * pages, with typed content.
 *
 *     discover.c         one case: memory and arguments set up, the reference run, the case put together
 *     found.c            objects that were found, and functions
 *     touch.c            what each word holds when it is first touched
 *     callbacks.c        what the instrumented reference reports
 *     probes.c           stand for the C library, which reports nothing by itself
 *     notes.c            what the input brought to light: steps, blocks, values compared
 *     discover_events.c  calls out of the module
 *     discover_locals.c  local variables that they see
 *     placement.c        where objects lie in the case
 *     case_file.c        memory as it is written
 *
 * The reference runs in a child; what it finds lies in memory shared with the parent, which writes the case. */
#ifndef LLMCC_DISCOVERY_H
#define LLMCC_DISCOVERY_H

#include "runner.h"

/* The case being made. */
struct discovery {
    const struct case_spec *spec;
    const u8 *spec_bytes; /* of the file that the spec's offsets count in */
    struct generator generator;
    struct test_case input; /* what the reference is called with */
    bool bitwise;           /* floats are compared as bits */
};
extern struct discovery discovery;
#endif
