// flags: -O2
int h_trap(const int *table, unsigned index, int *out)
{
    *out = 1;
    if (index > 11) __builtin_trap();
    *out = table[index];
    return table[index] / 3;
}
