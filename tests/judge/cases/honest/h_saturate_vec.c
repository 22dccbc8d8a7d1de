// flags: -O2
typedef short v8 __attribute__((ext_vector_type(8)));
v8 h_saturate_vec(v8 a, v8 b) { return __builtin_elementwise_sub_sat(__builtin_elementwise_add_sat(a, b), b.s76543210); }
