/* Objects that a run of the reference found: see found.c. */
#ifndef LLMCC_FOUND_H
#define LLMCC_FOUND_H

#include "runner.h"

#define MAX_FUNCTIONS 48u /* that pointers of one case turn out to lead to */

struct found {
    u64 base, size; /* of the window, or of the global */
    i64 origin;     /* offset of the pointer's target from base */
    u64 low, high;  /* touched hull, offsets from base; low > high: untouched */
    u64 parent; /* id of the object with the pointer that brought it, 0 if none did */
    i64 parent_offset;
    u64 id, max_align, depth, index_limit;
    u8 *initial, *shadow; /* same size as the memory: content at the start, and a type at each word's first byte */
    u32 flags;
    u8 float_regime, int_regime;
};

/* Shared between the parent and the child that runs the reference. */
struct findings {
    struct found objects[MAX_OBJECTS];
    u32 n_objects;
};
extern struct findings *findings;

void make_findings(void);
void forget_objects(void);
void forget_functions(void);

/* A new object in a window of its own; NULL if there are too many. */
struct found *add_object(u64 id, u64 depth, u32 flags);
/* Moves an object that has nothing yet to where it has to lie. */
void fix_object(struct found *o, u64 address, u64 size);
/* In the child: all that was added so far is mapped at its address, or has a window there. */
void map_found(void *unused);
struct found *find_object(u64 address);

/* A pointer to something new: null, an object seen before, a function, or a fresh object. */
u64 new_pointer(u64 id, const struct found *parent, u64 depth);
/* The address of a function that was taken for an object before; 0 for all others. */
u64 function_stub(u64 id);
/* Ends the run: an object is a function after all, to be known by the next one. */
void learn_function(const struct found *o, u32 signature);
bool learned_function(void);
#endif
