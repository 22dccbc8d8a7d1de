// flags: -O2
extern long rd(int, char *, unsigned long);
long read_whole(int fd, char *p, unsigned long n)
{
    unsigned long done = 0;
    while (done < n) {
        long got = rd(fd, p + done, n - done);
        if (got < 0) return -1;
        if (got == 0) break;
        done += (unsigned long)got;
    }
    return (long)done;
}
