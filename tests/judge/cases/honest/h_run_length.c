// flags: -O2
int h_run_length(unsigned char *d, const unsigned char *s, int n)
{
    int k = 0;
    for (int i = 0; i < n;) {
        int run = 1;
        while (i + run < n && run < 255 && s[i + run] == s[i]) run++;
        d[k++] = (unsigned char)run;
        d[k++] = s[i];
        i += run;
    }
    return k;
}
