import Gazetteer
import Language

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
    /// Honorifics stand before it.
    var hasHonorific = false
  }

  /// The name that starts at `index`, honorifics before it included.
  /// When `isExpected`, an office stands before it, so that unknown capitals are a name.
  func name(at index: Int, in block: Range<Int>, isExpected: Bool, isHeadline: Bool = false) -> Found? {
    guard index < block.upperBound else { return nil }
    let style = honorifics(at: index, in: block, isExpected: isExpected)
    let expected = isExpected || style.end > index
    let first = style.end
    // "His Highness the Crown Prince": the style of an office that is told next.
    if first > index, first < block.upperBound, opensOffice(first, in: block),
      !nameWords.contains(text.words[first].lower),
      first + 1 >= block.upperBound || !Self.arabic.contains(text.words[first + 1].lower)
    {
      return nil
    }
    guard var end = run(from: first, in: block, expected: expected, isHeadline: isHeadline) else {
      return nil
    }
    let words = text.words
    while end > first, words[end - 1].lower == "-" || (isParticle(end - 1) && !words[end - 1].isCapitalised) {
      end -= 1
    }
    guard end > first else { return nil }
    if !expected, !isCredible(first..<end, in: block) { return nil }
    if expected, isHeadline, !(first..<end).contains(where: { isKnownName($0) || marks.isPerson($0) }) {
      return nil
    }
    if end - first == 1, words[first].shape.contains(.initial) || words[first].text.utf8.count < 2 {
      return nil
    }
    if isThing(first..<end, in: block, expected: expected) { return nil }
    var nameEnd = end
    if nameEnd + 1 < block.upperBound, words[nameEnd].lower == ",",
      Self.generations.contains(words[nameEnd + 1].lower)
    {
      nameEnd += 2
    }
    if nameEnd < block.upperBound, Self.generations.contains(words[nameEnd].lower),
      words[nameEnd].isCapitalised
    {
      nameEnd += 1
    }
    let name = (style.kept ?? first)..<nameEnd
    return Found(
      name: name, words: index..<letters(after: nameEnd, in: block), gender: style.gender,
      hasHonorific: style.end > index)
  }

  private static let generations: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  // MARK: honorifics

  private struct Style {
    /// Where the name begins.
    var end: Int
    /// The first honorific that stays with the name.
    var kept: Int?
    var gender: Mention.Gender?
  }

  /// "H.E. Dato' Seri Dr.", "the Right Hon": what stands before the name and is no part of it.
  private func honorifics(at index: Int, in block: Range<Int>, isExpected: Bool) -> Style {
    let words = text.words
    var style = Style(end: index)
    var position = index
    while position < block.upperBound, position < index + 24 {
      var start = position
      if words[start].lower == "the", start + 1 < block.upperBound, words[start + 1].isCapitalised {
        start += 1
      }
      guard let (count, keeps) = vocabulary.honorifics.match(words, at: start, before: block.upperBound),
        words[start].isCapitalised
      else { break }
      let word = words[start]
      var next = start + count
      if next < block.upperBound, words[next].lower == "." { next += 1 }
      // "(Retd)" behind a rank
      if next + 2 < block.upperBound, words[next].lower == "(", Self.retired.contains(words[next + 1].lower) {
        next += words[next + 2].lower == "." ? 3 : 2
        if next < block.upperBound, words[next].lower == ")" { next += 1 }
      }
      guard next < block.upperBound else { break }
      let goesOn =
        words[next].isCapitalised || isParticle(next)
        || (words[next].lower == "the" && next + 1 < block.upperBound
          && vocabulary.honorifics.match(words, at: next + 1, before: block.upperBound) != nil)
      guard goesOn else { break }
      if isExpected, count == 1, word.lower == "baron" || word.lower == "count" { break }
      // These are words, initials or names as often as honorifics.
      if count == 1, Self.doubtful.contains(word.lower), !isExpected, !word.shape.contains(.allCaps),
        !(word.lower == "u" && marks.isPerson(next))
      {
        break
      }
      if count == 1, Self.doubtful.contains(word.lower), !isCapitalName(next, in: block) { break }
      if Self.male.contains(word.lower) || (word.lower == "his") { style.gender = .male }
      if Self.female.contains(word.lower) || word.lower == "her" { style.gender = .female }
      if keeps, style.kept == nil { style.kept = start }
      position = next
      style.end = position
    }
    return style
  }

  private func isCapitalName(_ index: Int, in block: Range<Int>) -> Bool {
    index < block.upperBound && text.words[index].isCapitalised
      && !vocabulary.institutionWords.contains(text.words[index].lower) && !marks.isCountry(index)
      && vocabulary.heads[text.words[index].lower] == nil
  }

  // MARK: the run of words

  /// The end of the run of name words that starts at `first`; nil when there is none.
  private func run(from first: Int, in block: Range<Int>, expected: Bool, isHeadline: Bool) -> Int? {
    let words = text.words
    var end = first
    var solid = 0
    var afterParticle = false
    while end < block.upperBound, end - first < 12 {
      let word = words[end]
      if solid > 0, word.shape.contains(.allCaps), vocabulary.suffixes.contains(word.lower),
        !Self.generations.contains(word.lower)
      {
        break
      }
      if isNameWord(
        end, in: block, expected: expected, isHeadline: isHeadline, isFirst: end == first,
        afterParticle: afterParticle)
      {
        solid += 1
        end += 1
        afterParticle = Self.arabic.contains(word.lower)
        continue
      }
      if isParticle(end), end + 1 < block.upperBound {
        // "bin Farhan", "van der Leyen", "al-Sisi"
        var next = end + 1
        while next < block.upperBound, isParticle(next) || ["-", "’", "'"].contains(words[next].lower) {
          next += 1
        }
        if next < block.upperBound, next - end <= 4, word.lower != "y" || marks.isPerson(end),
          isNameWord(
            next, in: block, expected: expected, isHeadline: isHeadline, isFirst: false, afterParticle: true),
          solid > 0 || !Self.wordParticles.contains(word.lower) || marks.isPerson(end),
          !["as", "at", "an", "do", "ad", "o"].contains(word.lower) || words[end + 1].lower == "-"
        {
          end = next
          afterParticle = true
          continue
        }
        break
      }
      guard solid > 0, end + 1 < block.upperBound else { break }
      if word.lower == "-" || word.lower == "‑", !word.spaceAfter, !words[end - 1].spaceAfter,
        words[end + 1].text.unicodeScalars.first?.properties.isAlphabetic == true
      {
        end += 2
        continue
      }
      // "Achieng' Odera"
      if word.text == "'" || word.text == "’", !words[end - 1].spaceAfter, word.spaceAfter,
        words[end + 1].isCapitalised,
        marks.isPerson(end - 1), marks.isPerson(end + 1),
        marks.entity(end - 1)?.words == marks.entity(end + 1)?.words
      {
        end += 1
        continue
      }
      // "Ma. Lourdes", "Md. Tariqul"
      if word.text == ".", end - first == 1, !words[end - 1].spaceAfter, words[end - 1].text.utf8.count <= 3,
        words[end + 1].isCapitalised, marks.isPerson(end + 1) || expected
      {
        end += 1
        continue
      }
      if let close = nickname(at: end, in: block) {
        end = close
        continue
      }
      break
    }
    return solid > 0 ? end : nil
  }

  /// `“Benny”` between two parts of a name: where the name goes on.
  private func nickname(at index: Int, in block: Range<Int>) -> Int? {
    let words = text.words
    guard ["“", "\"", "'", "‘", "``", "("].contains(words[index].text) else { return nil }
    for close in (index + 2)...(index + 3) where close + 1 < block.upperBound {
      guard ["”", "\"", "'", "’", "''", ")"].contains(words[close].text) else { continue }
      guard words[(index + 1)..<close].allSatisfy({ $0.isCapitalised && !$0.shape.contains(.hasDigit) })
      else { return nil }
      let next = close + 1
      guard words[next].isCapitalised || isParticle(next) else { return nil }
      if words[index].text == "(",
        !marks.isPerson(next) || marks[index + 1] != nil || words[index + 1].shape.contains(.allCaps)
      {
        return nil
      }
      return next
    }
    return nil
  }

  /// Letters behind a name: "MP", ", Q.C., M.P.", ", GCFR".
  private func letters(after index: Int, in block: Range<Int>) -> Int {
    let words = text.words
    var end = index
    while end < block.upperBound, end < index + 24 {
      let hasComma = words[end].lower == ","
      let next = hasComma ? end + 1 : end
      guard next < block.upperBound, words[next].shape.contains(.allCaps) || words[next].lower == "phd" else {
        break
      }
      let isListed = vocabulary.suffixes.contains(words[next].lower.filter { $0 != "." })
      let isFramed =
        hasComma && words[next].text.utf8.count <= 7 && marks[next] == nil
        && (next + 1 >= block.upperBound || words[next + 1].isPunctuation)
      guard isListed || isFramed, vocabulary.heads[words[next].lower] == nil || isListed else { break }
      end = next + 1
    }
    if end + 2 < block.upperBound, words[end].lower == "(",
      ["phd", "ph.d", "ph.d.", "mp", "rtd", "retd", "dr"].contains(words[end + 1].lower),
      words[end + 2].lower == ")"
    {
      end += 3
    }
    return end
  }

  func isParticle(_ index: Int) -> Bool {
    let word = text.words[index]
    return !word.isCapitalised && vocabulary.particles.contains(word.lower)
  }
}
