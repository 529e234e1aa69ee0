// x86-64 with AVX2 and FMA (Haswell 2013, Zen 2017): 16 registers of 8 floats.
#include "paths.h"
#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define LANES 8
#define ROWS 3
#define PATH(name) avx2_##name
#include "path.h"
#pragma clang attribute pop

const kernels kernels_avx2 = TABLE("avx2");
#endif
