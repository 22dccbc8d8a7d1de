/* What the wrappers of the records share: values of any C type from JSON and to JSON, by tables of types.
 *
 * Pointers are lists of what they point to, or null; a pointer that a function moved within its object is written as the
 * rest of that object. The keys of the input stand in the order of the parameters.
 */
#ifndef EXEBENCH_H
#define EXEBENCH_H

#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { SIGNED, UNSIGNED, FLOATING, POINTER, ARRAY, STRUCT };

/* A field of a struct: its type, bytes from the start, and bits from there where it is a bit field (0 bits: it is none). */
struct field { const char *name; int type, offset, bit, bits; };
struct type { enum kind kind; int size, count, target; const struct field *fields; };

extern const struct type types[];

static FILE *in, *out;
static int written;
static struct { char *start; size_t size; } blocks[4096];
static int known;

static void fail(const char *what)
{
    fprintf(stderr, "exebench: %s\n", what);
    exit(3);
}

static int next(void)
{
    int c;
    while (isspace(c = fgetc(in))) {}
    return c;
}

static void expect(int wanted)
{
    if (next() != wanted) fail("the input is not as its wrapper reads it");
}

static int follows(int wanted)
{
    int c = next();
    if (c == wanted) return 1;
    ungetc(c, in);
    return 0;
}

static void key(const char *name)
{
    expect('"');
    while (*name) if (fgetc(in) != *name++) fail("another key was expected");
    expect('"');
    expect(':');
}

static const char *word(void)
{
    static char text[64];
    int length = 0, c = next();
    while (length < 63 && (isalnum(c) || strchr("+-.", c))) text[length++] = (char)c, c = fgetc(in);
    ungetc(c, in);
    text[length] = 0;
    return text;
}

static void put_integer(void *at, int size, uint64_t value) { memcpy(at, &value, (size_t)size); }

static uint64_t get_integer(const void *at, int size)
{
    uint64_t value = 0;
    memcpy(&value, at, (size_t)size);
    return value;
}

static void read_value(int number, void *at);

static void read_list(int number, void **at)
{
    if (!follows('[')) {
        if (strcmp(word(), "null")) fail("a list or null was expected");
        *at = NULL;
        return;
    }
    size_t size = (size_t)types[number].size, room = 1, count = 0;
    char *start = calloc(room, size);
    if (!follows(']')) {
        do {
            if (count == room) start = realloc(start, (room *= 2) * size);
            memset(start + count * size, 0, size);
            read_value(number, start + count++ * size);
        } while (follows(','));
        expect(']');
    }
    start = realloc(start, count * size ? count * size : 1); /* exactly, so that a sanitizer sees what lies beyond */
    if (known == 4096) fail("too many objects");
    blocks[known].start = start;
    blocks[known++].size = count * size;
    *at = start;
}

static void read_field(const struct field *f, char *at)
{
    key(f->name);
    if (!f->bits) {
        read_value(f->type, at + f->offset);
        return;
    }
    uint64_t value = (uint64_t)strtoll(word(), NULL, 10);
    for (int k = 0; k < f->bits; k++) {
        int place = f->bit + k;
        at[f->offset + place / 8] = (char)((at[f->offset + place / 8] & ~(1 << place % 8)) | (int)(value >> k & 1) << place % 8);
    }
}

static void read_value(int number, void *at)
{
    const struct type *t = &types[number];
    const char *text;
    switch (t->kind) {
    case SIGNED: put_integer(at, t->size, (uint64_t)strtoll(word(), NULL, 10)); return;
    case UNSIGNED: put_integer(at, t->size, strtoull(word(), NULL, 10)); return;
    case FLOATING:
        text = word();
        if (t->size == 4) *(float *)at = strtof(text, NULL);
        else *(double *)at = strtod(text, NULL);
        return;
    case POINTER: read_list(t->target, at); return;
    case ARRAY:
        expect('[');
        for (int k = 0; k < t->count; k++) {
            if (k) expect(',');
            read_value(t->target, (char *)at + k * types[t->target].size);
        }
        expect(']');
        return;
    case STRUCT:
        expect('{');
        for (int k = 0; k < t->count; k++) {
            if (k) expect(',');
            read_field(&t->fields[k], at);
        }
        expect('}');
    }
}

static void write_value(int number, const void *at);

static void write_list(int number, const char *p)
{
    size_t size = (size_t)types[number].size;
    if (!p) {
        fputs("null", out);
        return;
    }
    for (int k = 0; k < known; k++) {
        const char *end = blocks[k].start + blocks[k].size;
        if (p < blocks[k].start || p > end || (p == end && blocks[k].size)) continue;
        fputc('[', out);
        for (const char *from = p; p + size <= end; p += size) {
            if (p != from) fputs(", ", out);
            write_value(number, p);
        }
        fputc(']', out);
        return;
    }
    if (size != 1) {
        fputs("\"elsewhere\"", out);
        return;
    }
    fputc('[', out);
    for (const char *from = p; *p; p++) fprintf(out, p == from ? "%d" : ", %d", *p); /* a text of the function's own */
    fputc(']', out);
}

static void write_field(const struct field *f, const char *at)
{
    fprintf(out, "\"%s\": ", f->name);
    if (!f->bits) {
        write_value(f->type, at + f->offset);
        return;
    }
    uint64_t value = 0;
    for (int k = 0; k < f->bits; k++) value |= (uint64_t)(at[f->offset + (f->bit + k) / 8] >> (f->bit + k) % 8 & 1) << k;
    if (types[f->type].kind == SIGNED && value >> (f->bits - 1) & 1) value |= ~(uint64_t)0 << (f->bits - 1);
    fprintf(out, types[f->type].kind == SIGNED ? "%lld" : "%llu", (long long)value);
}

static void write_float(double value, int digits)
{
    char text[64];
    if (isnan(value)) fputs("NaN", out);
    else if (isinf(value)) fputs(value < 0 ? "-Infinity" : "Infinity", out);
    else {
        snprintf(text, sizeof text, "%.*g", digits, value);
        fprintf(out, strpbrk(text, ".e") ? "%s" : "%s.0", text);
    }
}

static void write_value(int number, const void *at)
{
    const struct type *t = &types[number];
    uint64_t bits;
    switch (t->kind) {
    case SIGNED:
        bits = get_integer(at, t->size) << (64 - 8 * t->size);
        fprintf(out, "%lld", (long long)bits >> (64 - 8 * t->size));
        return;
    case UNSIGNED: fprintf(out, "%llu", (unsigned long long)get_integer(at, t->size)); return;
    case FLOATING:
        if (t->size == 4) write_float(*(const float *)at, 9);
        else write_float(*(const double *)at, 17);
        return;
    case POINTER: write_list(t->target, *(char *const *)at); return;
    case ARRAY:
        fputc('[', out);
        for (int k = 0; k < t->count; k++) {
            if (k) fputs(", ", out);
            write_value(t->target, (const char *)at + k * types[t->target].size);
        }
        fputc(']', out);
        return;
    case STRUCT:
        fputc('{', out);
        for (int k = 0; k < t->count; k++) {
            if (k) fputs(", ", out);
            write_field(&t->fields[k], at);
        }
        fputc('}', out);
    }
}

/* The parts of a wrapper's main(). */

static void begin(const char *path)
{
    in = fopen(path, "r");
    if (!in) fail("there is no input");
    expect('{');
}

static void take(const char *name, int type, void *at)
{
    if (written++) expect(',');
    key(name);
    read_value(type, at);
}

static void start(const char *path)
{
    out = fopen(path, "w");
    if (!out) fail("the output cannot be written");
    fputc('{', out);
    written = 0;
}

static void give(const char *name, int type, const void *at)
{
    fprintf(out, "%s\"%s\": ", written++ ? ", " : "", name);
    write_value(type, at);
}

static int finish(void)
{
    fputs("}\n", out);
    return fclose(out) ? 3 : 0;
}

#endif
