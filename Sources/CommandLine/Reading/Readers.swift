import Diplomacy
import Reports

/// What makes a reader for each thread, and how the record names it.
struct Readers: Sendable {
  /// Program and model: a report that was read under the same name need not be read again.
  let version: String
  /// Makes a reader; called on the thread that uses it.
  let make: @Sendable () -> (Report) -> Reading
}
