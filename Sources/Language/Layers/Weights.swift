/// Trained numbers: a read-only array of 32-bit floats in row-major order, in memory that its owner keeps.
struct Weights: @unchecked Sendable {
  // Sendable: nobody writes to the memory, and `owner` is immutable.
  let base: UnsafePointer<Float>
  let shape: [Int]
  private let owner: any AnyObject & Sendable

  /// - Throws: ``LayerError`` when the shape does not say as many numbers as there are, or none.
  init(_ floats: UnsafeBufferPointer<Float>, shape: [Int], owner: any AnyObject & Sendable) throws(LayerError)
  {
    guard let base = floats.baseAddress, shape.reduce(1, *) == floats.count, !floats.isEmpty else {
      throw LayerError(layer: "weights", problem: "\(floats.count) numbers for the shape \(shape)")
    }
    self.base = base
    self.shape = shape
    self.owner = owner
  }

  /// A copy of `values`.
  init(_ values: [Float], shape: [Int]) throws(LayerError) {
    let buffer = FloatBuffer()
    let copy = buffer.reserve(max(values.count, 1))
    for (i, value) in values.enumerated() { copy[i] = value }
    try self.init(UnsafeBufferPointer(start: copy, count: values.count), shape: shape, owner: Frozen(buffer))
  }

  /// Keeps a buffer that is never written again.
  private final class Frozen: @unchecked Sendable {
    private let buffer: FloatBuffer
    init(_ buffer: FloatBuffer) { self.buffer = buffer }
  }

  /// These weights, if they have `expected` dimensions (nil: any length).
  func checked(_ expected: Int?..., layer: String) throws(LayerError) -> Weights {
    guard expected.count == shape.count, zip(expected, shape).allSatisfy({ $0 == nil || $0 == $1 }) else {
      let wanted = expected.map { $0.map(String.init) ?? "any" }.joined(separator: ", ")
      throw LayerError(layer: layer, problem: "weights of shape \(shape), not [\(wanted)]")
    }
    return self
  }
}

/// A layer cannot be built from the weights it was given.
struct LayerError: Error, Hashable {
  /// Which layer.
  let layer: String
  /// What is wrong with its weights.
  let problem: String
}
