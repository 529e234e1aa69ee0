import Gazetteer
import Language

/// Where: a city, country or venue among the words of a phrase.
struct Places {
  let text: ReportWords
  let marks: Marks

  struct Found {
    /// As written.
    var name: String?
    var country: String?
    var words: Range<Int>
  }

  /// The place that a span of words names: its last and most precise city or venue, and the country.
  func place(in span: Range<Int>) -> Found? {
    var country: String?
    var city: Range<Int>?
    var index = span.lowerBound
    while index < span.upperBound {
      guard let mark = marks[index] else {
        index += 1
        continue
      }
      switch mark.kind {
      case .country:
        country = country ?? mark.country
      case .capital, .city, .substate:
        if city == nil { city = mark.words }
        country = country ?? mark.country
      case .metonym:
        if city == nil { city = mark.words }
        country = country ?? mark.country
      default: break
      }
      index = max(index + 1, mark.words.upperBound)
    }
    guard country != nil || city != nil else { return nil }
    return Found(name: city.map { text.string($0) }, country: country, words: city ?? span)
  }
}

extension Scene {
  private static let locatives: Set<String> = [
    "in", "at", "to", "into", "inside", "near", "from", "within", "on",
  ]
  private static let venueNouns: Set<String> = [
    "palace", "house", "ministry", "headquarters", "residence", "hall", "hotel", "centre", "center",
    "embassy", "airport", "chancellery",
    "secretariat", "parliament", "office", "square", "villa", "castle", "mansion", "building", "kremlin",
    "complex", "stadium", "university",
    "base", "cemetery", "memorial", "monument", "temple", "port", "park", "gallery", "museum", "room",
    "department", "lodge", "estate", "club", "pavilion",
  ]

  /// Where an occasion took place: the locative phrases of its noun and of the verb that carries it.
  func place(of nodes: [Int], isReception: Bool = false) -> Places.Found? {
    var venue: Places.Found?
    for node in nodes {
      // "here": the dateline's place.
      if venue == nil, let dateline = datelinePlace,
        tree.children(node).contains(where: { tree.nodes[$0].lower == "here" })
      {
        venue = dateline
      }
      if venue == nil, let last = lastPlace,
        tree.children(node).contains(where: {
          tree.nodes[$0].lower == "there" && tree.nodes[$0].label == .advmod
        })
      {
        venue = last
      }
      for (word, preposition, object) in tree.prepositions(node)
      where Self.locatives.contains(word) || word.hasSuffix("of") {
        if word.hasSuffix("of"), word != "in of" { continue }
        // "welcomed X to the Chancellery": only a reception's "to" tells where it is.
        if (word == "to" && !isReception) || word == "from" || word == "on" { continue }
        for member in tree.conjuncts(object) {
          var span = tree.span(member)
          // A conjunct's own span only; a relative clause behind the place tells of something else.
          if span.count > 12 { span = tree.nodes[member].words }
          if span.count > 14 { continue }
          if mention(member)?.kind == .person { continue }
          let isVenue =
            Self.venueNouns.contains(tree.nodes[member].lower)
            && text.words[tree.nodes[member].words.upperBound - 1].isCapitalised
          if var found = places.place(in: span) {
            if marks[tree.nodes[member].words.lowerBound] == nil, !isVenue, tree.nodes[member].pos != .propn {
              continue
            }
            if let mention = mention(member), mention.kind == .body,
              marks[mention.words.lowerBound]?.kind != .metonym, !isVenue
            {
              continue
            }
            if isVenue || found.name == nil, isVenue { found.name = wording(span) }
            if venue?.country == nil { venue = found }
          } else if isVenue, venue == nil {
            venue = Places.Found(name: wording(span), country: nil, words: span)
          }
        }
        _ = preposition
      }
    }
    return venue
  }

  /// "On December 5 in Baku": a place inside the time phrase of a verb.
  func placeInTimePhrase(of nodes: [Int]) -> Places.Found? {
    for node in nodes where tree.isVerb(node) {
      for child in tree.children(node)
      where tree.nodes[child].label == .prep && ["on", "during", "at"].contains(tree.nodes[child].lower) {
        for inner in tree.subtree(child)
        where tree.nodes[inner].lower == "in" && tree.nodes[inner].label == .prep && inner != child {
          guard let object = tree.child(inner, .pobj), let mark = marks[tree.nodes[object].words.lowerBound],
            [.capital, .city, .country].contains(mark.kind)
          else { continue }
          return places.place(in: tree.nodes[object].words)
        }
      }
    }
    return nil
  }

  func wording(_ span: Range<Int>) -> String {
    var range = span
    while let first = range.first,
      ["the", "a", "an", "his", "her", "their", "its"].contains(text.words[first].lower)
    { range = (first + 1)..<range.upperBound }
    return text.string(range)
  }

  /// A place named by a node itself: the object of "visited", "travelled to".
  func destination(_ node: Int, alone: Bool = false) -> Places.Found? {
    let own = tree.nodes[node]
    // Without what is coordinated or apposed behind it, when it stands for itself alone.
    let span = alone ? own.words : tree.span(node)
    if let mark = marks[own.words.lowerBound],
      [.country, .capital, .city, .substate, .metonym].contains(mark.kind)
    {
      return places.place(in: span.count <= 10 ? span : own.words)
    }
    guard span.count <= 12, let found = places.place(in: span) else { return nil }
    if mention(node)?.kind == .person || mention(node)?.kind == .office { return nil }
    return Places.Found(name: wording(span), country: found.country, words: span)
  }
}
