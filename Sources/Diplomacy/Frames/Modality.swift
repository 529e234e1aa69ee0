import Language

/// Held, planned, proposed, cancelled, denied: read from tense, modal verbs, negation and the verbs above.
struct Modality {
  var status: Engagement.Status
  /// The past perfect, "had met": before what the report tells.
  var isEarlier = false
  /// A condition, a question, a general truth: no occasion at all.
  var isUnreal = false
}

extension Scene {
  func modality(ofVerb verb: Int, depth: Int = 0) -> Modality {
    let node = tree.nodes[verb]
    var result = Modality(status: .held)
    guard depth < 5 else { return result }
    var isInfinitive = false
    var hasHad = false
    for child in tree.children(verb) {
      let item = tree.nodes[child]
      switch item.label {
      case .aux, .auxpass:
        switch item.lower {
        case "will", "'ll", "’ll", "shall", "wo", "would": result.status = .planned
        case "may", "might", "could", "should", "can", "must":
          result.status = .proposed; result.isUnreal = item.lower != "may" && item.lower != "should"
        case "be"
        where node.label == .ccomp
          && !tree.children(verb).contains(where: { [.aux].contains(tree.nodes[$0].label) }):
          // "proposed that a meeting be held".
          result.status = .proposed
        case "to": isInfinitive = true
        case "had": hasHad = true
        default: break
        }
      case .mark where ["if", "whether", "unless"].contains(item.lower): result.isUnreal = true
      case .advmod
      where ["earlier", "previously", "formerly"].contains(item.lower)
        && !tree.children(child).contains(where: { _ in true }):
        result.isEarlier = true
      default: break
      }
    }
    if hasHad { result.isEarlier = true }
    // A schedule tells what is ahead in the present tense.
    if isSchedule, result.status == .held, node.tag == .vbz || node.tag == .vbp || node.tag == .nns {
      result.status = .planned
    }
    if tree.hasNegation(verb) { result.isUnreal = true }
    if let denied = denial(over: verb) { return denied }
    if isInfinitive || (node.tag == .vbg && (node.label == .pcomp || node.label == .xcomp))
      || (node.label == .xcomp && node.tag == .vb)
    {
      if let above = statusFromAbove(verb, depth: depth) {
        if above.isUnreal { result.isUnreal = true }
        if result.status == .held || above.status != .held { result.status = above.status }
        if above.isEarlier { result.isEarlier = true }
      } else if isInfinitive {
        result.status = .proposed
        result.isUnreal = true
      }
    } else if node.label == .conj, tree.isVerb(node.head), result.status == .held, !hasHad {
      let own = tree.children(verb).contains {
        tree.nodes[$0].label == .nsubj || tree.nodes[$0].label == .aux || tree.nodes[$0].label == .auxpass
      }
      let head = tree.nodes[node.head]
      if !own || head.tag == node.tag, node.tag == .vb || head.tag == node.tag {
        return modality(ofVerb: node.head, depth: depth + 1)
      }
    } else if node.label == .advcl || node.label == .acl, node.tag == .vbg, depth < 3 {
      // "visiting Hanoi on Monday", "attending": as real as the clause it stands in.
      let head = tree.clause(of: node.head)
      if head != verb {
        let above = modality(ofVerb: head, depth: depth + 1)
        result.status = above.status == .held ? .held : above.status
      }
    }
    return result
  }

  /// The past perfect of a plan: "had been due to", "had planned to".
  private func hadBeen(_ node: Int) -> Bool {
    if tree.children(node).contains(where: {
      tree.nodes[$0].lower == "had" && [.aux, .auxpass].contains(tree.nodes[$0].label)
    }) {
      return true
    }
    let head = tree.nodes[node].head
    guard tree.nodes[node].pos == .adj, head != node, tree.nodes[head].lemma == "be" else { return false }
    return tree.children(head).contains { tree.nodes[$0].lower == "had" }
  }

  private static let hearsay: Set<String> = [
    "report", "claim", "rumour", "rumor", "allegation", "speculation", "suggestion", "assertion",
  ]
  private static let denials: Set<String> = [
    "deny", "dismiss", "reject", "refute", "denied", "untrue", "false", "baseless", "unfounded", "rebut",
  ]

  /// "denied reports that X had met Y", "media claims that X met Y ... nothing of the kind": told only to be denied, or not vouched for.
  private func denial(over verb: Int) -> Modality? {
    let item = tree.nodes[verb]
    guard item.head != verb, item.label == .ccomp || item.label == .acl || item.label == .relcl else {
      return nil
    }
    let head = tree.nodes[item.head]
    if tree.isVerb(item.head), item.label == .ccomp, head.lemma == "deny" || head.lemma == "refute" {
      return Modality(status: .denied)
    }
    guard Self.hearsay.contains(head.lemma), head.pos == .noun,
      tree.children(verb).contains(where: { tree.nodes[$0].label == .mark && tree.nodes[$0].lower == "that" })
        || item.label == .acl
    else { return nil }
    if item.label == .acl, item.tag == .vbn || item.tag == .vbg,
      !tree.children(verb).contains(where: { tree.nodes[$0].label == .aux || tree.nodes[$0].label == .mark })
    {
      return nil
    }
    let block = text.blocks[block(verb)]
    let words = text.words[block.words]
    let isDenied =
      words.contains {
        Self.denials.contains($0.lower) || $0.lower == "denies" || $0.lower == "dismissed"
          || $0.lower == "rejected" || $0.lower == "refuted"
      }
      || zip(words, words.dropFirst()).contains {
        ($0.lower == "no" && ["meeting", "call", "talks", "visit", "contact", "such"].contains($1.lower))
          || ($0.lower == "nothing" && $1.lower == "of") || ($0.lower == "not" && $1.lower == "true")
      }
    return isDenied ? Modality(status: .denied) : Modality(status: .held, isUnreal: true)
  }

  /// What the word above an infinitive or gerund makes of it.
  private func statusFromAbove(_ verb: Int, depth: Int) -> Modality? {
    var current = verb
    for _ in 0..<4 {
      let node = tree.nodes[current]
      guard node.head != current else { return nil }
      let head = tree.nodes[node.head]
      if node.label == .conj {
        current = node.head
        continue
      }
      if head.pos == .adp {
        switch head.lower {
        case "after", "since", "from": return Modality(status: .held)
        case "before": return Modality(status: .planned)
        case "for":
          // "thanked him for receiving"
          return Modality(status: .held)
        default: break
        }
        current = node.head
        continue
      }
      if head.lemma == "be" {
        // "is to visit", but "is in Hanoi to attend": there the infinitive is a purpose of what holds now.
        let isPurpose = tree.children(node.head).contains {
          [.prep, .attr, .acomp].contains(tree.nodes[$0].label)
            || (tree.nodes[$0].label == .advmod && tree.nodes[$0].lower != "currently")
        }
        return isPurpose ? modality(ofVerb: node.head, depth: depth + 1) : Modality(status: .planned)
      }
      if head.pos == .adj, head.lower == "due" || head.lower == "set" || head.lower == "supposed",
        hadBeen(node.head)
      {
        return Modality(status: .cancelled)
      }
      if let status = frames.statusOfInfinitive(under: head.lemma) {
        // "had been scheduled to meet": it did not come about.
        if status == .planned, tree.isVerb(node.head), hadBeen(node.head),
          ["schedule", "expect", "due", "set", "slate", "plan", "suppose", "book"].contains(head.lemma)
        {
          return Modality(status: .cancelled)
        }
        let above =
          tree.isVerb(node.head) ? modality(ofVerb: node.head, depth: depth + 1) : Modality(status: .held)
        if tree.isVerb(node.head), tree.hasNegation(node.head) {
          return Modality(status: status, isUnreal: true)
        }
        if status == .held { return above }
        return Modality(status: status, isEarlier: false, isUnreal: false)
      }
      switch head.lemma {
      case "plan", "schedule", "programme", "intention", "decision", "agreement", "way", "date":
        return Modality(status: .planned)
      case "invitation", "proposal", "request", "wish", "desire", "readiness", "willingness", "hope",
        "opportunity", "call", "interest":
        return Modality(status: .proposed)
      default: break
      }
      if node.label == .advcl || node.label == .xcomp, tree.isVerb(node.head) {
        // A purpose: "travelled to Warsaw to meet".
        return modality(ofVerb: node.head, depth: depth + 1)
      }
      if node.label == .pcomp || node.label == .prep { current = node.head; continue }
      return nil
    }
    return nil
  }

  /// Status of an occasion told by a noun, from the verb that carries it and from its adjectives.
  func modality(ofNoun noun: Int, carrier: Int?) -> Modality {
    var result = carrier.map { modality(ofVerb: $0) } ?? Modality(status: .held)
    if let carrier {
      let lemma = tree.nodes[carrier].lemma
      if let status = frames.statusOfNoun(under: lemma), !result.isUnreal || status == .denied {
        if status == .cancelled && result.status == .planned {
          result.status = .cancelled
        } else if status != .planned || result.status == .held {
          result.status = status
        }
      }
      if lemma == "call", tree.children(carrier).contains(where: { tree.nodes[$0].lower == "off" }) {
        result.status = .cancelled
      }
      if lemma == "put", tree.children(carrier).contains(where: { tree.nodes[$0].lower == "off" }) {
        result.status = .cancelled
      }
      if lemma == "rule", tree.children(carrier).contains(where: { tree.nodes[$0].lower == "out" }) {
        result.status = .denied
      }
    }
    for child in tree.children(noun)
    where tree.nodes[child].label == .amod || tree.nodes[child].label == .compound {
      switch tree.nodes[child].lemma {
      case "plan", "planned", "upcoming", "forthcoming", "scheduled", "future", "next", "coming", "expected",
        "schedule", "impending", "expect":
        if result.status == .held { result.status = .planned }
      case "propose", "proposed", "possible", "potential", "eventual": result.status = .proposed
      case "cancel", "cancelled", "canceled", "postponed", "postpone": result.status = .cancelled
      case "last", "previous", "earlier", "past", "recent", "first", "historic":
        if tree.nodes[child].lower != "first", tree.nodes[child].lower != "historic" {
          result.isEarlier = true
        }
      case "allege", "alleged", "rumoured", "rumored", "secret": break
      default: break
      }
    }
    return result
  }
}
