// flags: -O2
unsigned char h_wrap_counter(unsigned char from, unsigned char to)
{
    unsigned char s = 0;
    for (unsigned char i = from; i != to; i++) s = (unsigned char)(s * 3 + i);
    return s;
}
