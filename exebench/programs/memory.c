/* Copying, comparing, searching and sorting in memory; pointers to pointers. */
#include <stddef.h>
#include <stdint.h>

struct person { int16_t age; uint8_t group; int32_t score; };
struct span { int from, to; };

// Copies in either direction, so that both may overlap within one array.
// io: data[24] to=0..12 from=0..12 n=0..12
void move_bytes(uint8_t *data, int to, int from, int n)
{
    int step = to < from ? 1 : -1;
    for (int i = to < from ? 0 : n - 1; n > 0; n--, i += step) data[to + i] = data[from + i];
}

// Whether two areas are equal, in a time that does not depend on where they differ.
// io: n=0..8 a[n]=0..1 b[n]=0..1
int equal_constant_time(const uint8_t *a, const uint8_t *b, size_t n)
{
    uint8_t difference = 0;
    for (size_t i = 0; i < n; i++) difference |= a[i] ^ b[i];
    return !difference;
}

// The last place of a byte, or -1.
// io: n=0..16 data[n]=0..5 byte=0..6
int last_place(const uint8_t *data, int n, uint8_t byte)
{
    while (n-- > 0)
        if (data[n] == byte) return n;
    return -1;
}

// Fills with a pattern of several bytes.
// io: n=0..20 data[20] length=1..5 pattern[length]
void fill_pattern(uint8_t *data, int n, const uint8_t *pattern, int length)
{
    for (int i = 0, k = 0; i < n; i++) {
        data[i] = pattern[k];
        if (++k == length) k = 0;
    }
}

// Sorts by insertion; how many moves it took.
// io: n=0..14 v[n]=-50..50
int insertion_sort(int *v, int n)
{
    int moves = 0;
    for (int i = 1; i < n; i++) {
        int x = v[i], k = i;
        for (; k > 0 && v[k - 1] > x; k--, moves++) v[k] = v[k - 1];
        v[k] = x;
    }
    return moves;
}

// Sorts with ever smaller steps.
// io: n=0..16 v[n]
void shell_sort(uint16_t *v, int n)
{
    for (int step = n / 2; step > 0; step /= 2)
        for (int i = step; i < n; i++) {
            uint16_t x = v[i];
            int k = i;
            for (; k >= step && v[k - step] > x; k -= step) v[k] = v[k - step];
            v[k] = x;
        }
}

// Sorts bytes by counting them.
// io: n=0..24 v[n]=0..15
void counting_sort(uint8_t *v, int n)
{
    int counts[16] = {0}, at = 0;
    for (int i = 0; i < n; i++) counts[v[i] & 15]++;
    for (int value = 0; value < 16; value++)
        while (counts[value]-- > 0) v[at++] = (uint8_t)value;
}

// The first place whose number is not less, in a sorted array.
// io: n=0..16 v[n]/sorted=0..60 x=0..61
int lower_bound(const int *v, int n, int x)
{
    int low = 0, high = n;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (v[middle] < x) low = middle + 1;
        else high = middle;
    }
    return low;
}

// The k-th smallest number; the array is rearranged.
// io: n=1..12 v[n]=-30..30 k=0..11
int select_kth(int *v, int n, int k)
{
    int low = 0, high = n - 1;
    if (k > high) k = high;
    while (low < high) {
        int pivot = v[(low + high) / 2], i = low, j = high;
        while (i <= j) {
            while (v[i] < pivot) i++;
            while (v[j] > pivot) j--;
            if (i <= j) {
                int t = v[i];
                v[i++] = v[j];
                v[j--] = t;
            }
        }
        if (k <= j) high = j;
        else if (k >= i) low = i;
        else break;
    }
    return v[k];
}

// Each number once, of a sorted array, in place.
// io: n=0..16 v[n]/sorted=0..9
int unique(int16_t *v, int n)
{
    if (n < 2) return n;
    int16_t last = v[0];
    int to = 1;
    for (int i = 1; i < n; i++)
        if (v[i] != last) v[to++] = last = v[i];
    return to;
}

// Numbers that two sorted arrays share.
// io: n=0..10 a[n]/sorted=0..20 m=0..10 b[m]/sorted=0..20 out[10]=0
int intersect(const int *a, int n, const int *b, int m, int *out)
{
    int count = 0, i = 0, k = 0;
    while (i < n && k < m) {
        if (a[i] < b[k]) i++;
        else if (a[i] > b[k]) k++;
        else {
            out[count++] = a[i++];
            k++;
        }
    }
    return count;
}

// Turns an array round by some places, in place, by turning its parts over.
// io: n=1..14 v[n] by=0..30
void rotate(int32_t *v, int n, int by)
{
    struct span parts[3] = {{0, n - 1}, {0, by % n - 1}, {by % n, n - 1}};
    for (int p = 0; p < 3; p++)
        for (int i = parts[p].from, k = parts[p].to; i < k; i++, k--) {
            int32_t t = v[i];
            v[i] = v[k];
            v[k] = t;
        }
}

// The highest score of a group and who has it.
// io: n=0..8 people[n] people.group=0..2 people.score=-500..500 group=0..2 who[1]
int best_of_group(const struct person *people, int n, uint8_t group, int *who)
{
    int best = -32768;
    *who = -1;
    for (int i = 0; i < n; i++)
        if (people[i].group == group && people[i].score > best) {
            best = people[i].score;
            *who = i;
        }
    return best;
}

// Sorts people by group, then by age, the oldest first.
// io: n=0..8 people[n] people.group=0..2 people.age=1..99
void sort_people(struct person *people, int n)
{
    for (int end = n - 1; end > 0; end--)
        for (int i = 0; i < end; i++) {
            struct person *a = &people[i], *b = a + 1;
            if (a->group > b->group || (a->group == b->group && a->age < b->age)) {
                struct person t = *a;
                *a = *b;
                *b = t;
            }
        }
}

// Sums rows that are reached through pointers, leaving out those that are not there.
// io: rows[4] rows*[6]=-99..99 width=0..6 sums[4]=0
int sum_rows(int **rows, int width, int *sums)
{
    int total = 0;
    for (int i = 0; i < 4; i++) {
        if (!rows[i]) continue;
        for (int k = 0; k < width; k++) sums[i] += rows[i][k];
        total += sums[i];
    }
    return total;
}

// Puts the smaller of each pair of rows' first numbers first, by exchanging pointers.
// io: rows[4] rows*[2]=-9..9
int order_rows(int16_t **rows)
{
    int swaps = 0;
    for (int end = 3; end > 0; end--)
        for (int i = 0; i < end; i++)
            if (rows[i][0] > rows[i + 1][0]) {
                int16_t *t = rows[i];
                rows[i] = rows[i + 1];
                rows[i + 1] = t;
                swaps++;
            }
    return swaps;
}
