import HTMLTree
import Reports

/// What a page says about its article: title, date, address, publisher, language.
struct PageMetadata {
  private(set) var title: [UInt8]?
  private(set) var published: CalendarDate?
  private(set) var url: String?
  private(set) var publisher: String?
  private(set) var language: String?

  init(_ tree: PageTree) {
    var signs = PageSigns(tree)
    signs.readStructuredData(tree)
    title = PageTitle.choose(signs)
    published = signs.published
    url = signs.url
    publisher = signs.siteName ?? signs.publisher
    language = signs.language
  }
}

/// The signs of title, date and origin that a page holds, as they stand.
struct PageSigns {
  var socialTitle: [UInt8]?
  var documentTitle: [UInt8]?
  var headline: [UInt8]?
  var headings: [[UInt8]] = []
  var siteName: String?
  var publisher: String?
  var url: String?
  var language: String?
  var published: CalendarDate? { structuredDate ?? metaDate ?? itemDate ?? timeDate ?? addressDate }

  private var structuredDate: CalendarDate?
  private var metaDate: CalendarDate?
  private var itemDate: CalendarDate?
  private var timeDate: CalendarDate?

  init(_ tree: PageTree) {
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case HTML_META: readMeta(index, tree)
      case HTML_LINK:
        if let rel = tree.attribute(HTML_ATTR_REL, of: index), ASCII.equals("canonical", rel),
          let href = tree.attribute(HTML_ATTR_HREF, of: index), ASCII.hasPrefix("http", href)
        {
          url = String(decoding: href, as: UTF8.self)
        }
      case HTML_HTML:
        if let lang = tree.attribute(HTML_ATTR_LANG, of: index) { language = Self.languageTag(lang) }
      case HTML_TITLE: if documentTitle == nil { documentTitle = tree.content(of: index) }
      case HTML_H1:
        let text = tree.content(of: index)
        if !text.isEmpty, headings.count < 8 { headings.append(text) }
      case HTML_TIME:
        guard timeDate == nil, let value = tree.attribute(HTML_ATTR_DATETIME, of: index) else { continue }
        if let property = tree.attribute(HTML_ATTR_ITEMPROP, of: index),
          ASCII.find("modified", in: property) != nil
        {
          continue
        }
        timeDate = CalendarDate(written: value)
      default:
        guard itemDate == nil, tree.nodes[index].attribute_count > 0,
          let property = tree.attribute(HTML_ATTR_ITEMPROP, of: index),
          ASCII.find("datepublished", in: property) != nil
        else { continue }
        let value =
          tree.attribute(HTML_ATTR_CONTENT, of: index) ?? tree.attribute(HTML_ATTR_DATETIME, of: index)
        itemDate =
          value.flatMap(CalendarDate.init(written:)) ?? CalendarDate(written: tree.content(of: index)[...])
      }
    }
  }

  private mutating func readMeta(_ index: Int, _ tree: PageTree) {
    guard let content = tree.attribute(HTML_ATTR_CONTENT, of: index), !content.isEmpty else { return }
    let name =
      tree.attribute(HTML_ATTR_PROPERTY, of: index) ?? tree.attribute(HTML_ATTR_NAME, of: index)
      ?? tree.attribute(HTML_ATTR_ITEMPROP, of: index)
    guard let name, name.count <= 40 else { return }
    let key = String(decoding: ASCII.lowercased(name), as: UTF8.self)
    switch key {
    case "og:title": if socialTitle == nil { socialTitle = Self.collapsed(content) }
    case "twitter:title": if socialTitle == nil { socialTitle = Self.collapsed(content) }
    case "og:site_name", "application-name":
      if siteName == nil { siteName = String(decoding: Self.collapsed(content), as: UTF8.self) }
    case "og:url":
      if url == nil, ASCII.hasPrefix("http", content) { url = String(decoding: content, as: UTF8.self) }
    case "headline": if headline == nil { headline = Self.collapsed(content) }
    default: if Self.dateNames.contains(key), metaDate == nil { metaDate = CalendarDate(written: content) }
    }
  }

  private static let dateNames: Set<String> = [
    "article:published_time", "article:published", "og:article:published_time", "datepublished", "date",
    "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate", "publishdate",
    "publish-date",
    "publish_date", "publication_date", "date.issued", "sailthru.date", "parsely-pub-date",
    "article.published",
    "published-date", "created", "date_published", "cxenseparse:recs:publishtime", "rnews:datepublished",
    "ptime",
    "displaydate", "originalpublicationdate", "article_date_original", "bt:pubdate",
    "shareaholic:article_published_time",
    "citation_publication_date", "timestamp", "dc.date.created", "dcterms.available", "og:published_time",
    "video:release_date", "mediator_published_time", "weibo:article:create_at",
  ]

  static func collapsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    InlineText.append(bytes.prefix(2000), to: &result, after: 0)
    return Array(result[Line.trimmed(0..<result.count, in: result)])
  }

  /// `en_US` and `EN-us` are `en-US`; nil for what is no tag.
  private static func languageTag(_ value: ArraySlice<UInt8>) -> String? {
    let parts = value.split(whereSeparator: { $0 == 0x2D || $0 == 0x5F || $0.isSpace })
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isLetter) else {
      return nil
    }
    let language = String(decoding: ASCII.lowercased(first), as: UTF8.self)
    guard parts.count >= 2, parts[1].count == 2, parts[1].allSatisfy(\.isLetter) else { return language }
    return language + "-" + String(decoding: parts[1].map { $0.isLower ? $0 & 0xDF : $0 }, as: UTF8.self)
  }
}

// MARK: - Address

extension PageSigns {
  /// A date in the address: `/2025/03/05/`, `2025-03-05`, `/20250305`.
  private var addressDate: CalendarDate? {
    guard let url else { return nil }
    let bytes = Array(url.utf8.prefix(300))
    let pieces = CalendarDate.pieces(of: bytes[...])
    for index in pieces.indices {
      guard index + 4 < pieces.count, case .number(let year, digits: 4) = pieces[index],
        (1990...2100).contains(year),
        case .number(let month, digits: 1...2) = pieces[index + 2],
        case .number(let day, digits: 1...2) = pieces[index + 4],
        pieces[index + 1] == pieces[index + 3]
      else { continue }
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }
}

// MARK: - Structured data

extension PageSigns {
  /// schema.org data in scripts.
  mutating func readStructuredData(_ tree: PageTree) {
    for index in tree.nodes.indices where tree.nodes[index].tag == HTML_SCRIPT {
      let text = index + 1
      guard text < tree.end(of: index), tree.nodes[text].tag == HTML_TEXT else { continue }
      let start = Int(tree.nodes[text].text)
      let bytes = tree.text[start..<(start + Int(tree.nodes[text].length))]
      if bytes.count > 1 << 20 { continue }
      if let value = try? JSONReader.value(of: bytes) {
        read(value, depth: 0)
      } else {
        readBroken(bytes)
      }
    }
  }

  private mutating func read(_ value: JSONValue, depth: Int) {
    guard depth < 6 else { return }
    if let elements = value.array {
      for element in elements.prefix(200) { read(element, depth: depth + 1) }
      return
    }
    guard value.members != nil else { return }
    if let graph = value["@graph"] { read(graph, depth: depth + 1) }
    let types = value["@type"]?.array?.compactMap(\.string) ?? [value["@type"]?.string ?? ""]
    let isArticle = types.contains { type in
      ["Article", "Posting", "Report", "NewsArticle", "PressRelease"].contains { type.hasSuffix($0) }
    }
    guard isArticle else {
      if let entity = value["mainEntity"] ?? value["mainEntityOfPage"], entity["headline"] != nil {
        read(entity, depth: depth + 1)
      }
      return
    }
    if headline == nil, let text = value["headline"]?.string ?? value["name"]?.string {
      headline = Self.unescaped(text)
    }
    if structuredDate == nil, let date = value["datePublished"]?.string {
      structuredDate = CalendarDate(written: date)
    }
    if publisher == nil { publisher = value["publisher"]?["name"]?.string }
  }

  /// Scripts that are no JSON, for a line feed in a string or a comma too many: only the date is taken.
  private mutating func readBroken(_ bytes: ArraySlice<UInt8>) {
    guard structuredDate == nil, let name = ASCII.find("\"datepublished\"", in: bytes) else { return }
    structuredDate = CalendarDate(written: bytes[(name + 15)...].prefix(40))
  }

  /// Headlines in structured data carry entities now and then.
  private static func unescaped(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    let entities: [(StaticString, String)] = [
      ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&apos;", "'"), ("&rsquo;", "’"),
      ("&lsquo;", "‘"), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&nbsp;", " "), ("&ndash;", "–"),
      ("&mdash;", "—"),
      ("&#8217;", "’"), ("&#8216;", "‘"), ("&#8220;", "“"), ("&#8221;", "”"), ("&lt;", "<"), ("&gt;", ">"),
    ]
    while let byte = rest.first {
      if byte == 0x26, let match = entities.first(where: { ASCII.hasPrefix($0.0, rest) }) {
        result += Array(match.1.utf8)
        rest = rest.dropFirst(match.0.utf8CodeUnitCount)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return collapsed(result[...])
  }
}
