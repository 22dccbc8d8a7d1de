// flags: -O2
struct particle { float x, v, m; unsigned id; };
void h_particles(struct particle *p, int n, float dt)
{
    for (int i = 0; i < n; i++) {
        p[i].x += p[i].v * dt;
        if (p[i].x < 0.0f) p[i].v = -p[i].v;
        p[i].id ^= 0x80000000u;
    }
}
