/* One call of a candidate in a child: registers set up, the child confined, the return checked. */
#define _GNU_SOURCE
#include "execute.h"

#include <asm/prctl.h>
#include <cpuid.h>
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "signals.h"
#include "stack.h"

struct shared *shared;
const struct call *current;
u8 host_stack[HOST_STACK] __attribute__((aligned(64)));

void *share_bytes(u64 size)
{
    void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) die("mmap");
    return p;
}

void make_shared(void)
{
    shared = share_bytes(sizeof *shared);
    make_stack();
}

static u64 cpu_time(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (u64)t.tv_sec * 1000000000ul + (u64)t.tv_nsec;
}

_Noreturn void finish(enum end end)
{
    shared->outcome.end = end;
    for (;;) syscall(SYS_exit_group, 0);
}

void log_word(u64 w)
{
    if (shared->outcome.log_words >= LOG_WORDS) finish(END_EVENTS);
    shared->log[shared->outcome.log_words++] = w;
}

/* ---- registers ------------------------------------------------------------------------------------------ */

static u32 vector_level(void)
{
    unsigned a, b, c, d;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
    bool avx512 = b & bit_AVX512F;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_AVX) || !(c & bit_OSXSAVE)) return 0;
    unsigned low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    if ((low & 6) != 6) return 0;
    return avx512 && (low & 0xe0) == 0xe0 ? 2 : 1;
}

static void set_registers(const struct call *call)
{
    const struct test_case *input = call->input;
    u64 salt = 0;
    for (unsigned i = 0; i < 8; i++) machine.junk[i] = junk_word(call->junk, ++salt, input);
    for (unsigned i = 0; i < 6; i++) machine.saved_in[i] = mix(call->junk + ++salt) | 1; /* nothing that code might leave there */
    machine.flags = 0x202 | (mix(call->junk + ++salt) & 0x8d5); /* carry, parity, adjust, zero, sign, overflow */
    memcpy(machine.gpr_in, input->gpr, sizeof machine.gpr_in);
    for (unsigned i = 0; i < sizeof machine.vec_in / 8; i++)
        ((u64 *)machine.vec_in)[i] = junk_word(call->junk, ++salt, input);
    for (unsigned i = 0; i < 8; i++)
        if (input->vec_used >> i & 1) memcpy(machine.vec_in[i], input->vec[i], 32);
    machine.entry = call->image->header->entry;
    machine.return_entry = (u64)machine_return;
    machine.event_entry = (u64)machine_event;
    machine.library_entry = (u64)machine_library;
    machine.host_stack = (u64)(host_stack + HOST_STACK);
    machine.vector_level = vector_level();
    machine.mxcsr = 0x1f80;
    machine.call_fault = 0;
    machine.stepping = call->unchecked ? 0 : CHECK_CALLS | (call->step_limit ? STEP | ALL_STEPPED : 0);
}

/* ---- the return ----------------------------------------------------------------------------------------- */

void take_results(void)
{
    struct outcome *o = &shared->outcome;
    o->rax = machine.out_rax;
    o->rdx = machine.out_rdx;
    o->rcx = machine.out_rcx;
    memcpy(o->vec, machine.vec_out, sizeof o->vec);
    memcpy(o->st0, machine.fxsave + 32, 10);
    memcpy(o->st1, machine.fxsave + 48, 10);
}

static void check_return(const struct call *call)
{
    struct outcome *o = &shared->outcome;
    u32 abi = 0;
    for (unsigned i = 0; i < 6; i++)
        if (machine.saved_out[i] != machine.saved_in[i] && !(abi & ABI_CALLEE_SAVED)) abi |= ABI_CALLEE_SAVED, o->abi_detail = i;
    if (machine.out_rsp != machine.stack + 8) abi |= ABI_STACK_POINTER;
    if (machine.out_flags & 0x400) abi |= ABI_DIRECTION;
    if ((machine.out_mxcsr ^ machine.mxcsr) & 0xffc0) abi |= ABI_MXCSR;
    if ((machine.out_fcw ^ 0x37f) & 0x1f3f) abi |= ABI_X87_CONTROL;
    u32 flags = call->image->header->flags;
    int in_use = flags & IMAGE_RETURNS_X87_PAIR ? 2 : flags & IMAGE_RETURNS_X87 ? 1 : 0;
    if (__builtin_popcount(machine.fxsave[4]) != in_use) abi |= ABI_X87_STACK;
    if (machine.stepping & ALL_STEPPED && !unused_stack_intact(call)) abi |= ABI_BELOW_STACK;
    if (!caller_frame_intact(call)) abi |= ABI_CALLER_FRAME;
    o->abi |= abi;
    if (flags & IMAGE_ERRNO) o->error = (u64)errno;
    take_results();
}

/* ---- the child ------------------------------------------------------------------------------------------ */

static _Noreturn void child(const struct call *call)
{
    current = call;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (call->map_memory) call->map_memory(call->context);
    map_stack(call);
    set_registers(call);
    syscall(SYS_arch_prctl, ARCH_SET_GS, &machine);
    install_signals(call);
    u64 started = cpu_time();
    shared->outcome.cpu_ns = started;
    enter_sandbox();
    errno = 0;
    if (call->instead) call->instead();
    machine_enter();
    shared->outcome.abi |= machine.call_fault;
    check_return(call);
    finish(shared->outcome.abi ? END_ABI : END_RETURNED);
}

/* Signals that code can bring about by itself; all others were sent. */
static bool is_fault(int signal)
{
    return signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE || signal == SIGTRAP || signal == SIGSYS || signal == SIGABRT;
}

/* Waits on the wall clock too, generously: a child that could not run is nobody's wrong answer. */
static void await(pid_t pid, u64 wall_ns)
{
    sigset_t set;
    siginfo_t info;
    struct timespec limit = {(time_t)(wall_ns / 1000000000), (long)(wall_ns % 1000000000)};
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    int status;
    u64 deadline = now_ns() + wall_ns;
    for (;;) {
        pid_t done = waitpid(pid, &status, WNOHANG);
        if (done == pid) break;
        if (now_ns() > deadline) {
            kill(pid, SIGKILL);
            waitpid(pid, &status, 0);
            shared->outcome.end = END_KILLED;
            return;
        }
        sigtimedwait(&set, &info, &limit);
    }
    if (WIFSIGNALED(status)) {
        shared->outcome.end = is_fault(WTERMSIG(status)) ? END_SIGNAL : END_KILLED;
        shared->outcome.signal = (u32)WTERMSIG(status);
    } else if (shared->outcome.end == END_NONE) {
        shared->outcome.end = END_LOST;
    }
}

void execute(const struct call *call)
{
    memset(&shared->outcome, 0, sizeof shared->outcome);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, NULL);
    u64 started = now_ns();
    pid_t pid = fork();
    if (pid < 0) die("fork");
    if (!pid) child(call);
    await(pid, 2000000000ul + 8 * call->cpu_ns);
    shared->outcome.cpu_ns = now_ns() - started;
}

void execute_undisturbed(const struct call *call)
{
    execute(call);
    if (shared->outcome.end == END_KILLED || shared->outcome.end == END_LOST) die("the test process was killed");
}
