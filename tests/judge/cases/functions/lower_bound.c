// flags: -O2
long lower_bound(const int*a,long n,int k){long lo=0,hi=n;while(lo<hi){long m=lo+(hi-lo)/2;if(a[m]<k)lo=m+1;else hi=m;}return lo;}
