import Kernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// kernel-rate [OPENBLAS]: the rate of the matrix kernels on the shapes of the language model's networks, one thread,
// each path beside OpenBLAS's sgemm (given as the path of a shared library) in the same run. All of them take turns, and
// the best of the turns counts, so that a busy machine disturbs all alike. Ours adds the bias, OpenBLAS does not.

let shapes: [(layer: String, rows: Int, inputs: Int, outputs: Int)] = [
  ("encoder, 1 token", 1, 288, 288), ("encoder, sentence", 24, 288, 288),
  ("encoder, paragraph", 100, 288, 288),
  ("encoder, report", 1000, 288, 288), ("mixer, batch", 64, 672, 288), ("lower, sentence", 24, 64, 1024),
  ("lower, paragraph", 100, 64, 1024), ("upper, one step", 1, 64, 106), ("tagger, paragraph", 100, 96, 50),
]
let rounds = 15

let reference = OpenBLAS(path: CommandLine.arguments.dropFirst().first ?? "libopenblas.so.0")
let paths = ["avx512", "avx2", "neon", "portable"].compactMap { (name: String) in
  kernels_named(name).map { (name: name, functions: $0.pointee) }
}
print("OpenBLAS: \(reference?.description ?? "not loaded")")
print(column("GFLOP/s", 22) + column("rows x inputs x outputs", 24), terminator: "")
print((paths.map(\.name) + ["OpenBLAS", "best/OpenBLAS", "max difference"]).map { column($0, 15) }.joined())

/// `text` and spaces, `width` in all.
func column(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

/// Seconds on a clock that does not jump.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func oneDecimal(_ value: Double) -> String { String((value * 10).rounded() / 10) }

for shape in shapes {
  var state: UInt64 = 1
  func numbers(_ count: Int) -> [Float] {
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 23) - 1
    }
  }
  let x = numbers(shape.rows * shape.inputs)
  let W = numbers(shape.outputs * shape.inputs)
  let work = 2 * Double(shape.rows * shape.inputs * shape.outputs)
  let repeats = max(1, Int(2e7 / work))
  let packed = paths.map { path in
    let count = path.functions.packed_size(shape.outputs, 1, shape.inputs)
    var packed = [Float](repeating: 0, count: count)
    path.functions.pack(W, nil, shape.outputs, 1, shape.inputs, &packed)
    return packed
  }
  var results = [[Float]](
    repeating: [Float](repeating: 0, count: shape.rows * shape.outputs), count: paths.count + 1)
  var best = [Double](repeating: .infinity, count: paths.count + 1)
  for _ in 0..<rounds {
    for (i, path) in paths.enumerated() {
      let start = seconds()
      for _ in 0..<repeats {
        path.functions.affine(
          packed[i], shape.outputs, shape.inputs, x, shape.inputs, shape.rows, &results[i], shape.outputs)
      }
      best[i] = min(best[i], seconds() - start)
    }
    guard let reference else { continue }
    let start = seconds()
    for _ in 0..<repeats {
      reference.multiply(
        x, W, rows: shape.rows, outputs: shape.outputs, inputs: shape.inputs, to: &results[paths.count])
    }
    best[paths.count] = min(best[paths.count], seconds() - start)
  }
  let rates = best.map { work * Double(repeats) / $0 / 1e9 }
  let difference = results.map { zip($0, results[0]).map { abs($0.0 - $0.1) }.max() ?? 0 }
  let shown = reference == nil ? difference.dropLast() : difference[...]
  let fastest = rates.dropLast().max() ?? 0
  print(column(shape.layer, 22), terminator: "")
  print(column("\(shape.rows) x \(shape.inputs) x \(shape.outputs)", 24), terminator: "")
  print(rates.map { column(oneDecimal($0), 15) }.joined(), terminator: "")
  print(column(reference == nil ? "-" : oneDecimal(fastest / rates[paths.count]), 15), shown.max() ?? 0)
}
