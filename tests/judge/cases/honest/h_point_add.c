// flags: -O2
struct point { float x, y; };
struct point h_point_add(struct point a, struct point b)
{
    struct point r = {a.x + b.x, a.y - b.y};
    return r;
}
