// flags: -O2
unsigned h_switch_nested(unsigned a, unsigned b, unsigned c)
{
    switch (a & 3) {
    case 0:
        switch (b & 7) {
        case 0: return c;
        case 1: return c + a;
        case 2: return c * b;
        case 3: return c - 1;
        case 4: return c >> 3;
        default: return 0;
        }
    case 1: b += 4; /* fall through */
    case 2: return b ^ c;
    default: return a / (c | 1);
    }
}
