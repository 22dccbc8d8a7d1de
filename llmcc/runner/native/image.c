/* Loading an image: its segments at their linked addresses, the stubs, the C library functions. */
#define _GNU_SOURCE
#include "machine.h"

#include <ctype.h>
#include <dlfcn.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct machine machine;
void *(*find_hook)(const char *name);
u64 origin;

/* Stands for the callbacks of the instrumented reference that nobody asks for. */
static void no_hook(void) {}

static bool is_callback(const char *name)
{
    return !strncmp(name, "__llmcc_", 8) || !strncmp(name, "__asan_", 7);
}

static u8 *put_stub(u8 *p, u32 id, u32 machine_offset)
{
    /* movl $id, %gs:M_CALL_ID; jmp *%gs:machine_offset */
    static const u8 code[] = {0x65, 0xc7, 0x04, 0x25, M_CALL_ID, 0, 0, 0, 0, 0, 0, 0, 0x65, 0xff, 0x24, 0x25};
    memcpy(p, code, sizeof code);
    memcpy(p + 8, &id, 4);
    memcpy(p + 16, &machine_offset, 4);
    return p + STUB_STEP;
}

/* What compilers call of their own runtime library, which is linked into this program. */
#define RUNTIME(f) \
    f(__udivti3) f(__umodti3) f(__divti3) f(__modti3) f(__powidf2) f(__powisf2) f(__floattidf) f(__floattisf) \
        f(__floatuntidf) f(__floatuntisf) f(__fixdfti) f(__fixsfti) f(__fixunsdfti) f(__fixunssfti) \
        f(__mulsc3) f(__muldc3) f(__divsc3) f(__divdc3)
#define DECLARE(name) extern char name[];
#define ENTRY(name) {#name, name},
RUNTIME(DECLARE)

static void *find_runtime(const char *name)
{
    static const struct { const char *name; void *function; } table[] = {RUNTIME(ENTRY)};
    for (unsigned i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(name, table[i].name)) return table[i].function;
    return NULL;
}

static u8 *map_at(u64 address, u64 size)
{
    u8 *p = mmap((void *)address, size, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (p != (u8 *)address) die("mmap");
    return p;
}

/* memcpy, which between regions that overlap does what memmove would not. */
static void *copy_apart(void *to, const void *from, u64 n)
{
    u8 *t = to;
    const u8 *f = from;
    u64 up = (u64)t - (u64)f, down = (u64)f - (u64)t;
    if (!up || (up >= n && down >= n)) return memcpy(to, from, n);
    for (u64 k = 0; k < n; k++) {
        u64 at = up < n ? k : n - 1 - k;
        t[at] = f[at];
        __asm__ volatile("" ::: "memory"); /* no memmove instead */
    }
    return to;
}

static void map_stubs(const struct image_header *image, const u8 *bytes)
{
    u8 *p = map_at(origin + STUB_BASE, EVENT_STUBS * STUB_STEP);
    for (u32 i = 0; i < EVENT_STUBS; i++) put_stub(p + i * STUB_STEP, i, M_EVENT_ENTRY);
    mprotect(p, EVENT_STUBS * STUB_STEP, PROT_READ | PROT_EXEC);

    u64 library_size = sizeof machine.library / 8 * STUB_STEP;
    const struct library_function *names = (const void *)(bytes + image->library);
    p = map_at(origin + LIBRARY_BASE, library_size);
    for (u32 i = 0; i < image->n_library; i++) {
        put_stub(p + i * STUB_STEP, i, M_LIBRARY_ENTRY);
        machine.library[i] = find_hook ? find_hook(names[i].name) : NULL;
        if (!machine.library[i] && is_callback(names[i].name)) machine.library[i] = (void *)no_hook;
        void *runtime = machine.library[i] ? NULL : find_runtime(names[i].name);
        machine.pairs[i] = runtime != NULL;
        if (runtime) machine.library[i] = runtime;
        if (!machine.library[i] && !strcmp(names[i].name, "memcpy")) machine.library[i] = (void *)copy_apart;
        if (!machine.library[i]) machine.library[i] = dlsym(RTLD_DEFAULT, names[i].name);
        if (!machine.library[i]) die(names[i].name);
        if (machine.library[i] == (void *)no_hook) p[i * STUB_STEP] = 0xc3; /* ret */
    }
    mprotect(p, library_size, PROT_READ | PROT_EXEC);
}

/* Executable segments are mapped twice: read-execute where they belong, and writable at an address that
 * nobody can guess, for planting and removing breakpoints. */
static void map_segment(struct loaded *image, const struct segment *s)
{
    u64 size = (s->size + PAGE - 1) & ~(PAGE - 1);
    int fd = memfd_create("segment", MFD_CLOEXEC);
    if (fd < 0 || ftruncate(fd, (off_t)size)) die("memfd");
    u8 *alias = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    int protection = PROT_READ | (s->executable ? PROT_EXEC : 0);
    void *p = mmap((void *)s->address, size, protection, MAP_SHARED | MAP_FIXED_NOREPLACE, fd, 0);
    if (alias == MAP_FAILED || p != (void *)s->address) die("segment");
    memcpy(alias, image->file.bytes + s->offset, s->size);
    close(fd);
    if (s->executable) {
        image->text_alias = alias;
        image->text_address = s->address;
        image->text_size = s->size;
    } else {
        munmap(alias, size);
    }
}

struct loaded load_image(const char *path)
{
    struct loaded image = {.file = map_file(path)};
    image.header = (const void *)image.file.bytes;
    if (image.file.size < sizeof *image.header || image.header->magic != IMAGE_MAGIC) die("not an image");
    origin = image.header->origin;
    const struct segment *segments = (const void *)(image.file.bytes + image.header->segments);
    for (u32 i = 0; i < image.header->n_segments; i++) map_segment(&image, &segments[i]);
    map_stubs(image.header, image.file.bytes);
    return image;
}

void arm_breakpoints(struct loaded *image)
{
    const u64 *at = (const void *)(image->file.bytes + image->header->breakpoints);
    for (u32 i = 0; i < image->header->n_breakpoints; i++) image->text_alias[at[i] - image->text_address] = 0xcc;
}
