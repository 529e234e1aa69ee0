// One instruction set's kernels. Included by a source file that defines
//   LANES     floats in one vector register
//   ROWS      rows of a register tile: ROWS * 3 accumulators, 3 weights and a few inputs must fit the
//             registers (with 16 of them a fourth row spills and halves the rate)
//   PATH(f)   f's name on this path
// and, around the include, the target attribute. There are no guards: it is a template.
//
// A layer's weights are packed in panels. A panel covers up to three vectors' worth of weight rows: three
// pieces of LANES maxout units, or 3 * LANES plain units. It starts with their bias and then holds, for
// input 0, 1, 2..., the weights of all its rows side by side, so that the innermost loop reads memory
// strictly forward: per input it loads at most three vectors of weights and ROWS scalars, and does ROWS * 3
// multiply-adds in registers. (Goto and van de Geijn 2008, without the packing of x, which is small.)

#include "Kernels.h"
#include "hash.h"

#pragma STDC FP_CONTRACT ON

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")
#define BLOCK 128  // rows that go through all panels together, so that they stay in the nearest cache

typedef float PATH(vector) __attribute__((vector_size(LANES * sizeof(float))));
typedef int32_t PATH(mask) __attribute__((vector_size(LANES * sizeof(float))));
typedef PATH(vector) PATH(loose) __attribute__((aligned(sizeof(float)), may_alias));

#define vector PATH(vector)
#define loose PATH(loose)

INLINE vector PATH(load)(const float *p) { return *(const loose *)p; }
INLINE void PATH(store)(float *p, vector v) { *(loose *)p = v; }
/// a > b ? a : b, lane by lane.
INLINE vector PATH(max)(vector a, vector b) {
  PATH(mask) chosen = a > b;
  return (vector)(((PATH(mask))a & chosen) | ((PATH(mask))b & ~chosen));
}

INLINE float PATH(sum)(vector v) {
  float s = 0;
  UNROLL for (int i = 0; i < LANES; i++) s += v[i];
  return s;
}

/// acc[r][v] = bias[v] + sum over k of panel[k][v] x[r][k].
INLINE void PATH(tile)(const float *panel, size_t inputs, const float *x, size_t x_stride, const int rows,
                       const int vectors, vector acc[ROWS][3]) {
  UNROLL for (int v = 0; v < vectors; v++) {
    vector bias = PATH(load)(panel + v * LANES);
    UNROLL for (int r = 0; r < rows; r++) acc[r][v] = bias;
  }
  const float *weights = panel + vectors * LANES;
  for (size_t k = 0; k < inputs; k++, weights += vectors * LANES) {
    vector w[3];
    UNROLL for (int v = 0; v < vectors; v++) w[v] = PATH(load)(weights + v * LANES);
    UNROLL for (int r = 0; r < rows; r++) {
      float input = x[r * x_stride + k];
      UNROLL for (int v = 0; v < vectors; v++) acc[r][v] += w[v] * input;
    }
  }
}

INLINE void PATH(store_first)(float *p, vector v, size_t count) {
  if (count >= LANES) {
    PATH(store)(p, v);
  } else {
    for (size_t i = 0; i < count; i++) p[i] = v[i];
  }
}

/// One tile of a layer: `maximum` folds the vectors into one (maxout), else they are stored side by side.
INLINE void PATH(tile_out)(const float *panel, size_t inputs, const float *x, size_t x_stride, float *y,
                           size_t y_stride, size_t outputs, const int rows, const int vectors,
                           const int maximum) {
  vector acc[ROWS][3];
  PATH(tile)(panel, inputs, x, x_stride, rows, vectors, acc);
  UNROLL for (int r = 0; r < rows; r++) {
    if (maximum) {
      vector best = acc[r][0];
      UNROLL for (int v = 1; v < vectors; v++) best = PATH(max)(best, acc[r][v]);
      PATH(store_first)(y + r * y_stride, best, outputs);
    } else {
      UNROLL for (int v = 0; v < vectors; v++) {
        if (outputs > (size_t)v * LANES) {
          PATH(store_first)(y + r * y_stride + v * LANES, acc[r][v], outputs - v * LANES);
        }
      }
    }
  }
}

/// All rows of x against one panel: as many tiles of ROWS rows as there are, then smaller ones.
INLINE void PATH(panel_out)(const float *panel, size_t inputs, const float *x, size_t x_stride, size_t rows,
                            float *y, size_t y_stride, size_t outputs, const int vectors, const int maximum) {
  size_t i = 0;
#define TILES(height)                                                                                     \
  for (; i + height <= rows; i += height)                                                                 \
    PATH(tile_out)(panel, inputs, x + i * x_stride, x_stride, y + i * y_stride, y_stride, outputs, height, \
                   vectors, maximum);
  TILES(ROWS)
#if ROWS > 4
  TILES(4)
#endif
  TILES(2)
  TILES(1)
#undef TILES
}

static size_t PATH(packed_size)(size_t outputs, size_t pieces, size_t inputs) {
  size_t units = (outputs + LANES - 1) / LANES;
  return units * pieces * LANES * (inputs + 1);
}

static void PATH(pack)(const float *weights, const float *bias, size_t outputs, size_t pieces, size_t inputs,
                       float *packed) {
  // With one piece a panel takes three vectors of units, with more it takes the pieces of one vector of units.
  size_t units = pieces == 1 ? 3 : 1;
  for (size_t first = 0; first < outputs; first += units * LANES) {
    size_t vectors = pieces == 1 ? (outputs - first + LANES - 1) / LANES : pieces;
    if (vectors > 3) vectors = 3;
    size_t width = vectors * LANES;
    for (size_t column = 0; column < width; column++) {
      size_t output = first + (pieces == 1 ? column : column % LANES);
      size_t row = output * pieces + (pieces == 1 ? 0 : column / LANES);
      packed[column] = output < outputs && bias ? bias[row] : 0;
      for (size_t k = 0; k < inputs; k++) {
        packed[(k + 1) * width + column] = output < outputs ? weights[row * inputs + k] : 0;
      }
    }
    packed += width * (inputs + 1);
  }
}

static void PATH(affine)(const float *packed, size_t outputs, size_t inputs, const float *x, size_t x_stride,
                         size_t rows, float *y, size_t y_stride) {
  for (size_t top = 0; top < rows; top += BLOCK) {
    size_t height = rows - top < BLOCK ? rows - top : BLOCK;
    const float *block = x + top * x_stride, *panel = packed;
    for (size_t first = 0; first < outputs; first += 3 * LANES) {
      float *out = y + top * y_stride + first;
      size_t left = outputs - first;
      if (left > 2 * LANES) {
        PATH(panel_out)(panel, inputs, block, x_stride, height, out, y_stride, left, 3, 0);
      } else if (left > LANES) {
        PATH(panel_out)(panel, inputs, block, x_stride, height, out, y_stride, left, 2, 0);
      } else {
        PATH(panel_out)(panel, inputs, block, x_stride, height, out, y_stride, left, 1, 0);
      }
      panel += 3 * LANES * (inputs + 1);
    }
  }
}

static void PATH(maxout)(const float *packed, size_t outputs, size_t pieces, size_t inputs, const float *x,
                         size_t x_stride, size_t rows, float *y, size_t y_stride) {
  if (pieces == 1) {
    PATH(affine)(packed, outputs, inputs, x, x_stride, rows, y, y_stride);
    return;
  }
  for (size_t top = 0; top < rows; top += BLOCK) {
    size_t height = rows - top < BLOCK ? rows - top : BLOCK;
    const float *block = x + top * x_stride, *panel = packed;
    for (size_t first = 0; first < outputs; first += LANES) {
      float *out = y + top * y_stride + first;
      if (pieces == 3) {
        PATH(panel_out)(panel, inputs, block, x_stride, height, out, y_stride, outputs - first, 3, 1);
      } else {
        PATH(panel_out)(panel, inputs, block, x_stride, height, out, y_stride, outputs - first, 2, 1);
      }
      panel += pieces * LANES * (inputs + 1);
    }
  }
}

static void PATH(layer_norm)(const float *x, size_t x_stride, size_t rows, size_t width, const float *gain,
                             const float *shift, float *y, size_t y_stride, int add) {
  size_t whole = width - width % LANES;
  for (size_t i = 0; i < rows; i++, x += x_stride, y += y_stride) {
    vector sums = {0}, squares = {0};
    float total = 0, spread = 0;
    for (size_t k = 0; k < whole; k += LANES) sums += PATH(load)(x + k);
    for (size_t k = whole; k < width; k++) total += x[k];
    float mean = (PATH(sum)(sums) + total) / (float)width;
    for (size_t k = 0; k < whole; k += LANES) {
      vector d = PATH(load)(x + k) - mean;
      squares += d * d;
    }
    for (size_t k = whole; k < width; k++) spread += (x[k] - mean) * (x[k] - mean);
    vector variance = (vector){0} + ((PATH(sum)(squares) + spread) / (float)width + 1e-8f);
    float scale = 1 / __builtin_elementwise_sqrt(variance)[0];
    for (size_t k = 0; k < whole; k += LANES) {
      vector v = (PATH(load)(x + k) - mean) * scale * PATH(load)(gain + k) + PATH(load)(shift + k);
      PATH(store)(y + k, add ? PATH(load)(y + k) + v : v);
    }
    for (size_t k = whole; k < width; k++) {
      float v = (x[k] - mean) * scale * gain[k] + shift[k];
      y[k] = add ? y[k] + v : v;
    }
  }
}

static void PATH(hash_embed)(const uint64_t *ids, size_t id_stride, size_t count, uint32_t seed,
                             const float *table, size_t table_rows, size_t width, float *y, size_t y_stride) {
  size_t whole = width - width % LANES;
  for (size_t i = 0; i < count; i++, y += y_stride) {
    uint32_t hashes[4];
    hash_id(*(const uint64_t *)((const char *)ids + i * id_stride), seed, hashes);
    const float *r[4];
    for (int h = 0; h < 4; h++) r[h] = table + hashes[h] % table_rows * width;
    for (size_t k = 0; k < whole; k += LANES) {
      PATH(store)(y + k, PATH(load)(r[0] + k) + PATH(load)(r[1] + k) + PATH(load)(r[2] + k) + PATH(load)(r[3] + k));
    }
    for (size_t k = whole; k < width; k++) y[k] = r[0][k] + r[1][k] + r[2][k] + r[3][k];
  }
}

static void PATH(gather_maxout)(const float *const *rows, size_t count, const float *bias, size_t outputs,
                                size_t pieces, float *y) {
  size_t whole = outputs - outputs % LANES;
  for (size_t o = 0; o < whole; o += LANES) {
    vector best = {0};
    for (size_t p = 0; p < pieces; p++) {
      vector total = {0};
      for (size_t i = 0; i < count; i++) total += PATH(load)(rows[i] + p * outputs + o);
      total += PATH(load)(bias + p * outputs + o);
      best = p == 0 ? total : PATH(max)(best, total);
    }
    PATH(store)(y + o, best);
  }
  for (size_t o = whole; o < outputs; o++) {
    float best = 0;
    for (size_t p = 0; p < pieces; p++) {
      float total = 0;
      for (size_t i = 0; i < count; i++) total += rows[i][p * outputs + o];
      total += bias[p * outputs + o];
      best = p == 0 || total > best ? total : best;
    }
    y[o] = best;
  }
}

static size_t PATH(argmax)(const float *values, size_t count) {
  float best = values[0];
  size_t whole = count - count % LANES;
  if (whole > 0) {
    vector high = PATH(load)(values);
    for (size_t k = LANES; k < whole; k += LANES) high = PATH(max)(PATH(load)(values + k), high);
    UNROLL for (int i = 0; i < LANES; i++) best = high[i] > best ? high[i] : best;
  }
  for (size_t k = whole; k < count; k++) best = values[k] > best ? values[k] : best;
  size_t index = 0;
  while (index + 1 < count && values[index] != best) index++;
  return index;
}

#define TABLE(title)                                                                                     \
  {                                                                                                      \
    title, PATH(packed_size), PATH(pack), PATH(affine), PATH(maxout), PATH(layer_norm), PATH(hash_embed), \
        PATH(gather_maxout), PATH(argmax)                                                                \
  }
