// flags: -O2 -fno-builtin
unsigned long length(const char *s)
{
    const char *end = s;
    while (*end) end++;
    return (unsigned long)(end - s);
}
