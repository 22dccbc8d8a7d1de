/* Hashes of memory: what runs compare where it is large. */
#include "runner.h"

#include <string.h>

static u64 fold(u64 h, u64 w)
{
    unsigned __int128 p = (unsigned __int128)(h ^ w) * 0x9fb21c651e98df25ul;
    return (u64)p ^ (u64)(p >> 64) ^ w << 1;
}

u64 hash_bytes(u64 h, const u8 *p, u64 n)
{
    u64 lane[4] = {h, h + 1, h + 2, h + 3};
    u64 w[4];
    for (; n >= 32; p += 32, n -= 32) {
        memcpy(w, p, 32);
        for (int i = 0; i < 4; i++) lane[i] = fold(lane[i], w[i]);
    }
    memset(w, 0, 32);
    memcpy(w, p, n);
    for (int i = 0; i < 4; i++) h = fold(h, fold(lane[i], w[i]));
    return fold(h, n);
}

/* NaNs hash alike, since a + b and b + a may differ in the payload of the NaN they make. */
static u64 hash_f32(u64 h, const u8 *p, u64 count)
{
    u32 w[8];
    u64 lane[4] = {h, h + 1, h + 2, h + 3};
    for (u64 i = 0; i < count; i += 8) {
        u64 k = count - i < 8 ? count - i : 8;
        memset(w, 0, 32);
        memcpy(w, p + i * 4, k * 4);
        for (int j = 0; j < 8; j++)
            if ((w[j] & 0x7fffffff) > 0x7f800000) w[j] = 0x7fc00000;
        for (int j = 0; j < 4; j++) lane[j] = fold(lane[j], w[2 * j] | (u64)w[2 * j + 1] << 32);
    }
    return fold(fold(fold(fold(h, lane[0]), lane[1]), lane[2]), lane[3]);
}

static u64 hash_f64(u64 h, const u8 *p, u64 count)
{
    for (u64 i = 0; i < count; i++) {
        u64 w;
        memcpy(&w, p + i * 8, 8);
        if ((w & ~(1ul << 63)) > 0x7ff0000000000000ul) w = 0x7ff8000000000000ul;
        h = fold(h, w);
    }
    return h;
}

u64 hash_typed(u64 h, const u8 *p, const struct type_run *runs, u32 n_runs, u64 size)
{
    u64 at = 0;
    for (u32 i = 0; i < n_runs; i++) {
        const struct type_run *r = &runs[i];
        if (r->offset > at) h = hash_bytes(h, p + at, r->offset - at);
        u64 bytes = (u64)r->count * type_size(r->type);
        if (r->type == T_F32) h = hash_f32(h, p + r->offset, r->count);
        else if (r->type == T_F64) h = hash_f64(h, p + r->offset, r->count);
        else if (r->type == T_F80)
            for (u32 k = 0; k < r->count; k++) h = hash_bytes(h, p + r->offset + 16 * k, 10);
        else h = hash_bytes(h, p + r->offset, bytes);
        at = r->offset + bytes;
    }
    return at < size ? hash_bytes(h, p + at, size - at) : h;
}
