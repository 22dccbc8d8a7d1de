/* The runner's files: arrays of the structs below (little endian, natural alignment, offsets from the start of the file).
 * llmcc/runner/wire mirrors them. */
#ifndef LLMCC_WIRE_H
#define LLMCC_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;
typedef int64_t i64;

#define MAX_OBJECTS 96
#define MAX_ARGS 24
#define MAX_POOL 96
#define MAX_EVENTS 64
#define MAX_STACK_WORDS 64
#define MAX_BLOCKS 1024
#define MAX_COMPARED 32
#define MAX_LINKS 4
#define MAX_WORDS 8

/* What a word of memory was first used as. */
enum type { T_NONE, T_I8, T_I16, T_I32, T_I64, T_F32, T_F64, T_F80, T_PTR, T_TAIL = 0xff };

/* ---- image file: machine code, loaded at the addresses it was linked for -------------------- */

struct segment { u64 address, size, offset; u32 executable, pad; };

enum event_flags {
    EVENT_READS_ALL = 1,  /* memory that the callee could see is hashed */
    EVENT_WRITES_ALL = 2, /* and then changed */
    EVENT_READS_ARGS = 4, /* the same, limited to objects that its pointer arguments point to */
    EVENT_WRITES_ARGS = 8,
    EVENT_NORETURN = 16,
    EVENT_VARIADIC = 32, /* al tells how many vector registers hold arguments */
};

enum value_class { V_NONE, V_I8, V_I16, V_I32, V_I64, V_PTR, V_F32, V_F64, V_VEC16, V_VEC32, V_BOOL, V_SKIP };

struct event_signature { u32 flags; u8 result, n_args; u8 args[MAX_ARGS]; u8 pad[2]; };

struct library_function { char name[48]; };

struct image_header {
    u64 magic, entry;
    u32 n_segments, n_events, n_library, n_breakpoints;
    u64 segments, events, library, breakpoints; /* file offsets; breakpoints: u64 addresses */
    u64 junk;                                   /* seeds everything that must not matter */
    u64 cpu_ns;                                 /* CPU time allowed per case */
    u32 flags, step_limit; /* steps: of a candidate its instructions, of discovery what it counts */
    u64 skip;                                   /* events to leave out after a case's own count; of full runs, to let go by unobserved */
    u64 skipped_event; /* if not 0, only those of this number, less 1, which are all observed; no skip: the third is the last */
    u64 origin;                                 /* 0, or where position-independent code lives */
};
#define IMAGE_MAGIC 0x31474d49434d4c4cul
#define IMAGE_DIRTY_UPPER 1u /* the function returns a ymm register: upper halves may be dirty */
#define IMAGE_RETURNS_X87 2u
#define IMAGE_RETURNS_X87_PAIR 16u
#define IMAGE_ERRNO 64u /* library functions may set it, and callers may look */
#define IMAGE_CUT 128u /* discovery: where a run is ended, variables are memory enough for a case */
#define IMAGE_BITWISE 256u /* discovery: floats are compared as bits, since the function moves them but computes none */
#define IMAGE_ADDRESSES 512u /* a copy of a constant does not stand for it */
#define IMAGE_TRAPS 1024u /* the function may end in a trap of its own */
#define IMAGE_HANGS 2048u /* or in a loop that does nothing */
#define IMAGE_HASHES 32u /* results hold a hash of each object's final bytes in their place */
#define IMAGE_FAST_FORWARD 8u /* see forward.c */
#define IMAGE_COUNT_ONLY 4u /* full runs: events past the case's own count go by unobserved */

/* ---- specification file: what discovery is asked to make ------------------------------------ */

enum arg_kind { ARG_BITS, ARG_OBJECT, ARG_NULL, ARG_FUNCTION };
enum arg_place { PLACE_GPR, PLACE_VEC, PLACE_STACK };

struct arg {
    u8 kind, place, slot, size; /* slot: register number, or 8-byte word on the stack; size in bytes */
    u32 object;                 /* index of the object, or of the event signature (ARG_FUNCTION) */
    i64 offset;                 /* from the object's origin */
    u64 bits[4];
};

enum object_flags {
    OBJECT_FIXED = 1,    /* address given: a global */
    OBJECT_CONSTANT = 2, /* never writable */
    OBJECT_GIVEN = 4,    /* starts with its initializer, not with generated content */
    OBJECT_HIDDEN = 8,   /* events neither see nor change it */
    OBJECT_ON_STACK = 16, /* byval argument */
    OBJECT_READ = 32,
    OBJECT_WRITTEN = 64,
    OBJECT_ALONE = 512, /* nothing else points into it */
    OBJECT_TWIN = 1024, /* begins as all that are marked so do, and in every other case is changed as they are */
};

/* Regimes: what an array's values look like. Mirrored by name in judge/regimes.py. */
enum float_regime { F_SIGNED, F_POSITIVE, F_TIES, F_SORTED, F_EQUAL, F_SPARSE, F_SPECIAL, F_WIDE, F_TINY, F_FALLING, F_BELOW,
                    F_ABOVE };
enum int_regime { I_RANDOM, I_SMALL, I_SMALL_SIGNED, I_INDEX, I_EDGE, I_SORTED, I_EQUAL, I_SPARSE, I_TEXT, I_FALLING,
                  I_MULTIPLE, I_HUGE, I_ALPHABET, I_TWO, I_STEP, I_BITS, I_WORD, N_INT_REGIMES };

struct object_spec {
    u64 address, size, initial; /* size: known extent in bytes, 0 = find out; initial: file offset */
    u32 flags, align;
    u8 float_regime, int_regime, pad[6];
    u64 index_limit;
};

/* Against the guard page behind, against the one before, or at no more than the declared alignment. */
enum placement { RIGHT, LEFT, LOOSE };

struct patch { u64 object; i64 offset; u64 value; }; /* offset from the object's origin, of a word's start */
#define RESULTS (~0ul) /* in place of an object: what the call number `offset` out of the module returns */

/* A pointer, `offset` from an object's origin, that leads `delta` bytes from another object's origin. */
struct link { u64 object; i64 offset; u64 target; i64 delta; };

struct case_spec {
    u64 seed, max_events;
    u32 n_args, n_objects, n_pool, placement;
    u32 null_rate, cycle_rate;                /* of 256 */
    u32 n_stack_words, pool_rate; /* pool_rate: how many words of 256 take a value of the pool */
    u32 full, n_patches;          /* full: runs to its end; events past max_events go by unobserved */
    u64 index_limit;
    u64 strict; /* memory that is used as two types spoils the case: the IR says that these do not overlap */
    u64 address; /* where some pointers in memory lead, if not 0 */
    u64 args, objects, pool, patches, links; /* file offsets */
    u64 n_links;
};

struct specs_header { u64 magic; u32 n_cases, pad; u64 cases, steps; }; /* steps: no further case is begun after so many */
#define SPECS_MAGIC 0x31435053434d4c4cul

/* ---- case file: discovery's answer, and the input of run and bench --------------------------- */

enum discovery_status { FOUND, WILD_ACCESS, DISCOVERY_CRASH, DISCOVERY_TIMEOUT, TOO_LARGE, LOCAL_SHOWN, NOT_TRIED };

struct type_run { u64 offset; u32 type, count; }; /* offset from the object's start; count elements */

struct object {
    u64 address, size;    /* of the bytes the reference may touch */
    i64 origin;           /* where the pointer that made it points, from address */
    u64 data, runs;       /* file offsets */
    u32 n_runs, flags;
    u64 id;               /* stable across placements: seeds the content */
    u8 float_regime, int_regime, pad[6];
    u64 index_limit;
};

/* Local variables whose address a call was given: what the callee may see and change of them. */
#define MAX_LOCALS 8
#define MAX_SHOWN 32
#define LOCAL_BYTES 1024
#define KEPT 255
struct local { u32 size; u8 type, pad[3]; };
struct shown { u16 event; u8 arg, local; u32 offset; u64 defined[LOCAL_BYTES / 64]; }; /* arg KEPT: from an earlier call */

/* A pointer in memory that a call leads elsewhere: what was loaded before it is out of date. */
struct redirect { u64 at, pointer; };

struct test_case {
    u64 status, seed, max_events;
    u32 n_objects, n_pool, n_stack_words, end;
    u64 gpr[6];
    u8 vec[8][64];
    u64 stack_words[MAX_STACK_WORDS];
    u64 event_results[MAX_EVENTS];
    u64 stack_top; /* where the candidate's stack begins */
    u64 objects, pool;
    u64 steps, n_seen_events, detail; /* steps: what discovery counted */
    u32 pool_rate, vec_used; /* vec_used: bit n set where vec[n] is an argument */
    u32 full, scalars; /* scalars: bit n set where gpr[n] is an argument and no address */
    u64 blocks[MAX_BLOCKS / 64]; /* of the reference's basic blocks, those that ran */
    u64 habits[MAX_BLOCKS / 64]; /* a bit for each block and how often it ran, and for each way from one to another, hashed */
    u64 compared[MAX_COMPARED];  /* values that took part in comparisons */
    u16 variadic[MAX_EVENTS];    /* signature of a variadic call, plus 1 */
    struct redirect redirects[MAX_EVENTS]; /* at 0: none */
    u64 numbers; /* bit n set where event_results[n] is an integer */
    u64 varied;  /* made of a found case by changes, so that the function may look beside the memory that was found; 2: to be at a limit */
    u32 n_shown, n_links, n_words, pad;
    struct link links[MAX_LINKS]; /* of pointers that were compared, that would have made them equal */
    struct patch words[MAX_WORDS]; /* the same of numbers that were compared soon after they were loaded */
    struct local locals[MAX_LOCALS];
    struct shown shown[MAX_SHOWN];
};

struct cases_header { u64 magic; u32 n_cases, pad; u64 cases; };
#define CASES_MAGIC 0x31534143434d4c4cul

/* ---- result file ------------------------------------------------------------------------------ */

enum end { END_NONE, END_RETURNED, END_EVENTS, END_NORETURN, END_SIGNAL, END_TIMEOUT, END_KILLED,
           END_ABI, END_WILD, END_LOST, END_LOCAL, END_TRAPPED, END_HUNG };

enum abi_fault {
    ABI_CALLEE_SAVED = 1, ABI_STACK_POINTER = 2, ABI_DIRECTION = 4, ABI_MXCSR = 8, ABI_X87_CONTROL = 16,
    ABI_X87_STACK = 32, ABI_CALLER_FRAME = 64, ABI_CALL_ALIGNMENT = 128, ABI_STEP_STACK = 256,
    ABI_CALL_STATE = 512, ABI_BELOW_STACK = 1024, ABI_CALL_VECTORS = 2048,
};

struct outcome {
    u32 end, signal;
    u64 ip, address;      /* of the fault */
    u32 abi, abi_detail;  /* abi_detail: register number of the first callee-saved one lost */
    u64 rax, rdx, rcx;
    u8 vec[4][64];
    u8 st0[16], st1[16];
    u64 n_events, log_words, cpu_ns, steps;
    u64 error; /* errno, where IMAGE_ERRNO asks for it */
};

struct result {
    struct outcome outcome;
    u32 n_objects, pad;
    u64 log;     /* file offset of log_words u64 */
    u64 objects; /* file offset of n_objects u64: file offset of the final bytes, 0 where not writable */
};

struct results_header { u64 magic; u32 n_cases, n_breakpoints; u64 results, hits; }; /* hits: u8 each */
#define RESULTS_MAGIC 0x31534552434d4c4cul
#endif
