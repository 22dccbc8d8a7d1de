// flags: -O2
extern float pa[2048], pb[2048];
extern void tick(float *);
void passes(int n)
{
    for (int p = 0; p < n; p++) {
        for (int i = 0; i < 2048; i++) pa[i] = pa[i] * 0.5f + pb[i];
        tick(pa);
    }
}
