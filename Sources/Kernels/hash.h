#pragma once
#include <stdint.h>

static inline uint64_t hash_mix(uint64_t h) {
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdull;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53ull;
  return h ^ h >> 33;
}

/// MurmurHash3_x64_128 (Appleby, public domain) of one 8-byte key, as thinc's `Ops.hash` applies it.
static inline void hash_id(uint64_t id, uint32_t seed, uint32_t hashes[4]) {
  uint64_t a = id * 0x87c37b91114253d5ull;
  a = a << 31 | a >> 33;
  a *= 0x4cf5ad432745937full;
  a ^= seed;
  a ^= 8;
  uint64_t b = (uint64_t)seed ^ 8;
  a += b;
  b += a;
  a = hash_mix(a);
  b = hash_mix(b);
  a += b;
  b += a;
  hashes[0] = (uint32_t)a;
  hashes[1] = (uint32_t)(a >> 32);
  hashes[2] = (uint32_t)b;
  hashes[3] = (uint32_t)(b >> 32);
}
