import Language

extension OccasionFinder {
  static let buildings: Set<String> = [
    "embassy", "consulate", "bridge", "school", "hospital", "facility", "facilities", "centre", "center",
    "mission", "railway", "port", "plant", "office", "exhibition", "library",
    "commission", "chancery", "chancellery", "pavilion", "campus", "laboratory", "residence", "institute",
    "base", "memorial", "monument", "stadium", "road", "airport", "academy",
    "terminal", "highway", "station", "clinic", "garden", "crossing", "checkpoint", "museum", "mosque",
    "cathedral", "church", "hub", "section", "headquarters", "statue", "plaque",
  ]

  func isCredentials(_ node: Int) -> Bool {
    let words = text(tree.span(node))
    return words.contains("credential") || words.contains("credence")
  }

  /// Things handed over, not messages, papers or powers.
  func isGift(_ node: Int) -> Bool {
    let item = tree.nodes[node]
    guard item.mention < 0, item.pos == .noun, scene.frames.nouns[item.lemma] == nil, instrument(node) == nil,
      !isCredentials(node)
    else { return false }
    let abstract: Set<String> = [
      "power", "chairmanship", "chair", "presidency", "responsibility", "control", "document", "list",
      "paper", "greeting", "wish", "regard", "invitation", "report", "copy", "petition", "proposal",
      "leadership", "baton", "gavel", "view", "position", "condolence", "congratulation", "suspect",
      "remains", "evidence", "demand", "rein", "duty", "authority", "helm", "floor",
    ]
    return !abstract.contains(item.lemma) && !scene.vocabulary.groups.contains(item.lower)
  }

  /// A statement is signed by two sides or more, or called joint; one speaker's is none.
  func isJoint(_ new: Candidate, _ verb: Int) -> Bool {
    guard let words = new.instrument, new.subtype == .jointStatement else { return new.instrument != nil }
    if scene.text.words[words].contains(where: {
      $0.lower == "joint" || $0.lower == "declaration" || $0.lower == "communiqué" || $0.lower == "communique"
    }) {
      return true
    }
    return Set(
      new.parties.filter { $0.role == .signatory }.map {
        scene.cast[$0.entity].country ?? scene.cast[$0.entity].organisation ?? ""
      }
    ).count >= 2
  }

  /// Any word of the verb's phrase, those inside names too.
  func hasWord(_ verb: Int, _ list: Set<String>) -> Bool {
    scene.text.words[tree.span(verb)].contains { list.contains($0.lower) }
  }
}
