// flags: -O1
/* What is not a number is multiplied by a function of the compiler's runtime, in which cases the compiler chooses. */
float _Complex h_complex_product(float _Complex a, float _Complex b) { return a * b + 1.0f; }
