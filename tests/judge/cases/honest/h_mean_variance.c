// flags: -O2
void h_mean_variance(const float *p, int n, double *out)
{
    double mean = 0.0, m2 = 0.0;
    for (int i = 0; i < n; i++) {
        double d = p[i] - mean;
        mean += d / (i + 1);
        m2 += d * (p[i] - mean);
    }
    out[0] = mean;
    out[1] = n > 1 ? m2 / (n - 1) : 0.0;
}
