// flags: -O1
void(*hook)(int);int cnt;
void hook_each(int n){for(int i=0;i<n;i++){if(hook)hook(i);cnt++;}}
