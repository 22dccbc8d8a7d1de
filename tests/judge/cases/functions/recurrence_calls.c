// flags: -O1
float a[320],b[320],c[320];int dummy(float*,float*,float*,float);
float recurrence_calls(int it){for(int t=0;t<it;t++){for(int i=318;i>=0;i--)a[i+1]=a[i]+b[i];dummy(a,b,c,0.f);}float s=0;for(int i=0;i<320;i++)s+=a[i];return s;}
