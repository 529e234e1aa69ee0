import ArgumentParser
import Diplomacy
import Language

/// The language model that reading needs.
struct ModelOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The language model's file, when it is not where `chancery model fetch` puts it.", valueName: "file"))
  var model: String?

  /// Opens the model, for readers on any number of threads.
  func readers() throws(Failure) -> Readers {
    let path: String
    if let model { path = model } else { path = try ModelCommand.path() }
    do throws(ModelError) {
      let model = try LanguageModel(path: path)
      let digest = String(decoding: try model.file.uint8("source/sha256"), as: UTF8.self)
      return Readers(version: "chancery \(Chancery.version), model \(digest.prefix(12))") {
        let reader = Reader(model)
        return { reader.read($0) }
      }
    } catch {
      throw ModelCommand.failure(error)
    }
  }
}
