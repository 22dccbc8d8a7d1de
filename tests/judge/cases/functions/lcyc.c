// flags: -O1
struct N{struct N*next;};
int lcyc(struct N*p){struct N*s=p,*f=p;while(f&&f->next){s=s->next;f=f->next->next;if(s==f)return 1;}return 0;}
