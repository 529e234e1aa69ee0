import Gazetteer

extension Scene {
  /// The topics that a run of words speaks of, in the codebook's order. What stands in a person's office speaks of nobody's subject.
  func topics(of words: Range<Int>) -> [Topic] {
    var ids: [Int32] = []
    ids.reserveCapacity(words.count)
    for index in words {
      let node = Int(tree.nodeOfWord[index])
      let isOffice = node >= 0 && (mention(node).map { $0.kind == .person || $0.kind == .office } ?? false)
      ids.append(isOffice ? 0 : text.words[index].id)
    }
    let codes = Set(gazetteer.topics.topics(in: ids))
    return Topic.allCases.filter { codes.contains($0.rawValue) }
  }
}
