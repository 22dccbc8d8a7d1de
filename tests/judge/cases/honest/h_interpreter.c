// flags: -O2
long h_interpreter(const unsigned char *code, int n, long a)
{
    long stack[8] = {0};
    unsigned sp = 0;
    for (int pc = 0; pc < n; pc++) {
        unsigned op = code[pc];
        switch (op & 15) {
        case 0: stack[sp++ & 7] = a; break;
        case 1: a = stack[--sp & 7]; break;
        case 2: a = (long)((unsigned long)a + (unsigned long)stack[sp & 7]); break;
        case 3: a = (long)((unsigned long)a * (op >> 4)); break;
        case 4: a ^= (long)op; break;
        case 5: if (a < 0) pc++; break;
        case 6: a = (long)(0ul - (unsigned long)a); break;
        case 7: stack[(op >> 4) & 7] = a >> 3; break;
        case 8: return a;
        case 9: sp = op >> 4; break;
        default: a++; break;
        }
    }
    return a + stack[0];
}
