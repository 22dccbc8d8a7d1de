/* Discovery: the instrumented reference runs in wide windows of memory; every word gets its content when
 * it is first touched, of the type it is touched as, and every pointer an object when it is first loaded.
 * What comes out is a test case: objects of exactly the extent that was touched, placed against guard
 * pages, with typed content. */
#define _GNU_SOURCE
#include "discover_locals.h"
#include "execute.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define WINDOW (8ul << 20)
#define WINDOW_BASE 0x200000000000ul
#define MAX_FUNCTIONS 16
#define SAMPLED 4 /* pairs of values compared, of any time */

struct found {
    u64 base, size; /* of the window, or of the global */
    i64 origin;     /* offset of the pointer's target from base */
    u64 low, high;  /* touched hull, offsets from base; low > high: untouched */
    u64 id, parent, max_align, depth, index_limit;
    u8 *initial, *shadow; /* same size as the memory */
    u32 flags;
    u8 float_regime, int_regime;
};

/* Shared between the parent and the child that runs the reference. */
struct discovery_state {
    struct found objects[MAX_OBJECTS];
    u32 n_objects, n_functions, restart;
    u64 function_ids[MAX_FUNCTIONS];
    u32 function_signatures[MAX_FUNCTIONS];
    u64 event_results[MAX_EVENTS];
    u16 runs[MAX_BLOCKS]; /* of each block */
    u64 steps;            /* a measure of how long it takes that no load of the machine changes */
    u64 matched;          /* bit n: n bytes were equal where memory or strings were compared */
    u64 blocks[MAX_BLOCKS / 64], compared[MAX_COMPARED], n_compared;
    struct test_case seen; /* its locals, what was shown of them, and variadic signatures */
};

static struct discovery_state *state;
static struct generator generator;
static const struct case_spec *spec;
static const u8 *spec_bytes;
static struct test_case input;
static struct found *last;
static u64 step_limit;

/* Counts what callbacks do, each about 30 ns. */
static void count_steps(u64 n)
{
    if (n > step_limit - state->steps) finish(END_TIMEOUT);
    state->steps += n;
}

static struct found *find_object(u64 address)
{
    if (last && address - last->base < last->size) return last;
    for (u32 i = 0; i < state->n_objects; i++)
        if (address - state->objects[i].base < state->objects[i].size) return last = &state->objects[i];
    return NULL;
}

/* ---- objects --------------------------------------------------------------------------------------- */

static u8 *reserve(u64 size)
{
    u8 *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) die("mmap");
    return p;
}

static struct found *add_object(u64 id, u64 depth, u32 flags)
{
    if (state->n_objects == MAX_OBJECTS) return NULL;
    struct found *o = &state->objects[state->n_objects];
    *o = (struct found){.base = WINDOW_BASE + state->n_objects * WINDOW, .size = WINDOW, .origin = WINDOW / 2,
                        .low = ~0ul, .id = id, .max_align = 1, .depth = depth, .flags = flags,
                        .index_limit = spec->index_limit};
    o->initial = o->shadow = NULL;
    state->n_objects++;
    return o;
}

static u8 *windows_initial, *windows_shadow;

static void place_in_window(struct found *o)
{
    u64 at = o->base - WINDOW_BASE;
    o->initial = windows_initial + at;
    o->shadow = windows_shadow + at;
}

static u64 function_stub(u64 id)
{
    for (u32 i = 0; i < state->n_functions; i++)
        if (state->function_ids[i] == id) return origin + STUB_BASE + state->function_signatures[i] * STUB_STEP;
    return 0;
}

/* A pointer to something new: null, an object seen before, a function, or a fresh object. */
static u64 new_pointer(u64 id, const struct found *parent, u64 depth)
{
    u64 stub = function_stub(id);
    if (stub) return stub;
    u64 r = draw(spec->seed, id, 0xbeef);
    u64 null_rate = spec->null_rate * (depth + 1);
    if ((r & 255) < null_rate) return 0;
    if (spec->cycle_rate && (r >> 8 & 255) < spec->cycle_rate) {
        struct found *o = &state->objects[(r >> 16) % state->n_objects];
        if (!(o->flags & OBJECT_FIXED)) return o->base + (u64)o->origin;
    }
    struct found *o = add_object(id, depth + 1, 0);
    if (!o) return 0;
    place_in_window(o);
    o->float_regime = parent ? parent->float_regime : 0;
    o->int_regime = parent && r & 1ul << 40 ? parent->int_regime : (u8)((r >> 41) % 3);
    return o->base + (u64)o->origin;
}

/* ---- content at first touch ---------------------------------------------------------------------- */

/* Bytes that hold a number of either sign. */
static i64 bytes_of(u64 value)
{
    u64 magnitude = value >> 63 ? ~value : value;
    return magnitude >> 32 ? 8 : magnitude >> 16 ? 4 : magnitude >> 8 ? 2 : 1;
}

/* Numbers that the case gives instead of what would be generated; where memory is used in smaller pieces, one lies in
 * several of them. */
static void patch(u64 id, i64 offset, unsigned size, u8 *bytes)
{
    const struct patch *p = (const void *)(spec_bytes + spec->patches);
    for (u32 i = 0; i < spec->n_patches; i++) {
        i64 inside = offset - p[i].offset;
        if (p[i].object + 1 != id || inside < 0 || inside >= bytes_of(p[i].value)) continue;
        u64 value = p[i].value >> 8 * inside;
        memcpy(bytes, &value, size < 8 ? size : 8);
    }
}

static void fill(struct found *o, u64 at, unsigned type)
{
    u8 bytes[16];
    unsigned size = type_size(type);
    i64 offset = (i64)at - o->origin;
    count_steps(2);
    if (!(o->flags & OBJECT_GIVEN)) {
        generate(&generator, o->id, o->float_regime, o->int_regime, o->index_limit, type, offset, 0, bytes);
        patch(o->id, offset, size, bytes);
        memcpy(o->initial + at, bytes, size);
        if (type != T_PTR && !(o->flags & (OBJECT_CONSTANT | OBJECT_HIDDEN)))
            for (u64 e = 0; e < shared->outcome.n_events; e++)
                if (perturbed_at(spec->seed, e, o->id, offset))
                    generate(&generator, o->id, o->float_regime, o->int_regime, o->index_limit, type, offset, e + 1,
                             bytes);
        memcpy((u8 *)o->base + at, bytes, size);
    }
    o->shadow[at] = (u8)type;
    memset(o->shadow + at + 1, T_TAIL, size - 1);
}

static void ensure(struct found *o, u64 at, unsigned type, bool loaded)
{
    if (o->shadow[at] != T_NONE) return;
    unsigned size = type_size(type);
    if (at + size > o->size) return;
    for (unsigned i = 1; i < size; i++)
        if (o->shadow[at + i] != T_NONE) {
            for (i = 0; i < size; i++)
                if (o->shadow[at + i] == T_NONE) fill(o, at + i, T_I8);
            return;
        }
    fill(o, at, type);
    if (type == T_PTR && loaded && !(o->flags & OBJECT_GIVEN)) {
        u64 p = new_pointer(mix(o->id ^ mix(at - (u64)o->origin)), o, o->depth);
        memcpy(o->initial + at, &p, 8);
        memcpy((u8 *)o->base + at, &p, 8);
    }
}

static void touch(u64 address, u64 size, bool write)
{
    count_steps(1 + size / 8);
    struct found *o = find_object(address);
    if (!o) {
        if (on_candidate_stack(address)) {
            if (write) define_local(address, size);
            return;
        }
        if (address - (origin + CODE_AND_CONSTANTS) < STUB_BASE - CODE_AND_CONSTANTS) return;
        shared->outcome.address = address;
        finish(END_WILD);
    }
    u64 at = address - o->base;
    if (at + size > o->size || (write && o->flags & OBJECT_CONSTANT)) finish(END_WILD);
    for (u64 i = 0; i < size; i++)
        if (o->shadow[at + i] == T_NONE) ensure(o, at + i, size - i >= 4 && !(at + i & 3) ? T_I32 : T_I8, false);
    if (at < o->low) o->low = at;
    if (at + size > o->high) o->high = at + size;
    o->flags |= write ? OBJECT_WRITTEN : OBJECT_READ;
}

/* ---- callbacks of the instrumented reference ------------------------------------------------------ */

/* Precedes a load or store: code is type | count << 8 | log2(alignment) << 24 | is_load << 31. */
static void on_type(u64 address, u32 code)
{
    struct found *o = find_object(address);
    unsigned type = code & 255, count = code >> 8 & 0xffff, size = type_size(type);
    count_steps(count);
    if (!o) {
        if (!(code >> 31) && on_candidate_stack(address)) define_local(address, (u64)size * count);
        return;
    }
    u64 at = address - o->base, align = 1ul << (code >> 24 & 127);
    if (spec->strict && at < o->size && o->shadow[at] != T_NONE && o->shadow[at] != type && type != T_I8 && o->shadow[at] != T_I8)
        finish(END_WILD);
    if (align > o->max_align) o->max_align = align;
    for (unsigned i = 0; i < count && at + (i + 1) * size <= o->size; i++) ensure(o, at + i * size, type, code >> 31);
}

/* Precedes an indirect call: an object that is called is a function after all; begin again knowing it. */
static void on_indirect_call(u64 address, u32 signature)
{
    struct found *o = find_object(address);
    if (!o || o->flags & OBJECT_FIXED || state->n_functions == MAX_FUNCTIONS) return;
    state->function_ids[state->n_functions] = o->id;
    state->function_signatures[state->n_functions++] = signature;
    state->restart = 1;
    finish(END_WILD);
}

static void on_block(u32 number)
{
    count_steps(1);
    number %= MAX_BLOCKS;
    state->blocks[number / 64] |= 1ul << number % 64;
    if (state->runs[number] < UINT16_MAX) state->runs[number]++;
}

static void note_habit(u64 *habits, u64 what)
{
    u64 bit = mix(what) % MAX_BLOCKS;
    habits[bit / 64] |= 1ul << bit % 64;
}

/* How often blocks ran, exactly if seldom: an input that goes round once more than any other is worth keeping. So is one
 * that agrees with a keyword for one character more. */
static void note_habits(u64 *habits)
{
    for (u64 k = 0; k < 64; k++)
        if (state->matched >> k & 1) note_habit(habits, 1ul << 32 | k);
    for (u64 b = 0; b < MAX_BLOCKS; b++) {
        u64 n = state->runs[b];
        if (!n) continue;
        note_habit(habits, b << 8 | (n <= 20 ? n : 84 - (u64)__builtin_clzl(n)));
    }
}

/* Keeps the last pairs of values that decided branches, where a parser gave up, and a sample of those before; what one
 * side compares with may be an input of another case. */
static void on_compare(u64 a, u64 b)
{
    if (a == b) return;
    u64 n = state->n_compared++, sampled = n < SAMPLED ? n : mix(n) % (SAMPLED + n / 8), last = SAMPLED + n % (MAX_COMPARED / 2 - SAMPLED);
    state->compared[2 * last] = a;
    state->compared[2 * last + 1] = b;
    if (sampled >= SAMPLED || n > 4096) return;
    state->compared[2 * sampled] = a;
    state->compared[2 * sampled + 1] = b;
}

static void on_noreturn(void) {}

static u32 variadic; /* signature of the call under way, plus 1 */
static void on_variadic(u32 signature) { variadic = signature + 1; }

#define ACCESS(n)                                                   \
    static void on_load##n(u64 address) { touch(address, n, false); } \
    static void on_store##n(u64 address) { touch(address, n, true); }
ACCESS(1) ACCESS(2) ACCESS(4) ACCESS(8) ACCESS(16)
#undef ACCESS
static void on_load_n(u64 address, u64 size) { touch(address, size, false); }
static void on_store_n(u64 address, u64 size) { touch(address, size, true); }

/* A copy carries the types of the words it copies along, so that a copied pointer stays one. */
static void *on_memmove(u8 *to, const u8 *from, u64 n)
{
    if (!n) return to;
    struct found *source = find_object((u64)from), *target = find_object((u64)to);
    if (source && target) {
        u64 s = (u64)from - source->base, t = (u64)to - target->base;
        for (u64 i = 0; i < n && s + i < source->size && t + i < target->size; i++)
            if (source->shadow[s + i] == T_PTR) ensure(target, t + i, T_PTR, false);
    }
    touch((u64)from, n, false);
    touch((u64)to, n, true);
    return memmove(to, from, n);
}

static void *on_memset(u8 *to, int c, u64 n)
{
    if (n) touch((u64)to, n, true);
    return memset(to, c, n);
}

/* C library functions that read or write memory by themselves, with what they touch reported first. */
static u64 touch_string(const char *s, u64 limit)
{
    u64 n = 0;
    while (n < limit) {
        touch((u64)s + n, 1, false);
        if (!s[n++]) break;
    }
    return n;
}

static void touch_range(const void *p, u64 n, bool write)
{
    if (n) touch((u64)p, n, write);
}

/* Where two pieces of memory begin to differ, as numbers: a keyword is found as a magic number is. */
static void note_difference(const char *a, const char *b, u64 n)
{
    u64 at = 0, left = 0, right = 0, width = 8;
    while (at < n && a[at] == b[at]) at++;
    state->matched |= 1ul << (at < 63 ? at : 63);
    if (at == n) return;
    while (width > n - at) width /= 2;
    memcpy(&left, a + at, width);
    memcpy(&right, b + at, width);
    on_compare(left, right);
}

static void compare_strings(const char *a, const char *b, u64 limit)
{
    u64 n = touch_string(a, limit), m = touch_string(b, limit);
    note_difference(a, b, n < m ? n : m);
}

static void compare_memory(const void *a, const void *b, u64 n)
{
    touch_range(a, n, false);
    touch_range(b, n, false);
    note_difference(a, b, n);
}

static u64 probe_strlen(const char *s) { return touch_string(s, ~0ul) - 1; }
static u64 probe_strnlen(const char *s, u64 n) { return touch_string(s, n), strnlen(s, n); }
static int probe_strcmp(const char *a, const char *b) { return compare_strings(a, b, ~0ul), strcmp(a, b); }
static int probe_strncmp(const char *a, const char *b, u64 n) { return compare_strings(a, b, n), strncmp(a, b, n); }
static char *probe_strchr(const char *s, int c) { return touch_string(s, ~0ul), strchr(s, c); }
static char *probe_strrchr(const char *s, int c) { return touch_string(s, ~0ul), strrchr(s, c); }
static char *probe_strstr(const char *a, const char *b) { return touch_string(a, ~0ul), touch_string(b, ~0ul), strstr(a, b); }
static u64 probe_strspn(const char *a, const char *b) { return touch_string(a, ~0ul), touch_string(b, ~0ul), strspn(a, b); }
static u64 probe_strcspn(const char *a, const char *b) { return touch_string(a, ~0ul), touch_string(b, ~0ul), strcspn(a, b); }
static char *probe_strcpy(char *to, const char *s) { return touch_range(to, touch_string(s, ~0ul), true), strcpy(to, s); }
static char *probe_strncpy(char *to, const char *s, u64 n) { return touch_string(s, n), touch_range(to, n, true), strncpy(to, s, n); }
static char *probe_strcat(char *to, const char *s)
{
    u64 used = touch_string(to, ~0ul) - 1;
    return touch_range(to + used, touch_string(s, ~0ul), true), strcat(to, s);
}
static int probe_memcmp(const void *a, const void *b, u64 n) { return compare_memory(a, b, n), memcmp(a, b, n); }
static void *probe_memchr(const void *p, int c, u64 n) { return touch_range(p, n, false), memchr(p, c, n); }

void *find_probe(const char *name)
{
    static const struct { const char *name; void *function; } table[] = {
        {"strlen", probe_strlen},   {"strnlen", probe_strnlen}, {"strcmp", probe_strcmp},   {"strncmp", probe_strncmp},
        {"strchr", probe_strchr},   {"strrchr", probe_strrchr}, {"strstr", probe_strstr},   {"strspn", probe_strspn},
        {"strcspn", probe_strcspn}, {"strcpy", probe_strcpy},   {"strncpy", probe_strncpy}, {"strcat", probe_strcat},
        {"memcmp", probe_memcmp},   {"bcmp", probe_memcmp},     {"memchr", probe_memchr},   {"memcpy", on_memmove},
        {"memmove", on_memmove},    {"memset", on_memset},
    };
    for (unsigned i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(name, table[i].name)) return table[i].function;
    return NULL;
}

void *find_callback(const char *name)
{
    static const struct { const char *name; void *function; } table[] = {
        {"__llmcc_type", on_type},       {"__llmcc_indirect", on_indirect_call}, {"__llmcc_block", on_block},
        {"__llmcc_compare", on_compare}, {"__asan_handle_no_return", on_noreturn},
        {"__llmcc_local", on_local},     {"__llmcc_local_end", on_local_end},     {"__llmcc_variadic", on_variadic},
        {"__llmcc_load1", on_load1},     {"__llmcc_store1", on_store1},          {"__llmcc_load2", on_load2},
        {"__llmcc_store2", on_store2},   {"__llmcc_load4", on_load4},            {"__llmcc_store4", on_store4},
        {"__llmcc_load8", on_load8},     {"__llmcc_store8", on_store8},          {"__llmcc_load16", on_load16},
        {"__llmcc_store16", on_store16}, {"__llmcc_loadN", on_load_n},           {"__llmcc_storeN", on_store_n},
        {"__llmcc_memcpy", on_memmove},  {"__llmcc_memmove", on_memmove},        {"__llmcc_memset", on_memset},
    };
    for (unsigned i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(name, table[i].name)) return table[i].function;
    return NULL;
}

/* ---- events while discovering ----------------------------------------------------------------------- */

static void change_object(struct found *o, u64 event)
{
    for (u64 at = o->low; at < o->high; at++) {
        unsigned type = o->shadow[at];
        if (type == T_NONE || type == T_TAIL) continue;
        i64 offset = (i64)at - o->origin;
        if (type == T_PTR) {
            if (nulled_at(spec->seed, event, o->id, offset)) memset((u8 *)o->base + at, 0, 8);
        } else if (perturbed_at(spec->seed, event, o->id, offset))
            generate(&generator, o->id, o->float_regime, o->int_regime, o->index_limit, type, offset, event + 1,
                     (u8 *)o->base + at);
    }
}

/* Pointers that the function has loaded or stored so far, and that a call may change. */
static bool is_movable(const struct found *o, u64 at)
{
    return o->shadow[at] == T_PTR && !(o->flags & (OBJECT_CONSTANT | OBJECT_HIDDEN | OBJECT_ON_STACK));
}

static void redirect(u64 event)
{
    u64 r = draw(spec->seed, 0x4ed, event), seen = 0;
    struct found *chosen = NULL;
    u64 where = 0;
    for (u32 i = 0; i < state->n_objects; i++) {
        struct found *o = &state->objects[i];
        for (u64 at = o->low; at < o->high; at++)
            if (is_movable(o, at) && mix(r + seen) % ++seen == 0) chosen = o, where = at;
    }
    if (!chosen || r & 1) return;
    u64 pointer = new_pointer(mix(0xd1ec + event), chosen, chosen->depth);
    memcpy((u8 *)chosen->base + where, &pointer, 8);
    state->seen.redirects[event] = (struct redirect){chosen->base + where, pointer};
}

static void discover_event(const struct event_signature *s, u32 id)
{
    (void)id;
    count_steps(20);
    u64 event = shared->outcome.n_events;
    if (variadic) {
        s += (i64)variadic - 1 - (i64)id;
        if (event < MAX_EVENTS) state->seen.variadic[event] = (u16)variadic;
        variadic = 0;
    }
    state->seen.seed = input.seed;
    state->seen.max_events = input.max_events;
    state->seen.full = input.full;
    if (event < input.max_events) show_locals(&state->seen, &generator, s, event);
    if (s->flags & EVENT_NORETURN) finish(END_NORETURN);
    if (event + !input.full >= input.max_events) {
        shared->outcome.n_events++;
        if (!input.full) finish(END_EVENTS);
        event_return(s->result, event_result(&input, event, s->result));
        return;
    }
    if (s->flags & EVENT_WRITES_ALL)
        for (u32 i = 0; i < state->n_objects; i++)
            if (!(state->objects[i].flags & (OBJECT_CONSTANT | OBJECT_HIDDEN | OBJECT_ON_STACK)))
                change_object(&state->objects[i], event);
    if (s->flags & EVENT_WRITES_ALL && event < MAX_EVENTS) redirect(event);
    shared->outcome.n_events++;
    if (s->result == V_PTR && event < MAX_EVENTS) {
        state->event_results[event] = input.event_results[event] = new_pointer(mix(0xe0 + event), NULL, 0);
    }
    event_return(s->result, event_result(&input, event, s->result));
}

/* ---- setting up a run --------------------------------------------------------------------------------- */

static void map_discovery_memory(void *unused)
{
    (void)unused;
    void *p = mmap((void *)WINDOW_BASE, MAX_OBJECTS * WINDOW, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE | MAP_NORESERVE, -1, 0);
    if (p != (void *)WINDOW_BASE) die("windows");
    for (u32 i = 0; i < state->n_objects; i++) {
        struct found *o = &state->objects[i];
        if (!(o->flags & OBJECT_FIXED) || o->flags & OBJECT_ON_STACK) continue;
        u64 first = o->base & ~(PAGE - 1), end = (o->base + o->size + PAGE - 1) & ~(PAGE - 1);
        p = mmap((void *)first, end - first, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
        if (p != (void *)first) die("global");
        if (o->flags & OBJECT_GIVEN) memcpy((void *)o->base, o->initial, o->size);
    }
}

static void add_spec_objects(void)
{
    const struct object_spec *objects = (const void *)(spec_bytes + spec->objects);
    for (u32 i = 0; i < spec->n_objects; i++) {
        const struct object_spec *s = &objects[i];
        struct found *o = add_object(i + 1, 0, s->flags);
        o->float_regime = s->float_regime;
        o->int_regime = s->int_regime;
        o->index_limit = s->index_limit ? s->index_limit : spec->index_limit;
        if (s->align > o->max_align) o->max_align = s->align;
        if (s->flags & OBJECT_FIXED) {
            o->base = s->flags & OBJECT_ON_STACK ? argument_base(&input) + s->address : s->address;
            o->size = s->size;
            o->origin = 0;
            o->initial = reserve(s->size + 16);
            o->shadow = reserve(s->size + 16);
            if (s->flags & OBJECT_GIVEN) memcpy(o->initial, spec_bytes + s->initial, s->size);
        } else {
            place_in_window(o);
            if (s->size) {
                o->low = (u64)o->origin;
                o->high = o->low + s->size;
            }
        }
    }
}

static u64 argument_value(const struct arg *a)
{
    if (a->kind == ARG_NULL) return 0;
    if (a->kind == ARG_FUNCTION) return origin + STUB_BASE + a->object * STUB_STEP;
    u64 stub = function_stub(a->object + 1);
    if (stub) return stub;
    const struct found *o = &state->objects[a->object];
    return o->base + (u64)(o->origin + a->offset);
}

static void set_arguments(void)
{
    const struct arg *args = (const void *)(spec_bytes + spec->args);
    input.vec_used = input.scalars = 0;
    for (u32 i = 0; i < spec->n_args; i++) {
        const struct arg *a = &args[i];
        u64 value = a->kind == ARG_BITS ? a->bits[0] : argument_value(a);
        /* Bits above an integer's width are the caller's junk. */
        if (a->kind == ARG_BITS && a->place != PLACE_VEC && a->size < 8)
            value |= mix(spec->seed + i) << (a->size * 8);
        if (a->place == PLACE_GPR) {
            input.gpr[a->slot] = value;
            if (a->kind == ARG_BITS) input.scalars |= 1u << a->slot;
        } else if (a->place == PLACE_STACK) memcpy(&input.stack_words[a->slot], a->kind == ARG_BITS ? a->bits : &value, a->size > 8 ? a->size : 8);
        else {
            for (unsigned k = 0; k < 8; k++) ((u64 *)input.vec[a->slot])[k] = mix(spec->seed + 64 * i + k);
            memcpy(input.vec[a->slot], a->bits, a->size);
            input.vec_used |= 1u << a->slot;
        }
    }
}

static void reset(void)
{
    u32 n_functions = state->n_functions;
    u64 ids[MAX_FUNCTIONS];
    u32 signatures[MAX_FUNCTIONS];
    memcpy(ids, state->function_ids, sizeof ids);
    memcpy(signatures, state->function_signatures, sizeof signatures);
    for (u32 i = 0; i < state->n_objects; i++) {
        struct found *o = &state->objects[i];
        if (o->flags & OBJECT_FIXED && o->initial) {
            munmap(o->initial, o->size + 16);
            munmap(o->shadow, o->size + 16);
        }
    }
    if (windows_initial) {
        munmap(windows_initial, MAX_OBJECTS * WINDOW);
        munmap(windows_shadow, MAX_OBJECTS * WINDOW);
    }
    windows_initial = reserve(MAX_OBJECTS * WINDOW);
    windows_shadow = reserve(MAX_OBJECTS * WINDOW);
    memset(state, 0, sizeof *state);
    state->n_functions = n_functions;
    memcpy(state->function_ids, ids, sizeof ids);
    memcpy(state->function_signatures, signatures, sizeof signatures);
    last = NULL;
}

/* ---- placement and output ---------------------------------------------------------------------------- */

/* Where Linux puts heaps and mappings, and elsewhere; in no order of their making. */
static u64 region(u64 seed, u32 index)
{
    static const u64 bases[] = {0x7f0000000000ul, 0x550000000000ul, 0x7f8000000000ul, 0x560000000000ul, 0x40000000ul,
                                0x2000000000ul, 0x100000000000ul, 0x7e0000000000ul};
    u64 kind = seed % 8, slot = (index * 37ul + mix(seed)) % 128;
    if (kind == 4) return bases[kind] + slot * 0x800000ul + (mix(seed ^ index) & 63) * PAGE;
    return bases[kind] + (slot << 30) + (mix(seed ^ index) & 0x1ffff) * PAGE;
}

static u64 stack_region(u64 seed)
{
    if (seed & 1) return 0x7ff400000000ul + (mix(seed) & 0x3fffff) * PAGE;
    return region(seed >> 1, 200) + ((seed >> 1) % 8 == 4 ? 0x400000ul : 1ul << 29);
}

static u64 place(const struct found *o, u32 index)
{
    if (o->flags & OBJECT_FIXED) return o->base;
    u64 align = o->max_align < PAGE ? o->max_align : PAGE, start = region(spec->seed >> 8, index);
    u64 low = o->low - (u64)o->origin, high = o->high - (u64)o->origin; /* may wrap: offsets from the origin */
    u64 target;
    u64 pages = (o->high - o->low + align + 2 * PAGE - 1) & ~(PAGE - 1);
    switch (spec->placement) {
    case RIGHT: target = (start + PAGE + pages - high) & ~(align - 1); break;
    case LEFT: target = (start + PAGE - low + align - 1) & ~(align - 1); break;
    default: /* an odd multiple of the alignment, whatever the size */
        target = ((start + PAGE - low + 2 * PAGE) & ~(2 * PAGE - 1)) + (mix(spec->seed + index) % 32 * 2 + 1) * align;
    }
    return target + low;
}

static u64 relocate(u64 pointer, const u64 *placed)
{
    for (u32 i = 0; i < state->n_objects; i++) {
        const struct found *o = &state->objects[i];
        if (!(o->flags & OBJECT_FIXED) && pointer - o->base < o->size) return pointer - o->base - o->low + placed[i];
    }
    return pointer;
}

static u32 write_runs(struct writer *w, const struct found *o, u64 *offset)
{
    struct type_run *runs = NULL;
    u32 n = 0, room = 0;
    for (u64 at = o->low; at < o->high;) {
        unsigned type = o->shadow[at];
        unsigned size = type_size(type);
        if (type == T_NONE || type == T_TAIL) {
            at++;
            continue;
        }
        struct type_run *r = n ? &runs[n - 1] : NULL;
        if (r && r->type == type && r->offset + (u64)r->count * size == at - o->low) {
            r->count++;
        } else {
            if (n == room) runs = realloc(runs, (room = room * 2 + 16) * sizeof *runs);
            if (!runs) die("memory");
            runs[n++] = (struct type_run){at - o->low, type, 1};
        }
        at += size;
    }
    *offset = append(w, runs, n * sizeof *runs);
    free(runs);
    return n;
}

/* What lies between the words that the function uses: padding, other fields. */
static u8 hole_byte(u64 seed, u64 id, u64 at)
{
    u64 kind = mix(seed ^ id) & 7;
    return kind < 2 ? 0 : kind == 2 ? 0xff : (u8)draw(seed, id, at);
}

static void write_case(struct writer *w, struct test_case *c)
{
    u64 placed[MAX_OBJECTS];
    struct object objects[MAX_OBJECTS];
    u32 n = 0;
    for (u32 i = 0; i < state->n_objects; i++) {
        struct found *o = &state->objects[i];
        if (o->flags & OBJECT_FIXED && o->low < o->high) o->low = 0, o->high = o->size;
        if (o->low > o->high) o->low = o->high = (u64)o->origin; /* untouched: only an address */
        placed[i] = place(o, i);
    }
    for (u32 i = 0; i < state->n_objects; i++) {
        struct found *o = &state->objects[i];
        u64 size = o->high - o->low;
        if (!size) continue;
        if (size > 4ul << 20) c->status = TOO_LARGE;
        state->steps += size / 4;
        for (u64 at = o->low; at < o->high; at++)
            if (o->shadow[at] == T_NONE) {
                if (!(o->flags & OBJECT_GIVEN)) o->initial[at] = hole_byte(spec->seed, o->id, at);
            } else if (o->shadow[at] == T_PTR && !(o->flags & OBJECT_GIVEN)) {
                u64 p;
                memcpy(&p, o->initial + at, 8);
                p = relocate(p, placed);
                memcpy(o->initial + at, &p, 8);
            }
        struct object *out = &objects[n++];
        *out = (struct object){.address = placed[i], .size = size, .origin = o->origin - (i64)o->low, .flags = o->flags,
                               .id = o->id, .float_regime = o->float_regime, .int_regime = o->int_regime,
                               .index_limit = o->index_limit};
        out->data = append(w, o->initial + o->low, size);
        if (o->flags & OBJECT_ON_STACK)
            memcpy((u8 *)c->stack_words + (o->base - argument_base(&input)), o->initial, o->size);
        out->n_runs = write_runs(w, o, &out->runs);
    }
    const struct arg *args = (const void *)(spec_bytes + spec->args);
    for (u32 i = 0; i < spec->n_args; i++) {
        const struct arg *a = &args[i];
        if (a->kind != ARG_OBJECT) continue;
        u64 *slot = a->place == PLACE_GPR ? &c->gpr[a->slot] : &c->stack_words[a->slot];
        const struct found *o = &state->objects[a->object];
        if (!(o->flags & OBJECT_FIXED) && !function_stub(a->object + 1))
            *slot = placed[a->object] + (u64)(o->origin + a->offset) - o->low;
    }
    for (u32 i = 0; i < MAX_EVENTS; i++) {
        const struct redirect *r = &state->seen.redirects[i];
        c->event_results[i] = relocate(state->event_results[i], placed);
        c->redirects[i] = (struct redirect){relocate(r->at, placed), relocate(r->pointer, placed)};
    }
    c->n_objects = n;
    c->objects = append(w, objects, n * sizeof *objects);
    c->n_pool = spec->n_pool;
    c->pool = append(w, generator.pool, spec->n_pool * 8);
}

static void discover(struct loaded *image, struct writer *w, struct test_case *c)
{
    u64 steps = 0;
    step_limit = image->header->step_limit;
    generator = (struct generator){spec->seed, (const void *)(spec_bytes + spec->pool), spec->n_pool, spec->pool_rate};
    state->n_functions = 0;
    for (unsigned attempt = 0;; attempt++) {
        reset();
        memset(&input, 0, sizeof input);
        for (unsigned i = 0; i < 6; i++) input.gpr[i] = mix(spec->seed + 77 + i);
        input.seed = spec->seed;
        input.max_events = spec->max_events;
        input.pool_rate = spec->pool_rate;
        input.full = spec->full;
        input.n_stack_words = spec->n_stack_words;
        input.stack_top = stack_region(spec->seed >> 16);
        add_spec_objects();
        set_arguments();
        struct call call = {.image = image, .input = &input, .map_memory = map_discovery_memory, .cpu_ns = image->header->cpu_ns,
                            .junk = mix(image->header->junk)};
        execute(&call);
        if (!state->restart || attempt == MAX_FUNCTIONS) break;
        steps += state->steps;
    }
    *c = input;
    enum end end = shared->outcome.end;
    c->end = end;
    c->n_seen_events = shared->outcome.n_events;
    memcpy(c->blocks, state->blocks, sizeof c->blocks);
    note_habits(c->habits);
    memcpy(c->compared, state->compared, sizeof c->compared);
    memcpy(c->variadic, state->seen.variadic, sizeof c->variadic);
    memcpy(c->locals, state->seen.locals, sizeof c->locals);
    memcpy(c->shown, state->seen.shown, sizeof c->shown);
    c->n_shown = state->seen.n_shown;
    c->detail = end == END_WILD ? shared->outcome.address : shared->outcome.ip;
    c->status = end == END_RETURNED || end == END_EVENTS || end == END_NORETURN ? FOUND
                : end == END_TIMEOUT || end == END_KILLED                       ? DISCOVERY_TIMEOUT
                : end == END_WILD                                               ? WILD_ACCESS
                : end == END_LOCAL                                              ? LOCAL_SHOWN
                                                                                : DISCOVERY_CRASH;
    if (c->status == FOUND) write_case(w, c);
    c->steps = steps + state->steps;
}

int discover_main(char **argv)
{
    probing = true;
    struct loaded image = load_image(argv[0]);
    struct file specs = map_file(argv[1]);
    struct writer w = open_writer(argv[2]);
    const struct specs_header *header = (const void *)specs.bytes;
    if (header->magic != SPECS_MAGIC) die("not a specification");
    spec_bytes = specs.bytes;
    make_shared();
    event_handler = discover_event;
    state = (struct discovery_state *)reserve(sizeof *state);
    struct test_case *cases = calloc(header->n_cases + 1, sizeof *cases);
    if (!cases) die("memory");
    struct cases_header out = {CASES_MAGIC, header->n_cases, 0, 0};
    append(&w, &out, sizeof out);
    u64 steps = 0;
    for (u32 i = 0; i < header->n_cases; i++) {
        if (steps > header->steps) {
            cases[i].status = NOT_TRIED;
            continue;
        }
        spec = (const struct case_spec *)(specs.bytes + header->cases) + i;
        discover(&image, &w, &cases[i]);
        steps += cases[i].steps;
    }
    out.cases = append(&w, cases, header->n_cases * sizeof *cases);
    overwrite(&w, 0, &out, sizeof out);
    return 0;
}
