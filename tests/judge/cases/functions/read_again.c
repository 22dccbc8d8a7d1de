// flags: -O2
extern long get(int file, char *to, unsigned long most);
extern int *last_error(void);
long read_again(int file, char *to, unsigned long size)
{
    unsigned long done = 0;
    while (done < size) {
        long n = get(file, to + done, size - done);
        if (n < 0) {
            if (*last_error() == 4) continue;
            return -1;
        }
        if (!n) break;
        done += (unsigned long)n;
    }
    return (long)done;
}
