/* The state that the assembly entry points reach through the gs segment, whose base no candidate can
 * learn: candidates may not use segment registers, and no register, stack slot or code byte that they
 * can see holds an address of the runner. Offsets are shared with thunk.S. */
#ifndef LLMCC_MACHINE_H
#define LLMCC_MACHINE_H

#define M_HOST_RSP 0x00
#define M_ENTRY 0x08
#define M_STACK 0x10
#define M_RETURN_ENTRY 0x18
#define M_EVENT_ENTRY 0x20
#define M_LIBRARY_ENTRY 0x28
#define M_CALL_ID 0x30
#define M_HOST_STACK 0x38
#define M_CALL_RSP 0x40
#define M_STEPPING 0x48 /* bits STEP, CHECK_CALLS and ALL_STEPPED */
#define STEP 1
#define CHECK_CALLS 2
#define ALL_STEPPED 4 /* no instruction has run on its own so far */
#define CALL_UNALIGNED 128 /* ABI_CALL_ALIGNMENT and ABI_X87_STACK, for thunk.S */
#define CALL_DIRTY_X87 32
#define M_CALL_FAULT 0x4c
#define M_VECTOR_LEVEL 0x50 /* 0 SSE, 1 AVX, 2 AVX-512 */
#define M_MXCSR 0x54
#define M_CALL_MXCSR 0x58
#define M_CALL_FLAGS 0x60
#define M_CALL_RAX 0x68
#define M_CALL_RDX 0x70
#define M_FLAGS 0x78
#define M_GPR_IN 0x80
#define M_SAVED_IN 0xb0
#define M_JUNK 0xe0
#define M_OUT_RAX 0x120
#define M_OUT_RDX 0x128
#define M_OUT_RCX 0x130
#define M_OUT_RSP 0x138
#define M_OUT_FLAGS 0x140
#define M_OUT_MXCSR 0x148
#define M_OUT_FCW 0x14c
#define M_SAVED_OUT 0x150
#define M_VEC_IN 0x180
#define M_VEC_OUT 0x580
#define M_CALL_GPR 0x680
#define M_RETURN_TO 0x6c0
#define M_CALL_VEC 0x700
#define M_CALL_RESULT_VEC 0x900
#define M_CALL_SAVED 0x940
#define M_FXSAVE 0x980
#define M_LIBRARY 0xc00
#define M_PAIRS 0x1c00

#ifndef __ASSEMBLER__
#include "runner.h"

struct machine {
    u64 host_rsp, entry, stack, return_entry, event_entry, library_entry;
    u64 call_id, host_stack, call_rsp;
    u32 stepping, call_fault, vector_level, mxcsr;
    u64 call_mxcsr, call_flags, call_rax, call_rdx, flags;
    u64 gpr_in[6], saved_in[6], junk[8];
    u64 out_rax, out_rdx, out_rcx, out_rsp, out_flags;
    u32 out_mxcsr, out_fcw;
    u64 saved_out[6];
    u8 vec_in[16][64], vec_out[4][64];
    u64 call_gpr[8], return_to, pad1[7];
    u8 call_vec[8][64], call_result_vec[64];
    u64 call_saved[6], pad2[2];
    u8 fxsave[512], pad3[128];
    void *library[512];
    u8 pairs[512]; /* whether a library function returns a pair of registers */
} __attribute__((aligned(64)));

#define AT(field, offset) _Static_assert(offsetof(struct machine, field) == (offset), #field)
_Static_assert(CALL_UNALIGNED == ABI_CALL_ALIGNMENT && CALL_DIRTY_X87 == ABI_X87_STACK, "faults");
AT(call_id, M_CALL_ID);
AT(stepping, M_STEPPING);
AT(mxcsr, M_MXCSR);
AT(call_rdx, M_CALL_RDX);
AT(flags, M_FLAGS);
AT(gpr_in, M_GPR_IN);
AT(saved_in, M_SAVED_IN);
AT(junk, M_JUNK);
AT(out_rax, M_OUT_RAX);
AT(out_mxcsr, M_OUT_MXCSR);
AT(saved_out, M_SAVED_OUT);
AT(vec_in, M_VEC_IN);
AT(vec_out, M_VEC_OUT);
AT(call_gpr, M_CALL_GPR);
AT(call_vec, M_CALL_VEC);
AT(return_to, M_RETURN_TO);
AT(call_result_vec, M_CALL_RESULT_VEC);
AT(call_saved, M_CALL_SAVED);
AT(fxsave, M_FXSAVE);
AT(library, M_LIBRARY);
AT(pairs, M_PAIRS);
#undef AT

void machine_enter(void);
void machine_return(void);
void machine_event(void);
void machine_library(void);
_Noreturn void machine_escape(void);
void machine_end(void); /* behind them all */

/* Called on the host stack for each call to a function outside the module. */
void on_event(void);
#endif
#endif
