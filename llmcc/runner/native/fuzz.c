/* A search for ways through the function at full speed: a found case with things changed, again and again in one child.
 * What runs a basic block of the instrumented reference for the first time, or as often as nothing before, is kept and
 * changed further; what a kept input compared is put in place of what it was compared with. The memory keeps the extents
 * that discovery found.
 *
 * In the end each kept input is moved by one, a byte or an argument at a time: what comes to a limit so, or next to it, is
 * kept beside, since a limit off by one shows nowhere else. */
#include <string.h>
#include <sys/mman.h>

#include "execute.h"
#include "mutate.h"
#include "ways.h"

/* Followed by arguments, the pool, and for each case how many inputs to try. */
struct fuzzing { u64 magic, seed, budget_ns; u32 n_args, n_pool; u64 most_slow; };
#define FUZZING_MAGIC 0x315a5546434d4c4cul
#define MOST_KEPT 192u /* of one case */
#define MOST_BESIDE 48u
#define MOVED 24u    /* bytes of a text */
#define MOVES (2 * (MOVED + 6))
#define RESTARTS 4

/* An input: what registers held, and, in `contents`, memory. */
struct kept {
    u64 gpr[6];
    u8 vec[8][64];
    struct way way;
};

/* Shared with the child. */
struct progress {
    u64 done;
    u32 n_kept;
    struct trodden trodden;
    u32 n_ways;          /* kept inputs that go new ways: those beside limits come after them */
    struct kept kept[MOST_KEPT + MOST_BESIDE + 1];
    u8 contents[MOST_KEPT + MOST_BESIDE + 1][MOST_BYTES];
};

static struct memory memory;
static const struct fuzzing *header;
static struct mutator mutator;
static struct progress *progress;
static u64 total, wanted;
static u32 moving;  /* which kept input is moved, from 1 on; 0: none yet */

/* Where the function hangs, a call ends as in a fault. */
static void on_endless(void) { __builtin_trap(); }

static void *find_fuzzing_hook(const char *name)
{
    if (!strcmp(name, "__llmcc_endless")) return on_endless;
    if (!strcmp(name, "__llmcc_block")) return tread_block;
    if (!strcmp(name, "__llmcc_compare")) return tread_comparison;
    if (!strcmp(name, "__llmcc_memcpy") || !strcmp(name, "__llmcc_memmove")) return memmove;
    if (!strcmp(name, "__llmcc_memset")) return memset;
    return NULL;
}

static u64 low_bytes(u64 value, unsigned size) { return size < 8 ? value & ((1ul << 8 * size) - 1) : value; }

/* Puts one side of a comparison where the other stands, or next to it: in a register, or in the first such word of memory
 * from a random one on. */
static void follow(const struct kept *from, u64 r)
{
    struct pair p = from->way.pairs[r % from->way.n_pairs];
    if (r >> 8 & 1) p = (struct pair){p.b, p.a};
    u64 s = mix(r), value = p.b + (s & 3 ? 0 : s & 4 ? 1 : ~0ul);
    if ((s >> 60) < 5) return nudge(&mutator, value - p.a, mix(s));
    for (u32 k = 0; k < mutator.n_args; k++) {
        const struct sweep_arg *a = &mutator.args[k];
        if (a->lanes != 1 || (s >> k & 8)) continue;
        u64 mask = a->bits < 64 ? (1ul << a->bits) - 1 : ~0ul, held = machine.gpr_in[a->slot];
        if (a->place == PLACE_VEC) memcpy(&held, machine.vec_in[a->slot], sizeof held);
        if (((held ^ p.a) & mask) == 0) return put_lane(a, 0, value & mask, mix(s));
    }
    if (!memory.input->n_objects) return;
    u32 index = (u32)(mix(s) % memory.input->n_objects);
    const struct object *o = &memory.objects[index];
    if (!o->n_runs || o->flags & (OBJECT_CONSTANT | OBJECT_ON_STACK)) return;
    const struct type_run *run = (const struct type_run *)(memory.cases.bytes + o->runs) + mix(s + 1) % o->n_runs;
    unsigned size = type_size(run->type);
    if (run->type == T_PTR || size > 8 || !run->count) return;
    u8 *bytes = object_bytes(&memory, index) + run->offset;
    for (u64 k = 0, at = s >> 16 & 1 ? 0 : (s >> 20) % run->count; k < run->count; k++, at = (at + 1) % run->count) {
        u64 word = 0;
        memcpy(&word, bytes + at * size, size);
        if (word != low_bytes(p.a, size)) continue;
        memcpy(bytes + at * size, &value, size);
        return;
    }
}

/* Memory and registers as a kept input had them. */
static void restore(u32 index)
{
    const struct kept *from = &progress->kept[index];
    memcpy(memory.alias, progress->contents[index], total);
    memcpy(machine.gpr_in, from->gpr, sizeof machine.gpr_in);
    for (unsigned i = 0; i < 8; i++)
        if (memory.input->vec_used >> i & 1) memcpy(machine.vec_in[i], from->vec[i], 32);
}

/* The kept inputs one after the other, from the last on, as they are and with one thing moved; false if there is no such move. */
static bool set_moved(u64 number)
{
    u32 parent = progress->n_ways - 1 - (u32)(number / (MOVES + 1)), move = (u32)(number % (MOVES + 1));
    moving = parent + 1;
    restore(parent);
    if (!move--) return true;
    u32 place = move / 2;
    u64 by = move & 1 ? 1 : ~0ul;
    if (place >= MOVED) {
        const struct sweep_arg *a = &mutator.args[place - MOVED];
        if (place - MOVED >= mutator.n_args || a->place != PLACE_GPR || a->kind) return false;
        put_lane(a, 0, machine.gpr_in[a->slot] + by, mix(number));
        return true;
    }
    for (u32 i = 0; i < memory.input->n_objects; i++) {
        const struct type_run *run = first_numbers(&mutator, &memory.objects[i]);
        if (!run || run->type != T_I8) continue;
        if (place >= run->count) return false;
        object_bytes(&memory, i)[run->offset + place] += (u8)by;
        return true;
    }
    return false;
}

/* Memory and registers as some input had them, one of the last as often as any, with a few things changed. */
static void set_input(u64 r)
{
    u64 n = progress->n_kept, any = mix(r) % n, late = n - 1 - mix(r) % 4 % n, parent = r >> 40 & 1 ? any : late;
    const struct kept *from = &progress->kept[parent];
    restore(parent);
    if (!progress->done) return;
    if (from->way.n_pairs && r & 1) follow(from, mix(r + 2));
    if (!(from->way.n_pairs && r & 1) || (r & 6) == 0) mutate(&mutator, mix(r + 1));
}

/* First so many inputs as are wanted, then what was kept of them, moved. */
static bool goes_on(void)
{
    if (progress->done >= wanted && !progress->n_ways) progress->n_ways = progress->n_kept;
    return progress->done < wanted + (u64)progress->n_ways * (MOVES + 1);
}

/* Runs in the sandboxed child in place of a single call. */
static void fuzz(void)
{
    for (; goes_on(); progress->done++) {
        if (progress->done < wanted) set_input(mix(header->seed + progress->done + mix(memory.input->seed)));
        else if (!set_moved(progress->done - wanted)) continue;
        begin_call(&memory);
        struct kept *next = &progress->kept[progress->n_kept];
        memcpy(progress->contents[progress->n_kept], memory.alias, total);
        memcpy(next->gpr, machine.gpr_in, sizeof next->gpr);
        for (unsigned i = 0; i < 8; i++) memcpy(next->vec[i], machine.vec_in[i], 64);
        set_out(&progress->trodden, moving);
        shared->outcome.signal = 0;
        machine_enter();
        bool is_moved = moving && (progress->done - wanted) % (MOVES + 1), is_parent = moving && !is_moved;
        bool room = progress->n_kept < (moving ? progress->n_ways + MOST_BESIDE : MOST_KEPT);
        if (!is_parent && room && (is_moved ? came_to_limit() : went_new_way() || !progress->done) && !shared->outcome.signal) {
            next->way = way_gone();
            progress->n_kept++;
        }
    }
    finish(END_RETURNED);
}

/* The case with an input's content. */
static struct test_case write_kept(struct writer *w, u32 index, u32 base)
{
    const struct kept *k = &progress->kept[index];
    struct test_case c = *memory.input;
    struct object objects[MAX_OBJECTS];
    memcpy(c.gpr, k->gpr, sizeof c.gpr);
    memcpy(c.vec, k->vec, sizeof c.vec);
    memcpy(c.blocks, k->way.blocks, sizeof c.blocks);
    memcpy(c.habits, k->way.habits, sizeof c.habits);
    c.detail = base;
    c.varied = index < progress->n_ways ? 1 : 2;
    for (u32 i = 0; i < c.n_objects; i++) {
        u8 *bytes = progress->contents[index] + memory.offsets[i] + (memory.objects[i].address & (PAGE - 1));
        objects[i] = memory.objects[i];
        objects[i].data = append(w, bytes, objects[i].size);
        objects[i].runs = append(w, memory.cases.bytes + memory.objects[i].runs, objects[i].n_runs * sizeof(struct type_run));
    }
    c.objects = append(w, objects, c.n_objects * sizeof *objects);
    c.pool = append(w, memory.cases.bytes + c.pool, c.n_pool * 8ul);
    return c;
}

static void fuzz_case(const struct loaded *image, u32 index, u64 count)
{
    load_case(&memory, index, mix(header->seed));
    total = total_pages(&memory);
    progress->done = progress->n_kept = progress->n_ways = 0;
    memset(progress->trodden.beside, 0, sizeof progress->trodden.beside);
    wanted = count;
    if (total > MOST_BYTES) return;
    progress->n_kept = 1; /* the case itself, tried first */
    memcpy(progress->contents[0], memory.alias, total);
    memcpy(progress->kept[0].gpr, memory.input->gpr, sizeof progress->kept[0].gpr);
    memcpy(progress->kept[0].vec, memory.input->vec, sizeof progress->kept[0].vec);
    progress->kept[0].way.n_pairs = 0;
    struct call call = {.image = image, .input = memory.input, .map_memory = map_objects, .context = &memory,
                        .cpu_ns = header->budget_ns, .junk = mix(image->header->junk), .instead = fuzz, .unchecked = true, .recovers = true,
                        .progress = &progress->done, .slice_ns = image->header->cpu_ns, .most_slow = (unsigned)header->most_slow};
    for (u32 again = 0; again <= RESTARTS && goes_on(); again++) {
        execute_undisturbed(&call);
        if (shared->outcome.end == END_TIMEOUT) break;
        progress->done++;
    }
    if (!progress->n_ways) progress->n_ways = progress->n_kept;
}

int fuzz_main(char **argv)
{
    u32 n_cases, n_found = 0;
    find_hook = find_fuzzing_hook;
    struct loaded image = load_image(argv[0]);
    memory = open_cases(argv[1], &n_cases);
    struct file file = map_file(argv[2]);
    struct writer w = open_writer(argv[3]);
    header = (const void *)file.bytes;
    if (file.size < sizeof *header || header->magic != FUZZING_MAGIC) die("not a search");
    const struct sweep_arg *args = (const void *)(header + 1);
    const u64 *pool = (const void *)(args + header->n_args), *counts = pool + header->n_pool;
    mutator = (struct mutator){&memory, args, header->n_args, {pool, header->n_pool}, false, false};
    make_shared();
    progress = share_bytes(sizeof *progress);
    struct test_case *cases = mmap(NULL, (u64)n_cases * (MOST_KEPT + MOST_BESIDE) * sizeof *cases, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (cases == MAP_FAILED) die("cases");
    struct cases_header out = {CASES_MAGIC, 0, 0, 0};
    append(&w, &out, sizeof out);
    for (u32 i = 0; i < n_cases; i++) {
        fuzz_case(&image, i, counts[i]);
        for (u32 k = 2; k < progress->n_kept; k++) cases[n_found++] = write_kept(&w, k, i);
    }
    out.n_cases = n_found;
    out.cases = append(&w, cases, n_found * sizeof *cases);
    overwrite(&w, 0, &out, sizeof out);
    return 0;
}
