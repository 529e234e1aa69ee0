import Gazetteer

/// Everybody a report names, with what all its mentions say of them together: the fullest name, the offices, the country.
struct Cast: Sendable {
  var entities: [Entity] = []
  /// The state that the report speaks for or from: its publisher's, else its dateline's.
  var home: String?

  /// The publisher is a government or an office, not an agency or a paper.
  let isOfficial: Bool
  /// By an office's name: the states that have no such office (`mentions.tsv`).
  let lacks: [String: Set<String>]

  /// Groups the mentions into entities and writes each mention's entity into it.
  init(
    _ mentions: inout [Mention], _ text: ReportWords, home: String?, isOfficial: Bool,
    lacks: [String: Set<String>]
  ) {
    self.home = home
    self.isOfficial = isOfficial
    self.lacks = lacks
    addPersons(&mentions, text)
    addBodies(&mentions)
    addOffices(&mentions)
    settleCountries(mentions)
  }

  subscript(index: Int) -> Entity {
    get { entities[index] }
    set { entities[index] = newValue }
  }

  mutating func add(_ entity: Entity) -> Int {
    entities.append(entity)
    return entities.count - 1
  }

  // MARK: bodies and states

  private mutating func addBodies(_ mentions: inout [Mention]) {
    var known: [String: Int] = [:]
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.kind == .body || mention.kind == .country else { continue }
      let isState = mention.kind == .country
      let key = isState ? "=" + (mention.country ?? "") : (mention.body ?? "")
      let entity =
        known[key]
        ?? {
          var new = Entity(kind: isState ? .country : .body)
          new.country = mention.country
          if !isState {
            new.organisation = mention.body
            new.name = mention.body
          }
          return add(new)
        }()
      known[key] = entity
      mentions[index].entity = entity
      entities[entity].mentions.append(index)
    }
  }
}
