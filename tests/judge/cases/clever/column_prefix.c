// flags: -O2
extern float grid[64][64];
void column_prefix(void)
{
    for (int j = 0; j < 64; j++)
        for (int i = 1; i < 64; i++) grid[i][j] += grid[i - 1][j];
}
