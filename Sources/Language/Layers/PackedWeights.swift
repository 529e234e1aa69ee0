import Kernels

/// A dense layer's weights in the order in which its kernel reads them.
final class PackedWeights: Sendable {
  let path: KernelPath
  let outputs: Int
  let pieces: Int
  let inputs: Int
  // Written in the initializer only.
  private nonisolated(unsafe) let base: UnsafeMutablePointer<Float>

  /// Packs weights [outputs][pieces][inputs] and their bias [outputs][pieces] (nil: zeros).
  init(
    _ weights: UnsafePointer<Float>, bias: UnsafePointer<Float>?, outputs: Int, pieces: Int, inputs: Int,
    path: KernelPath
  ) {
    self.path = path
    self.outputs = outputs
    self.pieces = pieces
    self.inputs = inputs
    let count = path.functions.packed_size(outputs, pieces, inputs)
    let raw = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Float>.stride, alignment: 64)
    base = raw.bindMemory(to: Float.self, capacity: count)
    path.functions.pack(weights, bias, outputs, pieces, inputs, base)
  }

  deinit {
    base.deallocate()
  }

  /// `rows` rows of x through the layer, the highest of the pieces for each output.
  func apply(
    _ x: UnsafePointer<Float>, stride: Int, rows: Int, to y: UnsafeMutablePointer<Float>, outputStride: Int
  ) {
    path.functions.maxout(base, outputs, pieces, inputs, x, stride, rows, y, outputStride)
  }
}
