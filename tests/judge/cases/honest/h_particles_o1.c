// flags: -O1
struct particle { double x, y; long id; };
long h_particles_o1(const struct particle *p, long n, double r)
{
    long hits = 0;
    for (long i = 0; i < n; i++)
        if (p[i].x * p[i].x + p[i].y * p[i].y <= r * r) hits += p[i].id & 7;
    return hits;
}
