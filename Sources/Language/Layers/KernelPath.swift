import Kernels

/// The table of kernels that a network computes with; see `Kernels.h`.
///
/// A network takes its path once, when it is built, because weights are packed in the order of that path.
struct KernelPath: @unchecked Sendable {
  // Sendable: the table is constant data of the program.
  private let table: UnsafePointer<kernels>

  /// The functions.
  var functions: kernels { table.pointee }

  /// "avx512", "avx2", "neon" or "portable".
  var name: String { String(cString: table.pointee.name) }

  private init(_ table: UnsafePointer<kernels>) {
    self.table = table
  }

  /// The path of this name, or nil where this machine cannot run it.
  init?(named name: String) {
    guard let table = kernels_named(name) else { return nil }
    self.init(table)
  }

  /// The fastest path of this machine, or the one that the environment variable `CHANCERY_KERNELS` names.
  static let best = KernelPath(kernels_best())
}
