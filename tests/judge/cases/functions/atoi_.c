// flags: -O1
int atoi_(const char*s){int neg=0;unsigned v=0;while(*s==' '||*s=='\t')s++;if(*s=='-'){neg=1;s++;}else if(*s=='+')s++;while(*s>='0'&&*s<='9'){v=v*10+(*s-'0');s++;}return neg?-v:v;}
