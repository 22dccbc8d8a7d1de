// flags: -O2
extern int cells[3000], rates[3000];
extern int report(int *, int);
int sweeps(int n)
{
    int stop = 0;
    for (int p = 0; p < n && !stop; p++) {
        for (int i = 0; i < 3000; i++) cells[i] -= cells[i] >> (rates[i] & 7);
        stop = report(cells, p);
    }
    return stop;
}
