// flags: -O2
unsigned short to_half(float f)
{
    union { float f; unsigned bits; } u = {f};
    unsigned sign = u.bits >> 16 & 0x8000, exponent = u.bits >> 23 & 0xff, mantissa = u.bits & 0x7fffff;
    if (exponent == 0xff) return (unsigned short)(sign | 0x7c00 | (mantissa ? 0x200 | mantissa >> 13 : 0));
    if (exponent > 142) return (unsigned short)(sign | 0x7c00);
    if (exponent < 102) return (unsigned short)sign;
    unsigned shift = 13, half = exponent < 113 ? 0 : (exponent - 112) << 10;
    if (exponent < 113) {
        mantissa |= 0x800000;
        shift = 126 - exponent;
    }
    unsigned kept = mantissa >> shift, lost = mantissa & ((1u << shift) - 1), middle = 1u << (shift - 1);
    half += kept;
    if (lost > middle || (lost == middle && half & 1)) half++;
    return (unsigned short)(sign | half);
}
