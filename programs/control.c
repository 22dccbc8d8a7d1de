/* Control flow: recursion, switches, searches with ways out, nested loops that depend on data. */

unsigned ackermann(unsigned m, unsigned n)
{
    unsigned stack[64], depth = 0;
    m &= 1; /* by hand, with a stack of its own; higher orders grow without end */
    n &= 31;
    stack[depth++] = m;
    while (depth) {
        m = stack[--depth];
        if (m == 0) n++;
        else if (n == 0) {
            stack[depth++] = m - 1;
            n = 1;
        } else {
            stack[depth++] = m - 1;
            stack[depth++] = m;
            n--;
        }
    }
    return n;
}

/* Which disc moves in a step of the towers of Hanoi, and between which pegs: disc * 16 + from * 4 + to. */
int hanoi(unsigned step)
{
    step = (step & 0xffff) | 1u << 16;
    int disc = 0;
    while (!(step >> disc & 1)) disc++;
    unsigned from = (step & (step - 1)) % 3, to = ((step | (step - 1)) + 1) % 3;
    return disc * 16 + (int)(from * 4 + to);
}

int nsieve(unsigned char *flags, int n)
{
    int count = 0;
    for (int i = 0; i < n; i++) flags[i] = 1;
    for (int i = 2; i < n; i++) {
        if (!flags[i]) continue;
        for (int k = i + i; k < n; k += i) flags[k] = 0;
        count++;
    }
    return count;
}

/* A machine of five operations over bytes. */
unsigned run_codes(const unsigned char *codes, int n, unsigned value)
{
    for (int i = 0; i < n; i++) {
        switch (codes[i] % 5) {
        case 0: value += 7; break;
        case 1: value ^= value >> 3; break;
        case 2: value = value << 5 | value >> 27; break;
        case 3:
            if (value & 1) i++;
            break;
        default: value *= 2654435761u;
        }
    }
    return value;
}

/* How many of the keys stand in a sorted table. */
int binary_search_many(const int *table, int n, const int *keys, int count)
{
    int found = 0;
    for (int k = 0; k < count; k++) {
        int low = 0, high = n - 1;
        while (low <= high) {
            int middle = (low + high) >> 1;
            if (table[middle] == keys[k]) {
                found++;
                break;
            }
            if (table[middle] < keys[k]) low = middle + 1;
            else high = middle - 1;
        }
    }
    return found;
}

int bubble_sort(int *v, int n)
{
    int rounds = 0, swapped = 1;
    for (; swapped && n > 1; n--, rounds++) {
        swapped = 0;
        for (int i = 0; i + 1 < n; i++)
            if (v[i] > v[i + 1]) {
                int t = v[i];
                v[i] = v[i + 1];
                v[i + 1] = t;
                swapped = 1;
            }
    }
    return rounds;
}
