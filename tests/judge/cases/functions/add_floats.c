// flags: -O2
float add_floats(float a,float b){return a+b;}
