// flags: -O2
void h_saturating_add(short *restrict d, const short *restrict a, int n)
{
    for (int i = 0; i < n; i++) {
        int v = d[i] + a[i];
        d[i] = (short)(v > 32767 ? 32767 : v < -32768 ? -32768 : v);
    }
}
