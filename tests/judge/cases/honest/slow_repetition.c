// flags: -O3
extern float a[32000], b[32000], c[32000];
int outer(float *);
void slow_repetition(void)
{
    for (int n = 0; n < 12; n++) {
        for (int j = 0; j < 16000; j++)
            for (int i = 0; i < 16000; i++) a[i] += b[i + 16000 - j - 1] * c[j];
        outer(a);
    }
}
