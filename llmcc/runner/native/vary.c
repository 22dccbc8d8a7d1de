/* Very many variations of a found case: the same pointers and extents with other contents and numbers, all in one
 * child. A variation that leads the function out of what was found ends in a fault, or in bytes beside it that are the
 * same for all codes. What comes out is a hash per variation of the result and of all memory that may be written. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include "execute.h"
#include "objects.h"
#include "sweep.h"

/* Followed by arguments, parts of the result, the pool, and per case skip_words words of a bit per variation to leave out. */
struct variations { u64 magic, seed, start, count, budget_ns, skip_words; u32 n_args, n_parts, n_pool, restarts, most_slow, tame; };
#define VARIATIONS_MAGIC 0x31524156434d4c4cul
#define MOST_BYTES (1u << 16)
#define RARELY 64 /* numbers beyond +-512 where these take the function too long */

static struct memory memory;
static const struct variations *header;
static const struct sweep_arg *args;
static const struct sweep_part *parts;
static struct values values;
static u32 *hashes; /* shared with the child */
static u32 image_flags;
static u64 *done, total;
static u8 pristine[MOST_BYTES];
static const u64 *skips, *skipped; /* of all cases, and of this one */

static u64 pages_of(const struct object *o)
{
    return ((o->address + o->size + PAGE - 1) & ~(PAGE - 1)) - (o->address & ~(PAGE - 1));
}

static u64 element(const u8 *at, unsigned size)
{
    u64 v = 0;
    memcpy(&v, at, size < 8 ? size : 8);
    return v;
}

static u64 some_value(u64 r, const u8 *bytes, const struct type_run *run)
{
    unsigned size = type_size(run->type);
    u64 s = mix(r), old = element(bytes + run->offset + s % run->count * size, size);
    switch (r & 7) {
    case 0: return old; /* what stands elsewhere */
    case 1: return old + 1;
    case 2: return old - 1;
    case 3:
    case 4: return values.n ? partly(values.pool[(s >> 20) % values.n] + (s >> 50) % 3 - 1, s) : s;
    case 5: return size == 1 && s & 1 ? 32 + (s >> 8) % 95 : (s >> 8) % 20;
    case 6: return s & 1 ? edge(s >> 8, 8 * size) : few_bits(s, 8 * size);
    default: return s;
    }
}

/* Some elements in a row as they stand in another piece of memory of that type, so that two pieces agree in part. */
static void copy_from_other(u32 index, const struct type_run *run, u64 r)
{
    u32 other = (u32)(mix(r) % memory.input->n_objects);
    const struct object *o = &memory.objects[other];
    if (!o->n_runs) return;
    const struct type_run *from = (const struct type_run *)(memory.cases.bytes + o->runs) + mix(r + 1) % o->n_runs;
    if (from->type != run->type || !from->count) return;
    u64 size = type_size(run->type), start = r & 1 ? 0 : (r >> 8) % run->count, source = r & 2 ? 0 : (r >> 20) % from->count;
    u64 count = 1 + (r >> 32) % 16;
    if (count > run->count - start) count = run->count - start;
    if (count > from->count - source) count = from->count - source;
    memmove(object_bytes(&memory, index) + run->offset + start * size, object_bytes(&memory, other) + from->offset + source * size, count * size);
}

/* Changes one thing in the memory of one run: all of it, a word, several in a row, or where two of them stand. */
static void change(u32 index, const struct type_run *run, u64 r)
{
    const struct object *o = &memory.objects[index];
    u8 *bytes = object_bytes(&memory, index);
    unsigned size = type_size(run->type), most = size < 8 ? size : 8;
    u64 s = mix(r), from = (s >> 8) % run->count, to = mix(s) % run->count;
    if ((r & 7) == 0) {
        struct generator g = {s, values.pool, values.n, 20};
        for (u64 k = 0; k < run->count; k++) {
            u64 at = run->offset + k * size;
            generate(&g, o->id, s % (F_ABOVE + 1), (s >> 16) % N_INT_REGIMES, o->index_limit, run->type, (i64)at - o->origin, 0, bytes + at);
        }
    } else if ((r & 7) < 4) {
        u64 v = some_value(s, bytes, run);
        memcpy(bytes + run->offset + (r & 8 ? from % 8 % run->count : from) * size, &v, most);
    } else if ((r & 7) < 6) {
        u64 v = some_value(s, bytes, run), low = r & 8 ? 0 : from, high = low + (r & 16 ? to % 24 : to);
        for (u64 k = low; k < high && k < run->count; k++) memcpy(bytes + run->offset + k * size, &v, most);
    } else {
        u8 kept[16], *a = bytes + run->offset + from * size, *b = bytes + run->offset + to * size;
        memcpy(kept, a, size);
        memcpy(a, b, size);
        memcpy(b, kept, size);
    }
}

static void change_something(u64 r)
{
    u32 index = (u32)(mix(r) % memory.input->n_objects);
    const struct object *o = &memory.objects[index];
    if (!o->n_runs || o->flags & (OBJECT_CONSTANT | OBJECT_ON_STACK)) return;
    const struct type_run *run = (const struct type_run *)(memory.cases.bytes + o->runs) + mix(r + 1) % o->n_runs;
    if (run->type == T_PTR || !run->count) return;
    if (mix(r + 3) % 6 == 0) copy_from_other(index, run, mix(r + 4));
    else change(index, run, mix(r + 2));
}

static u64 some_number(const struct sweep_arg *a, u64 s, u64 old, u64 previous)
{
    u64 width = a->bits < 64 ? (1ul << a->bits) - 1 : ~0ul, r = s >> 8;
    old &= width;
    switch (s >> 1 & 7) {
    case 0: return old + r % 3 - 1;
    case 1: return r % ((old & 0xffff) + 1);
    case 2: return r % 24;
    case 3: return edge(r, a->bits);
    case 4:
    case 5: return values.n ? partly(values.pool[r % values.n] + (r >> 32) % 3 - 1, r) : r;
    default: return lane_value(a, values, mix(s), previous);
    }
}

static void set_numbers(u64 r)
{
    u64 previous = 0;
    for (u32 k = 0; k < header->n_args; k++)
        for (u64 lane = 0; lane < args[k].lanes; lane++) {
            u64 s = mix(r + k * 16 + lane), old = args[k].place == PLACE_GPR ? memory.input->gpr[args[k].slot] : previous;
            if (s & 1) continue;
            u64 value = args[k].kind ? lane_value(&args[k], values, mix(s), previous) : some_number(&args[k], s, old, previous);
            if (header->tame && !args[k].kind && r % RARELY) value = (u64)((i64)(value << 54) >> 54);
            previous = value;
            put_lane(&args[k], lane, value, mix(s ^ 0x77));
        }
}

/* The type of all words of the object that a register points into; T_NONE where it may not be pointed into twice. */
static unsigned type_pointed_to(unsigned slot)
{
    const struct test_case *c = memory.input;
    if (c->scalars >> slot & 1) return T_NONE;
    for (u32 i = 0; i < c->n_objects; i++) {
        const struct object *o = &memory.objects[i];
        if (c->gpr[slot] - o->address >= o->size) continue;
        const struct type_run *runs = (const void *)(memory.cases.bytes + o->runs);
        return o->n_runs == 1 && !(o->flags & (OBJECT_ALONE | OBJECT_FIXED)) ? runs->type : T_NONE;
    }
    return T_NONE;
}

/* One pointer leads near another: arrays that overlap at any distance, which code that takes several at once must notice. */
static void overlap(u64 r)
{
    unsigned moved = r % 6, other = (moved + 1 + (r >> 8) % 5) % 6, type = type_pointed_to(moved);
    if (type == T_NONE || type == T_PTR || type_pointed_to(other) != type) return;
    i64 distance = (r >> 16 & 3 ? (i64)((r >> 20) % 20) : (i64)((r >> 20) % 66)) * (r >> 18 & 1 ? 1 : -1);
    machine.gpr_in[moved] = memory.input->gpr[other] + (u64)(distance * (i64)type_size(type));
}

static void set_variation(u64 number)
{
    u64 r = mix(header->seed + number + mix(memory.input->seed));
    memcpy(memory.alias, pristine, total);
    memcpy(machine.gpr_in, memory.input->gpr, sizeof machine.gpr_in);
    for (unsigned i = 0; i < 8; i++)
        if (memory.input->vec_used >> i & 1) memcpy(machine.vec_in[i], memory.input->vec[i], 32);
    for (u64 k = 0; memory.input->n_objects && k <= (r & 3); k++) change_something(mix(r + k));
    set_numbers(mix(r ^ 0x55));
    if ((r >> 2 & 3) == 0) overlap(mix(r ^ 0x66));
    u64 base = argument_base(memory.input);
    for (u32 i = 0; i < memory.input->n_stack_words; i++) ((u64 *)base)[i] = memory.input->stack_words[i];
    *(u64 *)machine.stack = origin + RETURN_STUB;
}

/* How the bytes beside an object are hashed: a code that goes further than others did leaves numbers of the same type
 * there, and NaNs are all alike. */
static unsigned type_beside(const struct object *o, const struct type_run *runs)
{
    unsigned type = T_I8;
    for (u32 i = 0; i < o->n_runs; i++)
        if (runs[i].type == T_F32 || runs[i].type == T_F64) type = type == T_F64 ? T_F64 : runs[i].type;
    return type;
}

static u64 hash_beside(u64 h, const u8 *bytes, u64 size, unsigned type, u64 first)
{
    struct type_run run = {first, type, (u32)((size - first) / type_size(type))};
    return hash_typed(h, bytes, &run, 1, size);
}

static u32 whole_hash(void)
{
    u32 registers = result_hash(parts, header->n_parts, image_flags);
    u64 h = registers;
    if (registers == SPOILT) return SPOILT;
    for (u32 i = 0; i < memory.input->n_objects; i++) {
        const struct object *o = &memory.objects[i];
        if (!is_writable(o) || o->flags & OBJECT_ON_STACK) continue;
        const struct type_run *runs = (const void *)(memory.cases.bytes + o->runs);
        u8 *bytes = object_bytes(&memory, i), *page = memory.alias + memory.offsets[i];
        u64 before = (u64)(bytes - page);
        unsigned type = type_beside(o, runs);
        h = hash_beside(h, page, before, type, before % type_size(type));
        h = hash_typed(h, bytes, runs, o->n_runs, o->size);
        h = hash_beside(h, bytes + o->size, pages_of(o) - before - o->size, type, 0);
    }
    h ^= h >> 32;
    return (u32)h == SPOILT ? 0 : (u32)h;
}

/* Runs in the sandboxed child in place of a single call. */
static void vary(void)
{
    while (*done < header->count) {
        if (skipped && skipped[*done / 64] >> *done % 64 & 1) {
            hashes[(*done)++] = SPOILT;
            continue;
        }
        set_variation(header->start + *done);
        shared->outcome.signal = 0;
        errno = 0;
        machine_enter();
        hashes[*done] = shared->outcome.signal ? SPOILT : whole_hash();
        ++*done;
    }
    shared->outcome.error = image_flags & IMAGE_ERRNO ? (u64)errno : 0;
    take_results();
    finish(END_RETURNED);
}

static void refuse_event(const struct event_signature *s, u32 id)
{
    (void)s, (void)id;
    finish(END_WILD);
}

/* CPU time of all children so far. */
static u64 spent_ns(void)
{
    struct rusage u;
    getrusage(RUSAGE_CHILDREN, &u);
    return (u64)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1000000000ul + (u64)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) * 1000ul;
}

/* What ends the child, such as a fault in the C library, ends that variation alone, a few times. */
static void vary_case(const struct loaded *image, u32 index, struct writer *w)
{
    load_case(&memory, index, mix(header->seed));
    *done = total = 0;
    for (u32 i = 0; i < memory.input->n_objects; i++) total += pages_of(&memory.objects[i]);
    if (total <= MOST_BYTES) {
        memcpy(pristine, memory.alias, total);
        skipped = header->skip_words ? skips + index * header->skip_words : NULL;
        struct call call = {.image = image, .input = memory.input, .map_memory = map_objects, .context = &memory,
                            .cpu_ns = header->budget_ns, .junk = mix(image->header->junk), .instead = vary, .recovers = true,
                            .progress = done, .slice_ns = image->header->cpu_ns, .most_slow = header->most_slow};
        for (u32 again = 0; again <= header->restarts && *done < header->count && spent_ns() < header->budget_ns; again++) {
            execute_undisturbed(&call);
            if (shared->outcome.end == END_TIMEOUT) break;
            if (*done < header->count) hashes[(*done)++] = SPOILT;
        }
    }
    append(w, done, 8);
    append(w, hashes, *done * 4);
}

/* One variation on its own: show it. */
static void show(struct writer *w)
{
    append(w, machine.gpr_in, sizeof machine.gpr_in);
    append(w, &shared->outcome, sizeof shared->outcome);
    for (u32 i = 0; i < memory.input->n_objects; i++) append(w, object_bytes(&memory, i), memory.objects[i].size);
}

int vary_main(char **argv)
{
    u32 n_cases;
    struct loaded image = load_image(argv[0]);
    image_flags = image.header->flags;
    memory = open_cases(argv[1], &n_cases);
    struct file file = map_file(argv[2]);
    struct writer w = open_writer(argv[3]);
    header = (const void *)file.bytes;
    if (file.size < sizeof *header || header->magic != VARIATIONS_MAGIC) die("not variations");
    args = (const void *)(header + 1);
    parts = (const void *)(args + header->n_args);
    values = (struct values){(const void *)(parts + header->n_parts), header->n_pool};
    skips = values.pool + values.n;
    event_handler = refuse_event;
    make_shared();
    u64 size = header->count * 4 + 16;
    u8 *room = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED) die("variations");
    done = (u64 *)room;
    hashes = (u32 *)(room + 8);
    for (u32 i = 0; i < n_cases; i++) vary_case(&image, i, &w);
    if (header->count == 1 && n_cases == 1) show(&w);
    return 0;
}
