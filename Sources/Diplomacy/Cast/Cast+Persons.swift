import Gazetteer

extension Cast {
  /// A name in pieces, as forms of one name are compared.
  private struct Form {
    var words: [String]
    var mention: Int
  }

  static func nameWords(_ mention: Mention, _ text: ReportWords) -> [String] {
    guard let name = mention.name else { return [] }
    var isQuoted = false
    var words: [String] = []
    for word in text.words[name] {
      switch word.text {
      case "“", "‘", "``", "(": isQuoted = true
      case "”", "’", "''", ")": isQuoted = false
      case "\"", "'": isQuoted.toggle()
      default:
        if isQuoted || word.isPunctuation || word.lower == "jr." || word.lower == "jr" { continue }
        words.append(Folding.fold(word.text))
      }
    }
    return words
  }

  /// Persons: each later or shorter form joins the fullest name that holds its words.
  mutating func addPersons(_ mentions: inout [Mention], _ text: ReportWords) {
    var forms: [Form] = []
    for index in mentions.indices where mentions[index].kind == .person {
      forms.append(Form(words: Self.nameWords(mentions[index], text), mention: index))
    }
    // Longest names first; among equals the earlier, and one not in capitals.
    let order = forms.indices.sorted { (forms[$0].words.count, -$0) > (forms[$1].words.count, -$1) }
    var index = NameIndex()
    for number in order {
      let form = forms[number]
      let mention = mentions[form.mention]
      var candidates = index.candidates(form.words).filter {
        Self.isShortForm(form.words, of: entities[$0].nameWords) && agree(mention, $0, form.words, mentions)
      }
      if candidates.isEmpty {
        candidates = index.similar(form.words).filter { isVariant(form.words, mention, of: $0, mentions) }
      }
      let chosen =
        candidates.count <= 1
        ? candidates.first : candidates.max { score($0, mention, mentions) < score($1, mention, mentions) }
      let entity: Int
      if let chosen {
        entity = chosen
      } else {
        var new = Entity(kind: .person)
        new.nameWords = form.words
        new.name = mention.name.map { text.string($0) }
        entity = add(new)
        index.add(form.words, entity)
      }
      mentions[form.mention].entity = entity
      entities[entity].mentions.append(form.mention)
      if entities[entity].gender == nil { entities[entity].gender = mention.gender }
      if let name = mention.name, form.words.count == entities[entity].nameWords.count,
        let known = entities[entity].name, known == known.uppercased(), text.string(name) != known
      {
        entities[entity].name = text.string(name)
      }
    }
    collectOffices(mentions)
  }

  private mutating func collectOffices(_ mentions: [Mention]) {
    for index in entities.indices where entities[index].kind == .person {
      entities[index].mentions.sort()
      for mention in entities[index].mentions {
        let known = entities[index].offices.count
        for office in mentions[mention].offices where entities[index].offices.count < 24 {
          if entities[index].offices.contains(where: {
            $0.text == office.text && $0.country == office.country
          }) {
            continue
          }
          // Two offices of one mention are two, whatever their rank.
          let same = entities[index].offices.indices.first { number in
            let held = entities[index].offices[number]
            return number < known
              ? Self.covers(held, office) : Self.officeWords(office).isSubset(of: Self.officeWords(held))
          }
          if let same {
            // The body's wording is better than a headline's in capitals.
            if office.text != entities[index].offices[same].text,
              office.text.lowercased() == entities[index].offices[same].text.lowercased(),
              entities[index].offices[same].text == entities[index].offices[same].text.uppercased()
            {
              entities[index].offices[same].text = office.text
            }
            // "Foreign Minister" in a headline, "Minister of Foreign Affairs" in the report; "PM" and "Prime Minister".
            if office.rank == entities[index].offices[same].rank, office.rank.isUnique,
              office.text.utf8.count > entities[index].offices[same].text.utf8.count
            {
              entities[index].offices[same].text = office.text
            }
            if entities[index].offices[same].country == nil {
              entities[index].offices[same].country = office.country
            }
            continue
          }
          if let weaker = entities[index].offices.indices.first(where: {
            $0 < known && Self.covers(office, entities[index].offices[$0])
          }) {
            entities[index].offices[weaker] = office
          } else {
            entities[index].offices.append(office)
          }
        }
      }
      // A style beside an office that another mention gives.
      let real = entities[index].offices.filter { !$0.isTitle }
      if !real.isEmpty, real.count < entities[index].offices.count { entities[index].offices = real }
    }
  }

  /// One office's words hold the other's: "Secretary of State" covers "Secretary".
  static func covers(_ longer: Office, _ shorter: Office) -> Bool {
    let long = officeWords(longer), short = officeWords(shorter)
    if short.isSubset(of: long) { return true }
    return shorter.rank == longer.rank && shorter.rank.isUnique && longer.isFormer == shorter.isFormer
  }

  /// The words that tell one office from another.
  static func officeWords(_ office: Office) -> Set<String> {
    var words = Set(
      office.text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" }).map(String.init)
    )
    words.subtract(["of", "for", "the", "and", "to", "its"])
    return words
  }

  // MARK: forms of one name

  static func isShortForm(_ short: [String], of long: [String]) -> Bool {
    guard !short.isEmpty, short.count <= long.count else { return false }
    if short.allSatisfy(long.contains) { return true }
    guard short.count > 1 else { return false }
    // Initials and joined spellings: "J. Biden", "Ban Ki Moon" and "Ban Ki-moon".
    if short.joined() == long.joined() { return true }
    return short.allSatisfy { word in
      long.contains(word) || (word.utf8.count <= 2 && long.contains { $0.utf8.first == word.utf8.first })
    }
      && short.contains { $0.utf8.count > 2 && long.contains($0) }
  }

  private func agree(_ mention: Mention, _ entity: Int, _ words: [String], _ mentions: [Mention]) -> Bool {
    if let gender = mention.gender, let other = entities[entity].gender, gender != other { return false }
    guard words.count == 1, entities[entity].nameWords.count > 1 else { return true }
    // One surname, two persons: "President Kim" beside "Prime Minister Kim Min-seok".
    for other in entities[entity].mentions.prefix(6) {
      if let mine = mention.country, let own = mentions[other].country, mine != own { return false }
      if let mine = mention.offices.first, let own = mentions[other].offices.first, mine.rank.isUnique,
        own.rank.isUnique, mine.rank != own.rank, !mine.isFormer, !own.isFormer,
        !mentions[other].offices.contains(where: { $0.rank == mine.rank })
      {
        return false
      }
    }
    return true
  }

  /// Another spelling of the name ("Disanayake", "Dissanayake"): all words alike, and the office or another word the same.
  private func isVariant(_ words: [String], _ mention: Mention, of entity: Int, _ mentions: [Mention]) -> Bool
  {
    let known = entities[entity].nameWords
    guard agree(mention, entity, words, mentions), words.count <= known.count else { return false }
    var same = 0
    for word in words {
      if known.contains(word) {
        same += 1
      } else if !known.contains(where: { NameIndex.skeleton($0) == NameIndex.skeleton(word) }) {
        return false
      }
    }
    if same > 0 { return true }
    return mention.offices.contains { office in
      entities[entity].mentions.contains { mentions[$0].offices.contains { $0.rank == office.rank } }
    }
  }

  private func score(_ entity: Int, _ mention: Mention, _ mentions: [Mention]) -> Int {
    var score = 0
    for other in entities[entity].mentions.prefix(24) {
      if let rank = mention.offices.first?.rank, mentions[other].offices.contains(where: { $0.rank == rank })
      {
        score += 20
      }
      if let country = mention.country, mentions[other].country == country { score += 10 }
      score += mentions[other].words.lowerBound < mention.words.lowerBound ? 2 : 0
    }
    return score
  }
}
