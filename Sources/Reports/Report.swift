/// A half-open range of UTF-8 byte offsets into a report's `text`.
public typealias ByteRange = Range<Int>

/// One news report, press release or readout, cleaned of its page: what the reader reads.
///
/// `text` holds everything that can be quoted: the title (when there is one) as the first block, then the
/// article's blocks, each separated by one or more line feeds. Every range counts bytes of `text`; offsets that leave the
/// program count Unicode scalars (see `ScalarOffsets`).
public struct Report: Sendable, Hashable {
  /// The input's own id, else `sha256:` and the text's digest in hexadecimal.
  public var id: String
  /// Who published it, as the input says (`source` of JSON Lines): free text.
  public var source: String?
  /// Where it was read from.
  public var url: String?
  /// UTF-8 text with line feeds only; valid UTF-8 by construction.
  public var text: [UInt8]
  /// The title's range in `text`.
  public var title: ByteRange?
  /// The paragraph that sums the report up and stands apart from its body on the page; it is one of `blocks` too.
  public var summary: ByteRange?
  /// Publication date as `YYYY-MM-DD`, when the page or feed gives one. Never taken from the clock.
  public var published: String?
  /// The agency that wrote it (`VNA`), when stated.
  public var agency: String?
  /// The paper or site that published it.
  public var publisher: String?
  /// The dateline that opens the body: `Hanoi (VNA) -`, `BEIJING, April 22 (Xinhua) --`.
  public var dateline: Dateline?
  /// BCP 47 tag, `en` when nothing else is known.
  public var language: String
  /// What the text consists of, in reading order, without overlap.
  public var blocks: [Block]

  /// A report with nothing known but its text.
  public init(id: String, text: [UInt8], blocks: [Block]) {
    self.id = id
    self.text = text
    self.blocks = blocks
    self.language = "en"
  }

  /// The bytes of a range as a string.
  public func string(_ range: ByteRange) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

extension Report {
  /// The place, agency and date that stand before a report's first sentence.
  public struct Dateline: Sendable, Hashable {
    /// From the paragraph's beginning to its first sentence.
    public var range: ByteRange
    /// The place as written, with region or country if given.
    public var place: String?
    /// The agency as written, without brackets.
    public var agency: String?
    /// The date as written (`April 22`), if any.
    public var date: String?

    /// A dateline that spans `range` of the text.
    public init(range: ByteRange, place: String? = nil, agency: String? = nil, date: String? = nil) {
      self.range = range
      self.place = place
      self.agency = agency
      self.date = date
    }
  }

  /// A run of text that is one thing: a paragraph, a caption, a teaser of another story.
  public struct Block: Sendable, Hashable {
    /// What it is.
    public var kind: Kind
    /// Where it stands in the text; never empty, and within one line.
    public var range: ByteRange

    /// A block of `kind` that spans `range`.
    public init(_ kind: Kind, _ range: ByteRange) {
      self.kind = kind
      self.range = range
    }

    /// What a block of a report can be.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case title
      /// A paragraph of the body; the dateline is not part of its range.
      case paragraph
      /// A subheading inside the body.
      case heading
      /// One entry of a list.
      case listItem
      /// A photo's caption, without the credit.
      case caption
      /// Agency tags, credits, bylines, "See more", navigation: never read.
      case furniture
      /// Another story's title, teaser or caption that stands on the same page: never read as part of this report.
      case other
    }
  }
}
