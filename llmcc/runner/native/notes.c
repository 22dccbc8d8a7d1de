/* Notes of a run of the reference: how long it went on, which blocks ran how often, which values were compared. Further
 * inputs are made of what they say. */
#include "notes.h"

#include <string.h>

#include "discovery.h"
#include "execute.h"
#include "found.h"

#define SAMPLED 4 /* pairs of values compared, of any time */
#define LATE 4    /* of the last blocks to run for the first time */
#define LAST 2    /* of all */
#define LOADS 4 /* of which it is known where a number came from that is compared */
#define RECENT (MAX_COMPARED / 2 - SAMPLED - LATE - LAST)

struct notes {
    u64 steps; /* a measure of how long it takes that no load of the machine changes */
    u16 runs[MAX_BLOCKS];
    u64 blocks[MAX_BLOCKS / 64], habits[MAX_BLOCKS / 64];
    u64 matched; /* bit n: n bytes were equal where memory or strings were compared */
    u64 compared[MAX_COMPARED], n_compared, n_late;
    u64 n_links;
    struct link links[MAX_LINKS];
    u64 n_words;
    struct patch words[MAX_WORDS];
    struct load { u64 address, size; } loads[LOADS];
    u64 n_loads;
    u32 block, place; /* the block that ran last, and how many comparisons since it began */
};

static struct notes *notes; /* shared between the parent and the child that runs the reference */
static u64 limit;

void make_notes(u64 step_limit)
{
    notes = share_bytes(sizeof *notes);
    limit = step_limit;
}

void forget_notes(void) { memset(notes, 0, sizeof *notes); }

void count_steps(u64 n)
{
    if (n > limit - notes->steps) finish(END_TIMEOUT);
    notes->steps += n;
}

u64 steps_counted(void) { return notes->steps; }

static void add_habit(u64 what)
{
    u64 bit = mix(what) % MAX_BLOCKS;
    notes->habits[bit / 64] |= 1ul << bit % 64;
}

void note_block(u32 number)
{
    count_steps(1);
    number %= MAX_BLOCKS;
    notes->blocks[number / 64] |= 1ul << number % 64;
    if (notes->runs[number] < UINT16_MAX) notes->runs[number]++;
    add_habit(2ul << 32 | notes->block << 10 | number);
    notes->block = number;
    notes->place = 0;
}

void note_load(u64 address, unsigned size) { notes->loads[notes->n_loads++ % LOADS] = (struct load){address, size}; }

/* What would have made a word of memory, where it was just loaded, what it was compared with. */
static void keep_word(u64 seen, u64 wanted)
{
    for (u64 k = notes->n_loads; k-- && k + LOADS >= notes->n_loads;) {
        const struct load *load = &notes->loads[k % LOADS];
        u64 word = 0, unused = 64 - 8 * load->size;
        memcpy(&word, (const void *)load->address, load->size);
        if (word != seen && (u64)((i64)(word << unused) >> unused) != seen) continue;
        const struct found *o = find_object(load->address);
        if (!o || o->flags & (OBJECT_GIVEN | OBJECT_CONSTANT)) continue;
        notes->words[notes->n_words++ % MAX_WORDS] = (struct patch){o->id - 1, (i64)(load->address - o->base) - o->origin, wanted};
        return;
    }
}

static void keep_compared(u64 place, u64 a, u64 b)
{
    notes->compared[2 * place] = a;
    notes->compared[2 * place + 1] = b;
}

/* Optimised code has few branches: how a comparison went is worth as much as which block ran. */
static void note_turn(bool less, bool equal, bool near)
{
    u64 place = (u64)notes->block << 16 | (notes->place++ & 0xfff) << 2 | (u64)less << 1;
    add_habit(3ul << 32 | place | equal);
    if (near) add_habit(4ul << 32 | place);
}

/* Keeps the last pairs of values that decided branches, where a parser gave up, those of the blocks that it came to last, and
 * a sample of all before; what one side compares with may be an input of another case. */
void note_compared(u64 a, u64 b)
{
    note_turn(a < b, a == b, a - b == 1 || b - a == 1); /* limits are off by one */
    if (a == b) return;
    keep_word(a, b);
    keep_word(b, a);
    u64 n = notes->n_compared++, sampled = n < SAMPLED ? n : mix(discovery.spec->seed + n) % (SAMPLED + n / 8);
    keep_compared(SAMPLED + LATE + n % LAST, a, b);
    keep_compared(SAMPLED + LATE + LAST + n % RECENT, a, b);
    if (notes->runs[notes->block] == 1) keep_compared(SAMPLED + notes->n_late++ % LATE, a, b);
    if (sampled < SAMPLED && n <= 4096) keep_compared(sampled, a, b);
}

static void keep_link(u64 loaded, u64 wanted)
{
    const struct found *from = find_object(loaded), *to = find_object(wanted);
    if (!from || !to || !from->parent || loaded != from->base + (u64)from->origin) return;
    notes->links[notes->n_links++ % MAX_LINKS] =
        (struct link){from->parent - 1, from->parent_offset, to->id - 1, (i64)(wanted - to->base) - to->origin};
}

/* What leads back to where the function came from, the end of a ring or a state that knows its owner, is found so. */
void note_pointers(u64 a, u64 b)
{
    note_turn(false, a == b, false);
    if (a == b) return;
    keep_link(a, b);
    keep_link(b, a);
}

/* As numbers, where they begin to differ: a keyword is found as a magic number is. */
void note_difference(const char *a, const char *b, u64 n)
{
    u64 at = 0, left = 0, right = 0, width = 8;
    while (at < n && a[at] == b[at]) at++;
    notes->matched |= 1ul << (at < 63 ? at : 63);
    if (at == n) return;
    while (width > n - at) width /= 2;
    memcpy(&left, a + at, width);
    memcpy(&right, b + at, width);
    note_load((u64)(a + at), (unsigned)width);
    note_load((u64)(b + at), (unsigned)width);
    note_compared(left, right);
}

/* Beside the ways from block to block: how often blocks ran, exactly if seldom, since an input that goes round once more
 * than any other is worth keeping. So is one that agrees with a keyword for one character more. */
void report_notes(struct test_case *c)
{
    for (u64 k = 0; k < 64; k++)
        if (notes->matched >> k & 1) add_habit(1ul << 32 | k);
    for (u64 b = 0; b < MAX_BLOCKS; b++) {
        u64 n = notes->runs[b];
        if (n) add_habit(b << 8 | (n <= 20 ? n : 84 - (u64)__builtin_clzl(n)));
    }
    memcpy(c->blocks, notes->blocks, sizeof c->blocks);
    memcpy(c->habits, notes->habits, sizeof c->habits);
    memcpy(c->compared, notes->compared, sizeof c->compared);
    memcpy(c->links, notes->links, sizeof c->links);
    c->n_links = notes->n_links < MAX_LINKS ? (u32)notes->n_links : MAX_LINKS;
    c->n_words = notes->n_words < MAX_WORDS ? (u32)notes->n_words : MAX_WORDS;
    for (u64 k = 0; k < c->n_words; k++) c->words[k] = notes->words[(notes->n_words - c->n_words + k) % MAX_WORDS];
}
