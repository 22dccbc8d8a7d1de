/* Making cases one by one: see discovery.h. */
#include "discovery.h"

#include <stdlib.h>
#include <string.h>

#include "callbacks.h"
#include "case_file.h"
#include "discover_events.h"
#include "execute.h"
#include "found.h"
#include "notes.h"
#include "placement.h"
#include "touch.h"

#define MOST_RUNS (MAX_FUNCTIONS + 1) /* each but the first knows of one function more */

struct discovery discovery;

/* ---- what the reference is called with ---------------------------------------------------------------- */

static void add_spec_objects(void)
{
    const struct object_spec *objects = (const void *)(discovery.spec_bytes + discovery.spec->objects);
    for (u32 i = 0; i < discovery.spec->n_objects; i++) {
        const struct object_spec *s = &objects[i];
        struct found *o = add_object(i + 1, 0, s->flags);
        if (!o) die("too many objects");
        o->float_regime = s->float_regime;
        o->int_regime = s->int_regime;
        if (s->index_limit) o->index_limit = s->index_limit;
        if (s->align > o->max_align) o->max_align = s->align;
        if (s->flags & OBJECT_FIXED) {
            fix_object(o, s->flags & OBJECT_ON_STACK ? argument_base(&discovery.input) + s->address : s->address, s->size);
            if (s->flags & OBJECT_GIVEN) memcpy(o->initial, discovery.spec_bytes + s->initial, s->size);
        } else if (s->size) {
            o->low = (u64)o->origin;
            o->high = o->low + s->size;
        }
    }
}

static u64 pointer_argument(const struct arg *a)
{
    if (a->kind == ARG_NULL) return 0;
    if (a->kind == ARG_FUNCTION) return origin + STUB_BASE + a->object * STUB_STEP;
    u64 stub = function_stub(a->object + 1);
    if (stub) return stub;
    const struct found *o = &findings->objects[a->object];
    return o->base + (u64)(o->origin + a->offset);
}

static void set_argument(struct test_case *input, const struct arg *a, u32 number)
{
    bool bits = a->kind == ARG_BITS;
    u64 seed = discovery.spec->seed, value = bits ? a->bits[0] : pointer_argument(a);
    /* Bits above an integer's width are the caller's junk. */
    if (bits && a->place != PLACE_VEC && a->size < 8) value |= mix(seed + number) << (a->size * 8);
    if (a->place == PLACE_GPR) {
        input->gpr[a->slot] = value;
        if (bits) input->scalars |= 1u << a->slot;
    } else if (a->place == PLACE_STACK) {
        memcpy(&input->stack_words[a->slot], bits ? a->bits : &value, a->size > 8 ? a->size : 8);
    } else {
        for (unsigned k = 0; k < 8; k++) ((u64 *)input->vec[a->slot])[k] = mix(seed + 64 * number + k);
        memcpy(input->vec[a->slot], a->bits, a->size);
        input->vec_used |= 1u << a->slot;
    }
}

static void set_input(void)
{
    const struct case_spec *spec = discovery.spec;
    struct test_case *input = &discovery.input;
    memset(input, 0, sizeof *input);
    for (unsigned i = 0; i < 6; i++) input->gpr[i] = mix(spec->seed + 77 + i);
    input->seed = spec->seed;
    input->max_events = spec->max_events;
    input->pool_rate = spec->pool_rate;
    input->full = spec->full;
    input->n_stack_words = spec->n_stack_words;
    input->stack_top = stack_place(spec->seed >> 16);
    add_spec_objects();
    const struct arg *args = (const void *)(discovery.spec_bytes + spec->args);
    for (u32 i = 0; i < spec->n_args; i++) set_argument(input, &args[i], i);
}

/* ---- a case ---------------------------------------------------------------------------------------------- */

/* Runs the reference, again for each function that it turned out to be given; returns the steps of all runs. */
static u64 run_reference(const struct loaded *image)
{
    u64 steps = 0;
    forget_functions();
    for (unsigned runs = 1;; runs++) {
        forget_objects();
        forget_notes();
        forget_events();
        set_input();
        struct call call = {.image = image, .input = &discovery.input, .map_memory = map_found,
                            .cpu_ns = image->header->cpu_ns, .junk = mix(image->header->junk), .unchecked = true};
        execute(&call);
        steps += steps_counted();
        if (!learned_function() || runs == MOST_RUNS) return steps;
    }
}

static enum discovery_status status_of(enum end end)
{
    switch (end) {
    case END_RETURNED:
    case END_EVENTS:
    case END_NORETURN:
    case END_TRAPPED:
    case END_HUNG: return FOUND;
    case END_TIMEOUT:
    case END_KILLED: return DISCOVERY_TIMEOUT;
    case END_WILD: return WILD_ACCESS;
    case END_LOCAL: return LOCAL_SHOWN;
    default: return DISCOVERY_CRASH;
    }
}

/* A run that was ended has found all memory there is if that is variables alone, without pointers. */
static bool complete_variables(void)
{
    for (u32 i = 0; i < findings->n_objects; i++) {
        const struct found *o = &findings->objects[i];
        if (!(o->flags & OBJECT_FIXED) || o->flags & OBJECT_ON_STACK) return false;
        for (u64 at = o->low; at < o->high; at++)
            if (o->shadow[at] == T_PTR) return false;
    }
    for (u32 i = 0; i < findings->n_objects; i++) complete_variable(&findings->objects[i]);
    return true;
}

static void discover(const struct loaded *image, struct writer *w, struct test_case *c)
{
    const struct case_spec *spec = discovery.spec;
    discovery.generator =
        (struct generator){spec->seed, (const void *)(discovery.spec_bytes + spec->pool), spec->n_pool, spec->pool_rate};
    u64 steps = run_reference(image);
    *c = discovery.input;
    c->steps = steps;
    c->end = shared->outcome.end;
    c->status = status_of(shared->outcome.end);
    c->n_seen_events = shared->outcome.n_events;
    c->detail = c->end == END_WILD ? shared->outcome.address : shared->outcome.ip;
    report_notes(c);
    report_events(c);
    if (c->status == DISCOVERY_TIMEOUT && image->header->flags & IMAGE_CUT && !spec->full && !c->n_shown && complete_variables()) {
        c->status = FOUND;
        c->max_events = c->n_seen_events ? (u32)c->n_seen_events : 1;
    }
    if (c->status != FOUND) return;
    begin_untouched();
    write_objects(w, c);
}

static void *find_discovery_hook(const char *name)
{
    void *probe = find_probe(name);
    return probe ? probe : find_callback(name);
}

int discover_main(char **argv)
{
    find_hook = find_discovery_hook;
    struct loaded image = load_image(argv[0]);
    struct file specs = map_file(argv[1]);
    struct writer w = open_writer(argv[2]);
    const struct specs_header *header = (const void *)specs.bytes;
    if (header->magic != SPECS_MAGIC) die("not a specification");
    make_shared();
    make_findings();
    make_notes(image.header->step_limit);
    make_events();
    event_handler = discover_event;
    discovery.spec_bytes = specs.bytes;
    discovery.bitwise = image.header->flags & IMAGE_BITWISE;
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
        discovery.spec = (const struct case_spec *)(specs.bytes + header->cases) + i;
        discover(&image, &w, &cases[i]);
        steps += cases[i].steps;
    }
    out.cases = append(&w, cases, header->n_cases * sizeof *cases);
    overwrite(&w, 0, &out, sizeof out);
    return 0;
}
