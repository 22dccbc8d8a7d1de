// flags: -O1
long total_of_ints(const int *a, long n)
{
    int sum = 0;
    for (long i = 0; i < n; i++) sum += a[i];
    return sum;
}
