/* A function of numbers alone, called for very many of them in one child: no memory, no calls, so nothing needs to
 * be set up between two calls. What comes out is one hash of the result per input, in order. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "execute.h"
#include "sweep.h"

/* Followed by arguments, parts of the result, the pool, n_bases times a word per lane of each argument, and, with `skips`, a
 * bit per input to leave out. */
struct sweep_header { u64 magic, seed, start, count, budget_ns; u32 n_args, n_parts, n_pool, exhaustive, n_bases, n_lanes, most_slow, skips; };
#define SWEEP_MAGIC 0x31505753434d4c4cul

static const struct sweep_header *header;
static const struct sweep_arg *args;
static const struct sweep_part *parts;
static struct values values;
static const u64 *bases; /* inputs that went somewhere: every other input is one of them with one lane or two changed */
static const u64 *skips;
static u32 *hashes; /* shared with the child */
static u32 image_flags;
static u64 *done;

static u64 below(u64 r, u64 bits) { return bits >= 64 ? r : r & ((1ul << bits) - 1); }

u64 edge(u64 r, u64 bits)
{
    u64 top = 1ul << (bits - 1), edges[] = {0, 1, ~0ul, top, top - 1, top + 1, top - 2};
    return edges[r % 7];
}

static u64 power_of_ten(u64 r)
{
    u64 power = 1;
    for (u64 k = r % 20; k; k--) power *= 10;
    return power;
}

static u64 integer_value(struct values v, u64 r, u64 bits, u64 previous)
{
    static const u64 edges[] = {0, 1, 2, ~0ul, ~1ul, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0x7fffffff, 0x80000000, 0xffffffff};
    u64 s = mix(r), near = (s >> 60) % 3 - 1;
    switch (r & 15) {
    case 6:
    case 7: return s >> (s >> 50) % bits;
    case 8: return s >> 40 & 1 ? s % 64 - 16 : power_of_ten(s) + near;
    case 9: return (1ul << s % bits) + near;
    case 10: return s & 1 ? edges[(s >> 8) % 13] : edge(s >> 8, bits);
    case 11:
    case 12: { /* next to a multiple, where a division by a wrong reciprocal goes wrong */
        u64 constant = v.n ? below(v.pool[s % v.n], bits) : s % 1000;
        return constant < 2 ? s : below(mix(s), bits - (s >> 20 & 1)) / constant * constant + near;
    }
    case 13: return v.n ? partly(v.pool[s % v.n] + near, s) : s;
    case 5: return few_bits(s, bits);
    case 14: return -(s % 300);
    case 15: return previous + near;
    default: return s;
    }
}

static double real_value(u64 r, bool single, double previous)
{
    u64 s = mix(r);
    double unit = (double)(s >> 11) * 0x1p-53, sign = s & 1 ? -1.0 : 1.0;
    static const double special[] = {0.0, 1.0, 0.5, 2.0, 3.0, 1e308, 3e38, 0x1p-1074, 0x1p-149, 0x1p-126, 0x1p-1022};
    switch (r & 15) {
    case 3: { /* few digits, whose products and sums lie where rounding turns */
        u64 digits = s & 4 ? 53 : 12, least = single ? 149 : 1074, spread = s >> 40 & 3;
        double a = __builtin_exp2(-(double)(1 + (s >> 8) % digits)), b = s & 2 ? __builtin_exp2(-(double)(1 + (s >> 16) % digits)) : 0.0;
        i64 exponent = spread < 2 ? (i64)((s >> 24) % 5) - 2 : spread == 2 ? (i64)((s >> 24) % 48) - 30 : (i64)((s >> 24) % (2 * least - 20)) - (i64)least;
        return sign * (1.0 + a + b) * __builtin_exp2((double)exponent);
    }
    case 4:
    case 5:
    case 6: return sign * unit * 4.0;
    case 7: return (double)((i64)(s % 33) - 16);
    case 8: return s >> 40 & 15 ? sign * special[(s >> 8) % 11] : sign * __builtin_inf();
    case 9: return sign * unit * (single ? 0x1p-126 : 0x1p-1022);
    case 10: return sign * (1.0 + unit) * __builtin_exp2((double)((s >> 3) % 250) - 125.0);
    case 11: return sign * ((double)((s >> 20) % 100000) + 0.5);
    case 13: return s & 2 ? -previous : previous;
    case 14: return sign * (__builtin_exp2((double)(22 + (s >> 8) % 43)) + (double)((i64)(s >> 20) % 5 - 2));
    case 15: return sign * __builtin_exp2((double)((i64)((s >> 8) % 140) - 70)) * (1.0 + (double)((s >> 30) % 3) * 0x1p-23);
    default: return __builtin_nan("");
    }
}

/* A constant that the function knows, by its bits, or a number next to it; small integers are converted. */
static u64 known_real(struct values v, u64 r, bool single)
{
    u64 known = v.pool[(r >> 8) % v.n];
    if (known >> 20 == 0) {
        double d = (double)known;
        float f = (float)d;
        if (single) memcpy(&known, &f, 4);
        else memcpy(&known, &d, 8);
    }
    return known + (r >> 4 & 1 ? 0 : (r >> 5 & 2) - 1);
}

/* Where the value is not meant to be anything, its bits are random. */
u64 lane_value(const struct sweep_arg *a, struct values v, u64 r, u64 previous)
{
    if (a->kind == K_INTEGER) return integer_value(v, r, a->bits, previous);
    bool random = (r & 15) < 3 || (r & 15) == 12;
    u64 bits = mix(r ^ 1);
    if ((r & 15) == 12 && v.n) return known_real(v, bits, a->kind == K_F32);
    if (a->kind == K_F32) {
        float before, f;
        u32 low = (u32)previous;
        memcpy(&before, &low, 4);
        f = (float)real_value(r, true, before);
        memcpy(&low, &f, 4);
        return random ? (u32)bits : low;
    }
    double before, d;
    memcpy(&before, &previous, 8);
    d = real_value(r, false, before);
    if (!random) memcpy(&bits, &d, 8);
    return bits;
}

void put_lane(const struct sweep_arg *a, u64 lane, u64 value, u64 junk)
{
    if (a->place == PLACE_VEC) {
        unsigned bytes = a->bits / 8;
        memcpy(machine.vec_in[a->slot] + lane * bytes, &value, bytes);
        return;
    }
    value = below(value, a->bits);
    if (a->extend && a->bits < 32) {
        if (a->extend == 2 && value >> (a->bits - 1) & 1) value |= 0xfffffffful << a->bits;
        value = below(value, 32);
        if (a->bits < 32) value |= junk << 32;
    } else if (a->bits < 64) {
        value |= junk << ((a->bits + 7u) / 8 * 8);
    }
    machine.gpr_in[a->slot] = value;
}

/* In place of a number that is known to lead somewhere: one near it, or one that the function knows. */
static u64 other_value(const struct sweep_arg *a, u64 r, u64 old, u64 previous)
{
    u64 s = mix(r), constant = values.n ? values.pool[s % values.n] : 10, near = (s >> 60) % 3 - 1;
    if (a->kind != K_INTEGER) return lane_value(a, values, r, previous);
    switch (r & 7) {
    case 0: return old + (s & 7) - 3;
    case 1: return (s >> 8) % 40;
    case 2: return constant + (s & 1 << 20 ? near : 0);
    case 3: return constant * (1 + (s >> 8) % 64);
    case 4: return edge(s >> 8, a->bits);
    case 5: return -old;
    default: return integer_value(values, s, a->bits, previous);
    }
}

static void set_changed(u64 index)
{
    u64 r = mix(header->seed ^ index * 3), previous = 0, lane_number = 0, junk = mix(index ^ 0x77);
    const u64 *base = bases + r % header->n_bases * header->n_lanes;
    u64 one = (r >> 20) % header->n_lanes, two = r & 1ul << 40 ? (r >> 24) % header->n_lanes : one;
    for (u32 k = 0; k < header->n_args; k++)
        for (u64 lane = 0; lane < args[k].lanes; lane++, lane_number++) {
            u64 value = base[lane_number];
            if (lane_number == one || lane_number == two) value = other_value(&args[k], mix(r + lane_number), value, previous);
            previous = value;
            put_lane(&args[k], lane, value, junk);
        }
}

static void set_input(u64 index)
{
    u64 rest = index, previous = 0, junk = mix(index ^ 0x77);
    if (header->n_bases && index & 1) {
        set_changed(index);
        return;
    }
    for (u32 k = 0; k < header->n_args; k++)
        for (u64 lane = 0; lane < args[k].lanes; lane++) {
            u64 value;
            if (header->exhaustive) {
                value = below(rest, args[k].bits);
                rest = args[k].bits < 64 ? rest >> args[k].bits : 0;
            } else {
                value = lane_value(&args[k], values, mix(header->seed + index * 64 + k * 8 + lane), previous);
            }
            previous = value;
            put_lane(&args[k], lane, value, junk);
        }
}

static u64 plain(const struct sweep_part *p, u64 bits)
{
    if (p->kind == K_F32) {
        u32 low = (u32)bits, high = (u32)(bits >> 32);
        if ((low & 0x7fffffff) > 0x7f800000) low = 0x7fc00000;
        if ((high & 0x7fffffff) > 0x7f800000) high = 0x7fc00000;
        return (u64)high << 32 | low;
    }
    if (p->kind == K_F64 && (bits & ~(1ul << 63)) > 0x7ff0000000000000ul) return 0x7ff8000000000000ul;
    return bits;
}

u32 result_hash(const struct sweep_part *parts, u32 n, u32 flags)
{
    u64 h = flags & IMAGE_ERRNO ? (u64)errno : 0;
    const u64 gpr[] = {machine.out_rax, machine.out_rdx, machine.out_rcx};
    for (unsigned i = 0; i < 6; i++)
        if (machine.saved_out[i] != machine.saved_in[i]) return SPOILT;
    if (machine.out_rsp != machine.stack + 8 || machine.out_flags & 0x400 || (machine.out_mxcsr ^ machine.mxcsr) & 0xffc0)
        return SPOILT;
    for (u32 k = 0; k < n; k++) {
        const struct sweep_part *p = &parts[k];
        if (p->bank == PLACE_GPR) h = mix(h ^ below(gpr[p->reg], p->bits));
        else
            for (unsigned at = 0; at < p->bits; at += 64) {
                u64 w;
                memcpy(&w, machine.vec_out[p->reg] + at / 8, 8);
                h = mix(h ^ plain(p, below(w, p->bits - at)));
            }
    }
    return (u32)h == SPOILT ? 0 : (u32)h;
}

/* Runs in the sandboxed child in place of a single call. */
static void sweep(void)
{
    for (u64 i = 0; i < header->count; i++) {
        if (skips && skips[i / 64] >> i % 64 & 1) {
            hashes[i] = SPOILT;
            *done = i + 1;
            continue;
        }
        set_input(header->start + i);
        put_return_address();
        shared->outcome.signal = 0;
        errno = 0;
        machine_enter();
        hashes[i] = shared->outcome.signal ? SPOILT : result_hash(parts, header->n_parts, image_flags);
        *done = i + 1;
    }
    shared->outcome.error = image_flags & IMAGE_ERRNO ? (u64)errno : 0;
    take_results();
    finish(END_RETURNED);
}

int sweep_main(char **argv)
{
    struct loaded image = load_image(argv[0]);
    struct file file = map_file(argv[1]);
    struct writer w = open_writer(argv[2]);
    image_flags = image.header->flags;
    header = (const void *)file.bytes;
    if (file.size < sizeof *header || header->magic != SWEEP_MAGIC) die("not a sweep");
    args = (const void *)(header + 1);
    parts = (const void *)(args + header->n_args);
    values = (struct values){(const void *)(parts + header->n_parts), header->n_pool};
    bases = values.pool + values.n;
    skips = header->skips ? bases + (u64)header->n_bases * header->n_lanes : NULL;
    make_shared();
    u64 size = (header->count * 4 + 8 + 7) & ~7ul;
    u8 *room = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED) die("sweep");
    done = (u64 *)room;
    hashes = (u32 *)(room + 8);
    static struct test_case input;
    input.stack_top = 0x7ff400000000ul;
    input.seed = header->seed;
    struct call call = {.image = &image, .input = &input, .cpu_ns = header->budget_ns, .junk = mix(image.header->junk), .instead = sweep,
                        .recovers = true, .progress = done, .slice_ns = image.header->cpu_ns, .most_slow = header->most_slow};
    execute_undisturbed(&call);
    append(&w, done, 8);
    append(&w, hashes, *done * 4);
    if (header->count == 1) { /* one input on its own: show it */
        machine = (struct machine){0};
        set_input(header->start);
        append(&w, machine.gpr_in, sizeof machine.gpr_in);
        append(&w, machine.vec_in, 8 * 64);
        append(&w, &shared->outcome, sizeof shared->outcome);
    }
    return 0;
}
