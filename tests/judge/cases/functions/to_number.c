// flags: -O2
int to_number(const char *s)
{
    long long value = 0;
    int negative = *s == '-';
    if (negative) s++;
    for (; *s >= '0' && *s <= '9'; s++) {
        value = value * 10 + (*s - '0');
        if (value > 2147483647) value = 2147483647;
    }
    return (int)(negative ? -value : value);
}
