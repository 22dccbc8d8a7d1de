#ifdef __cplusplus
extern "C"
#endif
unsigned xorsum(unsigned n); /* 0 ^ 1 ^ ... ^ n-1 */
int twice(int x);
