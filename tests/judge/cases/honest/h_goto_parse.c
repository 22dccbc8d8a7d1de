// flags: -O2
int h_goto_parse(const char *s)
{
    int value = 0, sign = 1;
skip:
    if (*s == ' ') { s++; goto skip; }
    if (*s == '-') { sign = -1; s++; goto digits; }
    if (*s == '+') s++;
digits:
    if (*s < '0' || *s > '9') goto done;
    value = (value * 10 + (*s++ - '0')) & 0xfffff;
    goto digits;
done:
    return sign * value;
}
