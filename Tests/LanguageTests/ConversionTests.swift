import Testing

@testable import Language

@Suite("Reading the published archive")
struct ConversionTests {
  /// Two members, one stored and one deflated, written by Python's `zipfile`.
  static let archive: [UInt8] = [
    80, 75, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 33, 80, 11, 249, 67, 86, 6, 0, 0, 0, 6, 0, 0, 0, 10, 0, 0, 0,
    115, 116, 111, 114, 101, 100, 46, 116, 120, 116, 115, 116, 111, 114, 101, 100, 80, 75, 3, 4, 20, 0, 0,
    0, 8, 0, 0, 0, 33, 80, 249, 139, 1, 152, 11, 0, 0, 0, 240, 0, 0, 0, 12, 0, 0, 0, 100, 101, 102, 108, 97,
    116, 101, 100, 46, 116, 120, 116, 243, 72, 204, 203, 207, 84, 240, 24, 49, 36, 0, 80, 75, 1, 2, 20, 3,
    20, 0, 0, 0, 0, 0, 0, 0, 33, 80, 11, 249, 67, 86, 6, 0, 0, 0, 6, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 128, 1, 0, 0, 0, 0, 115, 116, 111, 114, 101, 100, 46, 116, 120, 116, 80, 75, 1, 2, 20, 3, 20, 0,
    0, 0, 8, 0, 0, 0, 33, 80, 249, 139, 1, 152, 11, 0, 0, 0, 240, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 128, 1, 46, 0, 0, 0, 100, 101, 102, 108, 97, 116, 101, 100, 46, 116, 120, 116, 80, 75, 5, 6, 0, 0, 0,
    0, 2, 0, 2, 0, 114, 0, 0, 0, 99, 0, 0, 0, 0, 0,
  ]

  @Test("a zip archive's members, stored and deflated")
  func zip() throws {
    let archive = try ZipArchive(Self.archive, path: "a.zip")
    #expect(archive.names == ["deflated.txt", "stored.txt"])
    #expect(try archive.content("stored.txt") == Array("stored".utf8))
    #expect(try archive.content("deflated.txt") == Array(String(repeating: "Hanoi ", count: 40).utf8))
    #expect(throws: ModelError.self) { try archive.content("none") }
  }

  @Test("a zip archive with any byte changed or cut off never crashes and never gives other content")
  func brokenZip() {
    for offset in Self.archive.indices {
      for broken in [
        Array(Self.archive[..<offset]), Self.archive.enumerated().map { $0 == offset ? ~$1 : $1 },
      ] {
        guard let archive = try? ZipArchive(broken, path: "a.zip") else { continue }
        for name in ["stored.txt", "deflated.txt"] {
          guard let content = try? archive.content(name) else { continue }
          #expect(content.count == 6 || content.count == 240)
        }
      }
    }
  }

  @Test("MessagePack values of every type")
  func messagePack() throws {
    func value(_ bytes: [UInt8]) throws -> MessagePack {
      var reader = MessagePackReader(bytes, path: "m")
      return try reader.onlyValue()
    }
    #expect(try value([0x7f]) == .integer(127))
    #expect(try value([0xff]) == .integer(-1))
    #expect(try value([0xd1, 0xff, 0x00]) == .integer(-256))
    #expect(try value([0xcd, 0x01, 0x00]) == .integer(256))
    #expect(try value([0xcf] + [UInt8](repeating: 0xff, count: 8)) == .unsigned(.max))
    #expect(try value([0xcb, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0]) == .float(1.5))
    #expect(try value([0xca, 0x3f, 0xc0, 0, 0]) == .float(1.5))
    #expect(try value([0xa2, 0x68, 0x69])["x"] == nil)
    #expect(try value([0x81, 0xa1, 0x61, 0x92, 0xc0, 0xc3])["a"]?.array == [.null, .bool(true)])
    #expect(try value([0xc4, 2, 9, 9]) == .bytes(2..<4))
    for bytes: [UInt8] in [[], [0xc1], [0xa5, 0x61], [0xdd, 0xff, 0xff, 0xff, 0xff], [0x01, 0x01]] {
      #expect(throws: ModelError.self) { try value(bytes) }
    }
    #expect(throws: ModelError.self) { try value([UInt8](repeating: 0x91, count: 100_000)) }
  }

  @Test("JSON values of every type")
  func json() throws {
    let text = #" {"a": [1, -2.5e1, true, false, null], "b\n": "\u00e9\ud83d\ude00\"", "a": {}} "#
    let value = try JSONValue(Array(text.utf8), path: "j")
    #expect(value["a"] == .array([.number(1), .number(-25), .bool(true), .bool(false), .null]))
    #expect(value["b\n"] == .string("é😀\""))
    for broken in [
      "", "{", "[1", "\"", "{\"a\" 1}", "[1] 2", "tru", "\"\\x\"", String(repeating: "[", count: 9999),
    ] {
      #expect(throws: ModelError.self) { try JSONValue(Array(broken.utf8), path: "j") }
    }
  }

  @Test("where pip would load from")
  func report() {
    let report = #"{"install": [{"download_info": {"url": "https://host.example/x.whl"}}]}"#
    #expect(ModelConversion.location(inReport: Array(report.utf8)) == "https://host.example/x.whl")
    #expect(ModelConversion.location(inReport: Array("{}".utf8)) == nil)
  }

  /// The examples of FIPS 180-4, and lengths around the border of a block from Python's `hashlib`.
  @Test("SHA-256")
  func sha256() {
    #expect(
      SHA256.hexadecimal(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hexadecimal(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hexadecimal(of: [UInt8](repeating: 0x61, count: 119))
        == "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb")
    #expect(
      SHA256.hexadecimal(of: [UInt8](repeating: 0x61, count: 64))
        == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")
  }

  @Test("a pattern of Python's in PCRE2's syntax")
  func pattern() {
    #expect(
      Conversion.inPCRE2(#"(?u)^[\u00A6-\U0001F000]\S+\.\d\\u"#) == #"^[\x{00A6}-\x{0001F000}](?s:.)+\.\d\\u"#
    )
  }

  @Test("another archive is refused and named")
  func otherArchive() throws {
    let wheel = try TemporaryFile(Self.archive)
    let error = #expect(throws: ModelError.self) {
      try ModelConversion.convert(wheel: wheel.path, to: wheel.path + ".model")
    }
    #expect(error?.code == .foreign)
    #expect(error?.path == wheel.path)
  }
}
