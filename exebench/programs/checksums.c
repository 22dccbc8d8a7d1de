/* Checksums, cyclic redundancy checks, hashes and parities. */
#include <stddef.h>
#include <stdint.h>

// CRC-8 of ATM headers, bit by bit.
// io: n=0..24 data[n]
uint8_t crc8_atm(const uint8_t *data, int n)
{
    uint8_t crc = 0;
    for (int i = 0; i < n; i++) {
        crc ^= data[i];
        for (int k = 0; k < 8; k++) crc = (uint8_t)(crc & 0x80 ? crc << 1 ^ 0x07 : crc << 1);
    }
    return crc ^ 0x55;
}

// CRC-8 as Dallas's one-wire devices have it, the lowest bit first.
// io: n=0..24 data[n]
uint8_t crc8_maxim(const uint8_t *data, int n)
{
    uint8_t crc = 0;
    while (n-- > 0) {
        uint8_t byte = *data++;
        for (int k = 0; k < 8; k++) {
            uint8_t mix = (crc ^ byte) & 1;
            crc >>= 1;
            if (mix) crc ^= 0x8c;
            byte >>= 1;
        }
    }
    return crc;
}

// CRC-16 of CCITT without a table.
// io: n=0..24 data[n] crc=0|0xffff|0x1d0f
uint16_t crc16_ccitt(const uint8_t *data, size_t n, uint16_t crc)
{
    for (size_t i = 0; i < n; i++) {
        uint8_t x = (uint8_t)(crc >> 8 ^ data[i]);
        x ^= x >> 4;
        crc = (uint16_t)(crc << 8 ^ x << 12 ^ x << 5 ^ x);
    }
    return crc;
}

// CRC-16 of Modbus frames.
// io: n=0..24 frame[n]
uint16_t crc16_modbus(const uint8_t *frame, int n)
{
    uint16_t crc = 0xffff;
    for (int i = 0; i < n; i++) {
        crc ^= frame[i];
        for (int k = 0; k < 8; k++) {
            int low = crc & 1;
            crc >>= 1;
            if (low) crc ^= 0xa001;
        }
    }
    return crc;
}

// CRC-32 of Ethernet by nibbles, with a table that is made on the stack.
// io: n=0..24 data[n]
uint32_t crc32_nibbles(const uint8_t *data, int n)
{
    uint32_t table[16];
    for (uint32_t i = 0; i < 16; i++) {
        uint32_t c = i;
        for (int k = 0; k < 4; k++) c = c & 1 ? c >> 1 ^ 0xedb88320u : c >> 1;
        table[i] = c;
    }
    uint32_t crc = 0xffffffffu;
    for (int i = 0; i < n; i++) {
        crc = crc >> 4 ^ table[(crc ^ data[i]) & 15];
        crc = crc >> 4 ^ table[(crc ^ data[i] >> 4) & 15];
    }
    return ~crc;
}

// Fills a table for a reflected CRC-32 of any polynomial.
// io: table[64] count=0..64
void crc32_table(uint32_t *table, int count, uint32_t polynomial)
{
    for (int i = 0; i < count; i++) {
        uint32_t c = (uint32_t)i;
        for (int k = 8; k; k--) c = c >> 1 ^ (polynomial & (0u - (c & 1)));
        table[i] = c;
    }
}

// Adler's checksum of zlib.
// io: n=0..32 data[n]
uint32_t adler32(const uint8_t *data, int n)
{
    uint32_t a = 1, b = 0;
    for (int i = 0; i < n; i++) {
        a = (a + data[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

// Fletcher's checksum of 16 bits.
// io: n=0..32 data[n]
uint16_t fletcher16(const uint8_t *data, int n)
{
    uint16_t a = 0, b = 0;
    for (int i = 0; i < n; i++) {
        a = (uint16_t)((a + data[i]) % 255);
        b = (uint16_t)((b + a) % 255);
    }
    return (uint16_t)(b << 8 | a);
}

// The checksum of the internet protocols, over words in network order.
// io: n=0..33 data[n]
uint16_t internet_checksum(const uint8_t *data, int n)
{
    uint32_t sum = 0;
    for (; n > 1; n -= 2, data += 2) sum += (uint32_t)(data[0] << 8 | data[1]);
    if (n) sum += (uint32_t)data[0] << 8;
    while (sum >> 16) sum = (sum & 0xffff) + (sum >> 16);
    return (uint16_t)~sum;
}

// The checksum of one changed word from the old one (RFC 1624).
// io:
uint16_t checksum_update(uint16_t checksum, uint16_t before, uint16_t after)
{
    uint32_t sum = (uint16_t)~checksum + (uint32_t)(uint16_t)~before + after;
    sum = (sum & 0xffff) + (sum >> 16);
    return (uint16_t)~(sum + (sum >> 16));
}

// The hash of Fowler, Noll and Vo over a text.
// io: text[24]/text
uint32_t fnv1a(const char *text)
{
    uint32_t hash = 2166136261u;
    for (; *text; text++) hash = (hash ^ (uint8_t)*text) * 16777619u;
    return hash;
}

// Jenkins's hash, one byte at a time.
// io: n=0..24 key[n]
uint32_t one_at_a_time(const uint8_t *key, size_t n)
{
    uint32_t hash = 0;
    for (size_t i = 0; i < n; i++) {
        hash += key[i];
        hash += hash << 10;
        hash ^= hash >> 6;
    }
    hash += hash << 3;
    hash ^= hash >> 11;
    return hash + (hash << 15);
}

// Bernstein's hash into a number of buckets.
// io: text[24]/word buckets=1..97
unsigned bucket_of(const char *text, unsigned buckets)
{
    unsigned hash = 5381;
    int c;
    while ((c = *text++)) hash = hash * 33 + (unsigned)c;
    return hash % buckets;
}

// Whether a number with Luhn's check digit is right.
// io: digits[20]/digits
int luhn(const char *digits)
{
    int length = 0, sum = 0;
    while (digits[length]) length++;
    for (int i = 0; i < length; i++) {
        int d = digits[length - 1 - i] - '0';
        if (i & 1) {
            d *= 2;
            if (d > 9) d -= 9;
        }
        sum += d;
    }
    return length > 0 && sum % 10 == 0;
}

// The check digit of a book's number of ten digits; X is ten.
// io: digits[10]=0..9
char isbn10_check(const uint8_t *digits)
{
    int sum = 0;
    for (int i = 0; i < 9; i++) sum += (10 - i) * digits[i];
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char)('0' + check);
}

// Parity of a word by folding.
// io:
int parity32(uint32_t word)
{
    word ^= word >> 16;
    word ^= word >> 8;
    word ^= word >> 4;
    return 0x6996 >> (word & 15) & 1;
}

// Parities along both sides of a block, as memories keep them to mend one bit.
// io: block[8] rows[1] columns[1]
void block_parity(const uint8_t *block, uint8_t *rows, uint8_t *columns)
{
    *rows = *columns = 0;
    for (int i = 0; i < 8; i++) {
        uint8_t p = block[i];
        *columns ^= p;
        p ^= p >> 4;
        p ^= p >> 2;
        p ^= p >> 1;
        *rows |= (uint8_t)((p & 1) << i);
    }
}

// Encodes four bits with Hamming's three check bits and one for all.
// io: nibble=0..15
uint8_t hamming_encode(uint8_t nibble)
{
    int a = nibble & 1, b = nibble >> 1 & 1, c = nibble >> 2 & 1, d = nibble >> 3 & 1;
    int p = a ^ b ^ d, q = a ^ c ^ d, r = b ^ c ^ d;
    int code = p | q << 1 | a << 2 | r << 3 | b << 4 | c << 5 | d << 6;
    int all = p ^ q ^ a ^ r ^ b ^ c ^ d;
    return (uint8_t)(code | all << 7);
}

// Decodes such a byte, mends one wrong bit, and tells -1 where two are wrong.
// io: code=0..255
int hamming_decode(uint8_t code)
{
    int syndrome = 0, all = 0;
    for (int place = 1; place <= 7; place++)
        if (code >> (place - 1) & 1) syndrome ^= place;
    for (int k = 0; k < 8; k++) all ^= code >> k & 1;
    if (syndrome && !all) return -1;
    if (syndrome) code ^= (uint8_t)(1 << (syndrome - 1));
    return (code >> 2 & 1) | (code >> 4 & 1) << 1 | (code >> 5 & 1) << 2 | (code >> 6 & 1) << 3;
}

// The sum of a line of Intel's hexadecimal records.
// io: n=0..16 line[n]
uint8_t intel_hex_sum(const uint8_t *line, int n)
{
    unsigned sum = 0;
    for (int i = 0; i < n; i++) sum += line[i];
    return (uint8_t)(0x100 - (sum & 0xff));
}
