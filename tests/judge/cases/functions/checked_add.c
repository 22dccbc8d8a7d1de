// flags: -O2 -fsanitize=signed-integer-overflow -fsanitize-trap=all
int checked_add(int a, int b) { return a + b; }
