// flags: -O1
float A[256],B[256];int dummy(float*,float*,float);
float sum_positive_calls(int it){float s=0;for(int t=0;t<it;t++){s=0;for(int i=0;i<256;i++)if(A[i]>0)s+=A[i];dummy(A,B,s);}return s;}
