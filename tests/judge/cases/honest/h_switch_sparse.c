// flags: -O2
int h_switch_sparse(int code)
{
    switch (code) {
    case 0: return 7;
    case 17: return -3;
    case 404: return 12;
    case 1000: return 99;
    case -5: return 4;
    case 65536: return 1;
    default: return code & 1;
    }
}
