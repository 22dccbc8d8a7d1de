/* Matrices, vectors, pictures, maps. */
#include <stdint.h>

struct point { int x, y; };
struct vector { float x, y, z; };
struct box { int left, top, right, bottom; };
struct quaternion { float w, x, y, z; };
struct pixel { uint8_t r, g, b; };

// The product of two matrices of three by three.
// io: a[9]=-9..9 b[9]=-9..9 out[9]=0
void multiply3(const int *a, const int *b, int *out)
{
    for (int i = 0; i < 3; i++)
        for (int k = 0; k < 3; k++) {
            int sum = 0;
            for (int j = 0; j < 3; j++) sum += a[3 * i + j] * b[3 * j + k];
            out[3 * i + k] = sum;
        }
}

// A matrix times a vector, any size.
// io: rows=0..5 columns=0..5 m[rows*columns] v[columns] out[5]=0
void multiply_vector(const float *m, const float *v, float *out, int rows, int columns)
{
    for (int i = 0; i < rows; i++) {
        float sum = 0;
        for (int k = 0; k < columns; k++) sum += m[i * columns + k] * v[k];
        out[i] = sum;
    }
}

// Rows for columns, in place.
// io: n=1..4 m[n*n]
void transpose(int32_t *m, int n)
{
    for (int i = 0; i < n; i++)
        for (int k = i + 1; k < n; k++) {
            int32_t t = m[i * n + k];
            m[i * n + k] = m[k * n + i];
            m[k * n + i] = t;
        }
}

// The determinant of three by three.
// io: m[3]
long determinant3(const int16_t (*m)[3])
{
    long d = 0;
    for (int i = 0; i < 3; i++) {
        int k = (i + 1) % 3, j = (i + 2) % 3;
        d += (long)m[0][i] * ((long)m[1][k] * m[2][j] - (long)m[1][j] * m[2][k]);
    }
    return d;
}

// Solves two equations; 0 where they depend on each other.
// io: m[4]=-5..5 right[2]=-20..20 x[2]=0
int solve2(const double *m, const double *right, double *x)
{
    double d = m[0] * m[3] - m[1] * m[2];
    if (d == 0) return 0;
    x[0] = (right[0] * m[3] - m[1] * right[1]) / d;
    x[1] = (m[0] * right[1] - right[0] * m[2]) / d;
    return 1;
}

// The vector at right angles to two.
// io:
struct vector cross(const struct vector *a, const struct vector *b)
{
    return (struct vector){a->y * b->z - a->z * b->y, a->z * b->x - a->x * b->z, a->x * b->y - a->y * b->x};
}

// The product of two rotations, into the first.
// io: a.w=-1..1 a.x=-1..1 a.y=-1..1 a.z=-1..1 b.w=-1..1 b.x=-1..1 b.y=-1..1 b.z=-1..1
void rotate_further(struct quaternion *a, const struct quaternion *b)
{
    struct quaternion r;
    r.w = a->w * b->w - a->x * b->x - a->y * b->y - a->z * b->z;
    r.x = a->w * b->x + a->x * b->w + a->y * b->z - a->z * b->y;
    r.y = a->w * b->y - a->x * b->z + a->y * b->w + a->z * b->x;
    r.z = a->w * b->z + a->x * b->y - a->y * b->x + a->z * b->w;
    *a = r;
}

// Twice the area of a polygon, with the sign of its turn.
// io: n=0..7 p[n] p.x=-1000..1000 p.y=-1000..1000
long twice_area(const struct point *p, int n)
{
    long sum = 0;
    for (int i = 0, k = n - 1; i < n; k = i++) sum += (long)p[k].x * p[i].y - (long)p[i].x * p[k].y;
    return sum;
}

// Whether a point lies within a polygon.
// io: n=3..6 p[n] p.x=-20..20 p.y=-20..20 q.x=-20..20 q.y=-20..20
int inside(const struct point *p, int n, struct point q)
{
    int within = 0;
    for (int i = 0, k = n - 1; i < n; k = i++)
        if ((p[i].y > q.y) != (p[k].y > q.y)) {
            long side = (long)(p[k].x - p[i].x) * (q.y - p[i].y) - (long)(q.x - p[i].x) * (p[k].y - p[i].y);
            if ((side > 0) == (p[k].y > p[i].y)) within = !within;
        }
    return within;
}

// What two boxes share; 0 where they do not.
// io: a.left=0..9 a.top=0..9 a.right=5..20 a.bottom=5..20 b.left=0..15 b.top=0..15 b.right=8..25 b.bottom=8..25
int clip(struct box *a, const struct box *b)
{
    if (b->left > a->left) a->left = b->left;
    if (b->top > a->top) a->top = b->top;
    if (b->right < a->right) a->right = b->right;
    if (b->bottom < a->bottom) a->bottom = b->bottom;
    return a->left < a->right && a->top < a->bottom;
}

// A line on a bitmap of sixteen by sixteen (Bresenham).
// io: rows[16]=0 x0=0..15 y0=0..15 x1=0..15 y1=0..15
void draw_line(uint16_t *rows, int x0, int y0, int x1, int y1)
{
    int dx = x1 > x0 ? x1 - x0 : x0 - x1, dy = y1 > y0 ? y0 - y1 : y1 - y0, error = dx + dy;
    for (;;) {
        rows[y0] |= (uint16_t)(1u << x0);
        if (x0 == x1 && y0 == y1) return;
        int twice = 2 * error;
        if (twice >= dy) {
            error += dy;
            x0 += x0 < x1 ? 1 : -1;
        }
        if (twice <= dx) {
            error += dx;
            y0 += y0 < y1 ? 1 : -1;
        }
    }
}

// Brightness of pixels, in place of a picture in grey.
// io: n=0..12 in[n] out[12]=0
void grey(const struct pixel *in, uint8_t *out, int n)
{
    for (int i = 0; i < n; i++) out[i] = (uint8_t)((77 * in[i].r + 150 * in[i].g + 29 * in[i].b + 128) >> 8);
}

// Lays one picture over another.
// io: n=0..10 under[n] over[n]
void blend(struct pixel *under, const struct pixel *over, int n, uint8_t alpha)
{
    for (int i = 0; i < n; i++) {
        under[i].r = (uint8_t)((over[i].r * alpha + under[i].r * (255 - alpha) + 127) / 255);
        under[i].g = (uint8_t)((over[i].g * alpha + under[i].g * (255 - alpha) + 127) / 255);
        under[i].b = (uint8_t)((over[i].b * alpha + under[i].b * (255 - alpha) + 127) / 255);
    }
}

// Colours of sixteen bits from pixels.
// io: n=0..10 in[n] out[10]=0
void to_rgb565(const struct pixel *in, uint16_t *out, int n)
{
    for (int i = 0; i < n; i++) out[i] = (uint16_t)((in[i].r & 0xf8) << 8 | (in[i].g & 0xfc) << 3 | in[i].b >> 3);
}

// Edges of a picture of six by six, by Sobel's masks.
// io: in[36] out[16]=0
void sobel(const uint8_t *in, uint8_t *out)
{
    for (int y = 1; y < 5; y++)
        for (int x = 1; x < 5; x++) {
            const uint8_t *p = in + 6 * y + x;
            int gx = p[-5] + 2 * p[1] + p[7] - p[-7] - 2 * p[-1] - p[5];
            int gy = p[5] + 2 * p[6] + p[7] - p[-7] - 2 * p[-6] - p[-5];
            int sum = (gx < 0 ? -gx : gx) + (gy < 0 ? -gy : gy);
            out[4 * (y - 1) + x - 1] = (uint8_t)(sum > 255 ? 255 : sum);
        }
}
