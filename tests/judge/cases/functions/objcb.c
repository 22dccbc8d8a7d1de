// flags: -O1
struct OB{int n;int*d;int(*f)(struct OB*,int);};
int objcb(struct OB*o){int s=0;for(int i=0;i<o->n;i++)s+=o->f(o,o->d[i]);return s;}
