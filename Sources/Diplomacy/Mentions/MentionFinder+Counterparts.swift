extension MentionFinder {
  private static let words: Set<String> = ["counterpart", "opposite number"]

  /// "his Kazakh counterpart, X": X holds the office of the one whose counterpart he is, in his own state.
  mutating func settleCounterparts() {
    for index in mentions.indices where mentions[index].kind == .person {
      guard
        let place = mentions[index].offices.firstIndex(where: { Self.words.contains($0.text.lowercased()) })
      else { continue }
      let counterpart = mentions[index].offices.remove(at: place)
      guard mentions[index].offices.isEmpty, let model = office(before: index) else { continue }
      var office = counterpart
      office.text = model.text
      office.rank = model.rank
      office.body = nil
      mentions[index].offices = [office]
    }
  }

  /// The chief office of whoever is told last before a mention.
  private func office(before index: Int) -> Office? {
    for other in mentions[max(0, index - 6)..<index].reversed()
    where other.kind == .person || other.kind == .office {
      let held = other.offices.filter { !$0.isFormer && !Self.words.contains($0.text.lowercased()) }
      if let chief = held.first(where: \.rank.isUnique) ?? held.first { return chief }
    }
    return nil
  }
}
