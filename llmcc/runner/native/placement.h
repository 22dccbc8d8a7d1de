/* Where a case's memory lies: see placement.c. */
#ifndef LLMCC_PLACEMENT_H
#define LLMCC_PLACEMENT_H

#include "found.h"

u64 stack_place(u64 seed);
/* The address of the object's first touched byte. `index` is the object's, so that no two meet. */
u64 object_place(const struct found *o, u32 index);
/* Places by the objects' index, and a pointer into a window turned into one to the object's place. */
struct places { u64 of[MAX_OBJECTS]; };
u64 relocated(u64 pointer, const struct places *places);
#endif
