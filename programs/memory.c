/* Memory access patterns: strides, indices, blocks, running sums. */

void gather(const float *from, const unsigned short *index, float *to, int n)
{
    for (int i = 0; i < n; i++) to[i] = from[index[i] & 255] * 2;
}

void histogram(const unsigned char *data, int n, unsigned *counts)
{
    for (int i = 0; i < n; i++) counts[data[i]]++;
}

void transpose_blocked(const int *from, int *to)
{
    for (int y = 0; y < 64; y += 8)
        for (int x = 0; x < 64; x += 8)
            for (int i = y; i < y + 8; i++)
                for (int k = x; k < x + 8; k++) to[64 * k + i] = from[64 * i + k];
}

void prefix_sum(const unsigned *in, unsigned *out, int n)
{
    unsigned sum = 0;
    for (int i = 0; i < n; i++) out[i] = sum += in[i];
}

/* Five points of a grid into another. */
void stencil(const float *in, float *out, int width, int height)
{
    for (int y = 1; y < height - 1; y++)
        for (int x = 1; x < width - 1; x++) {
            const float *p = in + y * width + x;
            out[y * width + x] = 0.5f * p[0] + 0.125f * (p[-1] + p[1] + p[-width] + p[width]);
        }
}

/* Every third number of one array to the front, the others behind. */
int compact(int *v, int n)
{
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (v[i] % 3 == 0) {
            int t = v[kept];
            v[kept++] = v[i];
            v[i] = t;
        }
    return kept;
}
