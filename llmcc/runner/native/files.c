/* Input and output files, and the clock. */
#include "runner.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

_Noreturn void die(const char *what)
{
    fprintf(stderr, "runner: %s: %s\n", what, strerror(errno));
    exit(3);
}

struct file map_file(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    if (fd < 0 || fstat(fd, &st) || !st.st_size) die(path);
    const u8 *bytes = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (bytes == MAP_FAILED) die(path);
    close(fd);
    return (struct file){bytes, (u64)st.st_size};
}

struct writer open_writer(const char *path)
{
    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) die(path);
    return (struct writer){fd, 0};
}

static void write_all(int fd, const u8 *p, u64 n, u64 at)
{
    while (n) {
        ssize_t k = pwrite(fd, p, n, (off_t)at);
        if (k < 0 && errno == EINTR) continue;
        if (k <= 0) die("write");
        p += k, at += (u64)k, n -= (u64)k;
    }
}

u64 append(struct writer *w, const void *p, u64 n)
{
    u64 at = w->offset;
    write_all(w->fd, p, n, at);
    w->offset = (at + n + 15) & ~15ul;
    return at;
}

void overwrite(struct writer *w, u64 offset, const void *p, u64 n)
{
    write_all(w->fd, p, n, offset);
}

u64 now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (u64)t.tv_sec * 1000000000ul + (u64)t.tv_nsec;
}
