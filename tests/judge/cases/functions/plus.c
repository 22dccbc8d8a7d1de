// flags: -O2
int plus(int a, int b) { return a + b; }
