// flags: -O2
float h_polynomial(float x) { return x < 0.0f ? -x : x > 4.0f ? 4.0f + (x - 4.0f) * 0.5f : ((0.1f * x - 0.3f) * x + 0.7f) * x; }
