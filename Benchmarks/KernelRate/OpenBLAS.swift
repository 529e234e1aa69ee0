#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// OpenBLAS's `sgemm` with one thread, loaded from a shared library while the program runs.
struct OpenBLAS {
  private typealias Narrow =
    @convention(c) (
      Int32, Int32, Int32, Int32, Int32, Int32, Float, UnsafePointer<Float>, Int32, UnsafePointer<Float>,
      Int32, Float,
      UnsafeMutablePointer<Float>, Int32
    ) -> Void

  private let sgemm: Narrow
  /// The version and the processor that it was loaded for.
  let description: String

  /// Loads the library at `path`. Libraries with 64-bit indices have other names for their functions and are refused.
  init?(path: String) {
    setenv("OPENBLAS_NUM_THREADS", "1", 1)
    guard let library = dlopen(path, RTLD_NOW) else { return nil }
    func symbol(_ name: String) -> UnsafeMutableRawPointer? {
      // Builds inside Python wheels carry a prefix.
      dlsym(library, name) ?? dlsym(library, "scipy_" + name)
    }
    guard let sgemm = symbol("cblas_sgemm") else { return nil }
    self.sgemm = unsafeBitCast(sgemm, to: Narrow.self)
    func text(_ name: String) -> String {
      guard let function = symbol(name) else { return "?" }
      let typed = unsafeBitCast(function, to: (@convention(c) () -> UnsafePointer<CChar>).self)
      return String(cString: typed())
    }
    description = text("openblas_get_config") + "; kernels for " + text("openblas_get_corename")
  }

  /// y [rows, outputs] = x [rows, inputs] · W [outputs, inputs]ᵀ.
  func multiply(
    _ x: UnsafePointer<Float>, _ W: UnsafePointer<Float>, rows: Int, outputs: Int, inputs: Int,
    to y: UnsafeMutablePointer<Float>
  ) {
    let (rowMajor, plain, transposed): (Int32, Int32, Int32) = (101, 111, 112)
    sgemm(
      rowMajor, plain, transposed, Int32(rows), Int32(outputs), Int32(inputs), 1, x, Int32(inputs), W,
      Int32(inputs), 0,
      y, Int32(outputs))
  }
}
