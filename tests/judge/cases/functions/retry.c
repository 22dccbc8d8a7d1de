// flags: -O1
int try_(int);void wait_(int);
int retry(int n,int d){for(int i=0;i<n;i++){int r=try_(i);if(r==0)return i;if(r<0)return r;wait_(d);if(d<1000)d*=2;}return -100;}
