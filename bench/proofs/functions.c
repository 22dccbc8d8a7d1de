/* Functions without loops for bench/proofs.py, a blank line between each two; a function's own types stand before it. */

int absolute(int x) { return x < 0 ? -x : x; }

int clamp(int x, int low, int high) { return x < low ? low : x > high ? high : x; }

int median(int a, int b, int c) { int h = a > b ? a : b, l = a > b ? b : a; return c > h ? h : c < l ? l : c; }

unsigned average(unsigned a, unsigned b) { return (a & b) + ((a ^ b) >> 1); }

int sign(long x) { return (x > 0) - (x < 0); }

unsigned reverse_bits(unsigned x) { x = (x >> 1 & 0x55555555) | (x & 0x55555555) << 1; x = (x >> 2 & 0x33333333) | (x & 0x33333333) << 2; x = (x >> 4 & 0x0f0f0f0f) | (x & 0x0f0f0f0f) << 4; return __builtin_bswap32(x); }

int count_ones(unsigned x) { x -= x >> 1 & 0x55555555; x = (x & 0x33333333) + (x >> 2 & 0x33333333); x = (x + (x >> 4)) & 0x0f0f0f0f; return x * 0x01010101 >> 24; }

unsigned long rotate(unsigned long x, unsigned n) { return x << (n & 63) | x >> (-n & 63); }

int is_power(unsigned long x) { return x && !(x & (x - 1)); }

unsigned next_power(unsigned x) { x--; x |= x >> 1; x |= x >> 2; x |= x >> 4; x |= x >> 8; x |= x >> 16; return x + 1; }

int divide_by_ten(int x) { return x / 10; }

unsigned remainder_of_seven(unsigned x) { return x % 7; }

long divide_rounded(long x) { return (x + 8) / 16; }

int leap_year(int y) { return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0); }

int days_in_month(int m, int leap) { switch (m) { case 2: return 28 + !!leap; case 4: case 6: case 9: case 11: return 30; default: return 31; } }

unsigned saturating_add(unsigned a, unsigned b) { unsigned s = a + b; return s < a ? ~0u : s; }

int saturating_subtract(int a, int b) { int r; return __builtin_sub_overflow(a, b, &r) ? (a < 0 ? -2147483647 - 1 : 2147483647) : r; }

short narrow(int x) { return x > 32767 ? 32767 : x < -32768 ? -32768 : x; }

unsigned char hex_digit(unsigned char c) { return c < 10 ? '0' + c : 'a' + c - 10; }

int digit_value(char c) { if (c >= '0' && c <= '9') return c - '0'; if (c >= 'a' && c <= 'f') return c - 'a' + 10; if (c >= 'A' && c <= 'F') return c - 'A' + 10; return -1; }

int is_space(int c) { return c == ' ' || (c >= 9 && c <= 13); }

int to_upper(int c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }

unsigned mix(unsigned a, unsigned b, unsigned c) { a -= b; a -= c; a ^= c >> 13; b -= c; b -= a; b ^= a << 8; return a + b * 2654435761u; }

unsigned long hash(unsigned long x) { x ^= x >> 33; x *= 0xff51afd7ed558ccdul; x ^= x >> 33; x *= 0xc4ceb9fe1a85ec53ul; return x ^ x >> 33; }

unsigned high_product(unsigned a, unsigned b) { return (unsigned)((unsigned long)a * b >> 32); }

long long_product(int a, int b) { return (long)a * b; }

__int128 wide_add(__int128 a, __int128 b) { return a + b; }

int wide_less(unsigned __int128 a, unsigned __int128 b) { return a < b; }

unsigned long extract_field(unsigned long x, unsigned low, unsigned n) { return x >> (low & 63) & ~(~0ul << (n & 31)); }

int sign_extend(int x) { return (x & 0xfff) ^ 0x800 ? ((x & 0xfff) ^ 0x800) - 0x800 : -2048; }

int parity(unsigned long x) { return __builtin_parityl(x); }

int leading(unsigned x) { return x ? __builtin_clz(x) : 32; }

int trailing(unsigned long x) { return x ? __builtin_ctzl(x) : 64; }

int logarithm(unsigned x) { int n = 0; if (x >> 16) { n += 16; x >>= 16; } if (x >> 8) { n += 8; x >>= 8; } if (x >> 4) { n += 4; x >>= 4; } return n + (x >> 2 ? 2 + (x >> 3) : x >> 1); }

struct point { int x, y; }; struct point turn(struct point p, int q) { struct point r; switch (q & 3) { case 0: return p; case 1: r.x = -p.y; r.y = p.x; return r; case 2: r.x = -p.x; r.y = -p.y; return r; default: r.x = p.y; r.y = -p.x; return r; } }

struct point { int x, y; }; struct point add_points(struct point a, struct point b) { struct point r = {a.x + b.x, a.y + b.y}; return r; }

struct pair { long a, b; }; struct pair swap_pair(struct pair p) { struct pair r = {p.b, p.a}; return r; }

struct big { long v[4]; }; long sum_big(struct big b) { return b.v[0] + b.v[1] + b.v[2] + b.v[3]; }

struct big { long v[4]; }; struct big scale_big(struct big b, long f) { struct big r = {{b.v[0] * f, b.v[1] * f, b.v[2] * f, b.v[3] * f}}; return r; }

struct colour { unsigned char r, g, b, a; }; struct colour invert_colour(struct colour c) { struct colour r = {255 - c.r, 255 - c.g, 255 - c.b, c.a}; return r; }

struct colour { unsigned char r, g, b, a; }; unsigned char grey(struct colour c) { return (c.r * 77 + c.g * 150 + c.b * 29) >> 8; }

struct flags { unsigned a : 3, b : 7, c : 1, d : 21; }; unsigned sum_fields(struct flags f) { return f.a + f.b + f.c + f.d; }

struct flags { unsigned a : 3, b : 7, c : 1, d : 21; }; void set_fields(struct flags *f, unsigned b, unsigned c) { f->b = b; f->c = c; }

void swap(int *a, int *b) { int t = *a; *a = *b; *b = t; }

void sort_two(int *p) { if (p[1] < p[0]) { int t = p[0]; p[0] = p[1]; p[1] = t; } }

void sort_three(int *p) { int a = p[0], b = p[1], c = p[2], t; if (b < a) { t = a; a = b; b = t; } if (c < b) { t = b; b = c; c = t; } if (b < a) { t = a; a = b; b = t; } p[0] = a; p[1] = b; p[2] = c; }

int sum_eight(const int *p) { return p[0] + p[1] + p[2] + p[3] + p[4] + p[5] + p[6] + p[7]; }

void add_four(int *restrict a, const int *restrict b) { a[0] += b[0]; a[1] += b[1]; a[2] += b[2]; a[3] += b[3]; }

void add_four_overlapping(int *a, const int *b) { a[0] += b[0]; a[1] += b[1]; a[2] += b[2]; a[3] += b[3]; }

void copy_sixteen(char *restrict a, const char *restrict b) { __builtin_memcpy(a, b, 16); }

void clear_words(long *p) { __builtin_memset(p, 0, 40); }

int max_of_four(const int *p) { int a = p[0] > p[1] ? p[0] : p[1], b = p[2] > p[3] ? p[2] : p[3]; return a > b ? a : b; }

unsigned read_big_endian(const unsigned char *p) { return p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3]; }

void write_little_endian(unsigned char *p, unsigned long x) { p[0] = x; p[1] = x >> 8; p[2] = x >> 16; p[3] = x >> 24; p[4] = x >> 32; p[5] = x >> 40; p[6] = x >> 48; p[7] = x >> 56; }

long dot_three(const int *a, const int *b) { return (long)a[0] * b[0] + (long)a[1] * b[1] + (long)a[2] * b[2]; }

void multiply_matrix(int *restrict c, const int *restrict a, const int *restrict b) { c[0] = a[0] * b[0] + a[1] * b[2]; c[1] = a[0] * b[1] + a[1] * b[3]; c[2] = a[2] * b[0] + a[3] * b[2]; c[3] = a[2] * b[1] + a[3] * b[3]; }

int determinant(const int *m) { return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]); }

struct node { struct node *next; int value; }; int second_value(struct node *n) { return n && n->next ? n->next->value : 0; }

struct node { struct node *next; int value; }; void push(struct node **head, struct node *n) { n->next = *head; *head = n; }

struct node { struct node *next; int value; }; void unlink_next(struct node *n) { if (n->next) n->next = n->next->next; }

int compare_three(const char *a, const char *b) { if (a[0] != b[0]) return a[0] < b[0] ? -1 : 1; if (a[1] != b[1]) return a[1] < b[1] ? -1 : 1; return a[2] < b[2] ? -1 : a[2] > b[2]; }

int evaluate(int op, int a, int b) { switch (op) { case 0: return a + b; case 1: return a - b; case 2: return a * b; case 3: return a & b; case 4: return a | b; case 5: return a ^ b; case 6: return a < b; default: return 0; } }

static const short table[32] = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4, 3, 3, 8, 3, 2, 7, 9, 5}; int look_up(unsigned k) { return k < 32 ? table[k] : -1; }

const char *month_name(int m) { switch (m) { case 0: return "Jan"; case 1: return "Feb"; case 2: return "Mar"; case 3: return "Apr"; case 4: return "May"; default: return "?"; } }

int counter; int bump(int by) { counter += by; return counter > 1000 ? counter = 0 : counter; }

extern int log_value(int level, long value); int logged(int x) { if (x < 0) log_value(2, x); return x * 2; }

extern int ask(int *where); extern void tell(int a, int b); int relay(int *p) { int before = *p, answer = ask(p); if (answer > before) tell(answer, *p); return *p; }

double add_doubles(double a, double b, double c) { return (a + b) * c - a; }

double larger(double a, double b) { return a > b ? a : b; }

float length_squared(const float *v) { return v[0] * v[0] + v[1] * v[1] + v[2] * v[2]; }

void scale_vector(float *restrict r, const float *restrict v, float f) { r[0] = v[0] * f; r[1] = v[1] * f; r[2] = v[2] * f; r[3] = v[3] * f; }

struct complex { double re, im; }; struct complex times(struct complex a, struct complex b) { struct complex r = {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; return r; }

int ordered(float a, float b) { return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2; }

double from_integer(int a, unsigned b) { return (double)a / ((double)b + 1); }

int truncate_double(double x) { return (int)(x * 16); }

double with_sign(double x, double s) { return __builtin_copysign(x, s); }

typedef int v4 __attribute__((vector_size(16))); v4 select_lanes(v4 a, v4 b) { v4 m = a > b; return ((a - b) & m) | ((b - a) & ~m); }

typedef unsigned char v16 __attribute__((vector_size(16))); v16 blend_bytes(v16 a, v16 b, v16 m) { return (a & m) | (b & ~m); }

int sum_fixed(const int *p) { int s = 0; for (int i = 0; i < 16; i++) s += p[i]; return s; }

unsigned crc_byte(unsigned crc, unsigned char b) { crc ^= b; for (int i = 0; i < 8; i++) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0); return crc; }

long power_five(long x) { long r = 1; for (int i = 0; i < 5; i++) r *= x; return r; }

int count_set(const unsigned char *p) { int n = 0; for (int i = 0; i < 8; i++) n += p[i] != 0; return n; }
