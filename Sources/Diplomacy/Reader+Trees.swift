import Language
public import Reports

extension Reader {
  /// The trees that the reader worked on, one node a line: number, word, tag, label and head, and what a collapsed mention stands
  /// for. For finding out why something was read as it was.
  public func trees(_ report: Report) -> String {
    let scene = Scene(report, analyzer: analyzer, lexicons: lexicons)
    var result = ""
    for (number, sentence) in scene.tree.sentences.enumerated() {
      result += "# \(number) \(scene.text.blocks[sentence.block].kind.rawValue)\n"
      for index in sentence.nodes {
        let node = scene.tree.nodes[index]
        result +=
          "\(index)\t\(scene.text.string(node.words))\t\(node.lemma)\t\(node.tag.name)\t\(node.label.name)\t\(node.head)"
        if let mention = scene.mention(index) {
          let name = mention.entity >= 0 ? scene.cast[mention.entity].name ?? "-" : "-"
          let country = mention.entity >= 0 ? scene.cast[mention.entity].country : mention.country
          result +=
            "\t\(mention.kind) \(name) [\(mention.offices.map(\.text).joined(separator: "; "))] \(country ?? "-")"
        }
        result += "\n"
      }
    }
    return result
  }
}
