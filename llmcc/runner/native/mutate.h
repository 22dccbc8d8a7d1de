/* Variations of a case, made in the child that runs them all. */
#ifndef LLMCC_MUTATE_H
#define LLMCC_MUTATE_H

#include "objects.h"
#include "sweep.h"

#define MOST_BYTES (1u << 16) /* of a case that is varied */

/* What may be changed: the memory of a loaded case, and those of its arguments that are numbers; `values` are to come
 * back to, with `tame` large numbers are rare, and where it `grows`, texts may become longer than they were found. */
struct mutator { const struct memory *memory; const struct sweep_arg *args; u32 n_args; struct values values; bool tame, grows; };

/* Changes a few things in memory and in the registers that the next call gets; `r` decides which. */
void mutate(const struct mutator *m, u64 r);
/* Moves a number among the arguments, or a few bytes in a row, by a difference: as it is, scaled, or as digits of some base. So
 * a text's number, or a character of several bytes, comes to a limit that it was near. */
void nudge(const struct mutator *m, u64 difference, u64 r);
/* The first numbers in a row of an object that may be changed; NULL for others. */
const struct type_run *first_numbers(const struct mutator *m, const struct object *o);
/* Makes all arrays alike but for one element; false if the one chosen is none (alike.c). */
bool make_alike(const struct mutator *m, u64 r);
/* Puts words into all arrays of small integers; false if there are none (words.c). */
bool spell(const struct mutator *m, u64 r);
/* Writes another number in place of one in a text, or a character more, less or other; false if what was chosen is no text. */
bool respell(const struct mutator *m, u64 r);
/* Moves the number that is written about a place of a text by a difference; false where none is, or its digits are too few for that. */
bool move_number(u8 *text, u64 count, u64 at, u64 difference);
/* Puts the words that the call finds on its stack. */
void begin_call(const struct memory *memory);
/* Bytes of all pages of a loaded case. */
u64 total_pages(const struct memory *memory);
#endif
