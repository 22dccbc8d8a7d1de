/* Plain vector operations, loops unrolled by hand, and two names for one array. */
#include "tsvc.h"

/* a scaled addition unrolled by hand */
void s351(void)
{
    REPEAT(8 * ITERATIONS) {
        real scale = c[0];
        for (int i = 0; i < LEN_1D; i += 5) {
            a[i] += scale * b[i];
            a[i + 1] += scale * b[i + 1];
            a[i + 2] += scale * b[i + 2];
            a[i + 3] += scale * b[i + 3];
            a[i + 4] += scale * b[i + 4];
        }
        SEEN(0);
    }
}

/* pointers that walk */
void s1351(void)
{
    REPEAT(8 * ITERATIONS) {
        real *to = a, *left = b, *right = c;
        for (int i = 0; i < LEN_1D; i++) *to++ = *left++ + *right++;
        SEEN(0);
    }
}

/* two names for one array */
void s421(void)
{
    REPEAT(4 * ITERATIONS) {
        real *to = flat, *from = to;
        for (int i = 0; i < LEN_1D - 1; i++) to[i] = from[i + 1] + a[i];
        SEEN(0);
    }
}

/* the second half goes to the first */
void s1421(void)
{
    REPEAT(8 * ITERATIONS) {
        real *half = &b[LEN_1D / 2];
        for (int i = 0; i < LEN_1D / 2; i++) b[i] = half[i] + a[i];
        SEEN(0);
    }
}

/* reads run four elements ahead of writes */
void s422(void)
{
    REPEAT(8 * ITERATIONS) {
        real *to = flat + 4;
        for (int i = 0; i < LEN_1D; i++) to[i] = flat[i + 8] + a[i];
        SEEN(0);
    }
}

/* reads run 63 elements ahead of writes */
void s423(void)
{
    REPEAT(4 * ITERATIONS) {
        real *from = flat + 64;
        for (int i = 0; i < LEN_1D - 1; i++) flat[i + 1] = from[i] + a[i];
        SEEN(0);
    }
}

/* writes run 64 elements ahead of reads */
void s424(void)
{
    REPEAT(4 * ITERATIONS) {
        real *to = flat + 63;
        for (int i = 0; i < LEN_1D - 1; i++) to[i + 1] = flat[i] + a[i];
        SEEN(0);
    }
}

void va(void)
{
    REPEAT(10 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] = b[i];
        SEEN(0);
    }
}

void vpv(void)
{
    REPEAT(10 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] += b[i];
        SEEN(0);
    }
}

void vtv(void)
{
    REPEAT(10 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] *= b[i];
        SEEN(0);
    }
}

void vpvtv(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] += b[i] * c[i];
        SEEN(0);
    }
}

void vpvts(real s)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] += b[i] * s;
        SEEN(0);
    }
}

void vpvpv(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] += b[i] + c[i];
        SEEN(0);
    }
}

void vtvtv(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] = a[i] * b[i] * c[i];
        SEEN(0);
    }
}

/* much arithmetic on few operands */
void vbor(void)
{
    REPEAT(10 * ITERATIONS) {
        for (int i = 0; i < LEN_2D; i++) {
            real p = a[i], q = b[i], r = c[i], s = d[i], t = e[i], u = aa[0][i];
            p = p * q * r + p * q * s + p * q * t + p * q * u + p * r * s + p * r * t + p * r * u + p * s * t +
                p * s * u + p * t * u;
            q = q * r * s + q * r * t + q * r * u + q * s * t + q * s * u + q * t * u;
            r = r * s * t + r * s * u + r * t * u;
            s = s * t * u;
            x[i] = p * q * r * s;
        }
        SEEN(0);
    }
}
