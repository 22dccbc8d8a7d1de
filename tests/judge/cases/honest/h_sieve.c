// flags: -O2
int h_sieve(unsigned char *composite, int n)
{
    int primes = 0;
    for (int i = 0; i < n; i++) composite[i] = i < 2;
    for (int i = 2; i < n; i++) {
        if (composite[i]) continue;
        primes++;
        for (int k = 2 * i; k < n; k += i) composite[k] = 1;
    }
    return primes;
}
