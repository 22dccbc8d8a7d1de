// flags: -O2
float h_rows(float **rows, int n, int m)
{
    float s = 0.0f;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < m; j++) s += rows[i][j];
    return s;
}
