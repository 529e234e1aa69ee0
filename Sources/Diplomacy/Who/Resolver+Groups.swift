import Gazetteer
import Language
import Reports

extension Scene {
  /// "his Vietnamese counterpart", "the senator", "the host", "the US side", "the guest": one party that was named before.
  func anaphor(_ node: Int) -> Int? {
    let item = tree.nodes[node]
    switch item.lower {
    case "side", "party", "delegation", "counterpart", "government":
      guard let country = country(around: node) else { return nil }
      if item.lower == "side" || item.lower == "counterpart" || item.lower == "party" {
        if let known = lastOccasion.first(where: { cast[$0].country == country }) { return known }
        if let known = cast.entities.indices.first(where: {
          cast[$0].kind == .person && cast[$0].country == country
        }), item.lower == "counterpart" {
          return known
        }
        if item.lower == "counterpart" { return newCounterpart(node, country) }
        return item.lower == "side" ? state(country) : nil
      }
      return nil
    case "latter":
      let position = item.words.lowerBound
      return mentions.last { $0.kind == .person && $0.words.upperBound <= position && $0.entity >= 0 }?.entity
    case "host", "guest", "visitor", "leader", "official", "diplomat", "interlocutor", "dignitary",
      "politician", "parliamentarian", "legislator", "lawmaker", "envoy", "emissary":
      guard
        tree.children(node).contains(where: { ["the", "this", "his", "her"].contains(tree.nodes[$0].lower) })
      else { return nil }
      let country = country(around: node)
      if country == nil, item.lower == "host" || item.lower == "guest" || item.lower == "visitor" {
        if item.lower != "host", let lastGuest { return lastGuest }
        guard lastOccasion.count >= 2, let home = cast.home else { return nil }
        let isHost = item.lower == "host"
        return lastOccasion.first { (cast[$0].country == home) == isHost && cast[$0].kind != .country }
      }
      let position = item.words.lowerBound
      return mentions.last { mention in
        mention.kind == .person && mention.words.upperBound <= position && mention.entity >= 0
          && (country == nil || cast[mention.entity].country == country)
      }?.entity
    default: return nil
    }
  }

  /// "the delegations of Russia and Ukraine", "the foreign ministers of A, B and C", "French, German and Italian counterparts": a
  /// plural with two states or more is one party for each.
  func perCountry(_ node: Int) -> [Int]? {
    let item = tree.nodes[node]
    guard item.pos == .noun || item.pos == .propn else { return nil }
    var states: [String] = countries(around: node)
    for (word, _, object) in tree.prepositions(node) where word == "of" || word == "from" {
      for member in tree.conjuncts(object) {
        if let mention = mention(member), mention.kind == .country, let code = mention.country,
          !states.contains(code)
        {
          states.append(code)
        }
      }
    }
    guard states.count >= 2, let label = singularLabel(node) else { return nil }
    return states.map { code in
      if let (text, rank) = label.office {
        if let known = cast.entities.indices.first(where: {
          cast[$0].country == code && cast[$0].offices.contains { $0.rank == rank && !$0.isFormer }
        }) {
          return known
        }
        var new = Entity(kind: .office)
        new.offices = [Office(text: text, rank: rank, words: item.words)]
        new.country = code
        return cast.add(new)
      }
      if let known = cast.entities.firstIndex(where: {
        $0.kind == .group && $0.country == code && $0.label == label.group
      }) {
        return known
      }
      var new = Entity(kind: .group)
      new.label = label.group
      new.country = code
      new.words = [item.words]
      return cast.add(new)
    }
  }

  /// The office or the group of one state out of a plural.
  private func singularLabel(_ node: Int) -> (office: (String, Office.Rank)?, group: String?)? {
    let words = tree.nodes[node].words
    for start in max(0, words.lowerBound - 2)...words.lowerBound {
      if let (count, head) = vocabulary.heads.match(text.words, at: start, before: words.upperBound),
        start + count == words.upperBound, head.isPlural
      {
        return ((head.singular, head.rank), nil)
      }
    }
    let lower = tree.nodes[node].lower
    guard vocabulary.groups.contains(lower) else { return nil }
    return (
      nil, ["delegations": "delegation", "teams": "team", "sides": "side"][lower] ?? groupLabelText(node)
    )
  }

  private func groupLabelText(_ node: Int) -> String { text.string(tree.nodes[node].words) }

  /// "my counterpart, Prime Minister X", "a delegation headed by X": the noun is told by those who are named with it.
  func namedMembers(_ node: Int) -> [Int]? {
    let item = tree.nodes[node]
    guard item.pos == .noun || item.pos == .propn else { return nil }
    for child in tree.children(node) {
      let label = tree.nodes[child].label
      if label == .appos, tree.nodes[child].mention >= 0 {
        let found = parties(at: child).filter { cast[$0].kind == .person }
        if !found.isEmpty { return found }
      }
      if label == .acl, ["head", "lead", "comprise", "chair"].contains(tree.nodes[child].lemma),
        ["delegation", "team", "mission", "group", "entourage", "delegations"].contains(item.lemma)
      {
        for (word, _, object) in tree.prepositions(child) where word == "by" {
          let found = parties(at: object).filter { cast[$0].kind == .person || cast[$0].kind == .office }
          if !found.isEmpty { return found }
        }
      }
    }
    return nil
  }

  /// "dignitaries, including X and Y": the named ones beside the group.
  func included(_ node: Int) -> [Int] {
    var result: [Int] = []
    for (word, _, object) in tree.prepositions(node) where word == "including" {
      for entity in parties(at: object) where !result.contains(entity) {
        result.append(entity)
        if cast[entity].isHome || cast[entity].country == nil, let country = country(around: node) {
          cast[entity].country = country
          cast[entity].isHome = false
        }
      }
    }
    return result
  }

  /// A group of people who act for a state or body, none of them named.
  func group(at node: Int) -> Int? {
    let item = tree.nodes[node]
    guard
      vocabulary.groups.contains(item.lower)
        || (item.tag == .nns && vocabulary.heads[item.lower]?.isPlural == true) || isGroupCompound(node)
    else { return nil }
    let country = country(around: node)
    let label = groupLabel(node)
    var organisation: String?
    for (word, _, object) in tree.prepositions(node) where word == "of" || word == "from" {
      if let mention = mention(object), mention.kind == .body,
        mention.country == nil || mention.country == "EUE", marks[mention.words.lowerBound]?.kind == .body
      {
        organisation = mention.body
      }
    }
    if let known = cast.entities.firstIndex(where: {
      $0.kind == .group && $0.label == label && $0.country == country && $0.organisation == organisation
    }) {
      return known
    }
    var new = Entity(kind: .group)
    new.label = label
    new.country = country
    new.organisation = organisation
    new.words = [item.words]
    return cast.add(new)
  }

  private func isGroupCompound(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    guard item.pos == .noun,
      item.lower == "society" || item.lower == "community" || item.lower == "team"
        || item.lower == "delegation"
    else { return false }
    return true
  }

  /// The words of a group without articles, numbers and the country: "members of the Congress".
  private func groupLabel(_ node: Int) -> String {
    let item = tree.nodes[node]
    var low = item.words.lowerBound
    var high = item.words.upperBound
    for child in tree.children(node) {
      switch tree.nodes[child].label {
      case .amod, .compound, .nmod:
        let mention = mention(child)
        if mention?.kind != .demonym, mention?.kind != .country {
          low = min(low, tree.span(child).lowerBound)
        }
      case .prep
      where tree.nodes[child].lower == "of" || tree.nodes[child].lower == "from"
        || tree.nodes[child].lower == "for":
        let span = tree.span(child)
        if let object = tree.child(child, .pobj), let mention = mention(object),
          mention.kind == .country || mention.kind == .body, tree.conjuncts(object).count == 1
        {
          continue
        }
        if span.count <= 14 { high = max(high, span.upperBound) }
      default: break
      }
    }
    var words: [Word] = []
    for index in low..<high {
      let word = text.words[index]
      if marks.isCountry(index),
        marks[index]?.kind == .demonym || index + 1 < high && text.words[index + 1].lower.hasSuffix("s")
      {
        continue
      }
      words.append(word)
    }
    while let first = words.first,
      [
        "the", "a", "an", "some", "many", "several", "various", "other", "his", "her", "their", "its",
        "senior",
      ].contains(first.lower) && first.lower != "senior"
    { words.removeFirst() }
    var label = ""
    for (index, word) in words.enumerated() {
      label += word.text
      if word.spaceAfter, index < words.count - 1 { label += " " }
    }
    return label
  }
}
