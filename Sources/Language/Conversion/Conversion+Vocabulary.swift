extension Conversion {
  mutating func addVocabulary() throws(ModelError) {
    try addVectors()
    try addVectorRows()
    try addNorms()
  }

  /// `vocab/vectors` is a NumPy file: magic, version, length of the header, the header as a Python literal, the data.
  private mutating func addVectors() throws(ModelError) {
    let name = "vocab/vectors"
    let bytes = try content(name)
    guard bytes.count > 10, bytes.prefix(6).elementsEqual([0x93] + Array("NUMPY".utf8)), bytes[6] == 1 else {
      throw fault(name, "it is no NumPy file of version 1")
    }
    let start = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
    guard start <= bytes.count else { throw fault(name, "its header runs over its end") }
    let header = String(decoding: bytes[10..<start], as: UTF8.self)
    let numbers = header.split { !$0.isNumber }.compactMap { Int($0) }.suffix(2)
    let shape = Array(numbers)
    guard header.contains("'descr': '<f4'"), header.contains("'fortran_order': False"), shape.count == 2,
      shape.reduce(4, *) == bytes.count - start
    else { throw fault(name, "its header is not understood: \(header)") }
    writer.add("vocab/vectors", .float32, shape: shape, bytes: Array(bytes[start...]))
  }

  private mutating func addVectorRows() throws(ModelError) {
    let name = "vocab/key2row"
    var reader = MessagePackReader(try content(name), path: "\(path)/\(name)")
    let count = try reader.mapHead()
    var entries: [(key: UInt64, row: Int32)] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let key = try reader.value().id, let row = try reader.value().integer,
        let row = Int32(exactly: row)
      else {
        throw fault(name, "an entry is no pair of numbers")
      }
      if row >= 0 { entries.append((key, row)) }
    }
    entries.sort { $0.key < $1.key }
    writer.add("vocab/vectors/keys", .uint64, entries.map(\.key))
    writer.add("vocab/vectors/rows", .int32, entries.map(\.row))
  }

  private mutating func addNorms() throws(ModelError) {
    let name = "vocab/lookups.bin"
    guard let table = try packed(name).value["lexeme_norm"]?.entries else {
      throw fault(name, "it has no table of normal forms")
    }
    var norms: [UInt64: String] = [:]
    for (norm, forms) in baseNorms {
      for form in forms.split(separator: " ") { norms[stringID(String(form))] = norm }
    }
    // The model's own table wins.
    for entry in table {
      guard let key = entry.key.id, let norm = entry.value.string else {
        throw fault(name, "a normal form is no string")
      }
      norms[key] = norm
    }
    let ordered = norms.sorted { $0.key < $1.key }
    writer.add("vocab/norms/keys", .uint64, ordered.map(\.key))
    writer.add("vocab/norms", strings: ordered.map(\.value))
  }
}
