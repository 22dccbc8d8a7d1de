/* Timing two images in alternation: same process, same core, same memory, restored outside the timed part. */
#define _GNU_SOURCE
#include <sched.h>
#include <stdlib.h>
#include <string.h>

#include "execute.h"
#include "objects.h"

struct timing { u64 pairs, sample_ns; };

static struct memory memory;
static struct loaded images[2];
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

static void restore(void)
{
    for (u32 i = 0; i < memory.input->n_objects; i++)
        if (is_writable(&memory.objects[i]))
            memcpy(object_bytes(&memory, i), memory.cases.bytes + memory.objects[i].data, memory.objects[i].size);
    u64 base = argument_base(memory.input);
    for (u32 i = 0; i < memory.input->n_stack_words; i++) ((u64 *)base)[i] = memory.input->stack_words[i];
}

static u64 time_calls(unsigned which, u64 calls)
{
    u64 total = 0;
    machine.entry = images[which].header->entry;
    for (u64 i = 0; i < calls; i++) {
        restore();
        shared->outcome.n_events = 0;
        *(u64 *)machine.stack = origin + RETURN_STUB;
        u64 started = ticks();
        machine_enter();
        total += ticks() - started;
    }
    return total;
}

/* Runs in the sandboxed child in place of a single call; results leave through the shared log. */
static void measure(void)
{
    machine.stepping = 0;
    machine.vector_level = memory.input->vec_used ? machine.vector_level : 0;
    u64 calls = 1, spent = 0;
    time_calls(0, 1);
    time_calls(1, 1);
    while ((double)(spent = time_calls(0, calls)) * ns_per_tick < (double)timing.sample_ns && calls < 1ul << 22) {
        double want = (double)timing.sample_ns / ((double)spent * ns_per_tick + 1.0);
        calls = want > 8.0 ? calls * 8 : (u64)((double)calls * want * 1.1) + 1;
    }
    log_word(calls);
    u64 order = memory.junk;
    for (u64 p = 0; p < timing.pairs; p++) {
        order = mix(order + p);
        u64 t[2];
        unsigned first = order & 1;
        t[first] = time_calls(first, calls);
        t[!first] = time_calls(!first, calls);
        for (unsigned k = 0; k < 2; k++) log_word((u64)((double)t[k] * ns_per_tick * 1000.0 / (double)calls));
    }
    finish(END_RETURNED);
}

static void calibrate(void)
{
    u64 t0 = ticks(), n0 = now_ns();
    while (now_ns() - n0 < 2000000) {}
    ns_per_tick = (double)(now_ns() - n0) / (double)(ticks() - t0);
}

static void pin(void)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET((unsigned)sched_getcpu(), &set);
    sched_setaffinity(0, sizeof set, &set);
}

int bench_main(char **argv)
{
    u32 n_cases;
    images[0] = load_image(argv[0], true);
    images[1] = load_image(argv[1], false);
    memory = open_cases(argv[2], &n_cases);
    timing = (struct timing){strtoull(argv[4], NULL, 10), strtoull(argv[5], NULL, 10)};
    struct writer w = open_writer(argv[3]);
    event_handler = bench_event;
    make_shared();
    pin();
    calibrate();
    for (u32 i = 0; i < n_cases; i++) {
        load_case(&memory, i, mix(images[0].header->junk + i));
        struct call call = {&images[0], memory.input, map_objects, &memory, images[0].header->cpu_ns, memory.junk, measure, NULL, false};
        execute(&call);
        u64 head[2] = {shared->outcome.end, shared->outcome.end == END_RETURNED ? shared->outcome.log_words : 0};
        append(&w, head, sizeof head);
        if (head[1]) append(&w, shared->log, head[1] * 8);
    }
    return 0;
}
