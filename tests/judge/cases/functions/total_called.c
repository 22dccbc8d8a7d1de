// flags: -O2
extern int adjusted(int);
int total_called(const int *p, int n)
{
    int s = 0;
    for (int i = 0; i < n; i++) s += p[i] > 1000 ? adjusted(p[i]) : p[i];
    return s;
}
