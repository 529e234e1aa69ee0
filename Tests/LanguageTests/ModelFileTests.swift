import Testing

@testable import Language

@Suite("A model file")
struct ModelFileTests {
  private func bytes() -> [UInt8] {
    var writer = ModelFileWriter()
    writer.add("a/numbers", .uint64, [1, 2, UInt64.max])
    writer.add("a/rows", .int32, [Int32(-1), 7])
    writer.add("words", strings: ["", "Hanoi", "té"])
    writer.add("table", .float32, shape: [2, 1], bytes: [0, 0, 128, 63, 0, 0, 0, 64])
    return writer.bytes()
  }

  @Test("gives back what was written, on 64-byte borders")
  func roundTrip() throws {
    let file = try TemporaryFile(bytes())
    let model = try ModelFile(path: file.path)
    #expect(try Array(model.uint64("a/numbers")) == [1, 2, .max])
    #expect(try Array(model.int32("a/rows")) == [-1, 7])
    #expect(try StringTable(model, "words").all == ["", "Hanoi", "té"])
    #expect(try Array(model.floats("table")) == [1, 2])
    #expect(try model.shape("table") == [2, 1])
    #expect(model.sections.allSatisfy { $0.bytes.lowerBound % 64 == 0 })
    try model.verify()
  }

  @Test("the same content gives the same bytes")
  func determinism() {
    #expect(bytes() == bytes())
  }

  @Test("cut off anywhere, is refused and named")
  func truncated() throws {
    let whole = bytes()
    for length in [0, 1, 63, 64, 100, whole.count - 1] {
      let file = try TemporaryFile(Array(whole[..<length]))
      let error = #expect(throws: ModelError.self) { try ModelFile(path: file.path) }
      #expect(error?.code == .truncated)
      #expect(error?.path == file.path)
    }
  }

  @Test("with any byte of its header or directory changed, is refused")
  func damagedDirectory() throws {
    let whole = bytes()
    for offset in stride(from: 0, to: 64 + 5 * 128, by: 7) where !(32..<64).contains(offset) {
      var damaged = whole
      damaged[offset] ^= 0x41
      let file = try TemporaryFile(damaged)
      #expect(throws: ModelError.self, "byte \(offset)") { try ModelFile(path: file.path) }
    }
  }

  @Test("with a byte of its content changed, does not verify")
  func damagedContent() throws {
    var damaged = bytes()
    let whole = try TemporaryFile(damaged)
    let first = try ModelFile(path: whole.path).sections[0]
    damaged[first.bytes.lowerBound] ^= 1
    let file = try TemporaryFile(damaged)
    let error = #expect(throws: ModelError.self) { try ModelFile(path: file.path).verify() }
    #expect(error?.code == .damaged)
    #expect(error?.reason.contains("a/numbers") == true)
  }

  @Test("that is something else, or not there, is named")
  func foreign() throws {
    let text = try TemporaryFile(Array(String(repeating: "no model\n", count: 20).utf8))
    #expect(#expect(throws: ModelError.self) { try ModelFile(path: text.path) }?.code == .foreign)
    let none = text.path + ".none"
    #expect(#expect(throws: ModelError.self) { try ModelFile(path: none) }?.code == .unreadable)
    #expect(throws: ModelError.self) { try LanguageModel(path: text.path) }
  }

  @Test("asked for what it has not, says so")
  func missing() throws {
    let file = try TemporaryFile(bytes())
    let model = try ModelFile(path: file.path)
    #expect(#expect(throws: ModelError.self) { try model.floats("none") }?.code == .missing)
    #expect(#expect(throws: ModelError.self) { try model.floats("a/rows") }?.code == .mismatch)
    #expect(#expect(throws: ModelError.self) { try LanguageModel(path: file.path) }?.code == .missing)
  }

  @Test("is kept where the environment says")
  func location() {
    func path(_ environment: [String: String]) -> String? { ModelLocation.path { environment[$0] } }
    #expect(path(["CHANCERY_MODEL": "m", "HOME": "/h"]) == "m")
    #expect(path(["XDG_DATA_HOME": "/d", "HOME": "/h"]) == "/d/chancery/\(ModelLocation.name)")
    #expect(path(["XDG_DATA_HOME": "d", "HOME": "/h"]) == "/h/.local/share/chancery/\(ModelLocation.name)")
    #expect(path([:]) == nil)
  }
}
