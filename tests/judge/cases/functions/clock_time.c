// flags: -O2
int clock_time(const char *s)
{
    int parts[2] = {0, 0};
    for (int k = 0; k < 2; k++) {
        int n = 0;
        while (*s >= '0' && *s <= '9' && n < 2) parts[k] = parts[k] * 10 + *s++ - '0', n++;
        if (n != 2 || (k == 0 && *s++ != ':')) return -1;
    }
    return *s || parts[0] > 23 || parts[1] > 59 ? -1 : parts[0] * 60 + parts[1];
}
