/* In the manner of drivers: registers, descriptors, requests, tables of pages. */
#include <stddef.h>
#include <stdint.h>

struct gpio { uint32_t direction, output, input, pull; };
struct timer { uint32_t control, reload, value, status; };
struct dma { uint32_t source, target; uint16_t count, flags; };
struct spi { uint16_t control; uint8_t fifo[8], level; };
struct request { uint8_t type, code; uint16_t value, index, length; };
struct endpoint { uint8_t *buffer; uint16_t size, filled; };
struct adc { uint16_t samples[8]; uint8_t enabled, shift; int16_t offset; };
struct rtc { uint8_t seconds, minutes, hours, day, month, year; };
struct partition { uint8_t active, kind; uint32_t start, sectors; };
struct sensor { int16_t raw; const int16_t *table; uint8_t entries; };

// Sets up pins: inputs with or without a pull, outputs low.
// io: pins[n] n=0..6 pins=0..31 mode=0..2
void gpio_setup(struct gpio *g, const uint8_t *pins, int n, int mode)
{
    for (int i = 0; i < n; i++) {
        uint32_t bit = 1u << (pins[i] & 31);
        if (mode == 0) {
            g->direction |= bit;
            g->output &= ~bit;
        } else {
            g->direction &= ~bit;
            if (mode == 2) g->pull |= bit;
            else g->pull &= ~bit;
        }
    }
}

// Writes only what is an output; what it reads then.
// io:
uint32_t gpio_write(struct gpio *g, uint32_t mask, uint32_t value)
{
    mask &= g->direction;
    g->output = (g->output & ~mask) | (value & mask);
    return (g->input & ~g->direction) | (g->output & g->direction);
}

// A timer that counts down; how often it came to its end.
// io: t.control=0..3 t.reload=0..50 t.value=0..50 ticks=0..300
int timer_tick(struct timer *t, uint32_t ticks)
{
    int ends = 0;
    if (!(t->control & 1)) return 0;
    while (ticks) {
        if (t->value > ticks) {
            t->value -= ticks;
            break;
        }
        ticks -= t->value;
        t->status |= 1;
        ends++;
        if (!(t->control & 2) || !t->reload) {
            t->control &= ~1u;
            t->value = 0;
            break;
        }
        t->value = t->reload;
    }
    return ends;
}

// Runs a chain of copies within one memory; -1 where one leaves it.
// io: memory[32] n=0..4 chain[n] chain.source=0..30 chain.target=0..30 chain.count=0..8 chain.flags=0..3
int dma_run(uint8_t *memory, const struct dma *chain, int n)
{
    int copied = 0;
    for (int i = 0; i < n; i++) {
        const struct dma *d = &chain[i];
        if (d->source + d->count > 32 || d->target + d->count > 32) return -1;
        for (unsigned k = 0; k < d->count; k++) {
            memory[d->target + k] = memory[d->flags & 1 ? d->source : d->source + k];
            copied++;
        }
        if (d->flags & 2) break;
    }
    return copied;
}

// Takes bytes into a queue of eight as long as there is room.
// io: s.level=0..8 s.control=0..1 n=0..10 data[n]
int spi_send(struct spi *s, const uint8_t *data, int n)
{
    int taken = 0;
    if (!(s->control & 1)) return -1;
    while (taken < n && s->level < 8) s->fifo[s->level++] = data[taken++];
    if (s->level == 8) s->control |= 0x100;
    return taken;
}

// Answers a request of a bus: what it is about, or -1.
// io: r.type=0x80|0|0x21|0xa1|0x81 r.code=0|5|6|9|10|11|1 r.value=0..3 r.length=0..64 address[1]=0
int handle_request(const struct request *r, uint8_t *address)
{
    switch (r->type & 0x60) {
    case 0:
        switch (r->code) {
        case 0: return r->length == 2 ? 2 : -1;
        case 5: *address = (uint8_t)(r->value & 0x7f); return 0;
        case 6: return r->value >> 8 > 3 ? -1 : r->length < 18 ? r->length : 18;
        case 9: return r->value <= 1 ? 0 : -1;
        default: return -1;
        }
    case 0x20:
        if (r->code == 1) return r->type & 0x80 ? 8 : -1;
        return r->code == 10 || r->code == 11 ? 0 : -1;
    default: return -1;
    }
}

// Adds to an endpoint's buffer what fits; the rest is returned.
// io: e.buffer[16] e.size=16 e.filled=0..16 n=0..20 data[n]
int endpoint_fill(struct endpoint *e, const uint8_t *data, int n)
{
    while (n > 0 && e->filled < e->size) {
        e->buffer[e->filled++] = *data++;
        n--;
    }
    return n;
}

// The mean of the enabled channels, less an offset.
// io: a.shift=0..4
int adc_mean(const struct adc *a)
{
    int sum = 0, count = 0;
    for (int i = 0; i < 8; i++)
        if (a->enabled >> i & 1) {
            sum += a->samples[i] >> a->shift;
            count++;
        }
    return count ? sum / count - a->offset : 0;
}

// A clock goes on by a second, with months and leap years.
// io: r.seconds=58..59 r.minutes=59 r.hours=23|12 r.day=28..31 r.month=1..12 r.year=0..99
int rtc_second(struct rtc *r)
{
    static const uint8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (++r->seconds < 60) return 0;
    r->seconds = 0;
    if (++r->minutes < 60) return 1;
    r->minutes = 0;
    if (++r->hours < 24) return 2;
    r->hours = 0;
    if (++r->day <= days[(r->month - 1) % 12] + (r->month == 2 && r->year % 4 == 0)) return 3;
    r->day = 1;
    if (++r->month <= 12) return 4;
    r->month = 1;
    r->year++;
    return 5;
}

// Reads one of four entries from a boot sector's table.
// io: table[64] index=0..4 p.active=0 p.kind=0 p.start=0 p.sectors=0
int read_partition(const uint8_t *table, int index, struct partition *p)
{
    if (index > 3) return -1;
    const uint8_t *e = table + 16 * index;
    p->active = e[0] == 0x80;
    p->kind = e[4];
    p->start = (uint32_t)e[8] | (uint32_t)e[9] << 8 | (uint32_t)e[10] << 16 | (uint32_t)e[11] << 24;
    p->sectors = (uint32_t)e[12] | (uint32_t)e[13] << 8 | (uint32_t)e[14] << 16 | (uint32_t)e[15] << 24;
    return p->kind != 0;
}

// A sensor's value between the entries of its table.
// io: s.raw=-50..900 s.table[6]/sorted=-400..1250 s.entries=1..6
int sensor_value(const struct sensor *s)
{
    int at = s->raw / 128;
    if (s->raw < 0) return s->table[0];
    if (at >= s->entries - 1) return s->table[s->entries - 1];
    int low = s->table[at], high = s->table[at + 1];
    return low + (high - low) * (s->raw % 128) / 128;
}

// Goes through two levels of tables to an address; 0 where one does not exist.
// io: root[4] root*[4]=0|0x1001|0x2003|0x70000001|0x3000 address=0..0xffff
uint32_t translate(uint32_t **root, uint32_t address, int write)
{
    const uint32_t *second = root[address >> 14 & 3];
    if (!second) return 0;
    uint32_t entry = second[address >> 12 & 3];
    if (!(entry & 1) || (write && !(entry & 2))) return 0;
    return (entry & ~0xfffu) | (address & 0xfff);
}

// Which of the raised interrupts comes first: the least priority number, then the least number.
// io: raised=0|1|0x8001|0xffffffff|0x00f0 enabled=0|0xffff|0xffffffff|0xf0 priority[32]=0..7
int next_interrupt(uint32_t raised, uint32_t enabled, const uint8_t *priority)
{
    int best = -1;
    for (uint32_t left = raised & enabled; left; left &= left - 1) {
        int i = __builtin_ctz(left);
        if (best < 0 || priority[i] < priority[best]) best = i;
    }
    return best;
}
