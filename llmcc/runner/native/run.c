/* Running an image on test cases: what it returned, what its external calls saw, what it left in memory. */
#include <stdlib.h>
#include <string.h>

#include "execute.h"
#include "locals.h"
#include "objects.h"

#define LAST_EVENTS 8u /* observed at most after fast-forwarding */

static struct memory memory;
static const struct image_header *header;
static const struct loaded *current_image;

static const struct segment *segment_at(u64 address)
{
    const struct segment *s = (const void *)(current_image->file.bytes + header->segments);
    for (u32 i = 0; i < header->n_segments; i++)
        if (address - s[i].address < s[i].size) return &s[i];
    return NULL;
}

/* The address of the module's own constant string that equals the one pointed to: a candidate may bring a copy, if no
 * constant's address means anything. */
static u64 known_constant(u64 address)
{
    u64 constants = origin + CONSTANTS;
    const struct segment *own = segment_at(address), *known = segment_at(constants);
    if (header->flags & IMAGE_ADDRESSES || !own || own->executable || own->address >= constants || !known) return address;
    const char *wanted = (const char *)address;
    u64 length = strnlen(wanted, own->address + own->size - address) + 1;
    for (u64 at = constants; at + length <= known->address + known->size; at++)
        if ((at == constants || !*(const char *)(at - 1)) && !memcmp((const char *)at, wanted, length)) return at;
    return address;
}

/* At the third of the calls around an inner loop that calls, too: the run goes on near its end, or ends. */
static void leave_out(void)
{
    static unsigned passed;
    remember_frame();
    if (++passed == 3 && !(header->skip && fast_forward(header->skip))) finish(END_EVENTS);
}

/* What calls that go by unobserved are given, but for pointers and what roundings may have changed: in one word for all. */
static void note_unobserved(const struct event_signature *s)
{
    static u64 *word, given;
    if (!word) {
        log_word(0);
        word = &shared->log[shared->outcome.log_words - 1];
    }
    given = mix(given + machine.call_id);
    for (unsigned n = 0; n < s->n_args; n++) {
        u64 high, low = event_argument(s, n, &high);
        if (s->args[n] != V_PTR && s->args[n] < V_F32) given = mix(given ^ low);
    }
    *word = given << 8 | 0xc;
}

/* NaNs are alike, where floats are computed: which of two a sum gives on is open. */
static u64 as_compared(u64 bits, unsigned c)
{
    if (header->flags & IMAGE_BITWISE) return bits;
    if (c == V_F32 && (bits & 0x7fffffff) > 0x7f800000) return 0x7fc00000;
    return c == V_F64 && bits << 1 > 0xfffull << 53 ? 0x7ff8ull << 48 : bits;
}

static void run_event(const struct event_signature *s, u32 id)
{
    const struct test_case *c = memory.input;
    u64 event = shared->outcome.n_events;
    bool whole = header->flags & IMAGE_COUNT_ONLY || c->full;
    bool outer = whole && event >= c->max_events && header->skipped_event == id + 1ul;
    bool last = header->flags & IMAGE_COUNT_ONLY && header->skip && !header->skipped_event && event >= c->max_events + header->skip;
    if (whole && event >= c->max_events && !outer && !last) {
        note_unobserved(s);
        if (writes_late(c, event)) change_memory(&memory, s, event);
        shared->outcome.n_events++;
        if (s->flags & EVENT_NORETURN) finish(END_NORETURN);
        event_return(s->result, event_result(c, event, s->result));
        return;
    }
    if (event < MAX_EVENTS && c->variadic[event]) s += (i64)c->variadic[event] - 1 - (i64)id;
    if (s->flags & EVENT_VARIADIC && !counts_vectors(s)) {
        shared->outcome.abi |= ABI_CALL_VECTORS;
        finish(END_ABI);
    }
    spoil_callee_stack(); /* before anything is seen: what lies there is no longer the function's */
    log_word(machine.call_id << 8 | 0xe);
    for (unsigned n = 0; n < s->n_args; n++) {
        u64 high, low = event_argument(s, n, &high);
        bool local = s->args[n] == V_PTR && on_candidate_stack(low);
        log_word(local ? 0x57ac : s->args[n] == V_PTR ? known_constant(low) : as_compared(low, s->args[n]));
        if (s->args[n] >= V_VEC16 && s->args[n] <= V_VEC32) log_word(high);
    }
    observe_event(&memory, s);
    observe_locals(c, s, event);
    shared->outcome.n_events++;
    if (s->flags & EVENT_NORETURN) finish(END_NORETURN);
    bool forward = header->flags & IMAGE_FAST_FORWARD;
    if (event + 1 >= c->max_events + (forward ? LAST_EVENTS : 0) && !whole)
        finish(END_EVENTS);
    change_memory(&memory, s, event);
    struct generator g = {c->seed, (const void *)(memory.cases.bytes + c->pool), c->n_pool, c->pool_rate};
    change_locals(c, &g, s, event);
    for (u64 k = 0, n = stack_words(s); k < n; k++) ((u64 *)machine.call_rsp)[1 + k] = machine.junk[k % 8];
    if (forward && event < c->max_events) {
        remember_frame();
        if (event + 1 == c->max_events && !fast_forward(header->skip)) finish(END_EVENTS);
    }
    if (outer) leave_out();
    event_return(s->result, event_result(c, event, s->result));
}

static u64 append_final(struct writer *w, u32 index)
{
    const struct object *o = &memory.objects[index];
    if (!(header->flags & IMAGE_HASHES)) return append(w, object_bytes(&memory, index), o->size);
    const struct type_run *runs = (const void *)(memory.cases.bytes + o->runs);
    u64 hash = hash_typed(o->id, object_bytes(&memory, index), runs, o->n_runs, o->size);
    return append(w, &hash, sizeof hash);
}

static void run_case(const struct loaded *image, u32 index, struct writer *w, struct result *out)
{
    const struct cases_header *cases = (const void *)memory.cases.bytes;
    u64 junk = mix(image->header->junk + ((const struct test_case *)(memory.cases.bytes + cases->cases))[index].seed);
    load_case(&memory, index, junk);
    forget_locals();
    struct call call = {.image = image, .input = memory.input, .map_memory = map_objects, .context = &memory, .cpu_ns = image->header->cpu_ns,
                        .junk = junk, .step_limit = image->header->step_limit, .stir = memory.input->varied ? NULL : stir_foreign};
    execute(&call);
    if (call.stir) settle_foreign(&memory, shared->outcome.steps);
    if (shared->outcome.end < END_SIGNAL && !slack_intact(&memory)) shared->outcome.end = END_WILD;
    out->outcome = shared->outcome;
    out->log = append(w, shared->log, shared->outcome.log_words * 8);
    u64 finals[MAX_OBJECTS] = {0};
    out->n_objects = memory.input->n_objects;
    for (u32 i = 0; i < out->n_objects; i++)
        if (is_writable(&memory, &memory.objects[i]) && !(memory.objects[i].flags & OBJECT_ON_STACK))
            finals[i] = append_final(w, i);
    out->objects = append(w, finals, out->n_objects * 8);
}

int run_main(char **argv)
{
    u32 n_cases;
    struct loaded image = load_image(argv[0]);
    memory = open_cases(argv[1], &n_cases);
    struct writer w = open_writer(argv[2]);
    header = image.header;
    current_image = &image;
    event_handler = run_event;
    make_shared();
    arm_breakpoints(&image);
    struct result *results = calloc(n_cases + 1, sizeof *results);
    if (!results) die("memory");
    struct results_header out = {RESULTS_MAGIC, n_cases, header->n_breakpoints, 0, 0};
    append(&w, &out, sizeof out);
    const struct cases_header *cases = (const void *)memory.cases.bytes;
    for (u32 i = 0; i < n_cases; i++) {
        const struct test_case *c = (const struct test_case *)(memory.cases.bytes + cases->cases) + i;
        if (header->step_limit) arm_breakpoints(&image); /* each run is stepped in all of its blocks */
        if (c->status == FOUND) run_case(&image, i, &w, &results[i]);
    }
    out.results = append(&w, results, n_cases * sizeof *results);
    out.hits = append(&w, shared->hits, header->n_breakpoints < MAX_BREAKPOINTS ? header->n_breakpoints : MAX_BREAKPOINTS);
    overwrite(&w, 0, &out, sizeof out);
    return 0;
}
