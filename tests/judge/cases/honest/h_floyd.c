// flags: -O2
void h_floyd(unsigned short d[6][6])
{
    for (int k = 0; k < 6; k++)
        for (int i = 0; i < 6; i++)
            for (int j = 0; j < 6; j++) {
                unsigned via = (unsigned)d[i][k] + d[k][j];
                if (via < d[i][j]) d[i][j] = (unsigned short)via;
            }
}
