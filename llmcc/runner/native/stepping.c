/* A run instruction by instruction. Between any two, what lies below the red zone is overwritten, as a signal's handler
 * may do, and bytes beside the function's own change, as if other threads owned them.
 *
 * A step is slow. So instructions that have been stepped often run on their own, up to the next breakpoint: that is, to
 * a basic block in which no run has been before. */
#define _GNU_SOURCE
#include "stepping.h"

#include <ucontext.h>

#include "stack.h"

#define FIRST_STEPS 128u /* all of a short run's */
#define OFTEN 4u
#define TRAP_FLAG 0x100l

static u32 steps_left;
static u8 times[1u << 16]; /* that an instruction was stepped, by its address */

void begin_steps(u32 limit) { steps_left = limit; }

static void disturb(const greg_t *r)
{
    u64 rsp = (u64)r[REG_RSP];
    shared->outcome.steps++;
    if (!on_candidate_stack(rsp - 1)) {
        shared->outcome.abi |= ABI_STEP_STACK;
        shared->outcome.ip = (u64)r[REG_RIP];
        finish(END_ABI);
    }
    spoil_below_red_zone(rsp);
    if (current->stir) current->stir(current->context);
}

void on_step(greg_t *r)
{
    u64 ip = (u64)r[REG_RIP];
    if (ip - (u64)machine_enter < (u64)machine_end - (u64)machine_enter) return; /* on the way in */
    if (ip - current->image->text_address >= current->image->text_size) {
        r[REG_EFL] &= ~TRAP_FLAG;
        return;
    }
    disturb(r);
    u8 *often = &times[ip % sizeof times];
    bool known = *often == OFTEN && shared->outcome.steps > FIRST_STEPS;
    if (*often < OFTEN) ++*often;
    if (--steps_left && !known) return;
    machine.stepping &= ~(STEP | ALL_STEPPED);
    r[REG_EFL] &= ~TRAP_FLAG;
}

void resume_steps(greg_t *r)
{
    if (!steps_left || machine.stepping & STEP) return;
    machine.stepping |= STEP;
    r[REG_EFL] |= TRAP_FLAG;
    disturb(r);
}
