// flags: -O1
int ipparse(const char*s,unsigned*o){unsigned r=0;for(int p=0;p<4;p++){unsigned v=0;int n=0;while(*s>='0'&&*s<='9'){v=v*10+(*s++-'0');if(++n>3)return 0;}if(!n||v>255)return 0;r=r<<8|v;if(p<3){if(*s++!='.')return 0;}}if(*s)return 0;*o=r;return 1;}
