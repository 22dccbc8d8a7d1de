/* Parsers of numbers, addresses, times, lines and small languages. */
#include <stddef.h>
#include <stdint.h>

struct version { int major, minor, patch; };
struct time { uint8_t hours, minutes, seconds; };

static int is_digit(char c) { return c >= '0' && c <= '9'; }

// A decimal number with a sign, to the limits of its type.
// io: text[14]="123"|"-45"|"+7"|"  12x"|"99999999999"|"-99999999999"|""|"abc"|"-"|"2147483647"
int32_t parse_int(const char *text)
{
    while (*text == ' ') text++;
    int negative = *text == '-';
    if (*text == '-' || *text == '+') text++;
    int64_t value = 0;
    for (; is_digit(*text); text++) {
        value = value * 10 + (*text - '0');
        if (value > 2147483648) value = 2147483648;
    }
    if (negative) return (int32_t)-value;
    return value > 2147483647 ? 2147483647 : (int32_t)value;
}

// A number in a base from 2 to 16; how many characters belong to it.
// io: text[14]="ff"|"777"|"1011"|"12ab"|"zz"|"CAFE"|"0" base=2..16 value[1]=0
int parse_base(const char *text, int base, uint32_t *value)
{
    int n = 0;
    *value = 0;
    for (;; n++) {
        int digit;
        char c = text[n];
        if (is_digit(c)) digit = c - '0';
        else if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
        else break;
        if (digit >= base) break;
        *value = *value * (uint32_t)base + (uint32_t)digit;
    }
    return n;
}

// A decimal fraction as thousandths.
// io: text[14]="1.5"|"-0.25"|"3"|".75"|"12.3456"|"-7."|"x" value[1]=0
int parse_milli(const char *text, int32_t *value)
{
    int negative = 0, digits = 0, scale = 1000;
    int32_t found = 0;
    if (*text == '-') negative = 1, text++;
    for (; is_digit(*text); text++, digits++) found = found * 10 + (*text - '0');
    found *= 1000;
    if (*text == '.')
        for (text++; is_digit(*text); text++, digits++)
            if (scale > 1) found += (*text - '0') * (scale /= 10);
    if (!digits) return 0;
    *value = negative ? -found : found;
    return 1;
}

// An address of four numbers with dots.
// io: text[17]="192.168.0.1"|"10.0.0.255"|"256.1.1.1"|"1.2.3"|"1.2.3.4.5"|"0.0.0.0"|"a.b.c.d" address[1]=0
int parse_ipv4(const char *text, uint32_t *address)
{
    uint32_t found = 0;
    for (int part = 0; part < 4; part++) {
        int value = 0, digits = 0;
        while (is_digit(*text) && digits < 3) {
            value = value * 10 + (*text++ - '0');
            digits++;
        }
        if (!digits || value > 255) return 0;
        found = found << 8 | (uint32_t)value;
        if (part < 3 && *text++ != '.') return 0;
    }
    if (*text) return 0;
    *address = found;
    return 1;
}

// A hardware address of six bytes with colons or dashes.
// io: text[20]="00:1a:2b:3c:4d:5e"|"00-1A-2B-3C-4D-5E"|"00:1a:2b"|"zz:1a:2b:3c:4d:5e" mac[6]=0
int parse_mac(const char *text, uint8_t *mac)
{
    for (int i = 0; i < 6; i++) {
        int value = 0;
        for (int k = 0; k < 2; k++, text++) {
            char c = *text;
            if (is_digit(c)) value = value << 4 | (c - '0');
            else if ((c | 32) >= 'a' && (c | 32) <= 'f') value = value << 4 | ((c | 32) - 'a' + 10);
            else return i;
        }
        mac[i] = (uint8_t)value;
        if (i < 5 && *text != ':' && *text != '-') return i + 1;
        if (i < 5) text++;
    }
    return 6;
}

// A version of up to three numbers.
// io: text[14]="1.2.3"|"10.20"|"7"|"1..2"|"v1.0"|"3.14.15" v.major=0 v.minor=0 v.patch=0
int parse_version(const char *text, struct version *v)
{
    int *parts[3] = {&v->major, &v->minor, &v->patch}, n = 0;
    while (n < 3 && is_digit(*text)) {
        int value = 0;
        while (is_digit(*text)) value = value * 10 + (*text++ - '0');
        *parts[n++] = value;
        if (*text != '.') break;
        text++;
    }
    return n;
}

// Which of two versions is newer.
// io: a.major=1..2 a.minor=0..2 a.patch=0..3 b.major=1..2 b.minor=0..2 b.patch=0..3
int compare_versions(const struct version *a, const struct version *b)
{
    if (a->major != b->major) return a->major < b->major ? -1 : 1;
    if (a->minor != b->minor) return a->minor < b->minor ? -1 : 1;
    return (a->patch > b->patch) - (a->patch < b->patch);
}

// A time of day; 0 where there is no such.
// io: text[10]="12:34:56"|"23:59:59"|"24:00:00"|"7:5:3"|"12:60:00"|"00:00:00"|"12:34" t.hours=0 t.minutes=0 t.seconds=0
int parse_time(const char *text, struct time *t)
{
    int v[3];
    for (int i = 0; i < 3; i++) {
        if (!is_digit(text[0]) || !is_digit(text[1])) return 0;
        v[i] = (text[0] - '0') * 10 + text[1] - '0';
        text += 2;
        if (i < 2 && *text++ != ':') return 0;
    }
    if (v[0] > 23 || v[1] > 59 || v[2] > 59) return 0;
    *t = (struct time){(uint8_t)v[0], (uint8_t)v[1], (uint8_t)v[2]};
    return 1;
}

// A field of a line with commas, where quotes hide them; its length, -1 where there are fewer.
// io: line[24]="a,b,c"|"1,,3"|"'x,y',z"|"alone"|"" index=0..3 out[24]=0
int csv_field(const char *line, int index, char *out)
{
    int quoted = 0, n = 0;
    for (; *line; line++) {
        if (*line == '\'') quoted = !quoted;
        else if (*line == ',' && !quoted) {
            if (index-- == 0) break;
        } else if (index == 0) out[n++] = *line;
    }
    if (index > 0) return -1;
    out[n] = 0;
    return n;
}

// Name and value of a line of settings; 0 for comments and what has no sign of equality.
// io: line[24]="key=value"|"# note"|" a = b"|"noeq"|"=x"|"k=" name[24]=0 value[24]=0
int parse_setting(const char *line, char *name, char *value)
{
    while (*line == ' ') line++;
    if (*line == '#') return 0;
    while (*line && *line != '=' && *line != ' ') *name++ = *line++;
    *name = 0;
    while (*line == ' ') line++;
    if (*line++ != '=') return 0;
    while (*line == ' ') line++;
    while (*line) *value++ = *line++;
    *value = 0;
    return 1;
}

// Degrees and minutes of a satellite receiver as millionths of degrees.
// io: text[14]="4807.038"|"01131.000"|"0000.500"|"12345.678" hemisphere=78|83|69|87
int32_t parse_nmea(const char *text, char hemisphere)
{
    int whole = 0, fraction = 0, scale = 1;
    while (is_digit(*text)) whole = whole * 10 + (*text++ - '0');
    if (*text == '.')
        for (text++; is_digit(*text) && scale < 1000; text++, scale *= 10) fraction = fraction * 10 + (*text - '0');
    int degrees = whole / 100, thousandths = (whole % 100) * 1000 + fraction * 1000 / scale;
    int32_t found = degrees * 1000000 + (int32_t)((int64_t)thousandths * 1000 / 60);
    return hemisphere == 'S' || hemisphere == 'W' ? -found : found;
}

// The checksum between $ and * of such a line, against the one that it states.
// io: line[24]="$GP,1*5F"|"$A*41"|"$AB*03"|"$*00"|"no"|"$ABC*40"
int nmea_valid(const char *line)
{
    uint8_t sum = 0;
    if (*line++ != '$') return 0;
    while (*line && *line != '*') sum ^= (uint8_t)*line++;
    if (*line++ != '*') return 0;
    int stated = 0;
    for (int k = 0; k < 2; k++, line++) {
        if (is_digit(*line)) stated = stated * 16 + *line - '0';
        else if (*line >= 'A' && *line <= 'F') stated = stated * 16 + *line - 'A' + 10;
        else return 0;
    }
    return stated == sum;
}

// Splits a text into numbers, words and signs; how many there are.
// io: text[20]="a = 12 + b3"|"(x*y)"|"  "|"42"|"if a>=1" kinds[20]=0 lengths[20]=0
int tokenise(const char *text, uint8_t *kinds, uint8_t *lengths)
{
    int n = 0;
    while (*text) {
        const char *from = text;
        uint8_t kind = 3;
        if (*text == ' ') {
            text++;
            continue;
        }
        if (is_digit(*text)) {
            kind = 1;
            while (is_digit(*text)) text++;
        } else if ((*text | 32) >= 'a' && (*text | 32) <= 'z') {
            kind = 2;
            while (((*text | 32) >= 'a' && (*text | 32) <= 'z') || is_digit(*text)) text++;
        } else text++;
        kinds[n] = kind;
        lengths[n++] = (uint8_t)(text - from);
    }
    return n;
}

// How deep brackets are nested; -1 where they do not fit.
// io: text[20]="(a[b]{c})"|"((()))"|"(]"|"{[}]"|"plain"|"(("|"" 
int bracket_depth(const char *text)
{
    char open[20];
    int depth = 0, most = 0;
    for (; *text; text++) {
        switch (*text) {
        case '(': case '[': case '{':
            open[depth++] = *text;
            if (depth > most) most = depth;
            break;
        case ')': case ']': case '}':
            if (!depth || (open[depth - 1] != *text - 1 && open[depth - 1] != *text - 2)) return -1;
            depth--;
        }
    }
    return depth ? -1 : most;
}

// Works out sums and products of digits, products first.
// io: text[16]="1+2*3"|"2*3+4"|"9"|"1+1+1"|"2*2*2"|"5+6*7+8"
int evaluate(const char *text)
{
    int sum = 0, product = *text++ - '0';
    while (*text) {
        char sign = *text++;
        int digit = *text++ - '0';
        if (sign == '*') product *= digit;
        else {
            sum += product;
            product = digit;
        }
    }
    return sum + product;
}

// Whether a text fits a pattern with ? and *.
// io: text[12]="abc"|"aXbXc"|""|"hello"|"ab" pattern[10]="a*c"|"?b?"|"*"|"h*l?"|"ab"|"a*b*c"|""
int glob(const char *text, const char *pattern)
{
    const char *star = NULL, *back = NULL;
    while (*text) {
        if (*pattern == '*') {
            star = pattern++;
            back = text;
        } else if (*pattern == '?' || *pattern == *text) {
            pattern++;
            text++;
        } else if (star) {
            pattern = star + 1;
            text = ++back;
        } else return 0;
    }
    while (*pattern == '*') pattern++;
    return !*pattern;
}

// A Roman number.
// io: text[12]="XIV"|"MCMXC"|"III"|"IV"|"CDXLIV"|"MMXXVI"|""
int roman(const char *text)
{
    int total = 0, last = 1001;
    for (; *text; text++) {
        int value = 0;
        switch (*text) {
        case 'I': value = 1; break;
        case 'V': value = 5; break;
        case 'X': value = 10; break;
        case 'L': value = 50; break;
        case 'C': value = 100; break;
        case 'D': value = 500; break;
        case 'M': value = 1000; break;
        }
        total += value;
        if (value > last) total -= 2 * last;
        last = value;
    }
    return total;
}

// A number with a unit of binary size.
// io: text[10]="12k"|"3M"|"1G"|"77"|"4x"|"0k" bytes[1]=0
int parse_size(const char *text, uint64_t *bytes)
{
    uint64_t value = 0;
    int digits = 0;
    for (; is_digit(*text); text++, digits++) value = value * 10 + (uint64_t)(*text - '0');
    switch (*text) {
    case 'G': value <<= 10; /* fall through */
    case 'M': value <<= 10; /* fall through */
    case 'k': value <<= 10; text++;
    }
    if (!digits || *text) return 0;
    *bytes = value;
    return 1;
}
