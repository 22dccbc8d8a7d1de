/* The candidate's stack: it holds what earlier calls left there, numbers, zeros, ones; what a signal or a callee may overwrite
 * is overwritten, and what the function may not touch is looked at when it has returned. */
#define _GNU_SOURCE
#include "stack.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define STACK_SIZE (1ul << 20)
#define CALLER_FRAME 512ul
#define PREPARED_STACK (4 * PAGE) /* filled anew for each run */

static u64 stack_low, stack_high, lowest_spoilt, return_address;
static int junk_file = -1;
static u64 *junk_words;

/* Callers are programs and libraries: the code that the candidate returns to lies anywhere where these do. */
static void map_return(u64 r)
{
    static const u64 bases[] = {0x559000000000, 0x7f5000000000}; /* of which the image has one, or none: see layout.py */
    static const u8 leave[] = {0x65, 0xff, 0x24, 0x25, M_RETURN_ENTRY, 0, 0, 0}; /* jmp *%gs:M_RETURN_ENTRY */
    u64 other = bases[0] >> 36 == origin >> 36 || (bases[1] >> 36 != origin >> 36 && r & 1);
    u64 page = r % 3 ? bases[other] + (r >> 8) % 0x100000 * PAGE : 0x401000 + (r >> 8) % 0x300 * PAGE;
    u8 *p = mmap((void *)page, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (p != (u8 *)page) die("return");
    u64 offset = (r >> 40) % (PAGE - sizeof leave);
    memcpy(p + offset, leave, sizeof leave);
    mprotect(p, PAGE, PROT_READ | PROT_EXEC);
    return_address = page + offset;
}

/* Mapped privately, page by page as needed. */
void make_stack(void)
{
    junk_file = memfd_create("stack", MFD_CLOEXEC);
    if (junk_file < 0 || ftruncate(junk_file, STACK_SIZE)) die("stack");
    junk_words = mmap(NULL, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, junk_file, 0);
    if (junk_words == MAP_FAILED) die("stack");
    for (u64 i = 0; i < STACK_SIZE / 8; i++) junk_words[i] = i >> 9 & 3 ? mix(i) : i >> 11 & 1 ? ~0ul : 0;
    mprotect(junk_words, STACK_SIZE, PROT_READ);
}

u64 argument_base(const struct test_case *input)
{
    u64 shift = 16 * (mix(input->seed) & 255); /* no bit of rsp but the lowest is the same in all runs */
    return (input->stack_top - CALLER_FRAME - shift - input->n_stack_words * 8ul) & ~15ul;
}

u64 junk_word(u64 junk, u64 salt, const struct test_case *input)
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

void map_stack(const struct call *call)
{
    const struct test_case *input = call->input;
    stack_high = input->stack_top;
    stack_low = stack_high - STACK_SIZE;
    u8 *p = mmap((void *)stack_low, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED_NOREPLACE, junk_file, 0);
    if (p != (u8 *)stack_low) die("stack");
    lowest_spoilt = stack_high;
    for (u64 a = stack_high - PREPARED_STACK; a < stack_high; a += 8) *(u64 *)a = frame_word(call, a);
    u64 base = argument_base(input);
    for (u32 i = 0; i < input->n_stack_words; i++) ((u64 *)base)[i] = input->stack_words[i];
    machine.stack = base - 8;
    map_return(mix(input->seed ^ call->junk));
    put_return_address();
}

void put_return_address(void) { *(u64 *)machine.stack = return_address; }

bool on_candidate_stack(u64 address)
{
    return address - stack_low < stack_high - stack_low;
}

static void spoil(u64 low, u64 high)
{
    if (low < stack_low) low = stack_low;
    if (low < lowest_spoilt) lowest_spoilt = low & ~7ul;
    for (u64 p = low & ~7ul; p + 8 <= high; p += 8) *(u64 *)p = machine.junk[3] ^ p;
}

void spoil_below_red_zone(u64 rsp)
{
    spoil(rsp - 128 - 1024, rsp - 128);
}

void spoil_callee_stack(void)
{
    spoil(machine.call_rsp - PAGE, machine.call_rsp);
}

bool unused_stack_intact(const struct call *call)
{
    u64 prepared = stack_high - PREPARED_STACK, end = lowest_spoilt < prepared ? lowest_spoilt : prepared;
    for (u64 a = prepared; a < lowest_spoilt; a += 8)
        if (*(u64 *)a != frame_word(call, a)) return false;
    return end <= stack_low || !memcmp((void *)stack_low, junk_words, end - stack_low);
}

bool caller_frame_intact(const struct call *call)
{
    for (u64 a = machine.stack + 8 + call->input->n_stack_words * 8ul; a < stack_high; a += 8)
        if (*(u64 *)a != frame_word(call, a)) return false;
    return true;
}
