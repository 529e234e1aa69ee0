import Reports
import Testing

@Suite("JSON is read strictly and written so that it reads back the same") struct JSONTests {
  @Test(
    "what is written reads back the same",
    arguments: [
      #"{"a":1,"b":[true,false,null,-2.5,"x\"y\\z\n"],"c":{}}"#, #"["Tô Lâm 🇻🇳","\u2028"]"#, "[]", "0", #""""#,
      "[1e300]",
    ])
  func roundTrip(text: String) throws {
    let value = try JSONReader.value(of: text)
    var writer = JSONWriter()
    writer.value(value)
    #expect(try JSONReader.value(of: writer.bytes) == value)
  }

  @Test(
    "what is no JSON is refused",
    arguments: [
      "", "{", "[1,]", "{\"a\" 1}", "01", "1.", "\"\u{1}\"", "nul", "[1] 2", "\"\\x\"", "{a:1}", "'a'", "NaN",
      "-",
    ])
  func refusal(text: String) {
    #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
  }

  @Test("escapes of surrogate pairs are one scalar, half of one is U+FFFD")
  func surrogates() throws {
    #expect(try JSONReader.value(of: #""\ud83c\uddfb""#).string == "🇻")
    #expect(try JSONReader.value(of: #""\ud83cx""#).string == "\u{FFFD}x")
  }

  @Test("deep nesting is refused, not recursed into")
  func depth() {
    #expect(throws: JSONError.self) { try JSONReader.value(of: String(repeating: "[", count: 1_000_000)) }
  }

  @Test("members keep their order and Unicode its form")
  func writing() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("z", "Hà Nội")
      writer.member("a", 3)
      writer.member("list", ["x", "y"])
      writer.member("none", nil as String?)
    }
    writer.endLine()
    #expect(writer.text == "{\"z\":\"Hà Nội\",\"a\":3,\"list\":[\"x\",\"y\"],\"none\":null}\n")
  }

  @Test("SHA-256 of the standard's examples")
  func digest() {
    #expect(
      SHA256.hexadecimal(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hexadecimal([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
