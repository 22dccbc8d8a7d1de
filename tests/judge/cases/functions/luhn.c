// flags: -O1
int luhn(const char*s){int t=0,n=0;while(s[n]>='0'&&s[n]<='9')n++;if(!n||s[n])return 0;for(int i=0;i<n;i++){int d=s[n-1-i]-'0';if(i&1){d*=2;if(d>9)d-=9;}t+=d;}return t%10==0;}
