// flags: -O2
extern float level[1024], drift[1024];
void decay(int passes)
{
    for (int p = 0; p < passes; p++)
        for (int i = 0; i < 1024; i++) level[i] = level[i] * 0.75f + drift[i];
}
