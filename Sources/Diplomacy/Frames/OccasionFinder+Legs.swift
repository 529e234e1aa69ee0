import Language

extension OccasionFinder {
  /// "will visit Singapore from 26 to 28 March and China from 28 March": legs told apart are one visit each; a trip told as one
  /// has no one country.
  func legs(of whole: Candidate, _ frame: FrameLexicon.Frame) -> [Candidate] {
    guard whole.type == .visit, case .place? = frame.role("obj") ?? frame.role("to"),
      let first = destinationNode(whole.node)
    else { return [whole] }
    let places = tree.conjuncts(first).compactMap { node in
      scene.destination(node, alone: true).map { (node: node, place: $0) }
    }
    guard places.count > 1 else { return [whole] }
    if Set(places.map { $0.place.country }).count == 1 {
      var one = whole
      one.place?.name = scene.text.string(
        places[0].place.words.lowerBound..<places[places.count - 1].place.words.upperBound)
      return places.allSatisfy({ $0.place.name != nil }) ? [one] : [whole]
    }
    let dated = places.map { scene.dates.date(under: $0.node, in: scene, status: whole.status) }
    if dated.dropFirst().contains(where: { $0 != nil }) {
      return zip(places, dated).map { item, date in
        var leg = whole
        leg.place = item.place
        leg.date = date ?? (item.node == first ? whole.date : nil)
        return leg
      }
    }
    var trip = whole
    trip.place = Places.Found(
      name: scene.text.string(
        places[0].place.words.lowerBound..<places[places.count - 1].place.words.upperBound), country: nil,
      words: places[0].place.words)
    return [trip]
  }

  func destinationNode(_ verb: Int) -> Int? {
    if let object = tree.patient(of: verb), scene.destination(object) != nil { return object }
    return tree.prepositions(verb).first {
      ($0.word == "to" || $0.word == "for") && scene.destination($0.object) != nil
    }?.object
  }
}
