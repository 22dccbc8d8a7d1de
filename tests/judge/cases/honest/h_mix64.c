// flags: -O2
unsigned long h_mix64(unsigned long k)
{
    k ^= k >> 33;
    k *= 0xff51afd7ed558ccdul;
    k ^= k >> 33;
    k *= 0xc4ceb9fe1a85ec53ul;
    return k ^ k >> 33;
}
