// Plain C for any machine: vectors of four floats, which the compiler maps to what its baseline has.
#include "paths.h"

#define LANES 4
#define ROWS 3
#define PATH(name) portable_##name
#include "path.h"

const kernels kernels_portable = TABLE("portable");
