// flags: -O2
void spend(unsigned *left, unsigned cost)
{
    if (*left < cost)
        for (;;) ;
    *left -= cost;
}
