// flags: -O2
long h_pointer_difference(const int *p, const int *limit, int key)
{
    const int *start = p;
    for (int k = 0; k < 30 && p != limit && *p != key; k++) p++;
    return p - start;
}
