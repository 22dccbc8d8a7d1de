// flags: -O1
int st[16];int step(int);void note(int*);
int kcall2(int n){int acc=0;for(int i=0;i<n;i++){int r=step(i);if(r<0)break;st[r&15]+=i;acc+=st[(r+1)&15];if((i&7)==7)note(st);}return acc;}
