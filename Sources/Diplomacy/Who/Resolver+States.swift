import Gazetteer
import Language
import Reports

extension Scene {
  /// A country among a noun's modifiers: "Japanese officials", "officials from Japan", "Japan's officials".
  func country(around node: Int) -> String? {
    for child in tree.children(node) {
      switch tree.nodes[child].label {
      case .amod, .compound, .poss, .nmod:
        if let mention = mention(child),
          mention.kind == .demonym || mention.kind == .country || mention.kind == .body
            || mention.kind == .place,
          let country = mention.country
        {
          return country
        }
        if let country = country(around: child) { return country }
      case .prep where ["of", "from", "in", "to"].contains(tree.nodes[child].lower):
        for object in tree.children(child) where tree.nodes[object].label == .pobj {
          for member in tree.conjuncts(object) {
            if let mention = mention(member), mention.kind != .person, mention.kind != .office,
              let country = mention.country
            {
              return country
            }
          }
          if let country = country(around: object) { return country }
        }
      default: break
      }
    }
    // "US and Japanese officials" and words the parser hung elsewhere: the word before.
    let first = tree.nodes[node].words.lowerBound
    if first > 0, let mark = marks[first - 1], mark.kind == .demonym || mark.kind == .country {
      return mark.country
    }
    return nil
  }

  /// "U.S.-Africa", "Vietnam–US": the states that one word joined by hyphens names.
  func states(inHyphenated word: Int) -> [Int] {
    let bytes = text.report.text[text.words[word].range]
    guard bytes.contains(0x2D) || bytes.contains(0xE2) else { return [] }
    var result: [Int] = []
    for part in text.words[word].text.split(whereSeparator: { $0 == "-" || $0 == "–" || $0 == "‑" }) {
      var name = String(part)
      let id = name.withUTF8 { gazetteer.wordID($0) }
      guard let match = gazetteer.matches([id], capitalised: [true]).first,
        match.entry.kind == .country || match.entry.kind == .demonym
      else { continue }
      let state = state(match.entry.code)
      if !result.contains(state) { result.append(state) }
    }
    return result
  }

  /// The states that a plural's modifiers name: "Lao and Thai officials".
  func countries(around node: Int) -> [String] {
    var result: [String] = []
    for child in tree.children(node) where [.amod, .compound, .poss, .nmod].contains(tree.nodes[child].label)
    {
      for member in tree.conjuncts(child) {
        if let mention = mention(member), mention.kind == .demonym || mention.kind == .country,
          let country = mention.country, !result.contains(country)
        {
          result.append(country)
        }
      }
    }
    return result
  }
}
