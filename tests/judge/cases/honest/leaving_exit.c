// flags: -O3
_Noreturn void exit(int);
extern float a[3200], d[3200];
int outer(float *);
void leaving_exit(void)
{
    for (int n = 0; n < 100000; n++) {
        for (int i = 0; i < 3200; i++) {
            if (d[i] < 0) exit(0);
            a[i] += d[i];
        }
        outer(a);
    }
}
