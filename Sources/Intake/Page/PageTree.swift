import HTMLTree

/// A parsed page: nodes in reading order, each with the end of its subtree.
struct PageTree {
  let nodes: [html_node]
  let attributes: [html_attribute]
  /// What nodes and attributes point into: UTF-8.
  let text: [UInt8]

  /// Parses UTF-8 by the rules of HTML5; nil when memory runs out.
  init?(_ bytes: [UInt8]) {
    let parsed = bytes.withUnsafeBufferPointer { html_page_parse($0.baseAddress, $0.count) }
    guard let parsed else { return nil }
    defer { html_page_free(parsed) }
    nodes = Array(UnsafeBufferPointer(start: html_page_nodes(parsed), count: html_page_node_count(parsed)))
    attributes = Array(
      UnsafeBufferPointer(start: html_page_attributes(parsed), count: html_page_attribute_count(parsed)))
    text = Array(UnsafeBufferPointer(start: html_page_text(parsed), count: html_page_text_length(parsed)))
  }

  /// An attribute's value; nil when the element has no such attribute.
  func attribute(_ name: html_attr_name, of node: Int) -> ArraySlice<UInt8>? {
    let start = Int(nodes[node].attributes)
    for index in start..<(start + Int(nodes[node].attribute_count)) where attributes[index].name == name {
      return value(attributes[index])
    }
    return nil
  }

  func value(_ attribute: html_attribute) -> ArraySlice<UInt8> {
    text[Int(attribute.value)..<Int(attribute.value + attribute.length)]
  }

  /// The attributes of an element.
  func attributes(of node: Int) -> ArraySlice<html_attribute> {
    let start = Int(nodes[node].attributes)
    return attributes[start..<(start + Int(nodes[node].attribute_count))]
  }

  func end(of node: Int) -> Int { Int(nodes[node].end) }

  /// The text inside a node with white space collapsed.
  func content(of node: Int) -> [UInt8] {
    var result: [UInt8] = []
    for index in node..<end(of: node) {
      switch nodes[index].tag {
      case HTML_TEXT:
        let start = Int(nodes[index].text)
        InlineText.append(text[start..<(start + Int(nodes[index].length))], to: &result, after: 0)
      case HTML_BR, HTML_P, HTML_DIV: if let last = result.last, last != 0x20 { result.append(0x20) }
      default: break
      }
      if result.count > 4000 { break }
    }
    return Array(result[Line.trimmed(0..<result.count, in: result)])
  }
}

/// Text between tags as it is seen: runs of white space are one space, invisible characters are gone.
enum InlineText {
  /// Appends `bytes` to what stands in `result` from `start` on.
  static func append(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8], after start: Int) {
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0x7F {
        result.append(byte)
        index += 1
        continue
      }
      if byte <= 0x20 || byte == 0x7F {
        if result.count > start, result[result.count - 1] != 0x20 { result.append(0x20) }
        index += 1
        continue
      }
      switch (byte, index + 1 < end ? bytes[index + 1] : 0, index + 2 < end ? bytes[index + 2] : 0) {
      case (0xC2, 0xA0, _), (0xC2, 0x85, _):
        if result.count > start, result[result.count - 1] != 0x20 { result.append(0x20) }
        index += 2
      case (0xC2, 0xAD, _): index += 2  // soft hyphen
      case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
        index += 3
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
        if result.count > start, result[result.count - 1] != 0x20 { result.append(0x20) }
        index += 3
      default:
        result.append(byte)
        index += 1
      }
    }
  }
}
