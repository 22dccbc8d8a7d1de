// flags: -O2
struct big { long a[5]; double d; };
struct big h_struct(struct big b, int n) { for (int i = 0; i < n; i++) { b.a[i % 5] += i; b.d += 0.5; } return b; }
