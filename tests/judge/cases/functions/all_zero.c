// flags: -O2
int all_zero(const unsigned long *words, unsigned long n)
{
    for (unsigned long i = 0; i < n; i++)
        if (words[i]) return 0;
    return 1;
}
