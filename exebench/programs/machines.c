/* State machines: buttons, protocols, receivers, games. */
#include <stdint.h>

struct button { uint8_t stable, counter, pressed; };
struct frame { uint8_t state, length, at, sum, data[8]; };
struct lights { uint8_t phase; uint16_t left; };
struct lexer { int state, words, lines, comments; };
struct encoder { uint8_t last; int16_t position; uint8_t errors; };
struct uart { uint8_t state, bits, shift, ready, data, bad; };
struct turnstile { uint8_t locked; uint16_t coins, passed; };

// A button that must be steady for four looks; 1 when it goes down, 2 when up.
// io: b.stable=0..1 b.counter=0..3 level=0..1
int debounce(struct button *b, int level)
{
    if (level == b->stable) {
        b->counter = 0;
        return 0;
    }
    if (++b->counter < 4) return 0;
    b->counter = 0;
    b->stable = (uint8_t)level;
    if (level) b->pressed++;
    return level ? 1 : 2;
}

// Takes a frame apart: start byte, length up to eight, data, sum; 1 when one is whole, -1 when one is broken.
// io: f.state=0..3 f.length=1..8 f.at=0..7 byte=0x7e|3|8|9|0|255|17
int frame_byte(struct frame *f, uint8_t byte)
{
    switch (f->state) {
    case 0:
        if (byte == 0x7e) f->state = 1;
        return 0;
    case 1:
        if (byte == 0 || byte > 8) {
            f->state = 0;
            return -1;
        }
        f->length = byte;
        f->at = 0;
        f->sum = byte;
        f->state = 2;
        return 0;
    case 2:
        f->data[f->at & 7] = byte;
        f->sum = (uint8_t)(f->sum + byte);
        if (++f->at >= f->length) f->state = 3;
        return 0;
    default:
        f->state = 0;
        return byte == f->sum ? 1 : -1;
    }
}

// All of a buffer through the same machine; how many frames were whole.
// io: n=0..20 data[n]=0x7e|1|2|3 f.state=0 f.length=1 f.at=0
int frame_feed(struct frame *f, const uint8_t *data, int n)
{
    int whole = 0;
    for (int i = 0; i < n; i++) {
        uint8_t byte = data[i];
        if (f->state == 0) f->state = byte == 0x7e;
        else if (f->state == 1) {
            f->length = (uint8_t)(byte & 7);
            f->at = 0;
            f->state = f->length ? 2 : 0;
        } else {
            f->data[f->at++] = byte;
            if (f->at == f->length) {
                f->state = 0;
                whole++;
            }
        }
    }
    return whole;
}

// Traffic lights: red, red and amber, green, amber, each with its time.
// io: l.phase=0..3 l.left=0..40 elapsed=0..100
int lights_advance(struct lights *l, uint16_t elapsed)
{
    static const uint16_t times[4] = {30, 3, 25, 5};
    int changes = 0;
    while (elapsed >= l->left) {
        elapsed = (uint16_t)(elapsed - l->left);
        l->phase = (uint8_t)((l->phase + 1) & 3);
        l->left = times[l->phase];
        changes++;
    }
    l->left = (uint16_t)(l->left - elapsed);
    return changes;
}

// Counts words, lines and comments of C in a text.
// io: text[24]="a b\nc"|"/* x */ y"|"// z\nw"|"\n\n"|"one two three"|"a/b"|"/**/" l.state=0 l.words=0 l.lines=0 l.comments=0
void lex(struct lexer *l, const char *text)
{
    enum { SPACE, WORD, LINE, BLOCK };
    for (; *text; text++) {
        char c = *text;
        if (c == '\n') l->lines++;
        switch (l->state) {
        case LINE:
            if (c == '\n') l->state = SPACE;
            break;
        case BLOCK:
            if (c == '*' && text[1] == '/') {
                text++;
                l->state = SPACE;
            }
            break;
        default:
            if (c == '/' && (text[1] == '/' || text[1] == '*')) {
                l->state = *++text == '/' ? LINE : BLOCK;
                l->comments++;
            } else if (c == ' ' || c == '\n' || c == '\t') l->state = SPACE;
            else if (l->state == SPACE) {
                l->state = WORD;
                l->words++;
            }
        }
    }
}

// A knob with two contacts, in quarter steps.
// io: e.last=0..3 e.position=-100..100 e.errors=0..9 now=0..3
int quadrature(struct encoder *e, uint8_t now)
{
    static const int8_t moves[16] = {0, 1, -1, 2, -1, 0, 2, 1, 1, 2, 0, -1, 2, -1, 1, 0};
    int move = moves[(e->last & 3) << 2 | (now & 3)];
    e->last = now;
    if (move == 2) {
        e->errors++;
        return 0;
    }
    e->position = (int16_t)(e->position + move);
    return move;
}

// A receiver of serial bytes, one sample per bit; start bit, eight bits, stop bit.
// io: u.state=0..2 u.bits=0..7 level=0..1
void uart_sample(struct uart *u, int level)
{
    switch (u->state) {
    case 0:
        if (!level) {
            u->state = 1;
            u->bits = 0;
        }
        break;
    case 1:
        u->shift = (uint8_t)(u->shift >> 1 | (level ? 0x80 : 0));
        if (++u->bits == 8) u->state = 2;
        break;
    default:
        if (level) {
            u->data = u->shift;
            u->ready = 1;
        } else u->bad++;
        u->state = 0;
    }
}

// A turnstile that gives back coins it does not need.
// io: t.locked=0..1 t.coins=0..99 t.passed=0..99 events[8]=0..2
int turnstile(struct turnstile *t, const uint8_t *events)
{
    int given_back = 0;
    for (int i = 0; i < 8; i++) {
        if (events[i] == 1) {
            if (t->locked) {
                t->locked = 0;
                t->coins++;
            } else given_back++;
        } else if (events[i] == 2 && !t->locked) {
            t->locked = 1;
            t->passed++;
        }
    }
    return given_back;
}

// One step of the game of life on a torus of eight by eight, a byte per row.
// io: rows[8]
void life(uint8_t *rows)
{
    uint8_t next[8];
    for (int y = 0; y < 8; y++) {
        next[y] = 0;
        for (int x = 0; x < 8; x++) {
            int count = 0;
            for (int dy = 7; dy <= 9; dy++)
                for (int dx = 7; dx <= 9; dx++)
                    if (dy != 8 || dx != 8) count += rows[(y + dy) & 7] >> ((x + dx) & 7) & 1;
            if (count == 3 || (count == 2 && rows[y] >> x & 1)) next[y] |= (uint8_t)(1 << x);
        }
    }
    for (int y = 0; y < 8; y++) rows[y] = next[y];
}

// One step of an automaton of one dimension by a rule of eight bits.
// io: rule=30|90|110|184|0|255
uint32_t automaton(uint32_t cells, uint8_t rule)
{
    uint32_t next = 0;
    for (int i = 0; i < 32; i++) {
        unsigned left = cells >> ((i + 1) & 31) & 1, self = cells >> i & 1, right = cells >> ((i + 31) & 31) & 1;
        next |= (uint32_t)(rule >> (left << 2 | self << 1 | right) & 1) << i;
    }
    return next;
}

// A shift register with feedback; how many steps until a state comes again, at most n.
// io: state=1..65535 taps=0xb400|0x8016|0x1 n=0..200
int lfsr_period(uint16_t state, uint16_t taps, uint16_t n)
{
    uint16_t start = state;
    int steps = 0;
    do {
        unsigned low = state & 1;
        state >>= 1;
        if (low) state ^= taps;
        steps++;
    } while (steps < n && state != start);
    return steps;
}

// Runs a little machine: bytes are commands on an accumulator and eight cells.
// io: n=0..16 program[n]=0x10|0x21|0x33|0x42|0x05|0x61|0x70|0x52 cells[8]=-9..9
int interpret(const uint8_t *program, int n, int32_t *cells)
{
    int32_t accumulator = 0;
    for (int pc = 0, steps = 0; pc < n && steps < 64; pc++, steps++) {
        int operand = program[pc] & 7;
        switch (program[pc] >> 4) {
        case 0: accumulator = operand; break;
        case 1: accumulator = cells[operand]; break;
        case 2: cells[operand] = accumulator; break;
        case 3: accumulator = (int32_t)((uint32_t)accumulator + (uint32_t)cells[operand]); break;
        case 4: accumulator = (int32_t)((uint32_t)accumulator - (uint32_t)cells[operand]); break;
        case 5: accumulator = (int32_t)((uint32_t)accumulator * 2u); break;
        case 6:
            if (accumulator < 0) pc += operand;
            break;
        default: return accumulator;
        }
    }
    return accumulator;
}

// Matches a text against parts of a pattern: letters, . for any, and * for repeats, from the beginning.
// io: text[12]="aaab"|"abc"|""|"xyz"|"aab" pattern[10]="a*b"|"..."|".*"|"ab*c"|"x.z"|"a*a*b"
int matches(const char *text, const char *pattern)
{
    uint32_t states = 1, next;
    int length = 0;
    while (pattern[length]) length++;
    for (int round = 0;; round++) {
        for (int i = 0; i + 1 < length; i++)
            if (states >> i & 1 && pattern[i + 1] == '*') states |= 1u << (i + 2);
        if (!text[round]) return (int)(states >> length & 1);
        next = 0;
        for (int i = 0; i < length; i++) {
            if (!(states >> i & 1) || pattern[i] == '*') continue;
            if (pattern[i] != '.' && pattern[i] != text[round]) continue;
            next |= pattern[i + 1] == '*' ? 1u << i : 1u << (i + 1);
        }
        if (!next) return 0;
        states = next;
    }
}
