// flags: -O1
struct T{struct T*l,*r;int v;};
int tsum(struct T*t){if(!t)return 0;return tsum(t->l)+tsum(t->r)+t->v;}
