// flags: -O2
#include <string.h>
struct entry { struct entry *next; const char *key; int value; };
int h_bucket(struct entry **table, const char *key)
{
    unsigned h = 5381;
    for (const char *p = key; *p; p++) h = h * 33 + (unsigned char)*p;
    for (struct entry *e = table[h & 7]; e; e = e->next)
        if (strcmp(e->key, key) == 0) return e->value;
    return -1;
}
