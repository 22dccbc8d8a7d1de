// flags: -O2
int h_machine_number(const char *s)
{
    enum { START, SIGN, DIGITS, POINT, FRACTION, BAD } state = START;
    for (; *s && state != BAD; s++) {
        int digit = *s >= '0' && *s <= '9';
        switch (state) {
        case START: state = *s == '-' ? SIGN : digit ? DIGITS : BAD; break;
        case SIGN: state = digit ? DIGITS : BAD; break;
        case DIGITS: state = *s == '.' ? POINT : digit ? DIGITS : BAD; break;
        case POINT:
        case FRACTION: state = digit ? FRACTION : BAD; break;
        case BAD: break;
        }
    }
    return state == DIGITS ? 1 : state == FRACTION ? 2 : 0;
}
