import ArgumentParser

/// The root command: what the program is, and its verbs.
struct Chancery: ParsableCommand {
  /// The program's version.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "chancery",
    abstract: "Reads diplomatic reports and keeps a cited record of who met, called, wrote and said what.",
    discussion: """
      EXAMPLES
        chancery read news/ releases.jsonl          read reports into chancery.sqlite
        chancery list engagements --between VNM USA what two countries did together
        chancery show e1f0                          one item with its quotes

      EXIT STATUS
        0  done
        1  some inputs could not be read, or nothing has the id asked for
        2  the command line is not understood
        3  the language model is missing or damaged
        4  the record cannot be opened, read or written
        5  the output cannot be written
      """,
    version: "chancery \(version)",
    subcommands: [
      Read.self, List.self, Show.self, Evaluate.self, Article.self, ModelCommand.self, ParseCommand.self,
    ])
}
