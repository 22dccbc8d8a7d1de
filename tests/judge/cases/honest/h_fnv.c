// flags: -O2
unsigned long h_fnv(const unsigned char *p, unsigned long n)
{
    unsigned long h = 0xcbf29ce484222325ul;
    for (unsigned long i = 0; i < n; i++) h = (h ^ p[i]) * 0x100000001b3ul;
    return h;
}
