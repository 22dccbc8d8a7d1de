// flags: -O2
int h_binary_search(const int *p, int n, int key)
{
    int low = 0, high = n - 1;
    while (low <= high) {
        int mid = low + (high - low) / 2;
        if (p[mid] == key) return mid;
        if (p[mid] < key) low = mid + 1; else high = mid - 1;
    }
    return ~low;
}
