import Reports

/// Lines that belong to the page and not to the report: sharing, copyright, bylines, signatures, dates of update.
enum Furniture {
  /// True for a line that is furniture wherever it stands.
  static func isFurniture(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
    if shape.words == 0 { return true }
    if shape.words > 40 { return false }
    if let phrase = shape.phrase, phrases.contains(phrase) { return true }
    if isSigned(line, shape) || isContactOrInitials(line, shape) { return true }
    if shape.words <= 12, shape.ending != .sentence || shape.words <= 6, isAddress(line) { return true }
    let key = shape.key
    for length in 1...min(4, max(1, key.count)) where length <= key.count {
      let opening = key[..<length].joined(separator: " ")
      guard let limit = openings[opening] else { continue }
      if shape.words <= limit, shape.sentences <= 1 { return true }
    }
    return isReadingTime(shape) || isByline(line, shape) || isCopyright(line, shape)
  }

  /// `(END)`, `###`, `-30-`: the report is over, whoever wrote it.
  static func isEndMark(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
    if shape.words == 0 {
      let marks = line.filter { $0 == UInt8(ascii: "#") }.count
      return marks >= 1 && marks <= 5 || ASCII.find("./.", in: line) != nil
    }
    guard shape.words <= 2, let phrase = shape.phrase, line.count <= 24 else { return false }
    if phrase == "30" || phrase == "0" { return line.contains(0x2D) }
    return endPhrases.contains(phrase)
  }

  /// An agency's name alone on a line: its signature, or the credit of a picture.
  static func isSignature(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
    guard shape.words >= 1, shape.words <= 5 else { return false }
    var name = line
    while let first = name.first, !(first.isLetter || first >= 0x80) { name = name.dropFirst() }
    // Dashes before the name: - BERNAMA, — AFP.
    while name.count >= 3, name.first == 0xE2 { name = name.dropFirst(3) }
    while let first = name.first, first.isSpace { name = name.dropFirst() }
    if ASCII.hasPrefix("source:", name) { name = name.dropFirst(7) }
    while let last = name.last, !(last.isLetter || last.isDigit || last >= 0x80) { name = name.dropLast() }
    return Agencies.contains(name)
  }

  /// `Contact: …`, `Tel: …`, and the initials of those who edited: `PTI ABC DE`, `sd/khz`.
  private static func isContactOrInitials(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
    guard let first = shape.key.first else { return false }
    if shape.words <= 24, contactWords.contains(first), line.prefix(24).contains(0x3A) { return true }
    guard shape.words <= 5, shape.digits == 0, line.count <= 28, shape.ending == .none else { return false }
    let words = line.split(whereSeparator: { $0.isSpace || $0 == 0x2F || $0 == 0x2D })
    if words.count == 2, line.contains(0x2F), words.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isLower) })
    {
      return true
    }
    return words.count >= 2 && shape.isShouted && words.dropFirst().allSatisfy { $0.count <= 4 }
      && words.first.map(Agencies.contains) ?? false
  }

  private static let contactWords: Set<String> = [
    "contact", "contacts", "tel", "telephone", "phone", "mobile", "fax", "email", "e", "website", "enquiries",
    "inquiries",
  ]

  private static func isSigned(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
    isEndMark(line, shape) || isSignature(line, shape)
  }

  /// An e-mail address, a link or an account name with a word or two around it.
  private static func isAddress(_ line: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    var inAddress = 0
    for word in line.split(whereSeparator: \.isSpace) {
      letters += word.count
      let isAddress =
        word.dropFirst().contains(0x40) || word.first == 0x40 || ASCII.hasPrefix("http", word)
        || ASCII.hasPrefix("www.", word)
      if isAddress { inAddress += word.count }
    }
    return inAddress * 2 >= letters && inAddress > 0
  }

  /// `3 min read`, `Reading time: 4 minutes`.
  private static func isReadingTime(_ shape: LineShape) -> Bool {
    guard shape.words <= 6 else { return false }
    let words = Set(shape.key)
    return !words.isDisjoint(with: ["min", "mins", "minute", "minutes"])
      && !words.isDisjoint(with: ["read", "reading", "listen", "watch"])
  }

  /// `By Jane Doe`, `Jane Doe | Reuters`, `Reporting by …; Editing by …`.
  private static func isByline(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
    guard shape.words >= 2, shape.ending != .colon, let first = shape.key.first else { return false }
    if first == "by", shape.words <= 12, shape.ending == .none {
      return shape.capitalisedWords * 3 >= shape.words * 2
    }
    guard line.first == 0x28 || shape.words <= 30 else { return false }
    let opening = shape.key.prefix(2).joined(separator: " ")
    return [
      "reporting by", "editing by", "writing by", "additional reporting", "compiled by", "edited by",
      "reported by",
    ]
    .contains(opening)
  }

  private static func isCopyright(_ line: ArraySlice<UInt8>, _ shape: LineShape) -> Bool {
    guard shape.words <= 40 else { return false }
    if ASCII.find("all rights reserved", in: line) != nil { return true }
    let startsWithSign = line.starts(with: [0xC2, 0xA9]) || ASCII.hasPrefix("(c) ", line)
    return shape.words <= 25 && (startsWithSign || (shape.key.first == "copyright" && shape.digits >= 4))
  }

  private static let endPhrases: Set<String> = [
    "end", "ends", "the end", "end item", "end text", "endit", "ends item", "end of text", "more to follow",
    "fin",
  ]

  /// Whole lines.
  private static let phrases: Set<String> = Set(
    """
    share|share this|share this article|share this story|share this page|share article|share on facebook|share on twitter|share on x|\
    facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|tiktok|pinterest|reddit|messenger|email|e mail|print|print page|print this|\
    print article|pdf|copy|copy link|copy url|link copied|save|save article|bookmark|listen|listen to this article|listen to article|play|pause|\
    follow|follow us|follow us on|subscribe|subscribe now|sign up|sign in|log in|login|register|newsletter|newsletters|join us|join|donate|\
    advert|adverts|advertisement|advertisements|advertising|ad|ads|sponsored|promoted|comments|comment|leave a comment|post a comment|0 comments|add a comment|\
    no comments|view comments|show comments|back|back to top|top|go to top|next|previous|prev|close|menu|home|search|skip to content|\
    skip to main content|main menu|navigation|breadcrumb|table of contents|english|contact|contact us|about us|privacy policy|terms of use|\
    cookie policy|accept|accept all|reject all|font size|a a|a a a|zoom in|zoom out|download|download pdf|view original|tags|tag|topics|topic|\
    keywords|categories|category|filed under|see all|view all|show more|load more|see all topics|photo gallery|gallery|photos|photo|video|videos|\
    image|images|1 2 3|for immediate release|immediate release|media note|press release|readout|news release|media release|press statement|\
    media statement|media contact|media contacts|press contact|press office|contact information|begin text|end text|unofficial translation|\
    check against delivery|as delivered|as prepared for delivery|embargoed|updated|published|last updated|first published|breaking news|breaking|\
    live|exclusive|premium|premium content|text size|share via|send|via email|report an error|report a problem|cite this article|republish|\
    google news|follow us on google news|add as preferred source on google|make us preferred source on google|world|politics|news|latest
    """.split(separator: "|").map(String.init))

  /// First words, and how many words a line that begins with them may have to be furniture.
  private static let openings: [String: Int] = [
    "share this": 12, "share on": 6, "follow us": 16, "subscribe to": 20, "sign up": 22, "click here": 16,
    "last updated": 16, "last update": 16, "last modified": 16, "updated on": 12, "updated at": 12,
    "update on": 10,
    "published on": 12, "published at": 12, "published by": 12, "publication date": 10, "published date": 12,
    "first published": 14, "posted on": 12, "posted at": 10, "posted by": 10, "date posted": 8,
    "release date": 8,
    "issued on": 8, "issued at": 8, "date published": 10, "date of publication": 10, "tags": 30, "tag": 6,
    "keywords": 25, "filed under": 20, "categories": 15, "download the": 14, "download our": 14,
    "get the latest": 20,
    "join our": 20, "join the conversation": 12, "read the full": 14, "read full": 12, "view the": 6,
    "watch the video": 12,
    "listen to this": 10, "for more information": 25, "for further information": 25,
    "for media inquiries": 25,
    "for media enquiries": 25, "for press inquiries": 25, "media contact": 25, "media contacts": 25,
    "press contact": 25,
    "photo credit": 14, "photo credits": 14, "image credit": 14, "picture credit": 14, "cover photo": 14,
    "all photos": 10, "views expressed": 40, "disclaimer": 40, "this article was": 14,
    "this story was": 14, "this site uses": 40, "translated by": 10, "translated from": 10,
    "the below is": 14, "the following is": 14, "the below can": 14, "story by": 8, "words by": 8,
    "text by": 8,
    "photos by": 8, "with inputs from": 12, "with agency inputs": 8, "with input from": 12, "source link": 6,
    "read time": 6, "reading time": 8, "estimated reading": 8, "est reading": 8, "time to read": 8,
    "number of views": 6,
    "this story has not": 30, "this report has not": 30, "this article has not": 30, "views": 3, "hits": 3,
    "your email": 14, "enter your": 14, "we use cookies": 40,
    "this website uses": 40, "by clicking": 40, "by subscribing": 40,
    "please enable": 20, "you are here": 12, "page last": 10, "press release no": 8, "reference no": 8,
    "ref no": 8, "editor's note": 40, "editors note": 40, "author": 6, "authors": 12, "news code": 6,
    "news id": 6,
  ]
}
