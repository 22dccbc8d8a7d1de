/* Filling and hashing the arrays, and what the hook has seen. */
#ifndef DATA_H
#define DATA_H

#include "tsvc.h"

void fill_arrays(unsigned long seed);

/* Over every byte of every array, in order. */
unsigned long hash_arrays(void);

extern unsigned long dummy_calls;
/* Over the scalars that dummy() got and one element of each array per call. */
extern unsigned long dummy_hash;

#endif
