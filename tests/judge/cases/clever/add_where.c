// flags: -O3 -mavx -fno-vectorize
extern __attribute__((aligned(32))) float a[32000], b[32000], c[32000];
void add_where(void)
{
    for (int i = 0; i < 32000; i++)
        if (b[i] > 0.f) a[i] += b[i] * c[i];
}
