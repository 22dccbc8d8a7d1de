// flags: -O1
__int128 wide_remainder(__int128 a, long b)
{
    if (b == 0 || b == -1) return 7;
    return a % b;
}
