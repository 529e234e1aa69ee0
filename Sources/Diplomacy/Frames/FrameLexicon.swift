/// How engagements are worded, from `engagement-frames.tsv` and `modality.tsv`: data, interpreted by one engine.
struct FrameLexicon: Sendable {
  private(set) var verbs: [String: [Frame]] = [:]
  /// Keyed by the words of the noun phrase, the last one as lemma, joined by spaces.
  private(set) var nouns: [String: Frame] = [:]
  private(set) var support: [String: Set<Support>] = [:]
  private(set) var instruments: [String: Engagement.Subtype] = [:]
  private var infinitives: [String: Engagement.Status] = [:]
  private var carriers: [String: Engagement.Status] = [:]

  struct Frame: Sendable {
    var type: Engagement.Kind
    var subtype: Engagement.Subtype?
    var slots: [Slot]
    /// What else must hold: "person", "phone", "instrument".
    var conditions: Set<String>
    /// A particle or preposition that must stand with the verb.
    var particle: String?

    func role(_ slot: String) -> SlotRole? { slots.first { $0.name == slot }?.role }
  }

  struct Slot: Sendable {
    var name: String
    var role: SlotRole
    var isRequired: Bool
  }

  enum SlotRole: Sendable, Equatable {
    case party(Party.Role), place, instrument, ignored
  }

  enum Support: String, Sendable {
    case hold, attend, host, chair, take, witness, cancel, plan, propose, occur, grant
  }

  static let standard = FrameLexicon()

  init() {
    for row in ResourceFile.rows("engagement-frames.tsv") {
      switch row[0] {
      case "verb", "noun":
        guard row.count >= 5, let type = Engagement.Kind(rawValue: row[1]) else { continue }
        let conditions = row.count > 5 ? Set(row[5].split(separator: " ").map(String.init)) : []
        for phrase in ResourceFile.phrases(row[3]) {
          var frame = Frame(
            type: type, subtype: Engagement.Subtype(rawValue: row[2]), slots: Self.slots(row[4]),
            conditions: conditions)
          let words = Phrases<Bool>.words(of: phrase)
          if row[0] == "verb" {
            if words.count > 1 { frame.particle = words[1] }
            verbs[words[0], default: []].append(frame)
          } else {
            nouns[words.joined(separator: " ")] = frame
          }
        }
      case "support":
        guard row.count >= 3, let kind = Support(rawValue: row[1]) else { continue }
        for verb in ResourceFile.phrases(row[2]) { support[verb, default: []].insert(kind) }
      case "instrument":
        guard row.count >= 3, let subtype = Engagement.Subtype(rawValue: row[1]) else { continue }
        for noun in ResourceFile.phrases(row[2]) {
          instruments[Phrases<Bool>.words(of: noun).joined(separator: " ")] = subtype
        }
      default: break
      }
    }
    for row in ResourceFile.rows("modality.tsv") where row.count >= 3 {
      guard let status = Engagement.Status(rawValue: row[0]) else { continue }
      for verb in ResourceFile.phrases(row[2]) {
        if row[1] == "to" {
          if infinitives[verb] == nil { infinitives[verb] = status }
        } else if carriers[verb] == nil {
          carriers[verb] = status
        }
      }
    }
  }

  private static func slots(_ column: String) -> [Slot] {
    column.split(separator: ",").compactMap { part in
      let pair = part.drop { $0 == " " }.split(separator: "=")
      guard pair.count == 2 else { return nil }
      let isRequired = pair[1].hasSuffix("!")
      let value = isRequired ? pair[1].dropLast() : pair[1]
      let role: SlotRole
      switch value {
      case "@": role = .place
      case "#": role = .instrument
      case "-": role = .ignored
      default:
        guard let party = Party.Role(rawValue: String(value)) else { return nil }
        role = .party(party)
      }
      return Slot(name: String(pair[0]), role: role, isRequired: isRequired)
    }
  }

  /// What "plans to", "was invited to" makes of the infinitive that follows; nil when the verb says nothing about it.
  func statusOfInfinitive(under lemma: String) -> Engagement.Status? { infinitives[lemma] }

  /// What a verb makes of an occasion that is its object or subject: "postponed the visit".
  func statusOfNoun(under lemma: String) -> Engagement.Status? { carriers[lemma] }
}
