import Language

extension Scene {
  /// "the two heads of state", "the defence ministers of both countries", "the two foreign ministries": one office or institution of
  /// each of the two states that the report tells of, not those who were just named.
  func eachState(_ node: Int) -> [Int]? {
    let item = tree.nodes[node]
    guard
      item.tag == .nns || item.tag == .nnps || mention(node)?.kind == .body
        || mention(node)?.isPlural == true, isOfBoth(node)
    else { return nil }
    let states = bothStates(before: node)
    guard states.count == 2 else { return nil }
    if let office = pluralOffice(node) {
      // "the two ministers", "the two presidents": those who are here, when they hold it.
      let here = lastOccasion.filter {
        cast[$0].kind == .person && cast[$0].offices.contains { Self.fits($0, office) }
      }
      if Set(here.compactMap { cast[$0].country }).count == 2 { return here }
      guard Self.isHigh(office.rank) || office.text.contains(" ") else { return nil }
      return states.map { code in
        if let known = cast.entities.indices.first(where: {
          cast[$0].country == code && cast[$0].offices.contains { Self.fits($0, office) && !$0.isFormer }
        }) {
          return known
        }
        var new = Entity(kind: .office)
        new.offices = [Office(text: office.text, rank: office.rank, words: item.words)]
        new.country = code
        return cast.add(new)
      }
    }
    guard let singular = Self.institutions[item.lower] else { return nil }
    return states.map { code in
      let name = institutionName(node, singular)
      if let known = cast.entities.firstIndex(where: {
        $0.kind == .body && $0.country == code && $0.name == name
      }) {
        return known
      }
      var new = Entity(kind: .body)
      new.name = name
      new.country = code
      return cast.add(new)
    }
  }

  private static let institutions: [String: String] = [
    "ministries": "ministry", "parliaments": "parliament", "legislatures": "legislature",
    "authorities": "authority", "armies": "army", "navies": "navy",
    "chambers": "chamber", "agencies": "agency", "departments": "department", "assemblies": "assembly",
    "senates": "senate", "judiciaries": "judiciary",
    "academies": "academy", "banks": "bank", "secretariats": "secretariat", "forces": "forces",
    "delegations": "delegation", "teams": "team", "militaries": "military",
  ]

  /// "the Embassy of Thailand in Lima gave a reception": a mission acts as a body of its state.
  func mission(at node: Int) -> Int? {
    let item = tree.nodes[node]
    guard ["embassy", "consulate", "high-commission"].contains(item.lower), item.mention < 0,
      text.words[item.words.lowerBound].isCapitalised, let country = country(around: node)
    else { return nil }
    var span = item.words
    for (word, _, object) in tree.prepositions(node) where word == "of" {
      span = span.lowerBound..<max(span.upperBound, tree.nodes[object].words.upperBound)
    }
    let name = text.string(span)
    if let known = cast.entities.firstIndex(where: {
      $0.kind == .body && $0.country == country && $0.name == name
    }) {
      return known
    }
    var new = Entity(kind: .body)
    new.name = name
    new.country = country
    return cast.add(new)
  }

  private static func isHigh(_ rank: Office.Rank) -> Bool {
    rank == .headOfState || rank == .headOfGovernment || rank == .foreignMinister || rank == .royalty
      || rank == .legislature
  }

  private static func fits(_ held: Office, _ wanted: Office) -> Bool {
    if held.rank == wanted.rank, isHigh(wanted.rank) { return true }
    if wanted.rank == .headOfState, held.rank == .royalty { return true }
    return held.rank == wanted.rank
      && (!wanted.text.contains(" ")
        || held.text.lowercased().hasPrefix(wanted.text.lowercased().split(separator: " ")[0]))
  }

  /// "the two …", "both …", "… of the two countries", "their …".
  private func isOfBoth(_ node: Int) -> Bool {
    for child in tree.children(node) {
      let lower = tree.nodes[child].lower
      switch tree.nodes[child].label {
      case .nummod where lower == "two": return true
      case .det, .predet, .preconj: if lower == "both" { return true }
      case .poss where lower == "their" && tree.nodes[node].label != .nsubj: return true
      case .prep where lower == "of" || lower == "from":
        guard let object = tree.child(child, .pobj),
          ["countries", "nations", "states", "sides"].contains(tree.nodes[object].lower)
        else { continue }
        if tree.children(object).contains(where: { ["two", "both"].contains(tree.nodes[$0].lower) }) {
          return true
        }
      default: break
      }
    }
    return false
  }

  private func bothStates(before node: Int) -> [String] {
    var states: [String] = []
    for entity in pair(before: node) {
      if let country = cast[entity].country, !states.contains(country) { states.append(country) }
    }
    return states
  }

  /// The office that a plural names, in the singular: "defence ministers", "heads of state".
  private func pluralOffice(_ node: Int) -> Office? {
    if let mention = mention(node) { return mention.kind == .body ? nil : mention.offices.first }
    let words = tree.nodes[node].words
    let end = min(text.words.count, words.upperBound + 3)
    for start in max(0, words.lowerBound - 2)...words.lowerBound {
      guard let (count, head) = vocabulary.heads.match(text.words, at: start, before: end),
        start + count >= words.upperBound, head.isPlural
      else { continue }
      var label = head.singular
      // "defence ministers": the portfolio before the rank.
      if start == words.lowerBound, start > 0, count == 1 {
        for child in tree.children(node)
        where tree.nodes[child].label == .compound && tree.nodes[child].mention < 0 {
          label = text.string(tree.nodes[child].words) + " " + label
        }
      }
      return Office(text: label, rank: head.rank, words: words)
    }
    return nil
  }

  private func institutionName(_ node: Int, _ singular: String) -> String {
    if let mention = mention(node) {
      let words = text.string(
        mention.words.lowerBound..<max(mention.words.lowerBound + 1, mention.words.upperBound - 1))
      return mention.words.count > 1
        ? words + " " + singular.prefix(1).uppercased() + singular.dropFirst() : singular
    }
    var before = ""
    for child in tree.children(node)
    where [.compound, .amod].contains(tree.nodes[child].label) && tree.nodes[child].mention < 0 {
      before += text.string(tree.nodes[child].words) + " "
    }
    let isCapitalised = text.words[tree.nodes[node].words.lowerBound].isCapitalised
    return before + (isCapitalised ? singular.prefix(1).uppercased() + singular.dropFirst() : singular)
  }
}
