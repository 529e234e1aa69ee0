import ArgumentParser
import Language

/// `chancery model`: the language model that reading needs.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Fetch the language model, or tell about it.",
    discussion: """
      The model is fetched once and kept in $XDG_DATA_HOME/chancery (~/.local/share/chancery), or in the file
      that $CHANCERY_MODEL names. Nothing else that the program does needs the network.

      EXAMPLES
        chancery model fetch
        chancery model info --verify
      """,
    subcommands: [ModelFetch.self, ModelInfo.self])

  /// Where the model is kept.
  static func path() throws(Failure) -> String {
    guard let path = ModelLocation.path() else {
      throw Failure(
        .model, "there is no place for the language model: neither $HOME nor $XDG_DATA_HOME is set",
        hint: "set $\(ModelLocation.variable) to the path of the model file")
    }
    return path
  }

  /// The model, opened.
  static func open() throws(Failure) -> LanguageModel {
    let path = try path()
    do {
      return try LanguageModel(path: path)
    } catch {
      throw failure(error)
    }
  }

  /// What the user reads about a model that cannot be used.
  static func failure(_ error: ModelError) -> Failure {
    Failure(
      .model, "language model: \(Printable.line(error.description))",
      hint: "`chancery model fetch` fetches it")
  }
}

/// `chancery model info`.
struct ModelInfo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Tell what the language model is and where it is kept.",
    discussion: """
      EXAMPLES
        chancery model info
        chancery model info --verify --sections
      """)

  @Flag(help: "Check every section of the file against its checksum.")
  var verify = false

  @Flag(help: "List the sections of the file.")
  var sections = false

  func run() throws {
    let path = try ModelCommand.path()
    var lines: [(String, String)] = []
    var listed: [ModelFile.Section] = []
    do throws(ModelError) {
      let file = try ModelFile(path: path)
      if verify { try file.verify() }
      let name = String(decoding: try file.uint8("source/name"), as: UTF8.self)
      let digest = String(decoding: try file.uint8("source/sha256"), as: UTF8.self)
      lines = [
        ("model", name), ("file", path), ("bytes", String(file.byteCount)),
        ("sections", String(file.sections.count)),
        ("package", "\(ModelConversion.package.name) \(ModelConversion.package.version)"),
        ("package SHA-256", digest),
        ("licence", "MIT; `source/licence` and `source/attribution` in the file"),
        ("checksums", verify ? "all match" : "not checked; --verify checks them"),
      ]
      listed = file.sections
    } catch {
      throw ModelCommand.failure(error)
    }
    let output = Output.standard
    for (key, value) in lines { try output.write("\(key): \(Printable.line(value))\n") }
    if sections {
      for section in listed {
        let shape = section.shape.map { String($0) }.joined(separator: "x")
        try output.write("  \(section.name) \(section.element) \(shape)\n")
      }
    }
    try output.flush()
  }
}
