// flags: -O3
// A point in time as "2024-06-01T12:30:59Z", in minutes of its year at most; -1 where a text is none.
int timestamp(const char *text)
{
    static const char form[] = "0000-00-00T00:00:00Z";
    int fields[6], n = 0, value = 0;
    for (int i = 0; form[i]; i++) {
        if (form[i] == '0') {
            if (text[i] < '0' || text[i] > '9') return -1;
            value = value * 10 + text[i] - '0';
        } else {
            if (text[i] != form[i]) return -1;
            fields[n++] = value;
            value = 0;
        }
    }
    return ((fields[1] * 31 + fields[2]) * 24 + fields[3]) * 60 + fields[4];
}
