import Testing

@testable import Gazetteer

@Suite("The word lists that are built in")
struct ListsTests {
  @Test("are well formed, and say nothing twice")
  func wellFormed() throws {
    var builder = GazetteerBuilder()
    try LexiconFile.forEachEmbedded { file throws(LexiconError) in try builder.add(file) }
    #expect(builder.repeats.isEmpty, "\(builder.repeats.map(\.description).joined(separator: "\n"))")
  }
}
