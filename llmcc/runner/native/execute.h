/* Executing an image's entry in a sandboxed child. */
#ifndef LLMCC_EXECUTE_H
#define LLMCC_EXECUTE_H

#include "event.h"
#include "machine.h"

#define MAX_BREAKPOINTS 16384u
#define HOST_STACK 262144ul

/* Written by the child, read by the parent when the child has ended. */
struct shared {
    struct outcome outcome;
    u8 hits[MAX_BREAKPOINTS];
    u64 log[LOG_WORDS];
};

extern struct machine machine;
extern struct shared *shared;
extern u8 host_stack[HOST_STACK]; /* of events and of the C library's functions */

/* One call of the entry: registers and stack words as the case gives them. */
struct call {
    const struct loaded *image;
    const struct test_case *input;
    void (*map_memory)(void *); /* in the child, before the sandbox closes */
    void *context;
    u64 cpu_ns;
    u64 junk;
    u32 step_limit;        /* so many instructions run one by one at most */
    void (*instead)(void); /* runs in place of the one call, if given */
    void (*stir)(void *);  /* between any two steps: other threads change what is not the function's */
    bool unchecked;        /* calls that the code makes need no looking at */
    bool recovers;         /* a fault ends one machine_enter, not the child */
    const u64 *progress;   /* and so does one that lasts while this stays as it is for slice_ns, a few times */
    u64 slice_ns;
    unsigned most_slow;
};

extern const struct call *current; /* in the child: the call under way */

/* Zeroed memory that a child's writes are seen in. */
void *share_bytes(u64 size);
void make_shared(void);
void execute(const struct call *call);
/* The same for a child that makes many calls, of which none may be blamed for what comes from outside. */
void execute_undisturbed(const struct call *call);
_Noreturn void finish(enum end end);
void log_word(u64 w);
void take_results(void); /* result registers into the outcome */

/* The candidate's stack (stack.c): where its arguments begin; what lies below a call's return address is the callee's. */
u64 argument_base(const struct test_case *input);
bool on_candidate_stack(u64 address);
void spoil_callee_stack(void);
void put_return_address(void);
#endif
