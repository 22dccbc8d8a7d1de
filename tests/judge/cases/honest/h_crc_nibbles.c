// flags: -O2
static const unsigned crc_table[16] = {0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
    0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
unsigned h_crc_nibbles(unsigned c, const unsigned char *p, unsigned long n)
{
    c = ~c;
    while (n--) {
        c = crc_table[(c ^ *p) & 15] ^ c >> 4;
        c = crc_table[(c ^ *p++ >> 4) & 15] ^ c >> 4;
    }
    return ~c;
}
