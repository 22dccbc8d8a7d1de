// flags: -O1
int ext(int,int*);
int h_shows_array(int a){int b[4]={a,2,3,4}; return ext(a,b);}
