import ArgumentParser
import Diplomacy
import Foundation
import Language

/// The language model that reading needs.
struct ModelOption: ParsableArguments {
  /// The program and its version, as the record names them.
  static let program = "chancery 0.1.0"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The language model's file, when it is not where `chancery model fetch` puts it.", valueName: "file"))
  var model: String?

  /// Opens the model, for readers on any number of threads.
  func readers() throws(Failure) -> Readers {
    guard let path = model ?? ProcessInfo.processInfo.environment["CHANCERY_MODEL"] else {
      throw Failure(.model, "there is no language model", hint: "Fetch it: chancery model fetch")
    }
    do {
      let model = try LanguageModel(path: path)
      let digest = String(decoding: try model.file.uint8("source/sha256"), as: UTF8.self)
      return Readers(version: "\(Self.program), model \(digest.prefix(12))") {
        let reader = Reader(model)
        return { reader.read($0) }
      }
    } catch {
      throw Failure(
        .model, Printable.line("language model: \(error)"), hint: "Fetch it: chancery model fetch")
    }
  }
}
