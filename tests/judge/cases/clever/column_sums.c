// flags: -O2
void column_sums(int *restrict out, const int *restrict m, int rows, int cols)
{
    for (int j = 0; j < cols; j++) {
        int s = 0;
        for (int i = 0; i < rows; i++) s += m[(long)i * cols + j];
        out[j] = s;
    }
}
