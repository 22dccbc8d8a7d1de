// flags: -O1
int h_two_elements(const int*a){return a[0]+a[1]*3;}
