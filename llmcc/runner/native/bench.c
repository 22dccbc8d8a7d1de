/* Timing two codes in alternation: same process, same core, same memory, restored outside the timed part.
 * The image holds several copies of each code; a round times one copy of either. */
#define _GNU_SOURCE
#include <sched.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "execute.h"
#include "fresh.h"
#include "objects.h"

#define PARTS 40u
#define MOST_AGAIN 100u
#define WARM_NS 10000000ul
#define DEAR 4 /* restoring memory may take so many times what is timed */

struct timing { u64 pairs, sample_ns, budget_ns; };

static struct memory memory;
static struct loaded image;
static struct file places; /* entry of the baseline, entry of the candidate, round by round */
static struct timing timing;
static double ns_per_tick;

static u64 ticks(void)
{
    u32 low, high;
    __asm__ volatile("lfence; rdtsc; lfence" : "=a"(low), "=d"(high)::"memory");
    return (u64)high << 32 | low;
}

static void bench_event(const struct event_signature *s, u32 id)
{
    (void)id;
    u64 event = shared->outcome.n_events++;
    if (s->flags & EVENT_NORETURN || event + 1 >= memory.input->max_events) machine_escape();
    event_return(s->result, event_result(memory.input, event, s->result));
}

static void restore(u64 seed)
{
    restore_arrays(&memory, seed);
    u64 base = argument_base(memory.input);
    for (u32 i = 0; i < memory.input->n_stack_words; i++) ((u64 *)base)[i] = memory.input->stack_words[i];
}

static long preemptions(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_nivcsw + usage.ru_nvcsw;
}

static u64 time_call(u64 seed)
{
    restore(seed);
    shared->outcome.n_events = 0;
    put_return_address();
    u64 started = ticks();
    machine_enter();
    return ticks() - started;
}

/* A sample goes by parts, and one during which the thread was preempted is done again; 0 if that happens too often. */
static u64 time_calls(u64 entry, u64 calls, u64 seed)
{
    u64 total = 0, size = calls / PARTS ? calls / PARTS : 1;
    unsigned again = 0;
    machine.entry = entry;
    for (u64 done = 0; done < calls;) {
        u64 end = done + size < calls ? done + size : calls, spent = 0;
        long before = preemptions();
        for (u64 i = done; i < end; i++) spent += time_call(mix(seed + i));
        if (preemptions() == before) {
            total += spent;
            done = end;
        } else if (++again > MOST_AGAIN) {
            return 0;
        }
    }
    return total;
}

/* A pair of samples, the one or the other first. */
static void time_pair(const u64 *entries, unsigned first, u64 calls, u64 seed)
{
    u64 t[2];
    t[first] = time_calls(entries[first], calls, seed);
    t[!first] = time_calls(entries[!first], calls, seed);
    for (unsigned k = 0; k < 2; k++) log_word((u64)((double)t[k] * ns_per_tick * 1000.0 / (double)calls));
}

static u64 calls_per_sample(u64 entry)
{
    u64 calls = 1;
    time_calls(entry, 1, 0);
    for (;;) {
        u64 started = ticks();
        double spent = (double)time_calls(entry, calls, calls) * ns_per_tick;
        double whole = (double)(ticks() - started) * ns_per_tick, enough = (double)timing.sample_ns;
        if (spent == 0.0) return calls; /* too long to be left alone on this machine */
        if (spent >= enough || whole >= DEAR * enough || calls >= 1ul << 22) return calls;
        double want = enough / (spent + 1.0);
        if (want > DEAR * enough / whole) want = DEAR * enough / whole;
        calls = want > 8.0 ? calls * 8 : (u64)((double)calls * want * 1.1) + 1;
    }
}

/* Runs in the sandboxed child in place of a single call; results leave through the shared log. */
static void measure(void)
{
    machine.vector_level = memory.input->vec_used ? machine.vector_level : 0;
    const u64 *entries = (const void *)places.bytes;
    u64 rounds = places.size / 16, started = ticks();
    u64 most = calls_per_sample(entries[0]), calls = calls_per_sample(entries[1]);
    if (calls > most) calls = most; /* the same for both, since a first call differs from later ones */
    u64 order = memory.junk;
    for (u64 r = 0; r < rounds && (double)(ticks() - started) * ns_per_tick < (double)timing.budget_ns; r++)
        for (u64 p = 0; p < timing.pairs; p++) {
            order = mix(order + p);
            time_pair(entries + 2 * r, order & 1, calls, order);
        }
    finish(END_RETURNED);
}

/* Long enough for the core to reach its frequency. */
static void calibrate(void)
{
    u64 t0 = ticks(), n0 = now_ns();
    while (now_ns() - n0 < WARM_NS) {}
    ns_per_tick = (double)(now_ns() - n0) / (double)(ticks() - t0);
}

static void pin(unsigned cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    sched_setaffinity(0, sizeof set, &set);
}

int bench_main(char **argv)
{
    u32 n_cases;
    image = load_image(argv[0]);
    places = map_file(argv[1]);
    memory = open_cases(argv[2], &n_cases);
    timing = (struct timing){strtoull(argv[4], NULL, 10), strtoull(argv[5], NULL, 10), strtoull(argv[6], NULL, 10)};
    struct writer w = open_writer(argv[3]);
    event_handler = bench_event;
    sandbox_allows_usage = true;
    make_shared();
    pin((unsigned)strtoul(argv[7], NULL, 10));
    calibrate();
    for (u32 i = 0; i < n_cases; i++) {
        load_case(&memory, i, mix(image.header->junk + i));
        prepare_arrays(&memory);
        struct call call = {.image = &image, .input = memory.input, .map_memory = map_objects, .context = &memory, .cpu_ns = image.header->cpu_ns,
                            .junk = memory.junk, .instead = measure, .unchecked = true};
        execute(&call);
        u64 head[2] = {shared->outcome.end, shared->outcome.end == END_RETURNED ? shared->outcome.log_words : 0};
        append(&w, head, sizeof head);
        if (head[1]) append(&w, shared->log, head[1] * 8);
    }
    return 0;
}
