// flags: -O2
extern void show(const char *);
const char stage[] = "stage";
void announce(int n)
{
    for (int i = 0; i < n; i++) show(stage);
}
