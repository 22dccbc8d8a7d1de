// flags: -O2
/* A local variable is shown to a call in every round of a loop. */
extern int change(int, int *);
int h_shown_in_loop(int n) {
    int sum = 0;
    for (int i = 0; i < n && i < 40; i++) {
        int x = i;
        sum += (unsigned)change(i, &x);
        sum ^= x;
    }
    return sum;
}
