// x86-64 with AVX-512F (Skylake-SP 2017, Zen 4 2022): 32 registers of 16 floats.
#include "paths.h"
#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx512f,avx2,fma"))), apply_to = function)
#define LANES 16
#define ROWS 8
#define PATH(name) avx512_##name
#include "path.h"
#pragma clang attribute pop

const kernels kernels_avx512 = TABLE("avx512");
#endif
