// flags: -O2
long ipv4(const char *s)
{
    unsigned long address = 0;
    for (int part = 0; part < 4; part++) {
        unsigned n = 0;
        int digits = 0;
        for (; *s >= '0' && *s <= '9'; s++) {
            n = n * 10 + (unsigned)(*s - '0');
            if (++digits > 3) return -1;
        }
        if (!digits || n > 255 || (part < 3 && *s++ != '.')) return -1;
        address = address << 8 | n;
    }
    return *s ? -1 : (long)address;
}
