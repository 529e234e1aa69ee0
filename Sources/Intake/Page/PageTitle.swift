/// Chooses a page's title among what its parts offer.
enum PageTitle {
  /// Two of heading, structured data and social title that agree are right; else the heading that the document's title repeats.
  static func choose(_ signs: PageSigns) -> [UInt8]? {
    let site = signs.siteName.map { Array($0.utf8) }
    let social = signs.socialTitle.map { withoutSite($0, site) }
    let document = signs.documentTitle.map { withoutSite($0, site) }
    let headline = signs.headline
    let others = [headline, social, document].compactMap { $0 }
    for heading in signs.headings where others.contains(where: { LineKey.same($0[...], heading[...]) }) {
      return heading
    }
    if let headline, let social, LineKey.same(headline[...], social[...]) { return headline }
    if let heading = signs.headings.first(where: { heading in
      heading.count > 15
        && (signs.documentTitle.map { holds($0, heading) } ?? false
          || social.map { holds($0, heading) } ?? false)
    }) {
      return heading
    }
    if let headline, let document, LineKey.same(headline[...], document[...]) { return headline }
    if let social, let document, LineKey.same(social[...], document[...]), document.count > 20 {
      return social
    }
    if signs.headings.count == 1, let heading = signs.headings.first, heading.count > 20, site != heading {
      return heading
    }
    return [headline, social, document, signs.headings.first].compactMap { $0 }.first { !$0.isEmpty }
  }

  private static func holds(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard short.count <= long.count else { return false }
    return LineKey.same(long.prefix(short.count), short[...])
      || LineKey.same(long.suffix(short.count), short[...])
  }

  /// A title without the site's name at its end: ` - The Paper`, ` | Agency`.
  private static func withoutSite(_ title: [UInt8], _ site: [UInt8]?) -> [UInt8] {
    var best = title
    for round in 0..<3 {
      guard let cut = lastSeparator(best) else { return best }
      let tail = best[cut.upperBound...]
      let head = best[..<cut.lowerBound]
      let isSite = site.map { LineKey.same(tail, $0[...]) } ?? false
      let isBar = best[cut].contains(0x7C) || best[cut].contains(0xBB) || best[cut].contains(0xAB)
      let words = tail.split(separator: 0x20).count
      guard head.count >= 15,
        isSite || (isBar && words <= 6) || (round == 0 && words <= 4 && head.count > 2 * tail.count)
      else {
        return best
      }
      best = Array(head)
    }
    return best
  }

  /// The last ` - `, ` | `, ` – `, ` — `, ` « `, ` » ` or ` :: ` with the spaces around it.
  private static func lastSeparator(_ title: [UInt8]) -> Range<Int>? {
    var index = title.count - 1
    while index > 0 {
      index -= 1
      guard title[index] == 0x20 else { continue }
      let rest = title[(index + 1)...]
      for mark in marks
      where rest.count > mark.count && rest.starts(with: mark) && rest[index + 1 + mark.count] == 0x20 {
        return index..<(index + 2 + mark.count)
      }
    }
    return nil
  }

  private static let marks: [[UInt8]] = ["-", "|", "–", "—", "«", "»", "::", "·", "•"].map { Array($0.utf8) }
}
