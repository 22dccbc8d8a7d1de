// flags: -O3
extern float a[32000], b[32000];
int inner(void);
int outer(float *);
void nested_calls(void)
{
    for (int n = 0; n < 50000; n++) {
        for (int i = 0; i < 32000; i++) {
            a[i] = b[i] * 2;
            inner();
            b[i] = a[i] + 1;
        }
        outer(a);
    }
}
