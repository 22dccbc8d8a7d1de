// flags: -O1
int gv[16]; int fext(int); int h_table_sum(int i){ gv[i&15]+=i; return fext(gv[3]);}
