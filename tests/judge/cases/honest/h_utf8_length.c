// flags: -O2
int h_utf8_length(const unsigned char *s, int n)
{
    int count = 0;
    for (int i = 0; i < n;) {
        int more = s[i] < 0x80 ? 0 : s[i] >= 0xf0 ? 3 : s[i] >= 0xe0 ? 2 : s[i] >= 0xc0 ? 1 : -1;
        if (more < 0 || i + more >= n) return -1 - i;
        for (int k = 1; k <= more; k++)
            if ((s[i + k] & 0xc0) != 0x80) return -1 - i;
        i += more + 1;
        count++;
    }
    return count;
}
