import HTMLTree

/// What an element's class, id, role and item property say about it.
struct PageHints: OptionSet {
  let rawValue: UInt16

  /// Navigation, sharing, advertisements, sign-up boxes.
  static let furniture = PageHints(rawValue: 1)
  /// Lists of other stories.
  static let others = PageHints(rawValue: 1 << 1)
  /// Readers' comments.
  static let comments = PageHints(rawValue: 1 << 2)
  /// Byline, date, section, tags.
  static let meta = PageHints(rawValue: 1 << 3)
  static let caption = PageHints(rawValue: 1 << 4)
  /// The article's body.
  static let body = PageHints(rawValue: 1 << 5)
  static let hidden = PageHints(rawValue: 1 << 6)
  /// Words that boxes of the page share with articles (`teaser`, `box`): they count only together with other signs.
  static let doubtful = PageHints(rawValue: 1 << 7)
  static let heading = PageHints(rawValue: 1 << 8)
  /// Parts that are furniture however much text they hold: footers, consent forms, pop-ups.
  static let never = PageHints(rawValue: 1 << 10)
  /// A picture's frame.
  static let picture = PageHints(rawValue: 1 << 11)
  /// The sentence or two that sum the article up, apart from its body.
  static let summary = PageHints(rawValue: 1 << 13)
  /// Opens over the text when it is pointed at.
  static let floating = PageHints(rawValue: 1 << 12)
  /// The item property is `articleBody`.
  static let isArticleBody = PageHints(rawValue: 1 << 9)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(of node: Int, in tree: PageTree) {
    self = []
    for attribute in tree.attributes(of: node) {
      switch attribute.name {
      case HTML_ATTR_CLASS, HTML_ATTR_ID: formUnion(Self.names(tree.value(attribute)))
      case HTML_ATTR_ROLE: formUnion(Self.role(tree.value(attribute)))
      case HTML_ATTR_ITEMPROP:
        let value = tree.value(attribute)
        if ASCII.find("articlebody", in: value) != nil { formUnion([.body, .isArticleBody]) }
        if ASCII.equals("author", value) || ASCII.equals("datepublished", value) { insert(.meta) }
        if ASCII.equals("caption", value) { insert(.caption) }
      case HTML_ATTR_HIDDEN: insert(.hidden)
      case HTML_ATTR_STYLE:
        let value = tree.value(attribute)
        if ASCII.find("display:none", in: value) != nil || ASCII.find("display: none", in: value) != nil
          || ASCII.find("visibility:hidden", in: value) != nil
          || ASCII.find("visibility: hidden", in: value) != nil
        {
          insert(.hidden)
        }
      default: break
      }
    }
  }

  private static func role(_ value: ArraySlice<UInt8>) -> PageHints {
    let furniture: [StaticString] = [
      "navigation", "banner", "contentinfo", "search", "dialog", "menu", "menubar", "toolbar", "alert",
      "alertdialog", "tablist",
    ]
    if furniture.contains(where: { ASCII.equals($0, value) }) { return .furniture }
    return ASCII.equals("complementary", value) ? .others : []
  }

  /// The hints of the words that class names and ids are made of: `article__relatedLinks` is article, related, links.
  private static func names(_ value: ArraySlice<UInt8>) -> PageHints {
    var hints: PageHints = []
    var hash: UInt64 = FNV.seed
    var pair: UInt64 = FNV.seed
    var whole: UInt64 = FNV.seed
    var length = 0
    var previousIsLower = false
    // A word ends: it counts alone and together with the word before it.
    func close() {
      guard length > 0 else { return }
      if let found = PageWords.words[hash] { hints.formUnion(found) }
      if let found = PageWords.compounds[pair] { hints.formUnion(found) }
      pair = hash
      hash = FNV.seed
      length = 0
    }
    for byte in value.prefix(600) {
      let isName = byte.isLetter || byte.isDigit || byte >= 0x80
      if !isName || (byte.isUpper && previousIsLower) { close() }
      if isName {
        hash = FNV.add(byte.lowered, to: hash)
        pair = FNV.add(byte.lowered, to: pair)
        whole = FNV.add(byte.lowered, to: whole)
        length += 1
        if length == 7, hash == PageWords.related { hints.insert(.others) }
      } else if byte.isSpace {
        if let found = PageWords.compounds[whole] { hints.formUnion(found) }
        whole = FNV.seed
        pair = FNV.seed
      }
      previousIsLower = byte.isLower
    }
    close()
    if let found = PageWords.compounds[whole] { hints.formUnion(found) }
    return hints
  }
}

/// The words of class names and ids that say what a part of a page is. Layouts differ, the words hardly do.
enum PageWords {
  static let words = table([
    (
      .furniture,
      """
      share sharing sharebar sharetools shares social socials addthis sharethis addtoany nav navbar navigation menu submenu breadcrumb \
      breadcrumbs crumbs advert adverts advertisement advertising ad ads adslot adbox adunit adsense adwrapper dfp sponsor sponsored \
      sponsorship promo promos promotion promoted newsletter newsletters subscribe subscription signup signin login logon register \
      overlay masthead toolbar pagination pager paging search skip \
      skiplink toc widget widgets print printable donate donation whatsapp facebook twitter instagram telegram linkedin paywall regwall \
      rating ratings vote votes poll survey form banner cta optin mailchimp follow bookmark feedback \
      dropdown carousel slider slideshow badge weather livechat
      """
    ),
    (
      .others,
      """
      related relateds recommended recommendation recommendations recommend recirc recirculation trending popular mostread mostpopular \
      outbrain taboola plista zergnet revcontent mgid teads readmore seealso alsoread morefrom morestories morenews latest upnext \
      nextup prevnext similar sidebar rail aside rightrail rightcol headlines ticker zeitgeist relatedarticles relatedposts relatedstories
      """
    ),
    (
      .never,
      """
      footer cookie cookies consent gdpr onetrust cmp privacy popup modal lightbox copyright legal disclaimer breadcrumb breadcrumbs \
      navbar navigation toolbar adblock
      """
    ),
    (
      .summary,
      "dek deck standfirst abstract summary subtitle subheadline subhead subheading excerpt strapline sapo description synopsis"
    ),
    (.floating, "popover tooltip rollover hovercard"),
    (.picture, "image images img photo photos picture pictures figure media thumb thumbnail"),
    (
      .comments,
      "comment comments disqus commentlist respond replies livefyre coral viafoura spotim usercomments"
    ),
    (
      .meta,
      """
      byline bylines author authors authorbio bio dateline timestamp date datetime pubdate published publishdate updated meta metadata tag \
      tags taglist keywords category categories kicker eyebrow section topics topic credit credits readtime readingtime postmeta \
      contributor contributors infobox
      """
    ),
    (
      .caption,
      "caption captions figcaption cutline legend imagecaption photocaption wpcaption photocredit imagecredit picturecaption"
    ),
    (
      .body,
      """
      articlebody articletext articlecontent storybody storytext storycontent postcontent postbody entrycontent entrybody bodytext \
      bodycopy bodycontent contentbody newsbody newscontent newstext maintext textbody richtext fulltext articlebodytext
      """
    ),
    (
      .doubtful,
      "teaser teasers card cards tile tiles list lists box boxes module callout pullquote links link more tools tool extra meta"
    ),
  ])

  /// `related` also begins longer words: `relatedpoststitle`.
  static let related = FNV.hash("related")

  /// Whole class names, punctuation apart, whose parts alone would say something else.
  static let compounds = table([
    (
      .body,
      """
      articlebody articletext articlecontent storybody storytext storycontent postcontent postbody entrycontent entrybody bodytext \
      bodycopy bodycontent contentbody newsbody newscontent newstext maintext textbody richtext fulltext articlemain articlecontentbody \
      thearticlebody singlecontent postentry blogcontent storybodytext articledetail newsdetail detailcontent detailtext contentdetail \
      articlebodycontent bodyarticle maincontentbody articleparagraphs articlewrapbody contentarticlebody tdpostcontent pagecontent \
      fieldnamebody fieldbody nodebody storybodycopy
      """
    ),
    (
      .hidden,
      "sronly visuallyhidden screenreadertext isvisuallyhidden offscreen screenreader uvisuallyhidden"
    ),
    (.caption, "wpcaptiontext wpcaption imagecaption photocaption figurecaption mediacaption"),
    (
      .others,
      "readmore readnext morefrom morestories moreon youmaylike mostread mostviewed mostpopular editorspicks seealso alsoread seemore viewmore"
    ),
  ])

  private static func table(_ entries: [(PageHints, String)]) -> HashTable<PageHints> {
    var table = HashTable<PageHints>(capacity: 1024, empty: [])
    for (hints, words) in entries {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let key = FNV.hash(word)
        table.set(key, (table[key] ?? []).union(hints))
      }
    }
    return table
  }
}
