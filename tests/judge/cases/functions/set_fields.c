// flags: -O2
struct s{short a;char b;char c;int d;};void set_fields(struct s*p){p->a=1;p->c=2;}
