// flags: -O2
int grade(float points) { return points >= 90.5f ? 'A' : points >= 70.1f ? 'B' : 'C'; }
