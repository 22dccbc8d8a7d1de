// flags: -O2
int h_switch(const unsigned char *p, int n)
{
    int a = 0;
    for (int i = 0; i < n; i++)
        switch (p[i] & 7) {
        case 0: a += 3; break;
        case 1: a ^= i; break;
        case 2: a -= p[i]; break;
        case 3: a *= 5; break;
        case 4: a <<= 1; break;
        case 5: a = -a; break;
        case 6: a |= 64; break;
        default: a--;
        }
    return a;
}
