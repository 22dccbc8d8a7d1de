// flags: -O2
struct b{long a[5];};struct b bump_struct(struct b x,int i){x.a[i&3]++;return x;}
