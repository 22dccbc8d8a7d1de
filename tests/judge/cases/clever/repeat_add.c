// flags: -O2
float repeat_add(float s, float c, int n)
{
    for (int i = 0; i < n; i++) s += c;
    return s;
}
