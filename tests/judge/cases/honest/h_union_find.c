// flags: -O2
unsigned h_union_find(unsigned *parent, unsigned a, unsigned b)
{
    a &= 31;
    b &= 31;
    for (int k = 0; k < 8 && (parent[a] & 31) != a; k++) a = parent[a] & 31;
    for (int k = 0; k < 8 && (parent[b] & 31) != b; k++) b = parent[b] & 31;
    parent[a] = b;
    return b;
}
