// flags: -O2
extern void tell(void);
int divide_told(int a, int b)
{
    tell();
    return a / b;
}
