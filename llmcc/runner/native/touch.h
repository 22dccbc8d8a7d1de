/* Content at first touch: see touch.c. */
#ifndef LLMCC_TOUCH_H
#define LLMCC_TOUCH_H

#include "found.h"

/* Where discovery takes an object's content from. */
struct source source_at(const struct found *o, u64 salt);
/* Sees to it that the word at an offset has content; of another type if it has some already. */
void ensure(struct found *o, u64 at, unsigned type, bool loaded);
/* Gives a variable that a run had only come to touch in part the same kind of content in all other words. */
void complete_variable(struct found *o);
/* Variables that no run touched get numbers at their start, where all memory begins alike: code may look at them all the same. */
void begin_untouched(void);
/* Bytes are read or written, of whatever type: the object's extent grows to them, and an access to nothing ends the run. */
void touch(u64 address, u64 size, bool write);
/* The same for any number of bytes, none included. */
void touch_range(const void *p, u64 n, bool write);
/* memmove and memset that report what they touch. */
void *move_touched(u8 *to, const u8 *from, u64 n);
void *set_touched(u8 *to, int c, u64 n);
#endif
