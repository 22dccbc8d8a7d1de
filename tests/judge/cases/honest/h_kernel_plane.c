// flags: -O2
extern float aa[256][256], bb[256][256];
extern int dummy(float (*)[256], float (*)[256]);
void h_kernel_plane(int n)
{
    for (int nl = 0; nl < 1000; nl++) {
        for (int i = 0; i < 256; i++)
            for (int j = 1; j < 256; j++) aa[j][i] = aa[j - 1][i] + bb[j][i] * (float)n;
        dummy(aa, bb);
    }
}
