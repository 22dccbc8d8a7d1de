/* Objects that discovery finds, each in a wide window of memory, as nobody knows its extent yet; and functions, which look
 * like objects until they are called. */
#define _GNU_SOURCE
#include "found.h"

#include <string.h>
#include <sys/mman.h>

#include "discovery.h"
#include "execute.h"

#define WINDOW (8ul << 20)
#define WINDOW_BASE 0x200000000000ul
#define BEHIND 16ul /* the widest word */

struct functions {
    u32 n;
    bool learned; /* in this run */
    u64 ids[MAX_FUNCTIONS];
    u32 signatures[MAX_FUNCTIONS];
};

struct findings *findings;
static struct functions *functions; /* shared, too */
static u8 *windows_initial, *windows_shadow;
static struct found *last;

void make_findings(void)
{
    findings = share_bytes(sizeof *findings);
    functions = share_bytes(sizeof *functions);
}

void forget_objects(void)
{
    for (u32 i = 0; i < findings->n_objects; i++) {
        struct found *o = &findings->objects[i];
        if (!(o->flags & OBJECT_FIXED)) continue;
        munmap(o->initial, o->size + BEHIND);
        munmap(o->shadow, o->size + BEHIND);
    }
    if (windows_initial) {
        munmap(windows_initial, MAX_OBJECTS * WINDOW);
        munmap(windows_shadow, MAX_OBJECTS * WINDOW);
    }
    windows_initial = share_bytes(MAX_OBJECTS * WINDOW);
    windows_shadow = share_bytes(MAX_OBJECTS * WINDOW);
    memset(findings, 0, sizeof *findings);
    functions->learned = false;
    last = NULL;
}

void forget_functions(void) { functions->n = 0; }

struct found *add_object(u64 id, u64 depth, u32 flags)
{
    if (findings->n_objects == MAX_OBJECTS) return NULL;
    u64 at = findings->n_objects * WINDOW;
    struct found *o = &findings->objects[findings->n_objects++];
    *o = (struct found){.base = WINDOW_BASE + at, .size = WINDOW, .origin = WINDOW / 2, .low = ~0ul, .id = id, .max_align = 1,
                        .depth = depth, .index_limit = discovery.spec->index_limit, .initial = windows_initial + at,
                        .shadow = windows_shadow + at, .flags = flags};
    return o;
}

void fix_object(struct found *o, u64 address, u64 size)
{
    o->base = address;
    o->size = size;
    o->origin = 0;
    o->initial = share_bytes(size + BEHIND);
    o->shadow = share_bytes(size + BEHIND);
}

void map_found(void *unused)
{
    (void)unused;
    void *p = mmap((void *)WINDOW_BASE, MAX_OBJECTS * WINDOW, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE | MAP_NORESERVE, -1, 0);
    if (p != (void *)WINDOW_BASE) die("windows");
    for (u32 i = 0; i < findings->n_objects; i++) {
        const struct found *o = &findings->objects[i];
        if (!(o->flags & OBJECT_FIXED) || o->flags & OBJECT_ON_STACK) continue;
        u64 first = o->base & ~(PAGE - 1), end = (o->base + o->size + PAGE - 1) & ~(PAGE - 1);
        p = mmap((void *)first, end - first, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
        if (p != (void *)first) die("global");
        if (o->flags & OBJECT_GIVEN) memcpy((void *)o->base, o->initial, o->size);
    }
}

struct found *find_object(u64 address)
{
    if (last && address - last->base < last->size) return last;
    for (u32 i = 0; i < findings->n_objects; i++)
        if (address - findings->objects[i].base < findings->objects[i].size) return last = &findings->objects[i];
    return NULL;
}

/* Pointers in memory lead to two functions of each kind, in most cases: which of an array's is called, shows. */
static u64 one_of_kind(u64 stub, u64 seed, u64 id)
{
    u64 n_events = current->image->header->n_events;
    return 2 * n_events <= EVENT_STUBS && seed >> 54 & 3 && draw(seed, id, 0x2f) & 1 ? stub + n_events * STUB_STEP : stub;
}

u64 new_pointer(u64 id, const struct found *parent, u64 depth)
{
    const struct case_spec *spec = discovery.spec;
    u64 stub = function_stub(id);
    if (stub) return parent ? one_of_kind(stub, spec->seed, id) : stub;
    u64 r = draw(spec->seed, id, 0xbeef);
    u64 null_rate = spec->null_rate * (depth + 1);
    if ((r & 255) < null_rate) return 0;
    if (spec->cycle_rate && (r >> 8 & 255) < spec->cycle_rate) {
        /* In every other case none that leads back: memory that is shared, without circles. */
        u64 first = parent && mix(spec->seed) & 1 ? (u64)(parent - findings->objects) + 1 : 0;
        const struct found *o = first < findings->n_objects ? &findings->objects[first + (r >> 16) % (findings->n_objects - first)] : NULL;
        if (o && !(o->flags & OBJECT_FIXED)) return o->base + (u64)o->origin;
    }
    if (spec->address && (r >> 24 & 3) == 0) return spec->address;
    struct found *o = add_object(id, depth + 1, parent ? parent->flags & OBJECT_TWIN : 0);
    if (!o) return 0;
    o->float_regime = parent ? parent->float_regime : 0;
    bool alike = parent && (r & 1ul << 40 || parent->int_regime == I_SMALL); /* sums over lists of small numbers do not overflow */
    o->int_regime = alike ? parent->int_regime : (u8)((r >> 41) % 3);
    return o->base + (u64)o->origin;
}

u64 function_stub(u64 id)
{
    for (u32 i = 0; i < functions->n; i++)
        if (functions->ids[i] == id) return origin + STUB_BASE + functions->signatures[i] * STUB_STEP;
    return 0;
}

void learn_function(const struct found *o, u32 signature)
{
    if (functions->n == MAX_FUNCTIONS) return;
    functions->ids[functions->n] = o->id;
    functions->signatures[functions->n++] = signature;
    functions->learned = true;
    finish(END_WILD);
}

bool learned_function(void) { return functions->learned; }
