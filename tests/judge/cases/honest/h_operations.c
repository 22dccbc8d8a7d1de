// flags: -O2
struct operations { int (*read)(void *, int); void (*close)(void *); };
int h_operations(const struct operations *o, void *handle, int n)
{
    int s = 0;
    for (int i = 0; i < n; i++) s += o->read(handle, i);
    o->close(handle);
    return s;
}
