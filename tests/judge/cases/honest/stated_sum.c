// flags: -O3
int stated_sum(const char *line)
{
    unsigned char sum = 0;
    if (*line++ != '$') return 0;
    while (*line && *line != '*') sum ^= (unsigned char)*line++;
    if (*line++ != '*') return 0;
    int stated = 0;
    for (int k = 0; k < 2; k++, line++) {
        if (*line >= '0' && *line <= '9') stated = stated * 16 + *line - '0';
        else if (*line >= 'A' && *line <= 'F') stated = stated * 16 + *line - 'A' + 10;
        else return 0;
    }
    return stated == sum;
}
