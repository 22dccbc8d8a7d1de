// flags: -O2
extern int even_case(int), odd_case(int);
int h_tail_pick(int n) { return n & 1 ? odd_case(n * 3 + 1) : even_case(n / 2); }
