/* Encoders and decoders: text, runs, framing, numbers of variable length. */
#include <stddef.h>
#include <stdint.h>

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Base64 with padding; returns the length.
// io: n=0..14 data[n] text[24]=0
int base64_encode(const uint8_t *data, int n, char *text)
{
    int at = 0;
    for (int i = 0; i < n; i += 3) {
        uint32_t group = (uint32_t)data[i] << 16;
        if (i + 1 < n) group |= (uint32_t)data[i + 1] << 8;
        if (i + 2 < n) group |= data[i + 2];
        text[at++] = alphabet[group >> 18];
        text[at++] = alphabet[group >> 12 & 63];
        text[at++] = i + 1 < n ? alphabet[group >> 6 & 63] : '=';
        text[at++] = i + 2 < n ? alphabet[group & 63] : '=';
    }
    text[at] = 0;
    return at;
}

// Base64 back to bytes; returns their number, -1 at a character that does not belong there.
// io: text[20]="Zm9vYmFy"|"Zm9v"|"Zg=="|"YW55IGNhcm4="|"!!!!"|"QUJD"|"+/+/"|"" data[16]=0
int base64_decode(const char *text, uint8_t *data)
{
    int bits = 0, count = 0;
    uint32_t group = 0;
    for (; *text && *text != '='; text++) {
        char c = *text;
        int v;
        if (c >= 'A' && c <= 'Z') v = c - 'A';
        else if (c >= 'a' && c <= 'z') v = c - 'a' + 26;
        else if (c >= '0' && c <= '9') v = c - '0' + 52;
        else if (c == '+') v = 62;
        else if (c == '/') v = 63;
        else return -1;
        group = group << 6 | (uint32_t)v;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            data[count++] = (uint8_t)(group >> bits);
        }
    }
    return count;
}

// Bytes as hexadecimal digits.
// io: n=0..12 data[n] text[25]=0
void hex_encode(const uint8_t *data, size_t n, char *text)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < n; i++) {
        *text++ = digits[data[i] >> 4];
        *text++ = digits[data[i] & 15];
    }
    *text = 0;
}

// Hexadecimal digits as bytes; returns how many were whole.
// io: text[21]/hex data[10]=0
int hex_decode(const char *text, uint8_t *data)
{
    int count = 0;
    for (;;) {
        int value = 0;
        for (int k = 0; k < 2; k++) {
            char c = text[2 * count + k];
            if (c >= '0' && c <= '9') value = value * 16 + c - '0';
            else if ((c | 32) >= 'a' && (c | 32) <= 'f') value = value * 16 + (c | 32) - 'a' + 10;
            else return count;
        }
        data[count++] = (uint8_t)value;
    }
}

// Runs of equal bytes as count and byte.
// io: n=0..20 data[n]=0..2 out[40]=0
int rle_encode(const uint8_t *data, int n, uint8_t *out)
{
    int at = 0;
    for (int i = 0; i < n;) {
        int run = 1;
        while (i + run < n && run < 255 && data[i + run] == data[i]) run++;
        out[at++] = (uint8_t)run;
        out[at++] = data[i];
        i += run;
    }
    return at;
}

// And back, as far as there is room.
// io: pairs=0..6 data[2*pairs]=0..9 room=0..32 out[32]=0
int rle_decode(const uint8_t *data, int pairs, uint8_t *out, int room)
{
    int at = 0;
    for (int i = 0; i < pairs; i++)
        for (int k = 0; k < data[2 * i]; k++) {
            if (at == room) return at;
            out[at++] = data[2 * i + 1];
        }
    return at;
}

// Packs runs as PackBits does: literals with their count, repeats with a negative one.
// io: n=0..20 data[n]=0..1 out[42]=0
int packbits(const int8_t *data, int n, int8_t *out)
{
    int at = 0, i = 0;
    while (i < n) {
        int run = 1;
        while (i + run < n && run < 128 && data[i] == data[i + run]) run++;
        if (run > 1) {
            out[at++] = (int8_t)(1 - run);
            out[at++] = data[i];
            i += run;
            continue;
        }
        int from = i++;
        while (i < n && i - from < 128 && (i + 1 >= n || data[i] != data[i + 1])) i++;
        out[at++] = (int8_t)(i - from - 1);
        for (int k = from; k < i; k++) out[at++] = data[k];
    }
    return at;
}

// Consistent overhead byte stuffing: no zero is left.
// io: n=0..20 data[n]=0..3 out[24]=0
size_t cobs_encode(const uint8_t *data, size_t n, uint8_t *out)
{
    size_t code_at = 0, at = 1;
    uint8_t code = 1;
    for (size_t i = 0; i < n; i++) {
        if (data[i]) {
            out[at++] = data[i];
            code++;
        }
        if (!data[i] || code == 0xff) {
            out[code_at] = code;
            code_at = at++;
            code = 1;
        }
    }
    out[code_at] = code;
    return at;
}

// And back; 0 where the frame is broken.
// io: n=0..12 data[n]=0..5 out[16]=0
size_t cobs_decode(const uint8_t *data, size_t n, uint8_t *out)
{
    size_t at = 0, i = 0;
    while (i < n) {
        uint8_t code = data[i++];
        if (!code || i + code - 1 > n) return 0;
        for (uint8_t k = 1; k < code; k++) out[at++] = data[i++];
        if (code < 0xff && i < n) out[at++] = 0;
    }
    return at;
}

// Escapes the delimiters of serial line frames.
// io: n=0..12 data[n]=0xc0|0xdb|1|2|0xdc out[26]=0
int slip_encode(const uint8_t *data, int n, uint8_t *out)
{
    uint8_t *start = out;
    for (int i = 0; i < n; i++) {
        switch (data[i]) {
        case 0xc0: *out++ = 0xdb, *out++ = 0xdc; break;
        case 0xdb: *out++ = 0xdb, *out++ = 0xdd; break;
        default: *out++ = data[i];
        }
    }
    *out++ = 0xc0;
    return (int)(out - start);
}

// A number in groups of seven bits, the lowest first.
// io: out[10]=0
int varint_encode(uint64_t value, uint8_t *out)
{
    int n = 0;
    while (value >= 0x80) {
        out[n++] = (uint8_t)(value | 0x80);
        value >>= 7;
    }
    out[n++] = (uint8_t)value;
    return n;
}

// And back; -1 where it does not end.
// io: n=0..10 in[n] value[1]=0
int varint_decode(const uint8_t *in, int n, uint64_t *value)
{
    uint64_t found = 0;
    for (int i = 0; i < n && i < 9; i++) {
        found |= (uint64_t)(in[i] & 0x7f) << (7 * i);
        if (!(in[i] & 0x80)) {
            *value = found;
            return i + 1;
        }
    }
    return -1;
}

// Signed numbers as unsigned ones, small ones staying small.
// io: n=0..12 in[n] out[12]=0
void zigzag(const int32_t *in, uint32_t *out, int n)
{
    for (int i = 0; i < n; i++) out[i] = (uint32_t)in[i] << 1 ^ (uint32_t)(in[i] >> 31);
}

// A character in UTF-8; 0 for what is none.
// io: point=0..0x110010 out[4]=0
int utf8_encode(uint32_t point, uint8_t *out)
{
    if (point < 0x80) {
        out[0] = (uint8_t)point;
        return 1;
    }
    if (point < 0x800) {
        out[0] = (uint8_t)(0xc0 | point >> 6);
        out[1] = (uint8_t)(0x80 | (point & 63));
        return 2;
    }
    if (point < 0x10000) {
        if (point >= 0xd800 && point < 0xe000) return 0;
        out[0] = (uint8_t)(0xe0 | point >> 12);
        out[1] = (uint8_t)(0x80 | (point >> 6 & 63));
        out[2] = (uint8_t)(0x80 | (point & 63));
        return 3;
    }
    if (point >= 0x110000) return 0;
    out[0] = (uint8_t)(0xf0 | point >> 18);
    out[1] = (uint8_t)(0x80 | (point >> 12 & 63));
    out[2] = (uint8_t)(0x80 | (point >> 6 & 63));
    out[3] = (uint8_t)(0x80 | (point & 63));
    return 4;
}

// Characters of a UTF-8 text, not counting what continues one.
// io: n=0..20 text[n]
int utf8_length(const uint8_t *text, int n)
{
    int count = 0;
    for (int i = 0; i < n; i++) count += (text[i] & 0xc0) != 0x80;
    return count;
}

// Percent-encodes all but letters, digits and four signs.
// io: text[12]/text out[36]=0
int url_encode(const char *text, char *out)
{
    int at = 0;
    for (; *text; text++) {
        char c = *text;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~')
            out[at++] = c;
        else {
            out[at++] = '%';
            out[at++] = "0123456789ABCDEF"[(uint8_t)c >> 4];
            out[at++] = "0123456789ABCDEF"[c & 15];
        }
    }
    out[at] = 0;
    return at;
}

// Adaptive differential samples of four bits, by the IMA's tables, to 16 bits.
// io: n=0..10 codes[n]=0..15 out[10]=0 state[2]=0..40
void ima_decode(const uint8_t *codes, int n, int16_t *out, int *state)
{
    static const int step_change[8] = {-1, -1, -1, -1, 2, 4, 6, 8};
    int value = state[0], index = state[1];
    for (int i = 0; i < n; i++) {
        int step = 7 + index * index * 3, difference = step >> 3;
        if (codes[i] & 4) difference += step;
        if (codes[i] & 2) difference += step >> 1;
        if (codes[i] & 1) difference += step >> 2;
        value += codes[i] & 8 ? -difference : difference;
        if (value > 32767) value = 32767;
        if (value < -32768) value = -32768;
        index += step_change[codes[i] & 7];
        if (index < 0) index = 0;
        if (index > 88) index = 88;
        out[i] = (int16_t)value;
    }
    state[0] = value;
    state[1] = index;
}

// A sample by the telephone's mu-law.
// io:
uint8_t mulaw_encode(int16_t sample)
{
    int sign = sample < 0 ? 0x80 : 0, magnitude = sign ? -(int)sample : sample;
    if (magnitude > 32635) magnitude = 32635;
    magnitude += 0x84;
    int exponent = 7;
    for (int mask = 0x4000; exponent > 0 && !(magnitude & mask); mask >>= 1) exponent--;
    return (uint8_t)~(sign | exponent << 4 | (magnitude >> (exponent + 3) & 15));
}

// And back.
// io:
int16_t mulaw_decode(uint8_t code)
{
    code = (uint8_t)~code;
    int exponent = code >> 4 & 7, magnitude = (((code & 15) << 3) + 0x84) << exponent;
    magnitude -= 0x84;
    return (int16_t)(code & 0x80 ? -magnitude : magnitude);
}

// Differences from sample to sample, in place.
// io: n=0..16 samples[n]
void delta_encode(uint16_t *samples, int n)
{
    uint16_t last = 0;
    for (int i = 0; i < n; i++) {
        uint16_t now = samples[i];
        samples[i] = (uint16_t)(now - last);
        last = now;
    }
}
