/* Whole numbers, dates, roots, series. */
#include <stdint.h>

struct date { int year, month, day; };
struct fraction { int32_t top, bottom; };
struct money { int64_t cents; uint8_t places; };

// The greatest common divisor.
// io: a=0..5000 b=0..5000
uint32_t gcd(uint32_t a, uint32_t b)
{
    while (b) {
        uint32_t t = a % b;
        a = b;
        b = t;
    }
    return a;
}

// The root of a number, rounded down, bit by bit.
// io:
uint32_t integer_root(uint32_t x)
{
    uint32_t root = 0, bit = 1u << 30;
    while (bit > x) bit >>= 2;
    for (; bit; bit >>= 2) {
        if (x >= root + bit) {
            x -= root + bit;
            root = (root >> 1) + bit;
        } else root >>= 1;
    }
    return root;
}

// A power within a modulus.
// io: base=0..100000 exponent=0..1000 modulus=1..65535
uint32_t power_mod(uint32_t base, uint32_t exponent, uint32_t modulus)
{
    uint64_t result = 1 % modulus, b = base % modulus;
    for (; exponent; exponent >>= 1) {
        if (exponent & 1) result = result * b % modulus;
        b = b * b % modulus;
    }
    return (uint32_t)result;
}

// Whether a number is prime, by trying divisors.
// io: n=0|1|2|3|4|25|97|121|1009|2999|3000
int is_prime(uint32_t n)
{
    if (n < 4) return n > 1;
    if (n % 2 == 0 || n % 3 == 0) return 0;
    for (uint32_t d = 5; d * d <= n; d += 6)
        if (n % d == 0 || n % (d + 2) == 0) return 0;
    return 1;
}

// The primes below a number, as a set of bits; how many.
// io: n=0..128 set[4]
int sieve(uint32_t *set, int n)
{
    int count = 0;
    for (int k = 0; k < 4; k++) set[k] = 0xffffffffu;
    set[0] &= ~3u;
    for (int i = 2; i < n; i++) {
        if (!(set[i >> 5] >> (i & 31) & 1)) continue;
        count++;
        for (int k = i * i; k < 128; k += i) set[k >> 5] &= ~(1u << (k & 31));
    }
    return count;
}

// The prime factors of a number, with repeats; how many.
// io: n=1..10000 out[16]=0
int factors(uint32_t n, uint32_t *out)
{
    int count = 0;
    for (uint32_t d = 2; d * d <= n; d++)
        while (n % d == 0) {
            out[count++] = d;
            n /= d;
        }
    if (n > 1) out[count++] = n;
    return count;
}

// Steps to one, by halving and by three n plus one; the highest number on the way.
// io: n=1..1000 highest[1]=0
int collatz(uint32_t n, uint32_t *highest)
{
    int steps = 0;
    *highest = n;
    for (; n != 1; steps++) {
        n = n & 1 ? 3 * n + 1 : n / 2;
        if (n > *highest) *highest = n;
    }
    return steps;
}

// The day of the week, Sunday first.
// io: d.year=1900..2100 d.month=1..12 d.day=1..28
int weekday(struct date d)
{
    static const uint8_t offsets[12] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    unsigned y = (unsigned)d.year - (d.month < 3), month = ((unsigned)d.month + 11) % 12;
    return (int)((y + y / 4 - y / 100 + y / 400 + offsets[month] + (unsigned)d.day) % 7);
}

// Days since the beginning of 1970.
// io: d.year=1900..2100 d.month=1..12 d.day=1..31
int32_t days_since_1970(const struct date *d)
{
    int y = d->year - (d->month <= 2), era = (y >= 0 ? y : y - 399) / 400;
    int year = y - era * 400, day = (153 * (d->month + (d->month > 2 ? -3 : 9)) + 2) / 5 + d->day - 1;
    return era * 146097 + year * 365 + year / 4 - year / 100 + day - 719468;
}

// Easter Sunday of a year, as month and day.
// io: year=1900..2100 d.year=0 d.month=0 d.day=0
void easter(int year, struct date *d)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7, m = (a + 11 * h + 22 * l) / 451;
    *d = (struct date){year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1};
}

// The sum of two fractions in lowest terms.
// io: a.top=-99..99 a.bottom=1..60 b.top=-99..99 b.bottom=1..60
struct fraction add_fractions(struct fraction a, struct fraction b)
{
    int32_t top = a.top * b.bottom + b.top * a.bottom, bottom = a.bottom * b.bottom;
    int32_t x = top < 0 ? -top : top, y = bottom;
    while (y) {
        int32_t t = x % y;
        x = y;
        y = t;
    }
    return (struct fraction){top / x, bottom / x};
}

// An amount shared among people, the first ones getting the cents that are left.
// io: m.cents=0..100000 n=1..7 parts[7]=0
void share_out(const struct money *m, int n, int64_t *parts)
{
    int64_t left = m->cents % n;
    for (int i = 0; i < n; i++) parts[i] = m->cents / n + (i < left);
}

// The product of two 64-bit numbers, both halves.
// io: high[1]=0
uint64_t multiply_wide(uint64_t a, uint64_t b, uint64_t *high)
{
    uint64_t al = (uint32_t)a, ah = a >> 32, bl = (uint32_t)b, bh = b >> 32;
    uint64_t low = al * bl, middle = ah * bl + (low >> 32), other = al * bh + (uint32_t)middle;
    *high = ah * bh + (middle >> 32) + (other >> 32);
    return other << 32 | (uint32_t)low;
}

// A long number times a digit, plus a carry, in words of sixteen bits.
// io: n=0..8 words[n]
uint16_t multiply_long(uint16_t *words, int n, uint16_t by, uint16_t carry)
{
    for (int i = 0; i < n; i++) {
        uint32_t product = (uint32_t)words[i] * by + carry;
        words[i] = (uint16_t)product;
        carry = (uint16_t)(product >> 16);
    }
    return carry;
}
