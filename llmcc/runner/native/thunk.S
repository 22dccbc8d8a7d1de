/* Crossing between the runner and a candidate. Every register that a candidate may not rely on holds
 * junk on entry and after each call it makes; every register it must preserve is checked on return. */
#include "machine.h"

        .text

.macro  push_callee_saved
        push    %rbx
        push    %rbp
        push    %r12
        push    %r13
        push    %r14
        push    %r15
.endm
.macro  pop_callee_saved_and_return
        pop     %r15
        pop     %r14
        pop     %r13
        pop     %r12
        pop     %rbp
        pop     %rbx
        ret
.endm
.macro  store_callee_saved at
        mov     %rbx, %gs:\at
        mov     %rbp, %gs:\at+8
        mov     %r12, %gs:\at+16
        mov     %r13, %gs:\at+24
        mov     %r14, %gs:\at+32
        mov     %r15, %gs:\at+40
.endm
/* Clears the trap and direction flags; needs a stack of our own. */
.macro  default_flags
        push    $0x202
        popfq
.endm

/* Status flags that code may not rely on, and the trap flag where the run is stepped; on a stack of our own. */
.macro  junk_flags
        mov     %gs:M_STEPPING, %r10d
        and     $STEP, %r10d
        shl     $8, %r10d
        or      %gs:M_FLAGS, %r10
        push    %r10
        popfq
.endm

        .globl  machine_enter
        .type   machine_enter, @function
machine_enter:
        push_callee_saved
        mov     %rsp, %gs:M_HOST_RSP
        cmpl    $1, %gs:M_VECTOR_LEVEL
        jb      1f
        je      2f
        .irp    n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        vmovdqu64 %gs:M_VEC_IN+64*\n, %zmm\n
        .endr
        jmp     3f
1:      .irp    n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        movdqu  %gs:M_VEC_IN+64*\n, %xmm\n
        .endr
        jmp     3f
2:      .irp    n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        vmovdqu %gs:M_VEC_IN+64*\n, %ymm\n
        .endr
3:      ldmxcsr %gs:M_MXCSR
        fninit
        junk_flags
        mov     %gs:M_STACK, %rsp
        mov     %gs:M_GPR_IN, %rdi
        mov     %gs:M_GPR_IN+8, %rsi
        mov     %gs:M_GPR_IN+16, %rdx
        mov     %gs:M_GPR_IN+24, %rcx
        mov     %gs:M_GPR_IN+32, %r8
        mov     %gs:M_GPR_IN+40, %r9
        mov     %gs:M_SAVED_IN, %rbx
        mov     %gs:M_SAVED_IN+8, %rbp
        mov     %gs:M_SAVED_IN+16, %r12
        mov     %gs:M_SAVED_IN+24, %r13
        mov     %gs:M_SAVED_IN+32, %r14
        mov     %gs:M_SAVED_IN+40, %r15
        mov     %gs:M_JUNK, %rax
        mov     %gs:M_JUNK+8, %r10
        mov     %gs:M_JUNK+16, %r11
        jmp     *%gs:M_ENTRY

        .globl  machine_return
        .type   machine_return, @function
machine_return:
        mov     %rax, %gs:M_OUT_RAX
        mov     %rdx, %gs:M_OUT_RDX
        mov     %rcx, %gs:M_OUT_RCX
        mov     %rsp, %gs:M_OUT_RSP
        store_callee_saved M_SAVED_OUT
        mov     %gs:M_HOST_RSP, %rsp
        pushfq
        popq    %gs:M_OUT_FLAGS
        default_flags
        stmxcsr %gs:M_OUT_MXCSR
        ldmxcsr %gs:M_MXCSR
        fnstcw  %gs:M_OUT_FCW
        fxsave64 %gs:M_FXSAVE
        fninit
        cmpl    $1, %gs:M_VECTOR_LEVEL
        jae     1f
        .irp    n, 0, 1, 2, 3
        movdqu  %xmm\n, %gs:M_VEC_OUT+64*\n
        .endr
        jmp     2f
1:      .irp    n, 0, 1, 2, 3
        vmovdqu %ymm\n, %gs:M_VEC_OUT+64*\n
        .endr
        vzeroupper
2:      pop_callee_saved_and_return

        .globl  machine_escape
        .type   machine_escape, @function
machine_escape:
        mov     %gs:M_HOST_RSP, %rsp
        ldmxcsr %gs:M_MXCSR
        pop_callee_saved_and_return

/* Leaves a call: junk in what a callee may clobber, the candidate's stack back, stepping resumed.
 * rax, rdx and xmm0, xmm1 are the caller's business. */
.macro  leave_call
        mov     %gs:M_JUNK, %rcx
        mov     %gs:M_JUNK+8, %rsi
        mov     %gs:M_JUNK+16, %rdi
        mov     %gs:M_JUNK+24, %r8
        mov     %gs:M_JUNK+32, %r9
        mov     %gs:M_JUNK+48, %r11
        .irp    n, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        movdqu  %gs:M_VEC_IN+64*\n, %xmm\n
        .endr
        testl   $CHECK_CALLS, %gs:M_STEPPING
        jz      9f
        mov     %gs:M_CALL_RSP, %r11      /* the return address does not stay behind on the stack */
        mov     (%r11), %r10
        mov     %r10, %gs:M_RETURN_TO
        mov     %gs:M_JUNK+48, %r10
        mov     %r10, (%r11)
        junk_flags
        mov     %gs:M_JUNK+40, %r10
        mov     %gs:M_JUNK+48, %r11
        mov     %gs:M_CALL_RSP, %rsp
        lea     8(%rsp), %rsp
        jmp     *%gs:M_RETURN_TO
9:      mov     %gs:M_CALL_RSP, %rsp
        ret
.endm

        .globl  machine_event
        .type   machine_event, @function
machine_event:
        mov     %rdi, %gs:M_CALL_GPR
        mov     %rsi, %gs:M_CALL_GPR+8
        mov     %rdx, %gs:M_CALL_GPR+16
        mov     %rcx, %gs:M_CALL_GPR+24
        mov     %r8, %gs:M_CALL_GPR+32
        mov     %r9, %gs:M_CALL_GPR+40
        mov     %rax, %gs:M_CALL_GPR+48
        mov     %rsp, %gs:M_CALL_RSP
        store_callee_saved M_CALL_SAVED
        mov     %gs:M_HOST_STACK, %rsp
        pushfq
        popq    %gs:M_CALL_FLAGS
        default_flags
        stmxcsr %gs:M_CALL_MXCSR
        ldmxcsr %gs:M_MXCSR
        testl   $CHECK_CALLS, %gs:M_STEPPING
        jz      3f
        fxsave64 %gs:M_FXSAVE
3:
        cmpl    $1, %gs:M_VECTOR_LEVEL
        jae     1f
        .irp    n, 0, 1, 2, 3, 4, 5, 6, 7
        movdqu  %xmm\n, %gs:M_CALL_VEC+64*\n
        .endr
        jmp     2f
1:      .irp    n, 0, 1, 2, 3, 4, 5, 6, 7
        vmovdqu %ymm\n, %gs:M_CALL_VEC+64*\n
        .endr
        vzeroupper
2:      call    on_event
        ldmxcsr %gs:M_CALL_MXCSR
        movdqu  %gs:M_CALL_RESULT_VEC, %xmm0
        movdqu  %gs:M_CALL_RESULT_VEC+16, %xmm1
        mov     %gs:M_CALL_RAX, %rax
        mov     %gs:M_CALL_RDX, %rdx
        mov     %gs:M_CALL_SAVED, %rbx    /* fast-forwarding changes counters in them */
        mov     %gs:M_CALL_SAVED+8, %rbp
        mov     %gs:M_CALL_SAVED+16, %r12
        mov     %gs:M_CALL_SAVED+24, %r13
        mov     %gs:M_CALL_SAVED+32, %r14
        mov     %gs:M_CALL_SAVED+40, %r15
        leave_call

        .globl  machine_library
        .type   machine_library, @function
machine_library:
        mov     %rsp, %gs:M_CALL_RSP
        mov     %gs:M_HOST_STACK, %rsp
        testl   $CHECK_CALLS, %gs:M_STEPPING
        jz      2f
        pushfq
        popq    %gs:M_CALL_FLAGS
        default_flags
        mov     %gs:M_CALL_RSP, %r11
        and     $15, %r11d
        cmp     $8, %r11d                 /* reached by a call, so rsp was 16-byte aligned before it */
        jne     1f
        testl   $0x400, %gs:M_CALL_FLAGS  /* direction */
        jnz     1f
        fxsave64 %gs:M_FXSAVE
        cmpb    $0, %gs:M_FXSAVE+4        /* x87 and MMX registers in use */
        je      2f
        movl    $CALL_DIRTY_X87, %gs:M_CALL_FAULT
        jmp     2f
1:      movl    $CALL_UNALIGNED, %gs:M_CALL_FAULT
2:      mov     %gs:M_CALL_ID, %r11
        call    *%gs:M_LIBRARY(, %r11, 8)
        mov     %gs:M_CALL_ID, %r11
        cmpb    $0, %gs:M_PAIRS(%r11)
        jne     3f
        mov     %gs:M_JUNK, %rdx
        movdqu  %gs:M_VEC_IN+64, %xmm1
3:      leave_call

        .globl  machine_end
machine_end:

        .section .note.GNU-stack, "", @progbits
