/// The moves of an entity recogniser and when they are allowed: one move a token, which begins an entity, goes on with it,
/// ends it, is an entity of its own, or stands outside.
///
/// Ratinov and Roth, *Design Challenges and Misconceptions in Named Entity Recognition*, 2009 (BILOU). spaCy:
/// `BiluoPushDown`.
struct EntityMoves: Sendable {
  /// The actions, numbered as in the model.
  enum Action: Int, CaseIterable {
    case missing, begin, inside, last, unit, outside
  }

  let table: MoveTable
  /// The action of each move.
  let action: [Action]
  /// The label "", which makes a unit of what must not be an entity; nil if there is none.
  let blank: Int16?
  let begin: Range<Int>
  let outside: Range<Int>
  /// The unit moves with a label, before and after the one without.
  let units: [Range<Int>]
  /// For each label, the moves with which it goes on and ends; -1: none.
  private let inside: [Int]
  private let last: [Int]

  init(_ table: MoveTable) throws(LayerError) {
    guard table.actions.count == Action.allCases.count else {
      throw LayerError(layer: "ner", problem: "\(table.actions.count) actions")
    }
    self.table = table
    blank = table.labels.firstIndex(of: "").map { Int16($0) }
    var action = [Action](repeating: .missing, count: table.count)
    for kind in Action.allCases {
      for move in table.actions[kind.rawValue] { action[move] = kind }
    }
    self.action = action
    begin = table.actions[Action.begin.rawValue]
    outside = table.actions[Action.outside.rawValue]
    func move(_ kind: Action, _ label: Int) -> Int {
      table.actions[kind.rawValue].first { Int(table.label[$0]) == label } ?? -1
    }
    inside = table.labels.indices.map { move(.inside, $0) }
    last = table.labels.indices.map { move(.last, $0) }
    let unit = table.actions[Action.unit.rawValue]
    if let blank, let place = unit.first(where: { table.label[$0] == blank }) {
      units = [unit.lowerBound..<place, (place + 1)..<unit.upperBound]
    } else {
      units = [unit]
    }
  }

  /// What a move's permission depends on.
  struct Situation {
    /// The label of the entity that is open, if one is.
    var open: Int16?
    var isLastToken: Bool
    var isSpace: Bool
    /// Whether a sentence starts at the next token.
    var sentenceEnds: Bool
    /// What a rule has said of this token and of the next one.
    var preset: EntityPreset
    var next: EntityPreset
  }

  /// Whether the rules of `Begin`, `In`, `Last`, `Unit` and `Out` in spaCy's `ner.pyx` allow a move.
  func allows(_ move: Int, _ s: Situation) -> Bool {
    let label = table.label[move]
    let named = label != blank
    switch action[move] {
    case .missing:
      return false
    case .begin:
      guard s.open == nil, !s.isLastToken, named, s.preset.place != .inside else { return false }
      // An entity that is preset is kept, be it across sentences or on white space.
      if s.preset.place == .begin { return label == s.preset.label && s.next.place == .inside }
      return s.next.place != .begin && !s.sentenceEnds && !s.isSpace
    case .inside:
      guard let open = s.open, !s.isLastToken, named, label == open, s.preset.place != .begin,
        s.next.place != .begin
      else { return false }
      if s.preset.place == .inside { return s.next.place == .inside && label == s.preset.label }
      return !s.sentenceEnds
    case .last:
      guard named, let open = s.open else { return false }
      if s.preset.place == .inside, s.next.place != .inside { return label == s.preset.label }
      return label == open && s.next.place != .inside
    case .unit:
      guard named else { return s.preset.place == .begin && s.preset.label == nil }
      guard s.open == nil, s.next.place != .inside else { return false }
      if s.preset.place == .begin { return label == s.preset.label }
      return !s.isSpace
    case .outside:
      return s.open == nil && s.preset.place != .begin && s.preset.place != .inside
    }
  }

  /// The moves of an open entity without presets: to go on with it and to end it (-1: none).
  func moves(in label: Int16) -> (inside: Int, last: Int) { (inside[Int(label)], last[Int(label)]) }
}

/// What a rule has said of a token before the entity recogniser runs.
struct EntityPreset: Sendable, Hashable {
  /// Where in an entity the token stands.
  enum Place: Sendable {
    case unknown, inside, outside, begin
  }

  /// Where the token stands.
  var place: Place
  /// The entity's label; `begin` without one means that the token is in no entity.
  var label: Int16?

  /// Nothing has been said.
  static let unknown = EntityPreset(place: .unknown, label: nil)
}
