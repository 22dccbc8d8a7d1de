/* Texts that end with a zero. */
#include <stddef.h>

// Turns a text around in place.
// io: text[20]/text
void reverse(char *text)
{
    char *end = text;
    while (*end) end++;
    while (text < --end) {
        char c = *text;
        *text++ = *end;
        *end = c;
    }
}

// Without blanks at both ends; the new length.
// io: text[20]="  ab c "|"x"|"   "|""|"a  "|"\tb\t"
int trim(char *text)
{
    int from = 0, to = 0, end = 0;
    while (text[from] == ' ' || text[from] == '\t') from++;
    for (; text[from]; from++) {
        text[to++] = text[from];
        if (text[from] != ' ' && text[from] != '\t') end = to;
    }
    text[end] = 0;
    return end;
}

// One blank for many.
// io: text[20]="a  b   c"|"   "|"abc"|" a  b "|""
int squeeze(char *text)
{
    char *to = text, *from = text;
    for (; *from; from++)
        if (*from != ' ' || to == text || to[-1] != ' ') *to++ = *from;
    *to = 0;
    return (int)(to - text);
}

// How often a text stands in another, without overlaps.
// io: text[20]="abababa"|"aaaa"|"hello"|""|"xyxy" part[4]="ab"|"aa"|"l"|"z"|"xy"
int occurrences(const char *text, const char *part)
{
    int count = 0;
    if (!*part) return 0;
    while (*text) {
        int k = 0;
        while (part[k] && text[k] == part[k]) k++;
        if (part[k]) text++;
        else {
            count++;
            text += k;
        }
    }
    return count;
}

// The first place of a text in another, or none.
// io: text[20]="the cat sat"|"concatenate"|"dog"|"cat" part[6]="cat"|"at"|"x"|""
const char *find(const char *text, const char *part)
{
    for (;; text++) {
        const char *a = text, *b = part;
        while (*b && *a == *b) a++, b++;
        if (!*b) return text;
        if (!*text) return NULL;
    }
}

// Compares without regard to case.
// io: a[10]="Hello"|"hello"|"HELP"|"a"|"" b[10]="hello"|"HELLO"|"help"|"b"|"A"
int compare_no_case(const char *a, const char *b)
{
    for (;; a++, b++) {
        int x = *a, y = *b;
        if (x >= 'A' && x <= 'Z') x += 32;
        if (y >= 'A' && y <= 'Z') y += 32;
        if (x != y || !x) return x - y;
    }
}

// Compares as people do, numbers by their value.
// io: a[10]="file2"|"file10"|"a1b2"|"x"|"v07" b[10]="file10"|"file9"|"a1b10"|"y"|"v7"
int compare_natural(const char *a, const char *b)
{
    while (*a && *b) {
        if (*a >= '0' && *a <= '9' && *b >= '0' && *b <= '9') {
            unsigned x = 0, y = 0;
            while (*a >= '0' && *a <= '9') x = x * 10 + (unsigned)(*a++ - '0');
            while (*b >= '0' && *b <= '9') y = y * 10 + (unsigned)(*b++ - '0');
            if (x != y) return x < y ? -1 : 1;
        } else if (*a != *b) return *a < *b ? -1 : 1;
        else a++, b++;
    }
    return (*a != 0) - (*b != 0);
}

// Whether a text reads the same from both ends; letters only.
// io: text[20]="A man, a plan"|"level"|"Was it a saw"|"ab"|""|"No, on"
int palindrome(const char *text)
{
    int i = 0, j = 0;
    while (text[j]) j++;
    for (j--; i < j;) {
        char a = (char)(text[i] | 32), b = (char)(text[j] | 32);
        if (a < 'a' || a > 'z') i++;
        else if (b < 'a' || b > 'z') j--;
        else if (a != b) return 0;
        else i++, j--;
    }
    return 1;
}

// Words of a text.
// io: text[20]/text
int count_words(const char *text)
{
    int count = 0, inside = 0;
    for (; *text; text++) {
        int letter = *text != ' ' && *text != '\t' && *text != '\n';
        if (letter && !inside) count++;
        inside = letter;
    }
    return count;
}

// The first letter of each word large, the others small.
// io: text[20]/text
void capitalise(char *text)
{
    int first = 1;
    for (; *text; text++) {
        char low = (char)(*text | 32);
        if (low >= 'a' && low <= 'z') {
            *text = first ? (char)(low - 32) : low;
            first = 0;
        } else first = 1;
    }
}

// Letters moved round the alphabet.
// io: text[20]/text by=-30..30
void caesar(char *text, int by)
{
    by = (by % 26 + 26) % 26;
    for (; *text; text++) {
        if (*text >= 'a' && *text <= 'z') *text = (char)('a' + (*text - 'a' + by) % 26);
        else if (*text >= 'A' && *text <= 'Z') *text = (char)('A' + (*text - 'A' + by) % 26);
    }
}

// How often each letter stands in a text.
// io: text[24]/text counts[26]=0
void letter_counts(const char *text, int *counts)
{
    for (; *text; text++) {
        int letter = (*text | 32) - 'a';
        if (letter >= 0 && letter < 26) counts[letter]++;
    }
}

// A number as text, with a sign; its length.
// io: text[12]=0
int int_to_text(int value, char *text)
{
    unsigned rest = value < 0 ? 0u - (unsigned)value : (unsigned)value;
    int length = 1;
    if (value < 0) text[0] = '-', length = 2;
    for (unsigned more = rest; more /= 10;) length++;
    text[length] = 0;
    int at = length;
    do text[--at] = (char)('0' + rest % 10);
    while (rest /= 10);
    return length;
}

// The same in any base, with zeros in front.
// io: text[33]=0 base=2..16 width=0..32
void unsigned_to_text(unsigned value, unsigned base, int width, char *text)
{
    char *end = text;
    do {
        *end++ = "0123456789abcdef"[value % base];
        value /= base;
    } while (value || end - text < width);
    *end = 0;
    for (char *from = text; from < --end; from++) {
        char c = *from;
        *from = *end;
        *end = c;
    }
}

// Copies at most n characters and always ends the text; the length it would have had.
// io: from[16]/text to[8]=0 n=0..8
size_t copy_text(char *to, const char *from, size_t n)
{
    size_t length = 0;
    for (; from[length]; length++)
        if (length + 1 < n) to[length] = from[length];
    if (n) to[length < n ? length : n - 1] = 0;
    return length;
}

// The steps from one word to another: letters changed, left out, put in.
// io: a[8]/word b[8]/word
int edit_distance(const char *a, const char *b)
{
    int row[9], n = 0;
    for (; b[n]; n++) row[n] = n;
    row[n] = n;
    for (int i = 0; a[i]; i++) {
        int corner = row[0];
        row[0] = i + 1;
        for (int k = 0; k < n; k++) {
            int least = corner + (a[i] != b[k]);
            corner = row[k + 1];
            if (row[k] + 1 < least) least = row[k] + 1;
            if (corner + 1 < least) least = corner + 1;
            row[k + 1] = least;
        }
    }
    return row[n];
}
