import Gazetteer
import Language

extension MentionFinder {
  /// Bodies, countries and places that no person's or office's mention took.
  mutating func addBodiesAndCountries() {
    for mark in marks.list {
      guard mark.words.allSatisfy({ owner[$0] < 0 }),
        mark.words.allSatisfy({ marks[$0]?.words == mark.words })
      else { continue }
      let kind: Mention.Kind
      switch mark.kind {
      case .country: kind = .country
      case .demonym: kind = .demonym
      case .body, .nationalBody, .metonym: kind = .body
      default: kind = .place
      }
      var mention = Mention(kind: kind, words: mark.words)
      mention.country = mark.country
      mention.body = mark.name
      append(mention)
    }
    for span in marks.spans where span.label == .organization {
      // Names of events are read as occasions.
      if let last = span.words.last, Self.eventNouns.contains(text.words[last].lower) { continue }
      guard span.words.allSatisfy({ owner[$0] < 0 }), let first = span.words.first,
        let last = span.words.last, text.words[last].isCapitalised
      else { continue }
      var words = span.words
      if text.words[first].lower == "the" { words = (first + 1)..<span.words.upperBound }
      guard !words.isEmpty, !text.words[words.lowerBound].text.utf8.contains(0x2D) || words.count > 1 else {
        continue
      }
      var mention = Mention(kind: .body, words: words)
      mention.body = text.string(words)
      append(mention)
    }
  }

  private static let eventNouns: Set<String> = [
    "summit", "forum", "conference", "meeting", "ministerial", "dialogue", "talks", "session", "retreat",
    "week", "day",
  ]
}
