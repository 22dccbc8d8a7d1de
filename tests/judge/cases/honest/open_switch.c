// flags: -O3
/* A switch without a default: llc's table leads behind the code's end for what cannot be. */
struct thing { unsigned char kind; char name[7]; struct thing *first, *second, *third, *fourth, *fifth; };
struct thing **open_switch(struct thing *t) {
    switch (t->kind) {
    case 4: return &t->first->third;
    case 5: return &t->second;
    case 7: t->name[0]++; return &t->third;
    case 8: return &t->second->fourth;
    case 9: return &t->fifth;
    case 10: t->name[1]--; return &t->fourth;
    case 40: return &t->first;
    default: __builtin_unreachable();
    }
}
