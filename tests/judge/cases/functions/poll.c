// flags: -O1
extern int ext(int);
int poll(int n) { int s = 0; for (int i = 0; i < n; i++) s += ext(i); return s; }
