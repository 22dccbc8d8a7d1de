/* A case's objects, laid out in one memory file: the child maps each at its address, the parent sees all. */
#ifndef LLMCC_OBJECTS_H
#define LLMCC_OBJECTS_H

#include "runner.h"

struct memory {
    struct file cases;
    const struct test_case *input;
    const struct object *objects;
    int fd;
    u8 *alias; /* the whole memory file, writable, at an address no candidate can know */
    u64 alias_size;
    u64 offsets[MAX_OBJECTS]; /* of each object's first page in the memory file */
    u64 junk;
    bool open_variables; /* variables may be written that the reference only read, since arguments may be made to lead into them */
};

struct memory open_cases(const char *path, u32 *n_cases);
void load_case(struct memory *m, u32 index, u64 junk);
void map_objects(void *memory);
/* Of all pages that an object lies in. */
u64 page_bytes(const struct object *o);
u8 *object_bytes(const struct memory *m, u32 index);
/* Changes, at every step, what lies near and between the bytes that the function may write, and puts it back. */
void stir_foreign(void *memory);
void settle_foreign(const struct memory *m, u64 steps);
bool slack_intact(const struct memory *m);
bool is_writable(const struct memory *m, const struct object *o);

/* What an external call can see of memory is hashed into the log; what it may write is changed. */
void observe_event(const struct memory *m, const struct event_signature *s);
void change_memory(const struct memory *m, const struct event_signature *s, u64 event);
#endif
