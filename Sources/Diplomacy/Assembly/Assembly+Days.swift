import Language
import When

/// When: days that an occasion has from what its clause refers to, and what a date says of its status.
extension Assembly {
  /// What is dated after the publication is ahead, whatever its tense; a schedule's heading dates what it lists.
  mutating func settleStatus() {
    let day = scene.dates.context.published
    let heading = scene.isSchedule ? scene.dates.heading(in: scene) : nil
    for index in occasions.indices {
      if scene.isSchedule, occasions[index].date == nil, occasions[index].status == .planned,
        occasions[index].type != .visit
      {
        occasions[index].date = heading
      }
      guard occasions[index].status == .held, let day, let first = occasions[index].date?.when.earliest else {
        continue
      }
      // A departure tells of a visit still ahead; other past tenses may be a day ahead of the publisher's clock.
      let isDeparture = occasions[index].accounts.contains { account in
        account.carrier.map { ["depart", "leave", "embark", "head"].contains(scene.tree.nodes[$0].lemma) }
          == true
      }
      guard isDeparture ? day < first : day.adding(days: 1) < first else { continue }
      occasions[index].status = .planned
    }
  }

  /// "After the meeting, X and Y signed": the day, and for what is done together the place, of the occasion that the clause refers to.
  mutating func takeDays() {
    for index in occasions.indices
    where occasions[index].date == nil && occasions[index].type != .visit && occasions[index].type != .call {
      for account in occasions[index].accounts where !account.isReference && !account.isShort {
        guard
          let other = occasions.indices.first(where: { candidate in
            candidate != index && occasions[candidate].type != .visit
              && occasions[candidate].date?.when.description.utf8.count == 10
              && occasions[candidate].accounts.contains {
                $0.isReference && $0.sentence == account.sentence && isTimeAdjunct($0.node)
              }
          })
        else { continue }
        occasions[index].date = occasions[other].date
        if occasions[index].place == nil,
          occasions[index].type == .signing || occasions[index].type == .ceremony
        {
          occasions[index].place = occasions[other].place
        }
        break
      }
    }
  }

  /// "Afterwards the two ministers signed", "in the evening X telephoned Y": what follows on a dated occasion is of its day. A signing
  /// or a ceremony needs no such word when it shares a party with the occasion told before it.
  mutating func followOn() {
    let order = occasions.indices.filter {
      occasions[$0].isTold && occasions[$0].accounts.contains { !$0.isShort }
    }
    .sorted { sentence(occasions[$0]) < sentence(occasions[$1]) }
    var last: Int?
    for index in order {
      defer {
        if occasions[index].date?.when.description.utf8.count == 10, occasions[index].type != .visit {
          last = index
        }
      }
      guard let last, occasions[index].date == nil, occasions[index].type != .visit,
        occasions[index].type != .message, occasions[index].status == occasions[last].status
      else { continue }
      let distance = sentence(occasions[index]) - sentence(occasions[last])
      guard distance >= 0, distance <= 3 else { continue }
      let isShared = occasions[index].entities.contains(where: occasions[last].entities.contains)
      let isFormal = occasions[index].type == .signing || occasions[index].type == .ceremony
      guard (isFormal && isShared) || (isShared && hasFollowingWord(occasions[index])) else { continue }
      occasions[index].date = occasions[last].date
      if isFormal, occasions[index].place == nil { occasions[index].place = occasions[last].place }
    }
  }

  func sentence(_ occasion: Occasion) -> Int {
    occasion.accounts.filter { !$0.isShort }.map(\.sentence).min() ?? 0
  }

  func hasFollowingWord(_ occasion: Occasion) -> Bool {
    let words: Set<String> = [
      "afternoon", "evening", "afterwards", "afterward", "thereafter", "noon", "lunchtime",
    ]
    return occasion.accounts.contains { account in
      !account.isReference && !account.isShort
        && scene.tree.sentences[account.sentence].nodes.contains {
          words.contains(scene.tree.nodes[$0].lower)
        }
    }
  }

  /// "Earlier in the day", "later that day", "the same day": the day of the occasion that the report tells first.
  mutating func takeSameDay() {
    guard
      let day = occasions.first(where: {
        $0.isTold && $0.date?.when.description.utf8.count == 10 && $0.status == .held
      })?.date
    else { return }
    for index in occasions.indices
    where occasions[index].date == nil && occasions[index].status == .held && occasions[index].type != .visit
    {
      guard occasions[index].accounts.contains(where: { !$0.isReference && isSameDay($0) }) else { continue }
      occasions[index].date = day
    }
  }

  func isSameDay(_ account: Candidate) -> Bool {
    let nodes = scene.tree.sentences[account.sentence].nodes
    guard let last = nodes.last else { return false }
    let words = scene.text.words[
      scene.tree.nodes[nodes.lowerBound].words.lowerBound..<scene.tree.nodes[last].words.upperBound
    ].map(\.lower)
    for (index, word) in words.enumerated() where word == "day" && index >= 2 {
      let before = words[index - 1]
      if before == "same" || before == "that" { return true }
      if before == "the", words[index - 2] == "in", index >= 3,
        ["earlier", "later", "early", "late"].contains(words[index - 3])
      {
        return true
      }
    }
    return false
  }

  /// The noun stands behind "after", "following", "during", "before", "at".
  func isTimeAdjunct(_ node: Int) -> Bool {
    let item = scene.tree.nodes[node]
    guard item.label == .pobj || item.label == .dobj, item.head != node else { return false }
    return ["after", "following", "during", "before", "at", "follow"].contains(
      scene.tree.nodes[item.head].lower)
  }
}
