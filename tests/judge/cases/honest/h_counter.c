// flags: -O2
static unsigned calls, last;
unsigned h_counter(unsigned x)
{
    unsigned gap = x - last;
    last = x;
    return gap * 10 + (++calls & 7);
}
