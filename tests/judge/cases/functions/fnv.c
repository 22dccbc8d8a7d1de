// flags: -O2
unsigned fnv(const unsigned char*s,unsigned long n){unsigned h=2166136261u;for(unsigned long i=0;i<n;i++){h^=s[i];h*=16777619u;}return h;}
