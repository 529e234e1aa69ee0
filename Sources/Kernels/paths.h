#pragma once
#include "Kernels.h"

// The tables, one a source file. A file whose instruction set this target cannot have defines none.
extern const kernels kernels_portable;
#if defined(__x86_64__)
extern const kernels kernels_avx2, kernels_avx512;
#elif defined(__aarch64__)
extern const kernels kernels_neon;
#endif
