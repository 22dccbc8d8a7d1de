// flags: -O2
struct named { int factor; const char *name; };

unsigned long named_length(const struct named *s)
{
    unsigned long n = 0;
    for (const char *p = s->name; *p; p++) n++;
    return n * s->factor;
}
