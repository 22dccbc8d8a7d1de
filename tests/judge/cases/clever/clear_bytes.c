// flags: -O0 -Xclang -disable-O0-optnone
void clear_bytes(char *p, int n)
{
    for (int i = 0; i < n; i++) p[i] = 0;
}
