/// Why a run ends early: what the user reads, and the exit status that a script sees.
struct Failure: Error, Equatable {
  var code: Code
  var message: String
  /// What to try next, if there is something.
  var hint: String?

  init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The exit statuses; `chancery --help` and docs/cli.md list them.
  enum Code: Int32, CaseIterable {
    /// Some inputs could not be read, or nothing has the id asked for.
    case input = 1
    /// The command line is not understood.
    case usage = 2
    /// The language model is missing or damaged.
    case model = 3
    /// The record cannot be opened, read or written.
    case record = 4
    /// The output cannot be written.
    case output = 5
  }

  func report() {
    if message.isEmpty { return }
    Output.complain("chancery: \(message)")
    if let hint { Output.complain(hint) }
  }
}
