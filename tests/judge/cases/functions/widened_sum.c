// flags: -O1
long widened_sum(int a, int b) { return a + b; }
