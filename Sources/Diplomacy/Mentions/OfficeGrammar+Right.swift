import Gazetteer
import Language

extension OfficeGrammar {
  private static let afterHead: Set<String> = ["elect", "designate", "delegate", "nominate", "emeritus"]

  /// Follows "of the …", "for …", "to …" behind the head as far as they name a portfolio, a body or a country.
  func expandRight(from head: Range<Int>, rank: Office.Rank, in block: Range<Int>, _ parts: inout Parts)
    -> Int
  {
    let words = text.words
    var end = head.upperBound
    if end + 1 < block.upperBound, words[end].lower == "-", Self.afterHead.contains(words[end + 1].lower) {
      end += 2
    } else if end < block.upperBound, Self.afterHead.contains(words[end].lower) {
      end += 1
    }
    end = bracket(at: end, head: head, in: block, &parts)
    if head.count > 2, head.contains(where: { words[$0].lower == "of" || words[$0].lower == "for" }) {
      end = goOn(from: end, in: block, &parts)
    }
    while end < block.upperBound, let next = tail(after: end, rank: rank, in: block, &parts) {
      end = bracket(at: next, head: head, in: block, &parts)
    }
    return end
  }

  /// May the preposition lead on from an office of this rank?
  func leadsOn(_ index: Int, rank: Office.Rank, in block: Range<Int>) -> Bool {
    let next = index + 1
    switch text.words[index].lower {
    case "of", "for": return true
    case "from":
      let before = text.words[index - 1].lower
      return before == "counterpart" || before == "counterparts"
    case "to": return [.envoy, .international, .adviser, .head, .deputy].contains(rank)
    case "on":
      return [.envoy, .international, .adviser, .head].contains(rank) && next < block.upperBound
        && text.words[next].isCapitalised
    case "with": return rank == .envoy
    case "in":
      return rank == .envoy && next < block.upperBound
        && (marks[next] ?? (next + 1 < block.upperBound ? marks[next + 1] : nil))?.kind == .country
    case "at":
      guard next + 1 < block.upperBound else { return false }
      let noun = Self.determiners.contains(text.words[next].lower) ? next + 1 : next
      if rank == .envoy || rank == .international || rank == .adviser || rank == .head { return true }
      guard rank == .minister || rank == .deputy, text.words[noun].isCapitalised else { return false }
      return [.body, .nationalBody, .metonym].contains(marks[noun]?.kind)
        || vocabulary.institutionWords.contains(text.words[noun].lower)
    default: return false
    }
  }

  /// "(UAE)" is the country; "(COAS)", "(East)" belong to the office.
  private func bracket(at index: Int, head: Range<Int>, in block: Range<Int>, _ parts: inout Parts) -> Int {
    let words = text.words
    guard index + 2 < block.upperBound, words[index].lower == "(", !words[index - 1].isPunctuation else {
      return index
    }
    if let mark = marks[index + 1], mark.kind == .country, mark.words.lowerBound == index + 1,
      mark.words.upperBound < block.upperBound,
      words[mark.words.upperBound].lower == ")"
    {
      parts.country = parts.country ?? mark.country
      parts.dropped.append(index..<(mark.words.upperBound + 1))
      return mark.words.upperBound + 1
    }
    guard words[index + 2].lower == ")" else { return index }
    let inside = words[index + 1]
    if NameGrammar.retired.contains(inside.lower) {
      parts.dropped.append(index..<(index + 3))
      return index + 3
    }
    if inside.shape.contains(.allCaps), inside.text.utf8.count > 1 {
      // The short name of a body that the wording leaves out is left out with it.
      if let last = parts.dropped.last, last.upperBound == index { parts.dropped.append(index..<(index + 3)) }
      return index + 3
    }
    if inside.isCapitalised, index == head.upperBound,
      [
        "east", "west", "north", "south", "americas", "africa", "asia", "europe", "political", "bilateral",
        "multilateral",
      ].contains(inside.lower)
    {
      return index + 3
    }
    return index
  }

  /// A portfolio that the head phrase begins goes on: "Minister of Foreign Affairs, Foreign Employment and Tourism".
  private func goOn(from index: Int, in block: Range<Int>, _ parts: inout Parts) -> Int {
    guard index < block.upperBound, [",", "and", "&"].contains(text.words[index].lower) else { return index }
    var field = index - 1
    while field > 0, !["of", "for"].contains(text.words[field - 1].lower) { field -= 1 }
    var scan = Scan(position: index, last: index - 1, hasContent: true, field: field)
    follow(&scan, in: block, &parts)
    return scan.last + 1
  }
}
