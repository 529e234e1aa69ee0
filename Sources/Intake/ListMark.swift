/// The sign that opens an entry of a list.
enum ListMark {
  /// Bytes of the bullet, dash or number that `line` begins with, the space after it included; 0 when there is none.
  static func length(_ line: ArraySlice<UInt8>) -> Int {
    guard let first = line.first else { return 0 }
    let mark: Int
    switch first {
    case 0x2A, 0x2D, 0x2B: mark = 1  // * - +
    case 0xE2: mark = isBullet(line.prefix(3)) ? 3 : 0
    case 0xC2: mark = line.dropFirst().first == 0xB7 ? 2 : 0  // ·
    case 0xEF: mark = line.prefix(3).elementsEqual([0xEF, 0x82, 0xB7]) ? 3 : 0  // a bullet of the Symbol font
    default: mark = numberLength(line)
    }
    guard mark > 0 else { return 0 }
    let space = Line.spaceLength(line.dropFirst(mark))
    return space > 0 ? mark + space : 0
  }

  /// • ‣ ▪ ● ◦ ■ ► – — and kin.
  private static func isBullet(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bullets: [[UInt8]] = [
      [0xE2, 0x80, 0xA2], [0xE2, 0x80, 0xA3], [0xE2, 0x96, 0xAA], [0xE2, 0x97, 0x8F], [0xE2, 0x97, 0xA6],
      [0xE2, 0x96, 0xA0],
      [0xE2, 0x96, 0xBA], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x9E, 0xA2], [0xE2, 0x9C, 0x93],
      [0xE2, 0x96, 0xB6],
    ]
    return bullets.contains { $0.elementsEqual(bytes) }
  }

  /// `1.`, `12)`, `(3)`, `a)`: at most two digits or one letter.
  private static func numberLength(_ line: ArraySlice<UInt8>) -> Int {
    var index = line.startIndex
    let opened = line.first == 0x28
    if opened { index += 1 }
    let start = index
    while index < line.endIndex, index - start < 2, line[index].isDigit { index += 1 }
    if index == start, index < line.endIndex, line[index].isLower { index += 1 }
    guard index > start, index < line.endIndex else { return 0 }
    let isLetter = line[start].isLower
    guard line[index] == 0x29 || (!opened && !isLetter && line[index] == 0x2E) else { return 0 }
    return index + 1 - line.startIndex
  }
}
