// flags: -O2
static const short cosine[16] = {256, 236, 181, 97, 0, -97, -181, -236, -256, -236, -181, -97, 0, 97, 181, 236};
int h_const_table(const unsigned char *p, int n)
{
    int s = 0;
    for (int i = 0; i < n; i++) s += cosine[(p[i] + i) & 15];
    return s;
}
