/* One call of a candidate: registers, stack and signals set up, the child confined, the return checked. */
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
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#define PREPARED_STACK (4 * PAGE) /* filled anew for each run */

struct shared *shared;
void (*event_handler)(const struct event_signature *s, u32 id);

static const struct call *current;
static u8 signal_stack[65536], host_stack[262144] __attribute__((aligned(64)));
static u64 stack_low, stack_high, steps_left, lowest_spoilt;
static int stack_junk = -1;
static u64 *stack_words;

/* A stack holds what earlier calls left there: numbers, zeros, ones. Mapped privately, page by page as needed. */
static void make_stack_junk(void)
{
    stack_junk = memfd_create("stack", MFD_CLOEXEC);
    if (stack_junk < 0 || ftruncate(stack_junk, STACK_SIZE)) die("stack");
    stack_words = mmap(NULL, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, stack_junk, 0);
    if (stack_words == MAP_FAILED) die("stack");
    for (u64 i = 0; i < STACK_SIZE / 8; i++) stack_words[i] = i >> 9 & 3 ? mix(i) : i >> 11 & 1 ? ~0ul : 0;
    mprotect(stack_words, STACK_SIZE, PROT_READ);
}

void make_shared(void)
{
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (shared == MAP_FAILED) die("mmap");
    make_stack_junk();
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

/* ---- signals: faults, breakpoints, single steps ------------------------------------------------ */

static bool in_text(u64 ip)
{
    return ip - current->image->text_address < current->image->text_size;
}

bool on_candidate_stack(u64 address)
{
    return address - stack_low < stack_high - stack_low;
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

static void spoil(u64 low, u64 high)
{
    if (low < stack_low) low = stack_low;
    if (low < lowest_spoilt) lowest_spoilt = low & ~7ul;
    for (u64 p = low & ~7ul; p + 8 <= high; p += 8) *(u64 *)p = machine.junk[3] ^ p;
}

/* What lies more than 128 bytes below the stack pointer may be overwritten by a signal at any time. */
static void spoil_below_red_zone(u64 rsp)
{
    spoil(rsp - 128 - 1024, rsp - 128);
}

/* What lies below a call's return address is the callee's. */
void spoil_callee_stack(void)
{
    spoil(machine.call_rsp - PAGE, machine.call_rsp);
}

static void on_step(greg_t *r)
{
    u64 ip = (u64)r[REG_RIP];
    if (ip - (u64)machine_enter < (u64)machine_end - (u64)machine_enter) return; /* on the way in */
    if (!in_text(ip)) {
        r[REG_EFL] &= ~0x100l;
        return;
    }
    shared->outcome.steps++;
    u64 rsp = (u64)r[REG_RSP];
    if (!on_candidate_stack(rsp - 1)) {
        shared->outcome.abi |= ABI_STEP_STACK;
        shared->outcome.ip = ip;
        finish(END_ABI);
    }
    spoil_below_red_zone(rsp);
    if (current->stir) current->stir(current->context);
    if (!--steps_left) {
        machine.stepping &= ~STEP;
        r[REG_EFL] &= ~0x100l;
    }
}

/* True in the candidate's code, and in functions of the C library that it called: these have a stack of their own. */
static bool in_call(const greg_t *r)
{
    return in_text((u64)r[REG_RIP]) || (u64)r[REG_RSP] - (u64)host_stack <= sizeof host_stack;
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
        return;
    }
    if (current->recovers && signal != SIGPROF && in_call(r)) {
        shared->outcome.signal = (u32)signal;
        r[REG_RIP] = (greg_t)machine_escape;
        return;
    }
    if (signal == SIGPROF && ends_slice(r)) return;
    shared->outcome.cpu_ns = 0;
    shared->outcome.ip = (u64)r[REG_RIP];
    if (signal == SIGPROF) finish(END_TIMEOUT);
    shared->outcome.signal = (u32)signal;
    shared->outcome.address = (u64)info->si_addr;
    finish(END_SIGNAL);
}

static struct timeval in_microseconds(u64 ns)
{
    return (struct timeval){(time_t)(ns / 1000000000), (suseconds_t)(ns % 1000000000 / 1000 + !!ns)};
}

static void install_signals(const struct call *call)
{
    static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGPROF};
    stack_t alternate = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
    sigaltstack(&alternate, NULL);
    struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
    struct itimerval limit = {in_microseconds(call->slice_ns), in_microseconds(call->slice_ns ? call->slice_ns : call->cpu_ns)};
    setitimer(ITIMER_PROF, &limit, NULL);
}

/* ---- registers and stack ------------------------------------------------------------------------ */

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

u64 argument_base(const struct test_case *input)
{
    u64 shift = 16 * (mix(input->seed) & 255); /* no bit of rsp but the lowest is the same in all runs */
    return (input->stack_top - CALLER_FRAME - shift - input->n_stack_words * 8ul) & ~15ul;
}

/* What must not matter: numbers as a rule, but also what code may come to rely on by chance. */
static u64 junk_word(u64 junk, u64 salt, const struct test_case *input)
{
    switch (junk >> 8 & 7) {
    case 0: return 0;
    case 1: return ~0ul;
    case 2: return mix(junk + salt) & 255;
    case 3: return 0x7f0000000000 + (mix(junk + salt) & 0xfffffffff8); /* like addresses */
    case 4: return 0x550000000000 + (mix(junk + salt) & 0xfffffffff8);
    case 5: return input->gpr[salt % 6];
    default: return mix(junk + salt);
    }
}

static u64 frame_word(const struct call *call, u64 address)
{
    return junk_word(call->junk, address >> 3, call->input);
}

static void map_stack(const struct call *call)
{
    const struct test_case *input = call->input;
    stack_high = input->stack_top;
    stack_low = stack_high - STACK_SIZE;
    u8 *p = mmap((void *)stack_low, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED_NOREPLACE, stack_junk, 0);
    if (p != (u8 *)stack_low) die("stack");
    lowest_spoilt = stack_high;
    for (u64 a = stack_high - PREPARED_STACK; a < stack_high; a += 8) *(u64 *)a = frame_word(call, a);
    u64 base = argument_base(input);
    for (u32 i = 0; i < input->n_stack_words; i++) ((u64 *)base)[i] = input->stack_words[i];
    machine.stack = base - 8;
    *(u64 *)machine.stack = origin + RETURN_STUB;
}

static void set_registers(const struct call *call)
{
    const struct test_case *input = call->input;
    u64 salt = 0;
    for (unsigned i = 0; i < 8; i++) machine.junk[i] = junk_word(call->junk, ++salt, input);
    for (unsigned i = 0; i < 6; i++) machine.saved_in[i] = junk_word(call->junk, ++salt, input);
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
    machine.host_stack = (u64)(host_stack + sizeof host_stack);
    machine.vector_level = vector_level();
    machine.mxcsr = 0x1f80;
    machine.call_fault = 0;
    steps_left = call->step_limit;
    machine.stepping = CHECK_CALLS | (steps_left ? STEP : 0);
}

/* ---- the return ----------------------------------------------------------------------------------- */

/* Below all that was ever in use or spoilt, a stepped run leaves the stack as it was. */
static bool unused_stack_intact(const struct call *call)
{
    u64 prepared = stack_high - PREPARED_STACK, end = lowest_spoilt < prepared ? lowest_spoilt : prepared;
    for (u64 a = prepared; a < lowest_spoilt; a += 8)
        if (*(u64 *)a != frame_word(call, a)) return false;
    return end <= stack_low || !memcmp((void *)stack_low, stack_words, end - stack_low);
}

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
    if (machine.stepping & STEP && !unused_stack_intact(call)) abi |= ABI_BELOW_STACK;
    for (u64 a = machine.stack + 8 + call->input->n_stack_words * 8ul; a < stack_high; a += 8)
        if (*(u64 *)a != frame_word(call, a)) abi |= ABI_CALLER_FRAME;
    o->abi |= abi;
    if (flags & IMAGE_ERRNO) o->error = (u64)errno;
    take_results();
}

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

/* ---- events ----------------------------------------------------------------------------------------- */

static bool in_vector(unsigned c)
{
    return c == V_F32 || c == V_F64 || c == V_VEC16 || c == V_VEC32;
}

static u64 narrow(u64 v, unsigned c)
{
    switch (c) {
    case V_BOOL: return v & 1;
    case V_I8: return (u8)v;
    case V_I16: return (u16)v;
    case V_I32:
    case V_F32: return (u32)v;
    case V_SKIP: return 0;
    default: return v;
    }
}

/* Argument n of the event under way, as the System V ABI passes it; *high is its second word. */
u64 event_argument(const struct event_signature *s, unsigned n, u64 *high)
{
    unsigned gpr = 0, vec = 0, word = 0;
    for (unsigned i = 0;; i++) {
        unsigned c = s->args[i];
        u64 v;
        *high = 0;
        if (in_vector(c)) {
            if (vec < 8) {
                memcpy(&v, machine.call_vec[vec], 8);
                if (c >= V_VEC16) memcpy(high, machine.call_vec[vec] + 8, 8);
                vec++;
            } else {
                v = ((u64 *)machine.call_rsp)[1 + word++];
            }
        } else {
            v = gpr < 6 ? machine.call_gpr[gpr++] : ((u64 *)machine.call_rsp)[1 + word++];
        }
        if (i == n) return narrow(v, c);
    }
}

bool counts_vectors(const struct event_signature *s)
{
    unsigned vectors = 0, al = machine.call_gpr[6] & 0xff;
    for (unsigned i = 0; i < s->n_args; i++) vectors += in_vector(s->args[i]);
    return al <= 8 && al >= (vectors < 8 ? vectors : 8);
}

void event_return(unsigned value_class, u64 bits)
{
    machine.call_rax = machine.junk[4];
    machine.call_rdx = machine.junk[5];
    memcpy(machine.call_result_vec, machine.junk, 64);
    if (value_class == V_F32) memcpy(machine.call_result_vec, &bits, 4);
    else if (value_class == V_F64) memcpy(machine.call_result_vec, &bits, 8);
    else if (value_class == V_VEC16 || value_class == V_VEC32)
        for (unsigned i = 0; i < 4; i++) ((u64 *)machine.call_result_vec)[i] = mix(bits + i);
    else if (value_class == V_I32) machine.call_rax = (machine.junk[4] & ~0xfffffffful) | (u32)bits;
    else if (value_class == V_I16) machine.call_rax = (machine.junk[4] & ~0xfffful) | (u16)bits;
    else if (value_class == V_I8 || value_class == V_BOOL) machine.call_rax = (machine.junk[4] & ~0xfful) | (u8)bits;
    else if (value_class != V_NONE) machine.call_rax = bits;
}

/* What an external function returns: decided by the case's seed and the event's number alone. */
u64 event_result(const struct test_case *input, u64 event, unsigned value_class)
{
    u64 r = draw(input->seed, 0x7e5, event);
    switch (value_class) {
    case V_NONE: return 0;
    case V_PTR: return event < MAX_EVENTS ? input->event_results[event] : 0;
    case V_BOOL: return r & 1;
    case V_F32: {
        float f = (float)(i64)(r % 2001 - 1000) * 0.125f;
        u32 bits;
        memcpy(&bits, &f, 4);
        return bits;
    }
    case V_F64: {
        double d = (double)((i64)(r % 2001) - 1000) * 0.125;
        u64 bits;
        memcpy(&bits, &d, 8);
        return bits;
    }
    default: { /* counts, errors, truth values, characters, anything */
        unsigned k = (r >> 8) % 6; /* as many as were asked for */
        u64 given = input->scalars >> k & 1 ? input->gpr[k] : 0;
        const u64 values[] = {r >> 8, r >> 8 & 15, -(r >> 8 & 15), r >> 8 & 1, r >> 8 & 127, r >> 8 & 255, given, given};
        u64 value = (r >> 3 & 7) == 0 ? few_bits(r, 64) : partly(values[r & 7], r);
        return narrow(value, value_class);
    }
    }
}

void on_event(void)
{
    u32 id = (u32)machine.call_id;
    const struct image_header *h = current->image->header;
    const struct event_signature *events = (const void *)(current->image->file.bytes + h->events);
    struct outcome *o = &shared->outcome;
    if (id >= h->n_events) {
        o->signal = SIGILL;
        finish(END_SIGNAL);
    }
    if ((machine.call_rsp & 15) != 8) o->abi |= ABI_CALL_ALIGNMENT;
    if (machine.call_flags & 0x400) o->abi |= ABI_CALL_STATE;
    if ((machine.call_mxcsr ^ machine.mxcsr) & 0xffc0) o->abi |= ABI_CALL_STATE;
    if (machine.fxsave[4] && machine.stepping & CHECK_CALLS) o->abi |= ABI_X87_STACK;
    if (o->abi) finish(END_ABI);
    int error = errno; /* of the candidate's own library calls */
    event_handler(&events[id], id);
    errno = error;
}
