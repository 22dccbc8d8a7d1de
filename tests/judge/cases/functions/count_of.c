// flags: -O2
extern const int unset;
const int unset = 7;
int count_of(const int *const *p, int n)
{
    int found = 0;
    for (int i = 0; i < n; i++) found += p[i] == &unset;
    return found;
}
