// flags: -O2
double h_many_floats(float a, double b, float c, double d, float e, double f, float g, double h, float i, double j, float k)
{
    return ((a - b) * c + d) * e - f * g + h / (i + 3.0f) - j * k;
}
