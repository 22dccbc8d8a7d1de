/* Ring buffers, stacks, queues, sets of bits, lists, pools. */
#include <stddef.h>
#include <stdint.h>

struct ring { uint8_t data[16]; uint8_t head, tail; };
struct node { int value; struct node *next; };
struct heap { int items[16]; int count; };
struct stack { int32_t items[8]; uint8_t top; };
struct pool { uint32_t used; uint16_t owner[32]; };
struct slot { int16_t key, value; uint8_t state; };
struct average { int32_t sum; int16_t history[8]; uint8_t at, count; };

// Puts a byte into a ring of sixteen; 0 where it is full.
// io: r.head=0..15 r.tail=0..15
int ring_put(struct ring *r, uint8_t byte)
{
    uint8_t next = (uint8_t)((r->head + 1) & 15);
    if (next == r->tail) return 0;
    r->data[r->head] = byte;
    r->head = next;
    return 1;
}

// Takes one; -1 where it is empty.
// io: r.head=0..15 r.tail=0..15
int ring_get(struct ring *r)
{
    if (r->head == r->tail) return -1;
    int byte = r->data[r->tail];
    r->tail = (uint8_t)((r->tail + 1) & 15);
    return byte;
}

// Takes as many as there are, at most n.
// io: r.head=0..15 r.tail=0..15 n=0..16 out[16]=0
int ring_read(struct ring *r, uint8_t *out, int n)
{
    int count = 0;
    while (count < n && r->tail != r->head) {
        out[count++] = r->data[r->tail];
        r->tail = (uint8_t)((r->tail + 1) & 15);
    }
    return count;
}

// Looks for a byte without taking any; its distance from the front or -1.
// io: r.head=0..15 r.tail=0..15 r.data=0..7 byte=0..7
int ring_find(const struct ring *r, uint8_t byte)
{
    int distance = 0;
    for (uint8_t at = r->tail; at != r->head; at = (uint8_t)((at + 1) & 15), distance++)
        if (r->data[at] == byte) return distance;
    return -1;
}

// Turns a list around.
// io: head/chain=8
struct node *list_reverse(struct node *head)
{
    struct node *done = NULL;
    while (head) {
        struct node *next = head->next;
        head->next = done;
        done = head;
        head = next;
    }
    return done;
}

// The list's length and sum.
// io: head/chain=8 head.value=-1000..1000 sum[1]=0
int list_sum(const struct node *head, int *sum)
{
    int n = 0;
    *sum = 0;
    for (; head; head = head->next, n++) *sum += head->value;
    return n;
}

// Leaves out all nodes of a value.
// io: head/chain=8 head.value=0..2 value=0..2
struct node *list_without(struct node *head, int value)
{
    struct node **link = &head;
    while (*link) {
        if ((*link)->value == value) *link = (*link)->next;
        else link = &(*link)->next;
    }
    return head;
}

// Merges two sorted lists.
// io: a/chain=5 b/chain=5
struct node *list_merge(struct node *a, struct node *b)
{
    struct node first, *last = &first;
    while (a && b) {
        struct node **smaller = a->value <= b->value ? &a : &b;
        last->next = *smaller;
        last = *smaller;
        *smaller = (*smaller)->next;
    }
    last->next = a ? a : b;
    return first.next;
}

// The k-th node from the end.
// io: head/chain=8 k=0..8
int list_from_end(const struct node *head, int k, int missing)
{
    const struct node *ahead = head;
    while (k-- > 0) {
        if (!ahead) return missing;
        ahead = ahead->next;
    }
    if (!ahead) return missing;
    while (ahead->next) {
        ahead = ahead->next;
        head = head->next;
    }
    return head->value;
}

// Adds to a heap whose greatest is on top.
// io: h.count=0..16 h.items=-50..50
int heap_push(struct heap *h, int item)
{
    if (h->count >= 16) return 0;
    int at = h->count++;
    while (at && h->items[(at - 1) / 2] < item) {
        h->items[at] = h->items[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    h->items[at] = item;
    return 1;
}

// Takes the greatest.
// io: h.count=0..16 h.items=-50..50 item[1]
int heap_pop(struct heap *h, int *item)
{
    if (!h->count) return 0;
    *item = h->items[0];
    int last = h->items[--h->count], at = 0;
    for (;;) {
        int child = 2 * at + 1;
        if (child >= h->count) break;
        if (child + 1 < h->count && h->items[child + 1] > h->items[child]) child++;
        if (h->items[child] <= last) break;
        h->items[at] = h->items[child];
        at = child;
    }
    h->items[at] = last;
    return 1;
}

// Works out a text in Polish notation on a small stack: numbers are single digits.
// io: text[16]="34+"|"92-3*"|"12+34+*"|"5"|"1+"|"82/"|"80/"|"123"|"7d*" result[1]
int rpn(struct stack *s, const char *text, int32_t *result)
{
    s->top = 0;
    for (; *text; text++) {
        if (*text >= '0' && *text <= '9') {
            if (s->top == 8) return -1;
            s->items[s->top++] = *text - '0';
            continue;
        }
        if (s->top < 2) return -2;
        int32_t b = s->items[--s->top], a = s->items[--s->top];
        switch (*text) {
        case '+': a += b; break;
        case '-': a -= b; break;
        case '*': a *= b; break;
        case '/':
            if (!b) return -3;
            a /= b;
            break;
        default: return -4;
        }
        s->items[s->top++] = a;
    }
    if (s->top != 1) return -5;
    *result = s->items[0];
    return 0;
}

// The first free place of a pool; -1 where there is none.
// io: p.used=0|1|3|0xffffffff|0x7fffffff|0xf0f0f0ff
int pool_take(struct pool *p, uint16_t owner)
{
    for (int i = 0; i < 32; i++)
        if (!(p->used >> i & 1)) {
            p->used |= 1u << i;
            p->owner[i] = owner;
            return i;
        }
    return -1;
}

// Gives back all of an owner's places; how many there were.
// io: p.owner=0..3 owner=0..3
int pool_release(struct pool *p, uint16_t owner)
{
    int count = 0;
    for (uint32_t left = p->used; left; left &= left - 1) {
        int i = __builtin_ctz(left);
        if (p->owner[i] == owner) {
            p->used &= ~(1u << i);
            p->owner[i] = 0;
            count++;
        }
    }
    return count;
}

// Looks a key up in a table of eight by open addressing.
// io: table[8] table.key=0..12 table.state=0..2 key=0..12 value[1]
int table_find(const struct slot *table, int16_t key, int16_t *value)
{
    unsigned at = (unsigned)key * 5 & 7;
    for (int k = 0; k < 8; k++, at = (at + 1) & 7) {
        if (!table[at].state) return 0;
        if (table[at].state == 1 && table[at].key == key) {
            *value = table[at].value;
            return 1;
        }
    }
    return 0;
}

// Puts one in, over the first place that is free or was given up.
// io: table[8] table.key=0..12 table.state=0..2 key=0..12
int table_put(struct slot *table, int16_t key, int16_t value)
{
    int place = -1;
    unsigned at = (unsigned)key * 5 & 7;
    for (int k = 0; k < 8; k++, at = (at + 1) & 7) {
        if (table[at].state == 1 && table[at].key == key) {
            table[at].value = value;
            return 2;
        }
        if (table[at].state != 1 && place < 0) place = (int)at;
        if (!table[at].state) break;
    }
    if (place < 0) return 0;
    table[place] = (struct slot){key, value, 1};
    return 1;
}

// The mean of the last eight samples.
// io: m.sum=-800..800 m.at=0..7 m.count=0..8
int16_t moving_average(struct average *m, int16_t sample)
{
    m->sum += sample - (m->count == 8 ? m->history[m->at] : 0);
    m->history[m->at] = sample;
    m->at = (uint8_t)((m->at + 1) % 8);
    if (m->count < 8) m->count++;
    return (int16_t)(m->sum / m->count);
}

// Sets, clears or turns bits of a set from one place to another.
// io: set[4] from=0..127 to=0..127 what=0..2
void bits_range(uint32_t *set, unsigned from, unsigned to, int what)
{
    for (unsigned i = from; i <= to; i++) {
        uint32_t bit = 1u << (i & 31);
        if (what == 0) set[i >> 5] |= bit;
        else if (what == 1) set[i >> 5] &= ~bit;
        else set[i >> 5] ^= bit;
    }
}

// The next member of a set from a place on, -1 where there is none.
// io: set[4]=0|1|0x80000000|0x00010000 from=0..127
int bits_next(const uint32_t *set, int from)
{
    while (from < 128) {
        uint32_t rest = set[from >> 5] >> (from & 31);
        if (rest) return from + __builtin_ctz(rest);
        from = (from | 31) + 1;
    }
    return -1;
}

// Adds a timer's deadline to a sorted list of at most eight; wraps as clocks do.
// io: count[1]=0..8 times[8]/sorted=0..1000 time=0..1000
int timer_insert(uint16_t *times, uint8_t *count, uint16_t time)
{
    if (*count >= 8) return -1;
    int at = *count;
    while (at > 0 && (int16_t)(times[at - 1] - time) > 0) {
        times[at] = times[at - 1];
        at--;
    }
    times[at] = time;
    (*count)++;
    return at;
}
