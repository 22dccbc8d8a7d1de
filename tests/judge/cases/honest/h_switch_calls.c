// flags: -O2
extern void start(int), stop(int), pause_at(int, int);
extern int resume(void);
int h_switch_calls(const unsigned char *p, int n)
{
    int state = 0;
    for (int i = 0; i < n; i++)
        switch (p[i] % 6) {
        case 0: start(state++); break;
        case 1: stop(i); return state;
        case 2: pause_at(i, state); break;
        case 3: state = resume(); break;
        case 4: state <<= 1; state &= 255; break;
        case 5: state = ~state; break;
        }
    return -state;
}
