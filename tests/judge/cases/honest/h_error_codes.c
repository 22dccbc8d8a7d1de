// flags: -O2
extern int open_device(int), read_device(int, unsigned char *, int);
extern void close_device(int);
int h_error_codes(int id, unsigned char *buffer, int n)
{
    if (id < 0 || !buffer) return -22;
    int handle = open_device(id);
    if (handle < 0) return handle;
    int got = read_device(handle, buffer, n);
    if (got != n) {
        close_device(handle);
        return got < 0 ? got : -5;
    }
    for (int i = 0; i < n && i < 64; i++) buffer[i] ^= 0x55;
    close_device(handle);
    return 0;
}
