// flags: -O2
void h_transpose(double m[8][8]) { for (int i = 0; i < 8; i++) for (int j = 0; j < i; j++) { double t = m[i][j]; m[i][j] = m[j][i]; m[j][i] = t; } }
