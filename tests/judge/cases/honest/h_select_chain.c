// flags: -O2
int h_select_chain(int a, int b, int c) { int m = a < b ? a : b; m = m < c ? m : c; return (a > b) == (b > c) ? m : ~m; }
