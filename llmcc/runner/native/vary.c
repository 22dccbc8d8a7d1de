/* Very many variations of a found case: the same pointers and extents with other contents and numbers, all in one
 * child. A variation that leads the function out of what was found ends in a fault, or in bytes beside it that are the
 * same for all codes. What comes out is a hash per variation of the result and of all memory that may be written. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "execute.h"
#include "mutate.h"

/* Followed by arguments, parts of the result, the pool, and per case skip_words words of a bit per variation to leave out. */
struct variations { u64 magic, seed, start, count, budget_ns, skip_words; u32 n_args, n_parts, n_pool, restarts, most_slow, tame; };
#define VARIATIONS_MAGIC 0x31524156434d4c4cul

static struct memory memory;
static const struct variations *header;
static const struct sweep_part *parts;
static struct mutator mutator;
static u32 *hashes; /* shared with the child */
static u32 image_flags;
static u64 *done, total;
static u8 pristine[MOST_BYTES];
static const u64 *skips, *skipped; /* of all cases, and of this one */

static void set_variation(u64 number)
{
    memcpy(memory.alias, pristine, total);
    memcpy(machine.gpr_in, memory.input->gpr, sizeof machine.gpr_in);
    for (unsigned i = 0; i < 8; i++)
        if (memory.input->vec_used >> i & 1) memcpy(machine.vec_in[i], memory.input->vec[i], 32);
    mutate(&mutator, mix(header->seed + number + mix(memory.input->seed)));
    begin_call(&memory);
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
        if (!is_writable(&memory, o) || o->flags & OBJECT_ON_STACK) continue;
        const struct type_run *runs = (const void *)(memory.cases.bytes + o->runs);
        u8 *bytes = object_bytes(&memory, i), *page = memory.alias + memory.offsets[i];
        u64 before = (u64)(bytes - page);
        unsigned type = type_beside(o, runs);
        h = hash_beside(h, page, before, type, before % type_size(type));
        h = hash_typed(h, bytes, runs, o->n_runs, o->size);
        h = hash_beside(h, bytes + o->size, page_bytes(o) - before - o->size, type, 0);
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

/* What ends the child, such as a fault in the C library, ends that variation alone, a few times. */
static void vary_case(const struct loaded *image, u32 index, struct writer *w)
{
    load_case(&memory, index, mix(header->seed));
    *done = 0;
    total = total_pages(&memory);
    if (total <= MOST_BYTES) {
        memcpy(pristine, memory.alias, total);
        skipped = header->skip_words ? skips + index * header->skip_words : NULL;
        struct call call = {.image = image, .input = memory.input, .map_memory = map_objects, .context = &memory,
                            .cpu_ns = header->budget_ns, .junk = mix(image->header->junk), .instead = vary, .recovers = true,
                            .progress = done, .slice_ns = image->header->cpu_ns, .most_slow = header->most_slow};
        for (u32 again = 0; again <= header->restarts && *done < header->count; again++) {
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
    memory.open_variables = true;
    struct file file = map_file(argv[2]);
    struct writer w = open_writer(argv[3]);
    header = (const void *)file.bytes;
    if (file.size < sizeof *header || header->magic != VARIATIONS_MAGIC) die("not variations");
    const struct sweep_arg *args = (const void *)(header + 1);
    parts = (const void *)(args + header->n_args);
    const u64 *pool = (const void *)(parts + header->n_parts);
    mutator = (struct mutator){&memory, args, header->n_args, {pool, header->n_pool}, header->tame, true};
    skips = pool + header->n_pool;
    make_shared();
    arm_breakpoints(&image);
    u64 size = header->count * 4 + 16;
    u8 *room = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED) die("variations");
    done = (u64 *)room;
    hashes = (u32 *)(room + 8);
    for (u32 i = 0; i < n_cases; i++) vary_case(&image, i, &w);
    append(&w, shared->hits, image.header->n_breakpoints < MAX_BREAKPOINTS ? image.header->n_breakpoints : MAX_BREAKPOINTS);
    if (header->count == 1 && n_cases == 1) show(&w);
    return 0;
}
