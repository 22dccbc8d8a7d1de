// flags: -O2
struct n{struct n*next;int v;};int hash_list(struct n*p){int s=0;while(p){s=s*31+p->v;p=p->next;}return s;}
