/* Fixed-point and floating-point signal processing. */
#include <stdint.h>

typedef int16_t q15;
typedef int32_t q31;

struct biquad { int32_t b0, b1, b2, a1, a2; int32_t x1, x2, y1, y2; };
struct pid { float kp, ki, kd, integral, last, limit; };
struct kalman { float estimate, variance, drift, noise; };
struct complex { float re, im; };

static int32_t clamp16(int32_t v) { return v > 32767 ? 32767 : v < -32768 ? -32768 : v; }

// The product of two fractions, rounded; -1 times -1 stays below 1.
// io:
q15 q15_multiply(q15 a, q15 b)
{
    return (q15)clamp16(((int32_t)a * b + 0x4000) >> 15);
}

// The sum of two numbers at the limits of their type.
// io:
q31 add_saturating(q31 a, q31 b)
{
    int64_t sum = (int64_t)a + b;
    if (sum > INT32_MAX) return INT32_MAX;
    if (sum < INT32_MIN) return INT32_MIN;
    return (q31)sum;
}

// A filter of eight taps over the last samples.
// io: taps[8] n=0..12 in[n+7] out[12]=0
void fir8(const q15 *taps, const q15 *in, q15 *out, int n)
{
    for (int i = 0; i < n; i++) {
        int64_t sum = 0;
        for (int k = 0; k < 8; k++) sum += (int32_t)taps[k] * in[i + 7 - k];
        out[i] = (q15)clamp16((int32_t)(sum >> 15 > 1 << 30 ? 1 << 30 : sum >> 15 < -(1 << 30) ? -(1 << 30) : sum >> 15));
    }
}

// One step of a filter with feedback, coefficients in units of 1/16384.
// io: f.b0=-16384..16384 f.b1=-16384..16384 f.b2=-16384..16384 f.a1=-16384..16384 f.a2=-16384..16384 f.x1=-9999..9999 f.x2=-9999..9999 f.y1=-9999..9999 f.y2=-9999..9999 x=-9999..9999
int32_t biquad_step(struct biquad *f, int32_t x)
{
    int64_t sum = (int64_t)f->b0 * x + (int64_t)f->b1 * f->x1 + (int64_t)f->b2 * f->x2;
    sum -= (int64_t)f->a1 * f->y1 + (int64_t)f->a2 * f->y2;
    f->x2 = f->x1, f->x1 = x;
    f->y2 = f->y1, f->y1 = (int32_t)(sum >> 14);
    return f->y1;
}

// A low pass of one pole over samples in place; the state is returned.
// io: n=0..16 samples[n] shift=1..8 state=-30000..30000
int32_t low_pass(int16_t *samples, int n, int shift, int32_t state)
{
    for (int i = 0; i < n; i++) {
        state += (samples[i] - state) >> shift;
        samples[i] = (int16_t)state;
    }
    return state;
}

// The median of three at every place; the ends stay.
// io: n=0..16 in[n] out[16]=0
void median3(const int16_t *in, int16_t *out, int n)
{
    for (int i = 0; i < n; i++) {
        if (i == 0 || i == n - 1) {
            out[i] = in[i];
            continue;
        }
        int16_t a = in[i - 1], b = in[i], c = in[i + 1];
        if (a > b) { int16_t t = a; a = b; b = t; }
        out[i] = c < a ? a : c > b ? b : c;
    }
}

// A controller with a limited integral.
// io: c.kp=0..4 c.ki=0..1 c.kd=0..1 c.integral=-5..5 c.last=-10..10 c.limit=1..20
float pid_step(struct pid *c, float target, float measured, float dt)
{
    float error = target - measured;
    c->integral += error * dt;
    if (c->integral > c->limit) c->integral = c->limit;
    if (c->integral < -c->limit) c->integral = -c->limit;
    float slope = dt > 0 ? (error - c->last) / dt : 0;
    c->last = error;
    return c->kp * error + c->ki * c->integral + c->kd * slope;
}

// A filter that weighs a measurement by how sure it is.
// io: k.variance=0..10 k.drift=0..1 k.noise=0.1..4
float kalman_step(struct kalman *k, float measured)
{
    k->variance += k->drift;
    float gain = k->variance / (k->variance + k->noise);
    k->estimate += gain * (measured - k->estimate);
    k->variance *= 1 - gain;
    return k->estimate;
}

// How strong a frequency is, by Goertzel's recurrence; coefficient in units of 1/16384.
// io: n=0..16 in[n]=-500..500 coefficient=-32768..32767
int64_t goertzel(const int16_t *in, int n, int32_t coefficient)
{
    int64_t s1 = 0, s2 = 0;
    for (int i = 0; i < n; i++) {
        int64_t s0 = in[i] + (coefficient * s1 >> 14) - s2;
        s2 = s1;
        s1 = s0;
    }
    return s1 * s1 + s2 * s2 - (coefficient * s1 >> 14) * s2;
}

// Sine of an angle of 16 bits by a parabola, mended once.
// io:
int16_t fast_sine(uint16_t angle)
{
    int32_t x = (int16_t)angle, y = x - (int32_t)((int64_t)x * (x < 0 ? -x : x) >> 15);
    y *= 4;
    return (int16_t)(clamp16(y) + ((clamp16(y) * (int32_t)((clamp16(y) < 0 ? -clamp16(y) : clamp16(y)) - clamp16(y)) >> 18)));
}

// Samples at another rate, by straight lines between neighbours; step in units of 1/256.
// io: n=2..12 in[n] step=64..600 out[16]=0
int resample(const int16_t *in, int n, unsigned step, int16_t *out)
{
    int count = 0;
    for (unsigned at = 0; at >> 8 < (unsigned)n - 1 && count < 16; at += step) {
        int32_t a = in[at >> 8], b = in[(at >> 8) + 1], f = (int32_t)(at & 255);
        out[count++] = (int16_t)(a + ((b - a) * f >> 8));
    }
    return count;
}

// Energy and crossings of zero in a window.
// io: n=0..16 in[n] crossings[1]=0
uint64_t energy(const int16_t *in, int n, int *crossings)
{
    uint64_t sum = 0;
    *crossings = 0;
    for (int i = 0; i < n; i++) {
        sum += (uint64_t)((int32_t)in[i] * in[i]);
        if (i && (in[i] < 0) != (in[i - 1] < 0)) (*crossings)++;
    }
    return sum;
}

// Multiplies two series of complex numbers, the second conjugated.
// io: n=0..8 a[n] b[n]
void multiply_conjugated(struct complex *a, const struct complex *b, int n)
{
    for (int i = 0; i < n; i++) {
        float re = a[i].re * b[i].re + a[i].im * b[i].im, im = a[i].im * b[i].re - a[i].re * b[i].im;
        a[i].re = re;
        a[i].im = im;
    }
}

// A butterfly of eight values without multiplications (Walsh, Hadamard).
// io: v[8]=-1000..1000
void walsh8(int32_t *v)
{
    for (int half = 1; half < 8; half *= 2)
        for (int i = 0; i < 8; i += 2 * half)
            for (int k = i; k < i + half; k++) {
                int32_t a = v[k], b = v[k + half];
                v[k] = a + b;
                v[k + half] = a - b;
            }
}

// The correlation of two series at a lag, as a 64-bit sum.
// io: n=0..12 a[n] b[n] lag=0..12
int64_t correlate(const int16_t *a, const int16_t *b, int n, int lag)
{
    int64_t sum = 0;
    for (int i = lag; i < n; i++) sum += (int32_t)a[i] * b[i - lag];
    return sum;
}
