// flags: -O1
struct C{int flags;int cnt;void(*cb)(struct C*);};
int flags_callback(struct C*c,int n){for(int i=0;i<n;i++){if(c->flags&1)c->cb(c);c->cnt++;if(c->flags&2)return i;}return -1;}
