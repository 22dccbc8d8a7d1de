/* Executing an image's entry in a sandboxed child. */
#ifndef LLMCC_EXECUTE_H
#define LLMCC_EXECUTE_H

#include "machine.h"

#define MAX_BREAKPOINTS 16384u
#define STACK_SIZE (1ul << 20)
#define CALLER_FRAME 512ul

/* Written by the child, read by the parent when the child has ended. */
struct shared {
    struct outcome outcome;
    u8 hits[MAX_BREAKPOINTS];
    u64 log[LOG_WORDS];
};

extern struct machine machine;
extern struct shared *shared;

/* One call of the entry: registers and stack words as the case gives them. */
struct call {
    const struct loaded *image;
    const struct test_case *input;
    void (*map_memory)(void *); /* in the child, before the sandbox closes */
    void *context;
    u64 cpu_ns;
    u64 junk;
    u32 step_limit;        /* so many instructions run one by one */
    void (*instead)(void); /* runs in place of the one call, if given */
    void (*stir)(void *);  /* between any two steps: other threads change what is not the function's */
    bool recovers;         /* a fault ends one machine_enter, not the child */
    const u64 *progress;   /* and so does one that lasts while this stays as it is for slice_ns, a few times */
    u64 slice_ns;
    unsigned most_slow;
};

void make_shared(void);
void execute(const struct call *call);
/* The same for a child that makes many calls, of which none may be blamed for what comes from outside. */
void execute_undisturbed(const struct call *call);
_Noreturn void finish(enum end end);
void log_word(u64 w);
void take_results(void); /* result registers into the outcome */
u64 argument_base(const struct test_case *input);

/* The event under way, as the machine saved it. */
u64 event_argument(const struct event_signature *s, unsigned n, u64 *high);
/* True if al covers the vector registers that a variadic call passes arguments in. */
bool counts_vectors(const struct event_signature *s);
void event_return(unsigned value_class, u64 bits);
u64 event_result(const struct test_case *input, u64 event, unsigned value_class);
bool on_candidate_stack(u64 address);
void spoil_callee_stack(void);

/* Callbacks of the instrumented reference, and what stands for the C library while discovering (discover.c). */
extern bool probing;
void *find_callback(const char *name);
void *find_probe(const char *name);

extern void (*event_handler)(const struct event_signature *s, u32 id);
#endif
