/* C library functions that read or write memory by themselves, with what they touch reported first. */
#include "callbacks.h"

#include <string.h>

#include "notes.h"
#include "touch.h"

/* Returns how many bytes: with the zero at the end, if it comes before the limit. */
static u64 touch_string(const char *s, u64 limit)
{
    u64 n = 0;
    while (n < limit) {
        touch((u64)s + n, 1, false);
        if (!s[n++]) break;
    }
    return n;
}

static void compare_strings(const char *a, const char *b, u64 limit)
{
    u64 n = touch_string(a, limit), m = touch_string(b, limit);
    note_difference(a, b, n < m ? n : m);
}

static void compare_memory(const void *a, const void *b, u64 n)
{
    touch_range(a, n, false);
    touch_range(b, n, false);
    note_difference(a, b, n);
}

static u64 probe_strlen(const char *s) { return touch_string(s, ~0ul) - 1; }
static u64 probe_wcslen(const unsigned *s)
{
    u64 n = 0;
    do {
        on_type((u64)(s + n), T_I32 | 1 << 8 | 2 << 24 | 1u << 31); /* glibc's relies on the alignment */
        touch((u64)(s + n), sizeof *s, false);
    } while (s[n++]);
    return n - 1;
}
static u64 probe_strnlen(const char *s, u64 n) { return touch_string(s, n), strnlen(s, n); }
static int probe_strcmp(const char *a, const char *b) { return compare_strings(a, b, ~0ul), strcmp(a, b); }
static int probe_strncmp(const char *a, const char *b, u64 n) { return compare_strings(a, b, n), strncmp(a, b, n); }
static char *probe_strchr(const char *s, int c) { return touch_string(s, ~0ul), strchr(s, c); }
static char *probe_strrchr(const char *s, int c) { return touch_string(s, ~0ul), strrchr(s, c); }
static char *probe_strstr(const char *a, const char *b) { return touch_string(a, ~0ul), touch_string(b, ~0ul), strstr(a, b); }
static u64 probe_strspn(const char *a, const char *b) { return touch_string(a, ~0ul), touch_string(b, ~0ul), strspn(a, b); }
static u64 probe_strcspn(const char *a, const char *b) { return touch_string(a, ~0ul), touch_string(b, ~0ul), strcspn(a, b); }
static char *probe_strcpy(char *to, const char *s) { return touch_range(to, touch_string(s, ~0ul), true), strcpy(to, s); }
static char *probe_strncpy(char *to, const char *s, u64 n) { return touch_string(s, n), touch_range(to, n, true), strncpy(to, s, n); }
static char *probe_strcat(char *to, const char *s)
{
    u64 used = touch_string(to, ~0ul) - 1;
    return touch_range(to + used, touch_string(s, ~0ul), true), strcat(to, s);
}
static int probe_memcmp(const void *a, const void *b, u64 n) { return compare_memory(a, b, n), memcmp(a, b, n); }
static void *probe_memchr(const void *p, int c, u64 n) { return touch_range(p, n, false), memchr(p, c, n); }

void *find_probe(const char *name)
{
    static const struct { const char *name; void *function; } table[] = {
        {"strlen", probe_strlen},   {"strnlen", probe_strnlen}, {"strcmp", probe_strcmp},   {"strncmp", probe_strncmp},
        {"strchr", probe_strchr},   {"strrchr", probe_strrchr}, {"strstr", probe_strstr},   {"strspn", probe_strspn},
        {"strcspn", probe_strcspn}, {"strcpy", probe_strcpy},   {"strncpy", probe_strncpy}, {"strcat", probe_strcat},
        {"memcmp", probe_memcmp},   {"bcmp", probe_memcmp},     {"memchr", probe_memchr},   {"memcpy", move_touched},
        {"memmove", move_touched},    {"memset", set_touched}, {"wcslen", probe_wcslen},
    };
    for (unsigned i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(name, table[i].name)) return table[i].function;
    return NULL;
}
