// flags: -O2
int gn, *gp;
extern void cb(int);
int global_cursor(void)
{
    int s = 0;
    for (int i = 0; i < gn; i++) { cb(i); s += gp[i]; }
    return s;
}
