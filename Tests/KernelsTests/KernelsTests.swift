import Kernels
import Testing

/// The paths that this machine can run.
private let paths = ["portable", "avx2", "avx512", "neon"].filter { (name: String) in
  kernels_named(name) != nil
}

@Suite("Every kernel path computes what the formula says")
struct KernelsTests {
  /// Float32 sums of up to 100 products of magnitude 1, against the same sums in double precision.
  static let tolerance = 5e-5

  @Test(
    "maxout of odd shapes, overlapping rows and a wider output",
    arguments: paths, [(1, 1, 1), (3, 5, 7), (17, 33, 9), (96, 24, 21), (50, 97, 3)])
  func maxout(path: String, shape: (outputs: Int, inputs: Int, rows: Int)) throws {
    let kernels = try #require(kernels_named(path)).pointee
    var random = SplitMix64(state: 7)
    for pieces in 1...3 {
      for stride in [shape.inputs, max(1, shape.inputs / 3), shape.inputs + 5] {
        let weights = random.floats(shape.outputs * pieces * shape.inputs)
        let bias = random.floats(shape.outputs * pieces)
        let x = random.floats(stride * (shape.rows - 1) + shape.inputs)
        var packed = [Float](
          repeating: .nan, count: kernels.packed_size(shape.outputs, pieces, shape.inputs))
        kernels.pack(weights, bias, shape.outputs, pieces, shape.inputs, &packed)
        let width = shape.outputs + 3
        var y = [Float](repeating: 99, count: width * shape.rows)
        kernels.maxout(packed, shape.outputs, pieces, shape.inputs, x, stride, shape.rows, &y, width)
        for row in 0..<shape.rows {
          for output in 0..<shape.outputs {
            let sums = (0..<pieces).map { piece in
              let unit = output * pieces + piece
              return (0..<shape.inputs).reduce(Double(bias[unit])) { sum, k in
                sum + Double(weights[unit * shape.inputs + k]) * Double(x[row * stride + k])
              }
            }
            let expected = sums.max() ?? .nan
            #expect(abs(Double(y[row * width + output]) - expected) < Self.tolerance)
          }
          #expect(y[(row * width + shape.outputs)..<((row + 1) * width)].allSatisfy { $0 == 99 })
        }
      }
    }
  }

  @Test("a row's result does not depend on the rows beside it", arguments: paths)
  func independence(path: String) throws {
    let kernels = try #require(kernels_named(path)).pointee
    var random = SplitMix64(state: 3)
    let (outputs, inputs, rows) = (106, 64, 23)
    let x = random.floats(inputs * rows)
    var packed = [Float](repeating: 0, count: kernels.packed_size(outputs, 1, inputs))
    kernels.pack(random.floats(outputs * inputs), nil, outputs, 1, inputs, &packed)
    var together = [Float](repeating: 0, count: outputs * rows)
    kernels.affine(packed, outputs, inputs, x, inputs, rows, &together, outputs)
    for row in 0..<rows {
      var alone = [Float](repeating: 0, count: outputs)
      let own = Array(x[(row * inputs)..<((row + 1) * inputs)])
      kernels.affine(packed, outputs, inputs, own, inputs, 1, &alone, outputs)
      #expect(alone[...] == together[(row * outputs)..<((row + 1) * outputs)])
    }
  }

  @Test(
    "layer norm has mean 0 and variance 1 before gain and shift, and adds", arguments: paths, [5, 96, 103])
  func layerNorm(path: String, width: Int) throws {
    let kernels = try #require(kernels_named(path)).pointee
    var random = SplitMix64(state: 11)
    let (x, gain, shift) = (random.floats(width * 4), random.floats(width), random.floats(width))
    let start = random.floats(width * 4)
    var (plain, added) = (start, start)
    kernels.layer_norm(x, width, 4, width, gain, shift, &plain, width, 0)
    kernels.layer_norm(x, width, 4, width, gain, shift, &added, width, 1)
    for row in 0..<4 {
      let values = x[(row * width)..<((row + 1) * width)].map(Double.init)
      let mean = values.reduce(0, +) / Double(width)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(width) + 1e-8
      for k in 0..<width {
        let i = row * width + k
        let expected = (values[k] - mean) / variance.squareRoot() * Double(gain[k]) + Double(shift[k])
        #expect(abs(Double(plain[i]) - expected) < 1e-5)
        #expect(abs(added[i] - (start[i] + plain[i])) < 1e-6)
      }
    }
  }

  @Test("gathered rows are summed with the bias and folded by maximum", arguments: paths, [(64, 2), (7, 3)])
  func gather(path: String, shape: (outputs: Int, pieces: Int)) throws {
    let kernels = try #require(kernels_named(path)).pointee
    var random = SplitMix64(state: 5)
    let width = shape.outputs * shape.pieces
    let (bias, rows) = (random.floats(width), random.floats(8 * width))
    var y = [Float](repeating: 0, count: shape.outputs)
    rows.withUnsafeBufferPointer { rows in
      let starts = (0..<8).compactMap { rows.baseAddress?.advanced(by: $0 * width) }
      kernels.gather_maxout(starts, 8, bias, shape.outputs, shape.pieces, &y)
    }
    for output in 0..<shape.outputs {
      let sums = (0..<shape.pieces).map { piece in
        (0..<8).reduce(bias[piece * shape.outputs + output]) {
          $0 + rows[$1 * width + piece * shape.outputs + output]
        }
      }
      #expect(abs(y[output] - (sums.max() ?? .nan)) < 1e-5)
    }
  }

  @Test("argmax is the first of the highest", arguments: paths)
  func argmax(path: String) throws {
    let kernels = try #require(kernels_named(path)).pointee
    var random = SplitMix64(state: 9)
    for count in 1...70 {
      let values = (0..<count).map { _ in Float(random.next() % 9) - 12 }
      let expected = values.firstIndex(of: values.max() ?? 0)
      #expect(kernels.argmax(values, count) == expected)
    }
  }

  /// Numbers from thinc 8.3.14: `NumpyOps().hash(numpy.array([1, 2**63 + 5], dtype="uint64"), seed)`.
  @Test("the hash is thinc's")
  func hash() {
    var hashes: [UInt32] = [0, 0, 0, 0]
    kernels_hash(1, 8, &hashes)
    #expect(hashes == [1161550108, 2247783286, 1742325162, 1224191281])
    kernels_hash((1 << 63) + 5, 13, &hashes)
    #expect(hashes == [3254455318, 1954280878, 1531303165, 1442791735])
  }

  @Test("an embedding is the sum of the four hashed rows", arguments: paths, [6, 96])
  func embedding(path: String, width: Int) throws {
    let kernels = try #require(kernels_named(path)).pointee
    var random = SplitMix64(state: 2)
    let table = random.floats(11 * width)
    let ids: [UInt64] = [random.next(), 0, random.next()]
    var y = [Float](repeating: 0, count: ids.count * width)
    kernels.hash_embed(ids, 8, ids.count, 9, table, 11, width, &y, width)
    for (i, id) in ids.enumerated() {
      var hashes: [UInt32] = [0, 0, 0, 0]
      kernels_hash(id, 9, &hashes)
      for k in 0..<width {
        let expected = hashes.reduce(Float(0)) { $0 + table[Int($1 % 11) * width + k] }
        #expect(abs(y[i * width + k] - expected) < 1e-6)
      }
    }
  }

  @Test("paths that the machine cannot run are not offered")
  func names() {
    #expect(kernels_named("abacus") == nil)
    #expect(paths.contains("portable"))
    #expect(paths.contains(String(cString: kernels_best().pointee.name)))
  }
}

/// Steele, Lea and Flood's SplitMix64: the same numbers on every machine.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Numbers in -1..<1.
  mutating func floats(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float(next() >> 40) / Float(1 << 23) - 1 }
  }
}
