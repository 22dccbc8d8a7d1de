/* The runner: executes one function's machine code on prepared memory, harmlessly.
 *
 *     llmcc-runner discover IMAGE SPECS CASES     find the memory that the reference touches
 *     llmcc-runner run      IMAGE CASES RESULTS   execute, report what can be seen from outside
 *     llmcc-runner sweep    IMAGE INPUTS HASHES    call a function of numbers very many times
 *     llmcc-runner vary     IMAGE CASES VARIATIONS HASHES   run cases with things changed, very many times
 *     llmcc-runner fuzz     IMAGE CASES SEARCH CASES   find variations that go other ways through the reference
 *     llmcc-runner bench    A B CASES SAMPLES PAIRS NS   time two images in alternation
 *
 * The files are described in wire.h. Nothing in here knows what is right: results are compared by the Python parent, which
 * never shares memory with a candidate.
 */
#ifndef LLMCC_RUNNER_H
#define LLMCC_RUNNER_H

#include "wire.h"

#define PAGE 4096ul

/* Places relative to the image's origin, so near that 32-bit displacements reach them. Mirrored in layout.py. */
#define CODE_AND_CONSTANTS 0x10000000ul /* up to the stubs */
#define CONSTANTS 0x18000000ul
#define STUB_BASE 0x20000000ul /* event stubs, 32 bytes each */
#define STUB_STEP 32ul
#define EVENT_STUBS 1024u
#define LIBRARY_BASE 0x20010000ul /* stubs of C library functions */

#define LOG_WORDS (1u << 18)

struct machine; /* the part that the assembly entry points reach through %gs: see machine.h */

/* memory.c */
u64 mix(u64 x);
u64 draw(u64 seed, u64 object, u64 offset);
unsigned type_size(unsigned type);
u64 partly(u64 value, u64 r); /* now and then with other high bits: what is compared in too narrow a type */
/* A value of so many bytes that many places get: a constant of some comparison or next to one, or a letter. */
u64 symbol(const u64 *pool, u32 n_pool, u64 r, u64 size);
u64 few_bits(u64 r, u64 bits); /* one to four bits set, or all but those: what is lost in rounding, masks, borders */
struct generator { u64 seed; const u64 *pool; u32 n_pool, pool_rate; };
struct memory;
/* What all words of an object have in common at one time: `salt` is 0 at the start, an event's number + 1 behind it. */
struct source { u64 seed, object, per_object, index_limit; u8 float_regime, int_regime; };
/* Whose content an object has. */
u64 content_id(u64 seed, u32 flags, u64 id, u64 salt);
struct source source_of(const struct generator *g, u64 id, u8 float_regime, u8 int_regime, u64 index_limit, u64 salt);
void generate(const struct generator *g, const struct source *source, unsigned type, i64 offset, u8 *out);
void generate_words(const struct generator *g, const struct source *source, unsigned type, u64 count, i64 offset, u8 *out);
/* Which words of an object an event changes: all of them at the first two, a moving quarter of its lines at the later ones. */
bool changed_at(u64 seed, u64 event, u64 id, i64 offset);
#define LINE_BITS 6 /* 64 bytes, counted from an object's origin */
/* In every fourth case calls clear pointers in memory too, every other one: what was loaded before is out of date. */
bool nulled_at(u64 seed, u64 event, u64 id, i64 offset);
/* A pointer to a function outside leads to another of the same kind, mostly, in most cases: see event.c. */
void turn_function(u8 *word, u32 n_events, u64 seed, u64 event, u64 id, i64 offset);

/* hash.c */
u64 hash_bytes(u64 h, const u8 *p, u64 n);
u64 hash_typed(u64 h, const u8 *p, const struct type_run *runs, u32 n_runs, u64 size);

/* forward.c */
void remember_frame(void);
bool fast_forward(u64 skip);

/* files.c */
struct file { const u8 *bytes; u64 size; };
struct file map_file(const char *path);
struct writer { int fd; u64 offset; };
struct writer open_writer(const char *path);
u64 append(struct writer *w, const void *p, u64 n);
void overwrite(struct writer *w, u64 offset, const void *p, u64 n);
_Noreturn void die(const char *what);
u64 now_ns(void);

/* sandbox.c */
void enter_sandbox(void);
extern bool sandbox_allows_usage; /* getrusage, for timing */

/* image.c */
extern u64 origin; /* of the image that is loaded */
struct loaded { struct file file; const struct image_header *header; u8 *text_alias; u64 text_address, text_size; };
extern void *(*find_hook)(const char *name); /* finds what stands for a function by name, before the C library is asked */
struct loaded load_image(const char *path);
void arm_breakpoints(struct loaded *image);

int discover_main(char **argv);
int run_main(char **argv);
int bench_main(char **argv);
int sweep_main(char **argv);
int vary_main(char **argv);
int fuzz_main(char **argv);

#endif
