// flags: -O2
/* What is done depends on numbers that a call returns. */
int ask(int);
int call_answers(int n, int *counts) {
    int sum = 0;
    for (int i = 0; i < (n & 3) + 1; i++) {
        switch (ask(i)) {
        case 1009: sum += counts[0]; break;
        case -77: sum -= counts[1]++; break;
        case 31337: return sum * 3;
        default: sum++;
        }
    }
    return sum;
}
