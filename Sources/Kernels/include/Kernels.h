#pragma once
// The arithmetic of the language model's nets: dense layers on few rows, at the full rate of one core.
//
// Every instruction set has one table of functions, compiled from one source (path.h), and a caller picks
// its table once. A table holds no state, so any number of threads may share it. Each output element is
// summed in one fixed order that depends on neither the number of rows nor its place among them: on one
// table the same token gets the same bits in any batch. Two tables differ in the last bits only (fused
// multiply-add rounds once, multiply and add twice; lanes are summed in different groups).
//
// Matrices are row-major 32-bit floats. `stride` is the distance in floats between the starts of two rows;
// a stride shorter than the row gives overlapping rows, which is how a convolution window is read without
// being copied. No pointer needs more than the alignment of a float.

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct kernels {
  /// "avx512", "avx2", "neon" or "portable".
  const char *name;

  /// The number of floats that `pack` writes for a layer of `outputs` units of `pieces` (1 to 3) rows each.
  size_t (*packed_size)(size_t outputs, size_t pieces, size_t inputs);

  /// Rearranges weights [outputs][pieces][inputs] and bias [outputs][pieces] (null: zeros) into the order
  /// in which `affine` (one piece) or `maxout` (one to three) reads them.
  void (*pack)(const float *weights, const float *_Nullable bias, size_t outputs, size_t pieces, size_t inputs,
               float *packed);

  /// y[i][o] = b[o] + sum over k of W[o][k] x[i][k], for weights packed with one piece.
  void (*affine)(const float *packed, size_t outputs, size_t inputs, const float *x, size_t x_stride, size_t rows,
                 float *y, size_t y_stride);

  /// y[i][o] = max over p of (b[o][p] + sum over k of W[o][p][k] x[i][k])  (Goodfellow et al. 2013).
  void (*maxout)(const float *packed, size_t outputs, size_t pieces, size_t inputs, const float *x,
                 size_t x_stride, size_t rows, float *y, size_t y_stride);

  /// y[i] = gain * (x[i] - mean) / sqrt(variance + 1e-8) + shift, with the population variance of the row
  /// (Ba et al. 2016). When `add` is not zero the result is added to y instead of replacing it.
  void (*layer_norm)(const float *x, size_t x_stride, size_t rows, size_t width, const float *gain,
                     const float *shift, float *y, size_t y_stride, int add);

  /// y[i] = the sum of the four rows of `table` that the hash of id i chooses (Svenstrup et al. 2017). The
  /// ids stand `id_stride` bytes apart.
  void (*hash_embed)(const uint64_t *ids, size_t id_stride, size_t count, uint32_t seed, const float *table,
                     size_t table_rows, size_t width, float *y, size_t y_stride);

  /// y[o] = max over p of (bias[p][o] + sum over i of rows[i][p][o]): the hidden layer of a transition
  /// system's state from the rows precomputed for its tokens. Here pieces stand before outputs.
  void (*gather_maxout)(const float *_Nonnull const *_Nonnull rows, size_t count, const float *bias,
                        size_t outputs, size_t pieces, float *y);

  /// The index of the first of the highest of `count` (at least 1) values.
  size_t (*argmax)(const float *values, size_t count);
} kernels;

/// The table of this name, or null where this machine cannot run it.
const kernels *_Nullable kernels_named(const char *name);

/// The fastest table that this machine can run, or the one that the environment variable CHANCERY_KERNELS
/// names, if this machine can run that.
const kernels *kernels_best(void);

/// The four hashes of a 64-bit id (MurmurHash3, 128 bits, as thinc uses it) from which `hash_embed` takes
/// its rows.
void kernels_hash(uint64_t id, uint32_t seed, uint32_t hashes[_Nonnull 4]);

#pragma clang assume_nonnull end
