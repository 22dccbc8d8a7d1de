// flags: -O1 -ffreestanding
void clear_bytes_alone(char *p, int n)
{
    for (int i = 0; i < n; i++) p[i] = 0;
}
