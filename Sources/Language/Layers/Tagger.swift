import Kernels

/// The class with the highest W x + b for each token.
///
/// spaCy: `Tagger.v2`. The softmax between scores and choice changes no choice and is left out, as spaCy leaves it out.
struct Tagger: Sendable {
  private let output: Linear
  private let path: KernelPath
  /// Numbers per token that it reads.
  var nI: Int { output.nI }
  /// How many classes there are.
  var classes: Int { output.nO }

  init(W: Weights, b: Weights, path: KernelPath) throws(LayerError) {
    output = try Linear(W: W, b: b, path: path)
    self.path = path
  }

  /// Appends the class of each row of `x`.
  func apply(_ x: UnsafePointer<Float>, count: Int, appendingTo tags: inout [UInt8], scratch: FloatBuffer) {
    let scores = scratch.reserve(count * classes)
    output.apply(x, rows: count, to: scores)
    for i in 0..<count {
      tags.append(UInt8(truncatingIfNeeded: path.functions.argmax(scores + i * classes, classes)))
    }
  }
}
