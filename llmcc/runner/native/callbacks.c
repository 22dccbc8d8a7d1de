/* Callbacks of the instrumented reference (runner/instrument.py): each reports what is about to happen. */
#include "callbacks.h"

#include <string.h>

#include "discover_events.h"
#include "discover_locals.h"
#include "discovery.h"
#include "execute.h"
#include "notes.h"
#include "touch.h"

void on_type(u64 address, u32 code)
{
    struct found *o = find_object(address);
    unsigned type = code & 255, count = code >> 8 & 0xffff, size = type_size(type);
    count_steps(count);
    if (!o) {
        if (!(code >> 31) && on_candidate_stack(address)) define_local(address, (u64)size * count);
        return;
    }
    u64 at = address - o->base, align = 1ul << (code >> 24 & 127);
    if (discovery.spec->strict && at < o->size && o->shadow[at] != T_NONE && o->shadow[at] != type && type != T_I8 && o->shadow[at] != T_I8)
        finish(END_WILD);
    if (align > o->max_align) o->max_align = align;
    for (unsigned i = 0; i < count && at + (i + 1) * size <= o->size; i++) ensure(o, at + i * size, type, code >> 31);
}

/* Precedes an indirect call: an object that is called is a function after all. */
static void on_indirect_call(u64 address, u32 signature)
{
    const struct found *o = find_object(address);
    if (o && !(o->flags & OBJECT_FIXED)) learn_function(o, signature);
}

static void on_noreturn(void) {}
static void on_endless(void) { finish(END_HUNG); }

/* Precedes an access to a member: all of the struct may be read. */
static void on_struct(u64 address, u32 offset, u32 size)
{
    struct found *o = find_object(address);
    if (!o || o->flags & (OBJECT_FIXED | OBJECT_ON_STACK)) return;
    u64 at = address - o->base - offset;
    if (at + size > o->size || at > o->size) return;
    if (at < o->low) o->low = at;
    if (at + size > o->high) o->high = at + size;
}

#define ACCESS(n)                                                   \
    static void on_load##n(u64 address) { touch(address, n, false), note_load(address, n); } \
    static void on_store##n(u64 address) { touch(address, n, true); }
ACCESS(1) ACCESS(2) ACCESS(4) ACCESS(8)
#undef ACCESS
static void on_load16(u64 address) { touch(address, 16, false); }
static void on_store16(u64 address) { touch(address, 16, true); }
static void on_load_n(u64 address, u64 size) { touch(address, size, false); }
static void on_store_n(u64 address, u64 size) { touch(address, size, true); }

void *find_callback(const char *name)
{
    static const struct { const char *name; void *function; } table[] = {
        {"__llmcc_type", on_type}, {"__llmcc_indirect", on_indirect_call}, {"__llmcc_block", note_block},
        {"__llmcc_compare", note_compared}, {"__llmcc_compare_pointers", note_pointers}, {"__asan_handle_no_return", on_noreturn},
        {"__llmcc_local", on_local}, {"__llmcc_local_end", on_local_end}, {"__llmcc_local_start", on_local_start},
        {"__llmcc_variadic", on_variadic}, {"__llmcc_load1", on_load1}, {"__llmcc_store1", on_store1},
        {"__llmcc_load2", on_load2}, {"__llmcc_store2", on_store2}, {"__llmcc_load4", on_load4},
        {"__llmcc_store4", on_store4}, {"__llmcc_load8", on_load8}, {"__llmcc_store8", on_store8},
        {"__llmcc_load16", on_load16}, {"__llmcc_store16", on_store16}, {"__llmcc_loadN", on_load_n},
        {"__llmcc_storeN", on_store_n}, {"__llmcc_memcpy", move_touched}, {"__llmcc_memmove", move_touched},
        {"__llmcc_memset", set_touched}, {"__llmcc_endless", on_endless}, {"__llmcc_struct", on_struct},
    };
    for (unsigned i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(name, table[i].name)) return table[i].function;
    return NULL;
}
