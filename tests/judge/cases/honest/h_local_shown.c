// flags: -O2
extern int fill(int *, int);
int h_local_shown(int n)
{
    int v[4] = {1, 2, 3, n};
    return fill(v, 4) + v[0] * v[3];
}
