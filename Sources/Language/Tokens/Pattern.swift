import CPCRE2

/// A regular expression over UTF-8, compiled to machine code. Immutable: any number of threads may match with it,
/// each with its own ``PatternScratch``.
final class Pattern: Sendable {
  // Written once, before the object is shared; PCRE2 only reads compiled patterns while matching.
  private nonisolated(unsafe) let code: OpaquePointer

  /// Compiles PCRE2 syntax. Bytes that are no UTF-8 never match and never fault.
  ///
  /// - Throws: ``ModelError`` with the library's message.
  init(_ pattern: UnsafeBufferPointer<UInt8>, path: String) throws(ModelError) {
    var fault: Int32 = 0
    var offset = 0
    let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_MATCH_INVALID_UTF)
    guard let code = pcre2_compile_8(pattern.baseAddress, pattern.count, options, &fault, &offset, nil) else {
      var message = [UInt8](repeating: 0, count: 256)
      pcre2_get_error_message_8(fault, &message, message.count)
      let text = String(decoding: message.prefix { $0 != 0 }, as: UTF8.self)
      throw ModelError(.damaged, path: path, "a pattern does not compile at \(offset): \(text)")
    }
    // Without the just-in-time compiler the same matches are found, slower.
    _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    self.code = code
  }

  deinit { pcre2_code_free_8(code) }

  /// The first match at or after `start`, or nil. What lies before `start` is seen by look-behind only.
  func firstMatch(
    in text: UnsafeBufferPointer<UInt8>, from start: Int = 0, _ scratch: PatternScratch
  ) -> Range<Int>? {
    let found = pcre2_match_8(
      code, text.baseAddress, text.count, start, 0, scratch.match, scratch.context)
    guard found > 0, let ends = pcre2_get_ovector_pointer_8(scratch.match) else { return nil }
    return ends[0] <= ends[1] ? ends[0]..<ends[1] : nil
  }
}

/// What one thread needs for matching.
final class PatternScratch {
  /// Steps after which a match is given up: far more than any text written by people needs, and few enough that
  /// text made to be slow costs milliseconds.
  private static let steps: UInt32 = 200_000

  fileprivate let match: OpaquePointer
  fileprivate let context: OpaquePointer
  private let stack: OpaquePointer?

  init() {
    guard let match = pcre2_match_data_create_8(1, nil), let context = pcre2_match_context_create_8(nil)
    else {
      fatalError("out of memory")
    }
    self.match = match
    self.context = context
    stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil)
    pcre2_jit_stack_assign_8(context, nil, stack.map { UnsafeMutableRawPointer($0) })
    pcre2_set_match_limit_8(context, Self.steps)
  }

  deinit {
    pcre2_match_data_free_8(match)
    pcre2_match_context_free_8(context)
    pcre2_jit_stack_free_8(stack)
  }
}
