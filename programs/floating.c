/* Floating point: polynomials, iterations, sums in order, selections. */

double horner(const double *coefficients, int n, double x)
{
    double sum = 0;
    for (int i = n - 1; i >= 0; i--) sum = sum * x + coefficients[i];
    return sum;
}

double newton_root(double x)
{
    double root = x > 1 ? x : 1;
    for (int i = 0; i < 20; i++) {
        double next = 0.5 * (root + x / root);
        if (next == root) break;
        root = next;
    }
    return root;
}

/* Sums with a correction for what rounding lost. */
float kahan_sum(const float *v, int n)
{
    float sum = 0, lost = 0;
    for (int i = 0; i < n; i++) {
        float y = v[i] - lost, t = sum + y;
        lost = (t - sum) - y;
        sum = t;
    }
    return sum;
}

/* How long a point stays within two of the origin, for a row of points. */
void mandelbrot(const float *re, float im, int *steps, int n)
{
    for (int i = 0; i < n; i++) {
        float x = 0, y = 0;
        int k = 0;
        for (; k < 32 && x * x + y * y < 4; k++) {
            float t = x * x - y * y + re[i];
            y = 2 * x * y + im;
            x = t;
        }
        steps[i] = k;
    }
}

/* Forces between bodies on a line. */
void forces(const double *place, const double *mass, double *force, int n)
{
    for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double d = place[k] - place[i], far = d < 0 ? -d : d;
            sum += d * mass[k] / (far * far * far + 0.01);
        }
        force[i] = sum * mass[i];
    }
}

void normalise(float *v, int n)
{
    float least = 0, most = 0;
    for (int i = 0; i < n; i++) {
        if (v[i] < least) least = v[i];
        if (v[i] > most) most = v[i];
    }
    if (most == least) return;
    for (int i = 0; i < n; i++) v[i] = (v[i] - least) / (most - least);
}
