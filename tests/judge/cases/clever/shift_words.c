// flags: -O2
void shift_words(unsigned long *a, int n, unsigned k)
{
    unsigned long carry = 0;
    k &= 63;
    if (k == 0) return;
    for (int i = 0; i < n; i++) { unsigned long x = a[i]; a[i] = x << k | carry; carry = x >> (64 - k); }
}
