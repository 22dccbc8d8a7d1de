// flags: -O2
extern int n;extern int tab[];int G;int count_global(int k){int s=0;for(int i=0;i<n;i++){if(tab[i]==k)s++;}G=s;return s;}
