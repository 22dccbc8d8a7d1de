/* Two-dimensional loops, most of them written against the grain of memory. */
#include "tsvc.h"

void s114(void)
{
    REPEAT(200 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < i; j++) aa[i][j] = aa[j][i] + bb[i][j];
        SEEN(0);
    }
}

void s115(void)
{
    REPEAT(1000 * (ITERATIONS / LEN_2D)) {
        for (int j = 0; j < LEN_2D; j++)
            for (int i = j + 1; i < LEN_2D; i++) a[i] -= aa[j][i] * a[j];
        SEEN(0);
    }
}

void s1115(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++) aa[i][j] = aa[i][j] * cc[j][i] + bb[i][j];
        SEEN(0);
    }
}

void s119(void)
{
    REPEAT(200 * (ITERATIONS / LEN_2D)) {
        for (int i = 1; i < LEN_2D; i++)
            for (int j = 1; j < LEN_2D; j++) aa[i][j] = aa[i - 1][j - 1] + bb[i][j];
        SEEN(0);
    }
}

/* down each column in turn */
void s231(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; ++i)
            for (int j = 1; j < LEN_2D; j++) aa[j][i] = aa[j - 1][i] + bb[j][i];
        SEEN(0);
    }
}

void s232(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int j = 1; j < LEN_2D; j++)
            for (int i = 1; i <= j; i++) aa[j][i] = aa[j][i - 1] * aa[j][i - 1] + bb[j][i];
        SEEN(0);
    }
}

void s233(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 1; i < LEN_2D; i++) {
            for (int j = 1; j < LEN_2D; j++) aa[j][i] = aa[j - 1][i] + cc[j][i];
            for (int j = 1; j < LEN_2D; j++) bb[j][i] = bb[j][i - 1] + cc[j][i];
        }
        SEEN(0);
    }
}

void s2233(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 1; i < LEN_2D; i++) {
            for (int j = 1; j < LEN_2D; j++) aa[j][i] = aa[j - 1][i] + cc[j][i];
            for (int j = 1; j < LEN_2D; j++) bb[i][j] = bb[i - 1][j] + cc[i][j];
        }
        SEEN(0);
    }
}

void s235(void)
{
    REPEAT(200 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++) {
            a[i] += b[i] * c[i];
            for (int j = 1; j < LEN_2D; j++) aa[j][i] = aa[j - 1][i] + bb[j][i] * a[i];
        }
        SEEN(0);
    }
}

void s2275(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++) {
            for (int j = 0; j < LEN_2D; j++) aa[j][i] = aa[j][i] + bb[j][i] * cc[j][i];
            a[i] = b[i] + c[i] * d[i];
        }
        SEEN(0);
    }
}

/* the diagonal */
void s2101(void)
{
    REPEAT(10 * ITERATIONS) { for (int i = 0; i < LEN_2D; i++) aa[i][i] += bb[i][i] * cc[i][i]; SEEN(0); }
}

/* the unit matrix */
void s2102(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++) {
            for (int j = 0; j < LEN_2D; j++) aa[j][i] = 0;
            aa[i][i] = 1;
        }
        SEEN(0);
    }
}
