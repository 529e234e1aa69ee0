import Language
import Testing

/// The language model of this machine, for the tests that need it.
enum TestModel {
  static let shared: LanguageModel? = ModelLocation.path().flatMap { try? LanguageModel(path: $0) }

  static var isThere: Bool { shared != nil }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where the language model has not been fetched.
  static var needsModel: Self {
    .enabled(if: TestModel.isThere, "the language model is not there; `chancery model fetch` fetches it")
  }
}
