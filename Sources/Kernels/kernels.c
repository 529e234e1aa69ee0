#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "paths.h"

const kernels *kernels_named(const char *name) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  // The builtin also asks whether the operating system saves the wide registers.
  int avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (strcmp(name, "avx512") == 0) return avx2 && __builtin_cpu_supports("avx512f") ? &kernels_avx512 : NULL;
  if (strcmp(name, "avx2") == 0) return avx2 ? &kernels_avx2 : NULL;
#elif defined(__aarch64__)
  if (strcmp(name, "neon") == 0) return &kernels_neon;
#endif
  return strcmp(name, "portable") == 0 ? &kernels_portable : NULL;
}

const kernels *kernels_best(void) {
  const char *wanted = getenv("CHANCERY_KERNELS");
  const kernels *found = wanted ? kernels_named(wanted) : NULL;
  if (!found) found = kernels_named("avx512");
  if (!found) found = kernels_named("avx2");
  if (!found) found = kernels_named("neon");
  return found ? found : &kernels_portable;
}

void kernels_hash(uint64_t id, uint32_t seed, uint32_t hashes[4]) { hash_id(id, seed, hashes); }
