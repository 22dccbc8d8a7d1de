// flags: -O2
extern int slots[16];
int slot_of(const int *p) { return p >= slots && p < slots + 16 ? (int)(p - slots) : -1; }
