// flags: -O2
extern int *cursor;
extern int room;
int h_global_pointer(int value)
{
    if (room <= 0) return -1;
    *cursor++ = value;
    return --room;
}
