/* Content of memory: pseudo-random values by type and regime, and their change at events. */
#include "runner.h"

#include <string.h>

u64 mix(u64 x)
{
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ul;
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ul;
    return x ^ x >> 32;
}

u64 draw(u64 seed, u64 object, u64 offset)
{
    return mix(seed + mix(object * 0x9e3779b97f4a7c15ul + offset));
}

unsigned type_size(unsigned type)
{
    static const u8 sizes[] = {1, 1, 2, 4, 8, 4, 8, 16, 8};
    return type < sizeof sizes ? sizes[type] : 1;
}

static double unit(u64 r) /* [0, 1) */
{
    return (double)(r >> 11) * 0x1p-53;
}

static double power_of_two(int exponent)
{
    u64 bits = (u64)(1023 + exponent) << 52;
    double d;
    memcpy(&d, &bits, 8);
    return d;
}

static double special_double(u64 r)
{
    static const double table[] = {0.0, -0.0, 1.0, -1.0, 0x1p-1074, -0x1p-1060, 0x1p-1022, 1e308, -1e308, 0.5, 3.0};
    unsigned k = r % 14;
    return k < 11 ? table[k] : k == 11 ? __builtin_inf() : k == 12 ? -__builtin_inf() : __builtin_nan("");
}

static float special_float(u64 r)
{
    static const float table[] = {0.0f, -0.0f, 1.0f, -1.0f, 0x1p-149f, -0x1p-140f, 0x1p-126f, 3e38f, -3e38f, 0.5f, 3.0f};
    unsigned k = r % 14;
    return k < 11 ? table[k] : k == 11 ? __builtin_inff() : k == 12 ? -__builtin_inff() : __builtin_nanf("");
}

static inline double ordinary(u8 regime, u64 r, u64 per_object, i64 index)
{
    double u = unit(r);
    switch (regime) {
    case F_POSITIVE: return u + 0x1p-20;
    case F_TIES: return (double)(i64)(r % 9) - 4.0;
    case F_SORTED: return (double)index * 0.25 + u * 0.25 - 8.0;
    case F_FALLING: return 64.0 - (double)index * 0.25 - u * 0.25;
    case F_EQUAL: return unit(per_object) * 4.0 - 2.0;
    case F_SPARSE: return r & 15 ? 0.0 : u * 2.0 - 1.0;
    case F_BELOW: return r & 3 ? -(double)(r >> 8 & 3) : r & 4 ? 0.0 : -0.0; /* ties at a zero of either sign */
    case F_ABOVE: return r & 3 ? (double)(r >> 8 & 3) : r & 4 ? 0.0 : -0.0;
    case F_TINY: return (u * 2.0 - 1.0) * 0x1p-140;
    case F_WIDE: return (r & 1 ? -1.0 : 1.0) * (1.0 + u) * power_of_two((int)(mix(r) % 61) - 30);
    default: return u * 2.0 - 1.0;
    }
}

/* Half way between two floats or doubles, or next to that. */
static u64 half_way(u64 s, u64 bits)
{
    u64 kept = s & 1 && bits > 53 ? 53 : 24, low = bits > kept + 1 ? (s >> 8) % (bits - kept) : 0;
    u64 digits = 1ul << kept | (s & 2 ? mix(s) >> (64 - kept) : s & 4 ? 0 : ~0ul >> (64 - kept)) | 1;
    return (digits << low) + (s >> 16) % 3 - 1;
}

u64 partly(u64 value, u64 r)
{
    u64 s = mix(r), kept = 8ul << s % 3; /* 8, 16 or 32 bits */
    if (s >> 8 & 7) return value;
    u64 low = value & ((1ul << kept) - 1), high = s & 1ul << 12 ? mix(s) : 1ul << kept;
    return low | (s & 1ul << 13 ? 0 : high >> kept << kept);
}

u64 few_bits(u64 r, u64 bits)
{
    u64 s = mix(r), v = 0;
    if (bits > 24 && (r >> 20 & 3) == 0) return half_way(s, bits);
    for (u64 k = 0; k <= (r >> 8) % 4; k++, s >>= 8) v |= 1ul << (s & 255) % bits;
    switch (r >> 16 & 7) {
    case 0: return v - 1;
    case 1: return ~v;
    case 2: return -v;
    default: return v;
    }
}

/* Of some objects nearly all are digits. */
static u64 text_character(u64 r, u64 per_object)
{
    u64 k = r >> 8;
    if (per_object % 4 == 1) {
        if (r & 31) return '0' + k % 10;
        if (r >> 50 & 1) return 0;
    }
    if (r % 13 == 0) return 0;
    if (r % 13 < 4) return '0' + k % 10;
    if (r % 13 == 4) return (u64) " -+.,:_\n"[k % 8];
    return 'a' + k % 26 - (r & 16 ? 32 : 0);
}

static u64 integer(u8 regime, u64 r, u64 per_object, i64 index, u64 limit, unsigned bits)
{
    static const u64 edges[] = {0, 1, 2, ~0ul, ~1ul, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0x7fffffff, 0x80000000, 0xffffffff};
    switch (regime) {
    case I_SMALL: return r % 8;
    case I_SMALL_SIGNED: return r % 17 - 8;
    case I_INDEX: return limit ? r % limit : 0;
    case I_EDGE:
        if (r & 1) return edges[(r >> 8) % 13];
        return r & 2 ? 1ul << (bits - 1) : (1ul << (bits - 1)) - 1;
    case I_SORTED: return (u64)index * 3 + r % 3;
    case I_FALLING: return 200 - (u64)index * 3 - r % 3;
    case I_EQUAL: return per_object % 100;
    case I_SPARSE: return r & 15 ? 0 : r >> 8;
    case I_HUGE: return (r & 1 ? ~0ul : (1ul << (bits - 1)) - 1) - (r >> 8 & 15);
    case I_TEXT: return text_character(r, per_object);
    case I_TWO: return edges[(r & 1 ? per_object : per_object >> 8) % 13];
    case I_STEP: return edges[((u64)index < (per_object >> 16) % (per_object & 1 << 12 ? 20 : 3000) ? per_object : per_object >> 8) % 13];
    case I_BITS: return few_bits(r, bits);
    default: return r >> 3;
    }
}

u64 symbol(const u64 *pool, u32 n_pool, u64 r, u64 size)
{
    for (u64 k = 0; k < 4 && n_pool && r & 7; k++) {
        u64 s = mix(r + k), v = pool[s % n_pool] + (s >> 32 & 3 ? 0 : (s >> 34 & 2) - 1);
        if (v >> (8 * size) == 0) return v;
    }
    return 'a' + (r >> 8) % 2;
}

/* A short word of a few symbols that all objects share, a zero behind it, then text. */
static u64 word_character(const struct generator *g, u64 per_object, i64 index, u64 size, u64 r)
{
    i64 length = 1 + (i64)(per_object % 3 + (per_object >> 8) % 4);
    u64 symbols = mix(g->seed);
    if (index < 0 || index > length) return text_character(r, per_object);
    return index == length ? 0 : symbol(g->pool, g->n_pool, mix(symbols + mix(per_object + (u64)index) % (2 + symbols % 3)), size);
}

/* Next to a multiple of a constant, large ones mostly: where a division by a wrong reciprocal goes wrong. */
static u64 near_constant(u64 constant, u64 r)
{
    return (r & 1 ? constant : -constant) + (r & 2 ? 0 : (r >> 8) % 10);
}

static u64 near_multiple(u64 constant, u64 r, unsigned bits)
{
    u64 all = ~0ul >> (64 - bits);
    constant &= all;
    if (constant < 2) return r & all;
    u64 most = all >> (r & 1) >> (r & 2 ? (r >> 8) % bits : 0);
    return (most / constant - (r & 4 ? 0 : (r >> 16) % 64)) * constant - 1 + (r >> 24) % 3;
}

u64 content_id(u64 seed, u32 flags, u64 id, u64 salt)
{
    return flags & OBJECT_TWIN && (!salt || seed >> 59 & 1) ? 0 : id;
}

struct source source_of(const struct generator *g, u64 id, u8 float_regime, u8 int_regime, u64 index_limit, u64 salt)
{
    return (struct source){g->seed ^ salt * 0xa0761d6478bd642ful, id, draw(g->seed ^ salt, id, ~0ul), index_limit, float_regime, int_regime};
}

static inline __attribute__((always_inline)) void generate_word(const struct generator *g, const struct source *source, unsigned type,
                                                                i64 offset, u8 *out)
{
    u64 r = draw(source->seed, source->object, (u64)offset), per_object = source->per_object;
    u8 float_regime = source->float_regime, int_regime = source->int_regime;
    unsigned size = type_size(type);
    i64 index = offset / (i64)size;
    if (g->n_pool && (r >> 56) < g->pool_rate && int_regime != I_INDEX) {
        u64 v = g->pool[(r >> 32) % g->n_pool];
        if (type == T_F80) v = 0;
        bool zero = (type == T_F32 ? v << 33 : v << 1) == 0;
        if ((type == T_F32 || type == T_F64) && (r & 3) == 0 && !(zero && g->pool_rate > 255)) v += (r >> 2 & 2) - 1; /* next to it, above or below */
        if (type <= T_I64 && g->pool_rate < 64) v = partly(v, r);
        memcpy(out, &v, size < 8 ? size : 8);
        if (size > 8) memset(out + 8, 0, size - 8);
        return;
    }
    if (type == T_F32) {
        float f = float_regime == F_SPECIAL && (r >> 60) < 12 ? special_float(mix(r))
                                                              : (float)ordinary(float_regime, r, per_object, index);
        memcpy(out, &f, 4);
    } else if (type == T_F64) {
        double d = float_regime == F_SPECIAL && (r >> 60) < 12 ? special_double(mix(r))
                                                               : ordinary(float_regime, r, per_object, index);
        memcpy(out, &d, 8);
    } else if (type == T_F80) {
        long double d = ordinary(float_regime, r, per_object, index);
        memset(out, 0, 16);
        memcpy(out, &d, 10);
    } else if (type == T_PTR) {
        memset(out, 0, 8);
    } else {
        u64 v = int_regime == I_EQUAL && g->n_pool && per_object & 1 ? g->pool[(per_object >> 8) % g->n_pool]
                : int_regime == I_MULTIPLE && g->n_pool
                    ? near_multiple(g->pool[(r >> 32) % g->n_pool], mix(r), size * 8)
                : int_regime == I_ALPHABET && g->n_pool && r & 15 << 20
                    ? near_constant(g->pool[(r >> 32) % g->n_pool], mix(r))
                : int_regime == I_WORD && size < 8
                    ? word_character(g, per_object, index, size, r)
                    : integer(int_regime, r, per_object, index, source->index_limit, size * 8);
        memcpy(out, &v, size);
    }
}

void generate(const struct generator *g, const struct source *source, unsigned type, i64 offset, u8 *out)
{
    generate_word(g, source, type, offset, out);
}

/* Arrays of floats have each their own loop: most of what tests cost goes here. */
void generate_words(const struct generator *g, const struct source *source, unsigned type, u64 count, i64 offset, u8 *out)
{
    if (type == T_F32)
        for (u64 k = 0; k < count; k++) generate_word(g, source, T_F32, offset + 4 * (i64)k, out + 4 * k);
    else if (type == T_F64)
        for (u64 k = 0; k < count; k++) generate_word(g, source, T_F64, offset + 8 * (i64)k, out + 8 * k);
    else
        for (u64 k = 0, size = type_size(type); k < count; k++) generate(g, source, type, offset + (i64)(k * size), out + k * size);
}

bool changed_at(u64 seed, u64 event, u64 id, i64 offset)
{
    return event < 2 || (draw(seed, id, (u64)(offset >> LINE_BITS)) + event) % 4 == 0;
}

bool nulled_at(u64 seed, u64 event, u64 id, i64 offset)
{
    return seed >> 62 == 0 && draw(seed, id, (u64)offset ^ (event + 1) << 48) & 1;
}

void turn_function(u8 *word, u32 n_events, u64 seed, u64 event, u64 id, i64 offset)
{
    u64 pointer, first = origin + STUB_BASE, half = n_events * STUB_STEP;
    memcpy(&pointer, word, 8);
    if (pointer - first >= 2 * half || 2 * n_events > EVENT_STUBS || (seed >> 56 & 3) == 0) return;
    if (draw(seed, id ^ 0xf0, (u64)offset ^ (event + 1) << 48) & 3) pointer += pointer - first < half ? half : -half;
    memcpy(word, &pointer, 8);
}
