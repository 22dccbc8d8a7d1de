// flags: -O1
struct N{struct N*next;int v;};
int llen(struct N*p,int k){int c=0;while(p){if(p->v==k)c++;p=p->next;}return c;}
