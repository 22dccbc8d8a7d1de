// flags: -O2
int g(int);int small_switch(int x,int y){switch(x){case 0:return y+1;case 1:return y*3;case 2:return y^99;case 3:return y-7;case 4:return g(y);case 5:return y/3;}return 0;}
