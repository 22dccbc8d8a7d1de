// flags: -O2
float h_newton(float x)
{
    float y = x * 0.5f + 0.5f;
    for (int i = 0; i < 6; i++) y = 0.5f * (y + x / y);
    return y;
}
