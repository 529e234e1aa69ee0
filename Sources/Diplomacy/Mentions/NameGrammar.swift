import Language
import Gazetteer
/// Reads persons' names by their shape: capitals, initials, particles, nicknames in quotes, suffixes; in any culture's order.
struct NameGrammar {
  let text: ReportWords
  let marks: Marks
  let vocabulary: Vocabulary
  /// Words of names that are known from elsewhere in the report; in headlines only these and the entity model's are names.
  var nameWords: Set<String> = []

  struct Found {
    /// The name alone.
    var name: Range<Int>
    /// With the honorifics before and the suffix behind it.
    var words: Range<Int>
    var gender: Mention.Gender?
  }

  private static let male: Set<String> = ["mr", "mr.", "sir", "king", "prince", "shri", "monsieur", "lord", "sheikh", "emir", "sultan", "pope", "señor", "ato", "u", "don"]
  private static let female: Set<String> = ["mrs", "mrs.", "ms", "ms.", "miss", "madam", "madame", "dame", "queen", "princess", "lady", "smt", "smt.", "sheikha", "señora", "daw", "baroness", "doña"]

  /// The name that starts at `index`, honorifics before it included.
  /// - Parameter isExpected: an office or an honorific stands before it, so that unknown capitals are a name.
  func name(at index: Int, in block: Range<Int>, isExpected: Bool, isHeadline: Bool = false) -> Found? {
    let words = text.words
    var position = index
    var gender: Mention.Gender?
    var expected = isExpected
    var nameStart: Int?
    while position < block.upperBound, let (count, keeps) = vocabulary.honorifics.match(words, at: position, before: block.upperBound) {
      let word = words[position]
      guard word.isCapitalised else { break }
      // A single "He" or "U" is an honorific only before a capital; "Her Majesty" alone is no name.
      let next = position + count
      guard next < block.upperBound, words[next].isCapitalised || words[next].lower == "." || isParticle(next) else { break }
      if count == 1, word.lower == "he" || word.lower == "m" || word.lower == "u" || word.lower == "don" || word.lower == "sec" || word.lower == "min", !isExpected, !word.shape.contains(.allCaps) { break }
      if Self.male.contains(word.lower) || word.lower == "his" { gender = .male }
      if Self.female.contains(word.lower) || word.lower == "her" { gender = .female }
      if keeps, nameStart == nil { nameStart = position }
      position = next
      if position < block.upperBound, words[position].lower == "." { position += 1 }
      if position < block.upperBound, words[position].lower == "," { break }
      expected = true
    }
    let first = position
    var end = position
    var solid = 0
    while end < block.upperBound {
      let word = words[end]
      if isNameWord(end, expected: expected, isHeadline: isHeadline, isFirst: end == first) {
        solid += 1
        end += 1
        continue
      }
      if solid > 0 || isParticle(end), isParticle(end), end + 1 < block.upperBound {
        // Particles: "bin Farhan", "van der Leyen", "al-Sisi".
        var next = end + 1
        while next < block.upperBound, isParticle(next) || words[next].lower == "-" || words[next].lower == "’" || words[next].lower == "'" { next += 1 }
        if next < block.upperBound, next - end <= 4, isNameWord(next, expected: expected, isHeadline: isHeadline, isFirst: false), word.lower != "y" || marks.isPerson(end) {
          end = next
          continue
        }
        break
      }
      if word.lower == "-" || word.lower == "‑", solid > 0, end + 1 < block.upperBound, !word.spaceAfter,
        end > 0, !words[end - 1].spaceAfter, words[end + 1].text.unicodeScalars.first?.properties.isAlphabetic == true
      {
        end += 2
        continue
      }
      if word.text == "“" || word.text == "\"" || word.text == "'" || word.text == "(" , solid > 0, end + 2 < block.upperBound,
        words[end + 1].isCapitalised, ["”", "\"", "'", ")"].contains(words[end + 2].text), word.text != "(" ,
        end + 3 < block.upperBound, words[end + 3].isCapitalised
      {
        end += 3
        continue
      }
      break
    }
    guard solid > 0, end > first else { return nil }
    while end > first, words[end - 1].lower == "-" || (isParticle(end - 1) && !words[end - 1].isCapitalised) { end -= 1 }
    guard end > first else { return nil }
    if !expected {
      guard (first..<end).contains(where: { marks.isPerson($0) || nameWords.contains(words[$0].lower) }) else { return nil }
    }
    if end - first == 1, words[first].shape.contains(.initial) || words[first].text.utf8.count < 2 { return nil }
    var nameEnd = end
    if nameEnd + 1 < block.upperBound, words[nameEnd].lower == ",", vocabulary.suffixes.contains(words[nameEnd + 1].lower),
      words[nameEnd + 1].lower.hasPrefix("jr") || words[nameEnd + 1].lower.hasPrefix("sr")
    {
      nameEnd += 2
    } else if nameEnd < block.upperBound, vocabulary.suffixes.contains(words[nameEnd].lower), words[nameEnd].isCapitalised {
      if ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "vi"].contains(words[nameEnd].lower) { nameEnd += 1 } else { end = nameEnd + 1 }
    }
    while nameEnd > first + 1, ["mp", "mep", "qc", "kc", "phd", "obe"].contains(words[nameEnd - 1].lower) { nameEnd -= 1 }
    return Found(name: (nameStart ?? first)..<nameEnd, words: index..<max(end, nameEnd), gender: gender)
  }

  func isParticle(_ index: Int) -> Bool {
    let word = text.words[index]
    return !word.isCapitalised && vocabulary.particles.contains(word.lower)
  }

  private func isNameWord(_ index: Int, expected: Bool, isHeadline: Bool, isFirst: Bool) -> Bool {
    let word = text.words[index]
    guard word.isCapitalised, !word.isPunctuation, !word.shape.contains(.hasDigit) else { return false }
    if nameWords.contains(word.lower) { return true }
    if isHeadline, let span = marks.entity(index), span.label == .person {
      // The entity model takes verbs in title case for names; the body's names know better.
      if span.words.contains(where: { nameWords.contains(text.words[$0].lower) }) || span.words.count > 4 { return false }
      if span.words.contains(where: { vocabulary.institutionWords.contains(text.words[$0].lower) }) { return false }
    }
    if marks.isPerson(index), vocabulary.heads[word.lower] == nil || vocabulary.heads[word.lower]?.isWeak == true,
      !vocabulary.institutionWords.contains(word.lower) || !isFirst || marks[index] == nil
    {
      return true
    }
    if isHeadline { return false }
    if word.shape.contains(.initial) { return expected || !isFirst }
    guard expected || !isFirst else { return false }
    if vocabulary.institutionWords.contains(word.lower) || vocabulary.heads[word.lower] != nil { return false }
    if Self.neverNames.contains(word.lower) { return false }
    if let mark = marks[index] { return mark.kind == .city && mark.words.count == 1 && !isFirst }
    return true
  }

  /// Capitalised words that stand behind an office or a name and belong to neither.
  static let neverNames: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july",
    "august", "september", "october", "november", "december", "today", "yesterday", "tomorrow", "the", "a", "an", "and", "or", "of", "in",
    "on", "at", "to", "for", "with", "from", "by", "as", "is", "was", "will", "has", "have", "had", "he", "she", "they", "we", "i", "it",
    "this", "that", "these", "those", "during", "after", "before", "while", "also", "both", "who", "whose", "which", "when", "where",
    "photo", "source", "file", "image", "caption", "left", "right", "et", "here", "his", "her", "their", "our", "my", "its", "elect", "designate",
    "covid-19", "summit", "agreement", "treaty", "street", "avenue", "square", "palace", "airport", "hotel", "house", "hall",
  ]
}
