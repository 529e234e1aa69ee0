import Language

/// What a content clause says of the speaker's own side: "said that it stood ready", "that she would send".
extension StatementFinder {
  /// The kind of a content clause that speaks of the speaker's own side: "said that it stood ready", "that she would send".
  func contentKind(_ clause: Int, _ by: [Int]) -> Statement.Kind? {
    let item = tree.nodes[clause]
    guard let subject = tree.subject(of: clause), isOwn(subject, by) else { return nil }
    let isNegated = tree.hasNegation(clause)
    let modal = tree.children(clause).first { child in
      tree.nodes[child].label == .aux
        && ["will", "would", "'ll", "’ll", "shall", "wo"].contains(tree.nodes[child].lower)
    }
    let complements = Complements(of: clause, scene)
    if let modal, tree.nodes[modal].lower != "would" || item.lemma != "like" {
      if lexicon[.travel].contains(item.lemma) { return .inform }
      if item.lemma == "be" || item.lemma == "have" { return nil }
      return .pledge
    }
    if item.lemma == "like" || item.lemma == "want" || item.lemma == "wish",
      let inner = tree.child(clause, .xcomp)
    {
      if let kind = kind(of: inner, Complements(of: inner, scene), by)?.0,
        [.thank, .praise, .condole].contains(kind)
      {
        return kind
      }
      return .request
    }
    if isNegated { return nil }
    let isProgressive =
      item.tag == .vbg
      && tree.children(clause).contains { tree.nodes[$0].label == .aux && tree.nodes[$0].lemma == "be" }
    if isProgressive,
      ["provide", "allocate", "donate", "contribute", "send", "commit", "invest", "deliver"].contains(
        item.lemma)
    {
      return .pledge
    }
    if item.lemma == "be" {
      if let kind = predicateKind(clause, complements, by)?.0 { return kind }
      return nil
    }
    if let kind = kind(of: clause, complements, by)?.0, kind != .affirm, kind != .inform { return kind }
    if item.tag == .vbn, let kind = lexicon.adjectives[item.lower], tree.isPassive(clause) { return kind }
    return nil
  }

  /// Whether a clause's subject is the speaker or the speaker's side.
  func isOwn(_ subject: Int, _ by: [Int]) -> Bool {
    let lower = tree.nodes[subject].lower
    if ["we", "i"].contains(lower) { return true }
    let countries = Set(by.compactMap { scene.cast[$0].country })
    if ["he", "she", "they", "it"].contains(lower) {
      let meant = scene.entities(at: subject)
      return meant.isEmpty
        || meant.contains { by.contains($0) || scene.cast[$0].country.map(countries.contains) ?? false }
    }
    let meant = scene.parties(at: subject)
    if meant.contains(where: { by.contains($0) }) { return true }
    let bodies = Set(by.compactMap { scene.cast[$0].organisation })
    if countries.isEmpty, bodies.isEmpty, !meant.isEmpty,
      meant.allSatisfy({ scene.cast[$0].kind == .country })
    {
      return true
    }
    if !meant.isEmpty,
      meant.allSatisfy({ entity in
        scene.cast[entity].country.map(countries.contains) ?? scene.cast[entity].organisation.map(
          bodies.contains) ?? false
      })
    {
      return true
    }
    // "his country", "her government", "the Vietnamese side".
    for child in tree.children(subject) {
      if tree.nodes[child].label == .poss,
        ["his", "her", "its", "our", "their", "my"].contains(tree.nodes[child].lower)
      {
        return true
      }
    }
    if lexicon[.institution].contains(lower) || lower == "country" || lower == "side" || lower == "people"
      || lower == "nation"
    {
      if let country = scene.country(around: subject) { return countries.contains(country) }
      return lower == "government" || lower == "administration"
    }
    return false
  }
}
