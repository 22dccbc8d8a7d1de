#define _GNU_SOURCE
#include "objects.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "execute.h"

struct memory open_cases(const char *path, u32 *n_cases)
{
    struct memory m = {.cases = map_file(path), .fd = memfd_create("memory", MFD_CLOEXEC)};
    const struct cases_header *header = (const void *)m.cases.bytes;
    if (m.cases.size < sizeof *header || header->magic != CASES_MAGIC || m.fd < 0) die("not a case file");
    *n_cases = header->n_cases;
    return m;
}

static u64 first_page(const struct object *o) { return o->address & ~(PAGE - 1); }
u64 page_bytes(const struct object *o)
{
    return ((o->address + o->size + PAGE - 1) & ~(PAGE - 1)) - first_page(o);
}

bool is_writable(const struct memory *m, const struct object *o)
{
    bool shared_variable = o->flags & OBJECT_FIXED && !(o->flags & (OBJECT_ALONE | OBJECT_ON_STACK));
    return (o->flags & OBJECT_WRITTEN || (m->open_variables && shared_variable)) && !(o->flags & OBJECT_CONSTANT);
}

u8 *object_bytes(const struct memory *m, u32 index)
{
    return m->alias + m->offsets[index] + (m->objects[index].address & (PAGE - 1));
}

static u8 slack_byte(const struct memory *m, u64 at)
{
    u64 kind = m->junk >> 16 & 7;
    return kind == 0 ? 0 : kind == 1 ? 0xff : (u8)(mix(m->junk ^ at >> 3) >> (at & 7) * 8);
}

/* Lays the case out with its initial content; what lies between an object and its page's ends is junk. */
void load_case(struct memory *m, u32 index, u64 junk)
{
    const struct cases_header *header = (const void *)m->cases.bytes;
    m->input = (const struct test_case *)(m->cases.bytes + header->cases) + index;
    m->objects = (const void *)(m->cases.bytes + m->input->objects);
    m->junk = junk;
    u64 total = 0;
    for (u32 i = 0; i < m->input->n_objects; i++) {
        m->offsets[i] = total;
        total += page_bytes(&m->objects[i]);
    }
    if (total > m->alias_size) {
        if (m->alias) munmap(m->alias, m->alias_size);
        if (ftruncate(m->fd, (off_t)total)) die("memory file");
        m->alias = mmap(NULL, total, PROT_READ | PROT_WRITE, MAP_SHARED, m->fd, 0);
        if (m->alias == MAP_FAILED) die("memory file");
        m->alias_size = total;
    }
    for (u32 i = 0; i < m->input->n_objects; i++) {
        const struct object *o = &m->objects[i];
        u64 before = o->address & (PAGE - 1), bytes = page_bytes(o);
        u8 *page = m->alias + m->offsets[i];
        for (u64 k = 0; k < before; k++) page[k] = slack_byte(m, k);
        for (u64 k = before + o->size; k < bytes; k++) page[k] = slack_byte(m, k);
        memcpy(page + before, m->cases.bytes + o->data, o->size);
    }
}

#define STIRRED 32u /* bytes on each side of an object */
#define STRUCT_BYTES 64u

/* Adds to the bytes near and between those that the function may write: its own writes must leave them out. */
static void add_beside(const struct memory *m, const struct object *o, u8 *bytes, u8 sum)
{
    u64 before = o->address & (PAGE - 1), behind = page_bytes(o) - before - o->size;
    for (u64 k = 1; k <= STIRRED && k <= before; k++) bytes[-(i64)k] += sum;
    for (u64 k = 0; k < STIRRED && k < behind; k++) bytes[o->size + k] += sum;
    if (o->size > STRUCT_BYTES) return; /* an array: a vector that is stored whole leaves what a condition left out as it was */
    const struct type_run *runs = (const void *)(m->cases.bytes + o->runs);
    u64 at = 0, holes = 0;
    for (u32 i = 0; i <= o->n_runs && holes < STIRRED; i++) {
        u64 end = i < o->n_runs ? runs[i].offset : o->size;
        for (; at < end && holes < STIRRED; at++, holes++) bytes[at] += sum;
        if (i < o->n_runs) at = runs[i].offset + (u64)runs[i].count * type_size(runs[i].type);
    }
}

static bool stirred(const struct memory *m, const struct object *o)
{
    return is_writable(m, o) && !(o->flags & (OBJECT_ON_STACK | OBJECT_GIVEN));
}

void stir_foreign(void *memory)
{
    const struct memory *m = memory;
    for (u32 i = 0; i < m->input->n_objects; i++)
        if (stirred(m, &m->objects[i])) add_beside(m, &m->objects[i], (u8 *)m->objects[i].address, 1);
}

void settle_foreign(const struct memory *m, u64 steps)
{
    for (u32 i = 0; i < m->input->n_objects; i++)
        if (stirred(m, &m->objects[i])) add_beside(m, &m->objects[i], object_bytes(m, i), (u8)-steps);
}

bool slack_intact(const struct memory *m)
{
    for (u32 i = 0; i < m->input->n_objects; i++) {
        const struct object *o = &m->objects[i];
        if (!is_writable(m, o) || o->flags & OBJECT_ON_STACK) continue;
        u64 before = o->address & (PAGE - 1), bytes = page_bytes(o);
        const u8 *page = m->alias + m->offsets[i];
        for (u64 k = 0; k < before; k++)
            if (page[k] != slack_byte(m, k)) return false;
        for (u64 k = before + o->size; k < bytes; k++)
            if (page[k] != slack_byte(m, k)) return false;
    }
    return true;
}

void map_objects(void *memory)
{
    const struct memory *m = memory;
    for (u32 i = 0; i < m->input->n_objects; i++) {
        const struct object *o = &m->objects[i];
        if (o->flags & OBJECT_ON_STACK) continue;
        int protection = PROT_READ | (is_writable(m, o) ? PROT_WRITE : 0);
        int place = o->flags & OBJECT_FIXED ? MAP_FIXED : MAP_FIXED_NOREPLACE; /* a variable, in place of what the image has there */
        void *p = mmap((void *)first_page(o), page_bytes(o), protection, MAP_SHARED | place, m->fd, (off_t)m->offsets[i]);
        if (p != (void *)first_page(o)) die("object");
    }
}

/* ---- events ------------------------------------------------------------------------------------------ */

static bool concerned(const struct memory *m, const struct object *o, const struct event_signature *s, u32 all, u32 args)
{
    if (o->flags & (OBJECT_HIDDEN | OBJECT_ON_STACK)) return false;
    if (s->flags & all) return true;
    if (!(s->flags & args)) return false;
    for (unsigned n = 0; n < s->n_args; n++) {
        u64 high;
        if (s->args[n] == V_PTR && event_argument(s, n, &high) - o->address < o->size) return true;
    }
    (void)m;
    return false;
}

void observe_event(const struct memory *m, const struct event_signature *s)
{
    for (u32 i = 0; i < m->input->n_objects; i++) {
        const struct object *o = &m->objects[i];
        if (!is_writable(m, o) || !concerned(m, o, s, EVENT_READS_ALL, EVENT_READS_ARGS)) continue;
        const struct type_run *runs = (const void *)(m->cases.bytes + o->runs);
        log_word(i << 8 | 0xd);
        log_word(hash_typed(o->id, object_bytes(m, i), runs, o->n_runs, o->size));
    }
}

static void redirect(const struct memory *m, const struct redirect *r)
{
    for (u32 i = 0; i < m->input->n_objects; i++)
        if (r->at - m->objects[i].address < m->objects[i].size)
            memcpy(object_bytes(m, i) + (r->at - m->objects[i].address), &r->pointer, 8);
}

static void change_pointers(const struct memory *m, u32 index, const struct type_run *run, u64 event)
{
    const struct object *o = &m->objects[index];
    u8 *bytes = object_bytes(m, index);
    u64 seed = m->input->seed;
    for (u64 at = run->offset; at < run->offset + run->count * 8ul; at += 8) {
        i64 offset = (i64)at - o->origin;
        if (nulled_at(seed, event, o->id, offset)) memset(bytes + at, 0, 8);
        turn_function(bytes + at, current->image->header->n_events, seed, event, o->id, offset);
    }
}

static void change_numbers(const struct memory *m, u32 index, const struct type_run *run, u64 event)
{
    const struct test_case *c = m->input;
    const struct object *o = &m->objects[index];
    struct generator g = {c->seed, (const void *)(m->cases.bytes + c->pool), c->n_pool, c->pool_rate};
    struct source source = source_of(&g, content_id(c->seed, o->flags, o->id, event + 1), o->float_regime, o->int_regime, o->index_limit, event + 1);
    bool late = event >= c->max_events; /* of these few are observed: all changes */
    u8 *bytes = object_bytes(m, index) + run->offset;
    i64 offset = (i64)run->offset - o->origin, size = type_size(run->type), left = run->count;
    while (left > 0) {
        i64 next_line = ((offset >> LINE_BITS) + 1) << LINE_BITS, words = (next_line - offset + size - 1) / size;
        if (words > left) words = left;
        if (late || changed_at(c->seed, event, source.object, offset)) generate_words(&g, &source, run->type, (u64)words, offset, bytes);
        left -= words;
        offset += words * size;
        bytes += words * size;
    }
}

void change_memory(const struct memory *m, const struct event_signature *s, u64 event)
{
    const struct test_case *c = m->input;
    if (!calls_write(c, event)) return;
    for (u32 i = 0; i < c->n_objects; i++) {
        const struct object *o = &m->objects[i];
        if (o->flags & OBJECT_CONSTANT || !concerned(m, o, s, EVENT_WRITES_ALL, EVENT_WRITES_ARGS)) continue;
        const struct type_run *runs = (const void *)(m->cases.bytes + o->runs);
        for (u32 k = 0; k < o->n_runs; k++)
            if (runs[k].type == T_PTR) change_pointers(m, i, &runs[k], event);
            else change_numbers(m, i, &runs[k], event);
    }
    if (s->flags & EVENT_WRITES_ALL && event < MAX_EVENTS && c->redirects[event].at) redirect(m, &c->redirects[event]);
}
