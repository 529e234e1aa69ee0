// 64-bit ARM, where NEON with fused multiply-add is the baseline: 32 registers of 4 floats.
#include "paths.h"
#if defined(__aarch64__)

#define LANES 4
#define ROWS 8
#define PATH(name) neon_##name
#include "path.h"

const kernels kernels_neon = TABLE("neon");
#endif
