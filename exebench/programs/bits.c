/* Single bits, fields of bits, decimal digits in nibbles, codes. */
#include <stdint.h>

struct packed { uint32_t mode : 3, gain : 5, offset : 10, enable : 1, spare : 13; };
struct signed_fields { int32_t a : 4, b : 12, c : 16; };

// Ones in a word without a table.
// io:
int popcount32(uint32_t x)
{
    x -= x >> 1 & 0x55555555u;
    x = (x & 0x33333333u) + (x >> 2 & 0x33333333u);
    x = (x + (x >> 4)) & 0x0f0f0f0fu;
    return (int)(x * 0x01010101u >> 24);
}

// Ones in an array, by clearing the lowest.
// io: n=0..12 words[n]
int popcount_array(const uint16_t *words, int n)
{
    int count = 0;
    for (int i = 0; i < n; i++)
        for (uint16_t w = words[i]; w; w &= (uint16_t)(w - 1)) count++;
    return count;
}

// A word's bits the other way round.
// io:
uint32_t reverse32(uint32_t x)
{
    uint32_t out = 0;
    for (int i = 0; i < 32; i++, x >>= 1) out = out << 1 | (x & 1);
    return out;
}

// Bytes with their bits the other way round, in place.
// io: n=0..16 bytes[n]
void reverse_bytes_bits(uint8_t *bytes, int n)
{
    for (int i = 0; i < n; i++) {
        uint8_t b = bytes[i];
        b = (uint8_t)(b >> 4 | b << 4);
        b = (uint8_t)((b & 0xcc) >> 2 | (b & 0x33) << 2);
        bytes[i] = (uint8_t)((b & 0xaa) >> 1 | (b & 0x55) << 1);
    }
}

// Zeros before the first one.
// io:
int leading_zeros(uint32_t x)
{
    int n = 0;
    if (!x) return 32;
    for (int step = 16; step; step >>= 1)
        if (!(x >> (32 - step))) {
            n += step;
            x <<= step;
        }
    return n;
}

// Gray code and back, as a check.
// io:
uint16_t gray_and_back(uint16_t x, uint16_t turned)
{
    uint16_t gray = (uint16_t)(x ^ x >> 1) ^ turned;
    for (int shift = 1; shift < 16; shift *= 2) gray ^= gray >> shift;
    return gray;
}

// Two numbers of sixteen bits woven into each other.
// io:
uint32_t interleave(uint16_t x, uint16_t y)
{
    uint32_t out = 0;
    for (int i = 0; i < 16; i++) out |= (uint32_t)(x >> i & 1) << (2 * i) | (uint32_t)(y >> i & 1) << (2 * i + 1);
    return out;
}

// Every other bit.
// io:
uint16_t deinterleave(uint32_t z)
{
    z &= 0x55555555u;
    z = (z | z >> 1) & 0x33333333u;
    z = (z | z >> 2) & 0x0f0f0f0fu;
    z = (z | z >> 4) & 0x00ff00ffu;
    return (uint16_t)(z | z >> 8);
}

// The bits of a word that a mask names, moved together.
// io:
uint32_t gather_bits(uint32_t x, uint32_t mask)
{
    uint32_t out = 0;
    int at = 0;
    for (int i = 0; i < 32; i++)
        if (mask >> i & 1) out |= (x >> i & 1) << at++;
    return out;
}

// A field out of a stream of bits, the highest bit first.
// io: stream[12] at=0..60 width=1..24
uint32_t stream_bits(const uint8_t *stream, unsigned at, unsigned width)
{
    uint32_t out = 0;
    while (width--) {
        out = out << 1 | (uint32_t)(stream[at >> 3] >> (7 - (at & 7)) & 1);
        at++;
    }
    return out;
}

// Writes one.
// io: stream[12] at=0..60 width=1..24
void put_stream_bits(uint8_t *stream, unsigned at, unsigned width, uint32_t value)
{
    while (width--) {
        uint8_t bit = (uint8_t)(0x80 >> (at & 7));
        if (value >> width & 1) stream[at >> 3] |= bit;
        else stream[at >> 3] &= (uint8_t)~bit;
        at++;
    }
}

// Changes fields of a register; the gain does not go beyond its limit.
// io:
uint32_t tune(struct packed *r, int steps)
{
    int gain = (int)r->gain + (steps % 40);
    r->gain = (uint32_t)(gain < 0 ? 0 : gain > 31 ? 31 : gain) & 31;
    r->enable = r->mode != 0;
    if (r->mode == 7) r->offset = (uint32_t)(1023 - r->offset) & 1023;
    return r->gain << 10 | r->offset;
}

// Sums fields with signs.
// io: n=0..8 f[n]
int32_t sum_fields(const struct signed_fields *f, int n)
{
    int32_t sum = 0;
    for (int i = 0; i < n; i++) sum += f[i].a * 3 + f[i].b - f[i].c;
    return sum;
}

// Decimal digits in nibbles, from a number.
// io:
uint32_t to_bcd(uint16_t value)
{
    uint32_t bcd = 0;
    for (int shift = 0; value; shift += 4, value /= 10) bcd |= (uint32_t)(value % 10) << shift;
    return bcd;
}

// And back; -1 where a nibble is no digit.
// io: bcd=0|0x1234|0x99999999|0x00a0|0x42|0x10000000|0x5f
int32_t from_bcd(uint32_t bcd)
{
    int32_t value = 0;
    for (int shift = 28; shift >= 0; shift -= 4) {
        uint32_t digit = bcd >> shift & 15;
        if (digit > 9) return -1;
        value = value * 10 + (int32_t)digit;
    }
    return value;
}

// The same by doubling with corrections, as hardware does it.
// io: value=0..9999
uint16_t double_dabble(uint16_t value)
{
    uint32_t bcd = value;
    for (int i = 0; i < 16; i++) {
        for (int shift = 16; shift < 32; shift += 4)
            if ((bcd >> shift & 15) >= 5) bcd += 3u << shift;
        bcd <<= 1;
    }
    return (uint16_t)(bcd >> 16);
}

// Adds two numbers of decimal digits, byte by byte, the last first; the carry is returned.
// io: a[4]=0x00|0x12|0x99|0x45|0x50 b[4]=0x01|0x99|0x05|0x50
int bcd_add(uint8_t *a, const uint8_t *b)
{
    int carry = 0;
    for (int i = 3; i >= 0; i--) {
        int low = (a[i] & 15) + (b[i] & 15) + carry;
        carry = low > 9;
        if (carry) low -= 10;
        int high = (a[i] >> 4) + (b[i] >> 4) + carry;
        carry = high > 9;
        if (carry) high -= 10;
        a[i] = (uint8_t)(high << 4 | low);
    }
    return carry;
}

// The bytes of words the other way round.
// io: n=0..10 words[n]
void swap_words(uint32_t *words, int n)
{
    for (int i = 0; i < n; i++) {
        uint32_t w = words[i];
        words[i] = w >> 24 | (w >> 8 & 0xff00) | (w << 8 & 0xff0000) | w << 24;
    }
}

// A block of eight by eight bits on its side.
// io: in[8] out[8]=0
void transpose8(const uint8_t *in, uint8_t *out)
{
    for (int i = 0; i < 8; i++) {
        uint8_t row = 0;
        for (int k = 0; k < 8; k++) row |= (uint8_t)((in[k] >> i & 1) << k);
        out[i] = row;
    }
}

// The nearest power of two that is not less.
// io:
uint32_t next_power(uint32_t x)
{
    if (!x) return 1;
    x--;
    for (int shift = 1; shift < 32; shift *= 2) x |= x >> shift;
    return x + 1;
}
