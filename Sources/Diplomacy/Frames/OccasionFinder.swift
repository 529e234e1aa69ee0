import Language
import Reports
import When

/// Finds every place that tells of an occasion, sentence by sentence, on the trees of the collapsed text.
struct OccasionFinder {
  let scene: Scene
  var candidates: [Candidate] = []
  var tree: Tree { scene.tree }

  init(_ scene: Scene) { self.scene = scene }

  mutating func find() {
    for (number, sentence) in tree.sentences.enumerated() {
      settlePronouns(sentence.nodes)
      let first = candidates.count
      for node in sentence.nodes {
        if tree.nodes[node].mention >= 0 {
          bodyGathering(node, sentence: number)
          continue
        }
        let before = candidates.count
        verbOccasions(node, sentence: number)
        dueVisit(node, sentence: number)
        accompanied(node, sentence: number)
        if candidates.count == before { nounOccasion(node, sentence: number) }
      }
      addSidelineParties(from: first)
      // Whom "the two sides" of the next sentences are: the parties of the latest occasion that has two sides.
      for candidate in candidates[first...]
      where candidate.parties.count >= 2 && candidate.type != .gathering && !candidate.isReference {
        if let place = candidate.place, place.country != nil { scene.lastPlace = place }
        // "the same day", "later that day" go on from here.
        if let when = candidate.date?.when, when.description.utf8.count == 10 {
          scene.dates.context.narrative = when
        }
        let sides = Set(candidate.entities.map { scene.cast[$0].country ?? scene.cast[$0].name ?? "" })
        if sides.count >= 2, candidate.parties.count <= 6 { scene.lastOccasion = candidate.entities }
        if let guest = candidate.parties.first(where: {
          $0.role == .guest && scene.cast[$0.entity].kind == .person
        }) {
          scene.lastGuest = guest.entity
        }
      }
    }
  }

  /// Pronoun subjects are resolved in text order, because each goes on from those before.
  func settlePronouns(_ nodes: Range<Int>) {
    for node in nodes where tree.nodes[node].label == .nsubj && tree.nodes[node].tag == .prp {
      if let entity = scene.entities(at: node).first { scene.resolvedPronouns[node] = entity }
    }
  }

  /// Parties among a node's phrase who can take part in person: no states, no bodies, where the frame asks for persons.
  func parties(_ node: Int, personsOnly: Bool) -> [Int] {
    scene.parties(at: node).filter { entity in
      guard personsOnly else { return true }
      return scene.cast[entity].kind != .country
    }
  }

  mutating func append(_ candidate: Candidate) { candidates.append(candidate) }

  // MARK: shared

  /// The clause of a verb without the clauses coordinated with it.
  func clauseWords(_ verb: Int) -> Range<Int> {
    var low = tree.nodes[verb].words.lowerBound, high = tree.nodes[verb].words.upperBound
    func take(_ node: Int) {
      let span = tree.span(node)
      low = min(low, span.lowerBound)
      high = max(high, span.upperBound)
    }
    for child in tree.children(verb) {
      let label = tree.nodes[child].label
      if label == .conj || label == .cc || label == .punct || label == .parataxis { continue }
      if label == .ccomp, child < verb { continue }
      take(child)
    }
    if let subject = tree.subject(of: verb), subject < low || subject < verb {
      low = min(low, tree.nodes[subject].words.lowerBound)
    }
    return low..<high
  }

  /// When and where: what stands with the verb or the noun, else in the sentence.
  func finish(_ new: inout Candidate, nodes: [Int]) {
    // "met with X in Rabat": the parser may hang the place on X.
    var near = nodes
    for node in nodes {
      for (word, _, object) in tree.prepositions(node)
      where word == "with" || word == "between" || word == "to" {
        near += tree.conjuncts(object).filter { tree.nodes[$0].mention >= 0 }
      }
      if let object = tree.child(node, .dobj), tree.nodes[object].mention >= 0 {
        near += tree.conjuncts(object)
      }
    }
    if new.type == .visit, new.date == nil {
      let isArrival = nodes.contains {
        ["arrive", "begin", "start", "commence", "embark", "depart", "leave", "kick"].contains(
          tree.nodes[$0].lemma)
      }
      let span = tree.sentences[new.sentence].nodes
      let words =
        tree.nodes[span.lowerBound].words.lowerBound..<tree.nodes[span.upperBound - 1].words.upperBound
      new.date = scene.dates.stay(
        in: words, Dates.direction(new.status, nodes, tree, scene), isArrival: isArrival)
    }
    if new.place == nil || (new.type != .visit && new.place?.country == nil) {
      new.place =
        scene.place(of: nodes, isReception: new.subtype == .reception) ?? scene.place(of: near)
        ?? scene.placeInTimePhrase(of: nodes) ?? new.place
    }
    // What only dates something else has no date but its own.
    if new.date == nil {
      if new.isReference, new.carrier == nil {
        new.date = scene.dates.date(under: new.node, in: scene, status: new.status)
        // "recalled the conversation shortly after the victory in May": behind the noun, and the verb above tells of no occasion itself.
        let above = tree.nodes[tree.clause(of: new.node)].lemma
        if new.date == nil, scene.frames.verbs[above] == nil, scene.frames.support[above] == nil,
          let date = scene.dates.date(of: near, in: scene, status: new.status),
          date.words.lowerBound > tree.nodes[new.node].words.lowerBound
        {
          new.date = date
        }
      } else {
        new.date = scene.dates.date(of: near, in: scene, status: new.status)
      }
    }
  }
}
