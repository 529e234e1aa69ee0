import Reports

extension Scene {
  /// Finds who "I" and "we" are: the label before a transcript's turn ("DEFENSE MINISTER X:"), else the office that publishes the release.
  func findSpeakers(_ side: HomeSide) {
    var turn: Int?
    var release: Int?
    for (number, block) in text.blocks.enumerated() {
      if let labelled = speakerLabel(block.words) { turn = labelled }
      if let turn {
        speakers[number] = turn
        continue
      }
      guard usesFirstPerson(block.words) else { continue }
      if release == nil { release = releaseSpeaker(side) }
      speakers[number] = release
    }
  }

  private func speakerLabel(_ words: Range<Int>) -> Int? {
    guard let first = words.first else { return nil }
    for mention in mentions where mention.kind == .person || mention.kind == .office {
      guard mention.words.lowerBound - first <= 1, mention.words.lowerBound >= first,
        mention.words.upperBound < words.upperBound
      else { continue }
      if text.words[mention.words.upperBound].lower == ":" { return mention.entity }
    }
    return nil
  }

  private func usesFirstPerson(_ words: Range<Int>) -> Bool {
    text.words[words].contains { ["i", "we", "my", "our", "me", "us"].contains($0.lower) && $0.text != "US" }
  }

  /// "Statement by Minister X on", "Remarks by High Representative Y": whom the headline gives the floor.
  private func titledSpeaker() -> Int? {
    guard let title = text.blocks.first(where: { $0.kind == .title }) else { return nil }
    let kinds: Set<String> = ["statement", "remarks", "speech", "keynote", "doorstep", "lecture"]
    guard text.words[title.words].contains(where: { kinds.contains($0.lower) }),
      !text.words[title.words].contains(where: { $0.lower == "joint" })
    else { return nil }
    guard let by = title.words.first(where: { text.words[$0].lower == "by" }) else { return nil }
    return mentions.first {
      $0.kind == .person && $0.entity >= 0 && $0.words.lowerBound > by
        && $0.words.upperBound <= title.words.upperBound && $0.words.lowerBound - by <= 12
        && !$0.offices.contains {
          $0.text.lowercased().contains("spokes") || $0.text.lowercased().contains("press")
        }
    }?.entity
  }

  /// The publisher's office, when the report names no holder of it; the state, when the publisher is a ministry or a government.
  private func releaseSpeaker(_ side: HomeSide) -> Int? {
    if let author = titledSpeaker() { return author }
    guard let country = side.country else { return nil }
    let speaksAlone = text.blocks.contains { block in
      var isQuoted = false
      for word in text.words[block.words] {
        if word.text == "“" || word.text == "\"" || word.text == "”" || word.text == "``" || word.text == "''"
        {
          isQuoted.toggle()
        }
        if !isQuoted, word.text == "I" || word.lower == "my" { return true }
      }
      return false
    }
    if let office = side.office, !speaksAlone,
      let named = cast.entities.indices.first(where: {
        cast[$0].kind == .person && cast[$0].country == country
          && cast[$0].offices.contains { $0.rank == office.rank }
      })
    {
      return named
    }
    guard speaksAlone else { return state(country) }
    if let office = side.office {
      if let holder = cast.entities.firstIndex(where: {
        $0.kind != .body && $0.country == country && $0.offices.contains { $0.rank == office.rank }
          && ($0.kind == .office)
      }) {
        return holder
      }
      var entity = Entity(kind: .office)
      entity.offices = [office]
      entity.country = country
      return cast.add(entity)
    }
    return state(country)
  }
}
