// flags: -O2
void h_lower(char *d, const char *s)
{
    for (; *s; s++) *d++ = *s >= 'A' && *s <= 'Z' ? (char)(*s + 32) : *s;
    *d = 0;
}
