/* Signals of the child: breakpoints, steps, faults, and the end of its time. */
#define _GNU_SOURCE
#include "signals.h"

#include <signal.h>
#include <sys/time.h>
#include <ucontext.h>

#include "stepping.h"

#define LOOK_NS 8000000ul

static u8 signal_stack[65536];

static bool in_text(u64 ip)
{
    return ip - current->image->text_address < current->image->text_size;
}

static bool take_breakpoint(u64 ip)
{
    const struct loaded *image = current->image;
    const u64 *at = (const void *)(image->file.bytes + image->header->breakpoints);
    const u8 *original = NULL;
    for (u32 low = 0, high = image->header->n_breakpoints; low < high;) {
        u32 middle = (low + high) / 2;
        if (at[middle] == ip) {
            const struct segment *s = (const void *)(image->file.bytes + image->header->segments);
            while (!s->executable) s++;
            original = image->file.bytes + s->offset + (ip - s->address);
            image->text_alias[ip - image->text_address] = *original;
            if (middle < MAX_BREAKPOINTS) shared->hits[middle] = 1;
            return true;
        }
        if (at[middle] < ip) low = middle + 1;
        else high = middle;
    }
    return false;
}

/* True in the candidate's code, and in functions of the C library that it called: these have a stack of their own. */
static bool in_call(const greg_t *r)
{
    return in_text((u64)r[REG_RIP]) || (u64)r[REG_RSP] - (u64)host_stack <= HOST_STACK;
}

/* The timer ran out: true if that is a call's own affair, one of many that the child makes. */
static bool ends_slice(greg_t *r)
{
    static u64 seen = ~0ul, slices;
    static unsigned slow;
    if (!current->progress || ++slices * current->slice_ns > current->cpu_ns) return false;
    if (*current->progress == seen && in_call(r)) {
        if (++slow > current->most_slow) return false;
        shared->outcome.signal = SIGPROF;
        r[REG_RIP] = (greg_t)machine_escape;
    }
    seen = *current->progress;
    return true;
}

/* llvm.trap and llvm.ubsantrap become ud2 and ud1: an end that the function chose. */
static bool is_trap(int signal, const u8 *code)
{
    if (signal != SIGILL || !(current->image->header->flags & IMAGE_TRAPS)) return false;
    if (*code == 0x67) code++;
    return code[0] == 0x0f && (code[1] == 0x0b || code[1] == 0xb9);
}

/* `for (;;);` becomes a jump to itself: an end like a return, which a look at the clock finds. */
static bool hangs(const u8 *code)
{
    return !current->progress && current->image->header->flags & IMAGE_HANGS && code[0] == 0xeb && code[1] == 0xfe;
}

/* The time up to the next look: that of a slice, a short one where the function may hang, or all there is. */
static u64 time_to_look(const struct call *call)
{
    if (call->slice_ns) return call->slice_ns;
    return call->image->header->flags & IMAGE_HANGS && call->cpu_ns > LOOK_NS ? LOOK_NS : call->cpu_ns;
}

/* True if there is time left after this look. */
static bool looks_on(void)
{
    static u64 looks;
    return !current->progress && ++looks * time_to_look(current) < current->cpu_ns;
}

static void on_signal(int signal, siginfo_t *info, void *context)
{
    greg_t *r = ((ucontext_t *)context)->uc_mcontext.gregs;
    if (signal == SIGTRAP && info->si_code == TRAP_TRACE && machine.stepping & STEP) return on_step(r);
    if (signal == SIGTRAP && info->si_code == TRAP_TRACE) {
        r[REG_EFL] &= ~0x100l;
        return;
    }
    if (signal == SIGTRAP && take_breakpoint((u64)r[REG_RIP] - 1)) {
        r[REG_RIP]--;
        return resume_steps(r);
    }
    if (current->recovers && signal != SIGPROF && in_call(r)) {
        shared->outcome.signal = (u32)signal;
        r[REG_RIP] = (greg_t)machine_escape;
        return;
    }
    if (signal == SIGPROF && ends_slice(r)) return;
    if (signal == SIGPROF && hangs((const u8 *)r[REG_RIP])) finish(END_HUNG);
    if (signal == SIGPROF && looks_on()) return;
    shared->outcome.cpu_ns = 0;
    shared->outcome.ip = (u64)r[REG_RIP];
    if (signal == SIGPROF) finish(END_TIMEOUT);
    if (is_trap(signal, (const u8 *)r[REG_RIP])) finish(END_TRAPPED);
    shared->outcome.signal = (u32)signal;
    shared->outcome.address = (u64)info->si_addr;
    finish(END_SIGNAL);
}

static struct timeval in_microseconds(u64 ns)
{
    return (struct timeval){(time_t)(ns / 1000000000), (suseconds_t)(ns % 1000000000 / 1000 + !!ns)};
}

void install_signals(const struct call *call)
{
    static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGPROF};
    begin_steps(call->step_limit);
    stack_t alternate = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
    sigaltstack(&alternate, NULL);
    struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
    struct timeval look = in_microseconds(time_to_look(call));
    setitimer(ITIMER_PROF, &(struct itimerval){look, look}, NULL);
}
