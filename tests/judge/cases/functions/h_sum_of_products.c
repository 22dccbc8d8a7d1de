// flags: -O1
long h_sum_of_products(long a,long b){return a*3+b;}
