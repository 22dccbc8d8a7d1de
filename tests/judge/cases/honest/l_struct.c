// flags: -O2
struct s { int a; short b; float f; long l; }; void fill(struct s *); void keep(struct s *, int); int l_struct(int k) { struct s s = {k, 2, 1.0f, 4}; keep(&s, k); fill(&s); return s.a + s.b + (int)s.l; }
