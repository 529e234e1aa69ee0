import Gazetteer
import Language

extension Marks {
  /// Marks of the gazetteer and spans of the entity model over the report, block by block.
  init(_ text: ReportWords, _ analyzer: Analyzer, _ gazetteer: Gazetteer) {
    self.init(count: text.words.count)
    for block in text.blocks where !block.words.isEmpty {
      let tokens = text.words[block.words].map(\.token)
      for span in analyzer.entities(tokens) {
        add(
          Span(
            words: (block.words.lowerBound + span.tokens.lowerBound)..<(block.words.lowerBound
              + span.tokens.upperBound), label: span.label))
      }
    }
    add(gazetteer, text)
  }

  /// A name that several states use ("Assembly of the Republic", "Foreign Office") counts for one only when the report names that
  /// state otherwise.
  mutating func settleAmbiguous(home: String?) {
    var named: Set<String> = home.map { [$0] } ?? []
    for mark in list
    where !mark.flags.contains(.ambiguous)
      && (mark.kind == .country || mark.kind == .demonym || mark.kind == .capital)
    {
      if let country = mark.country { named.insert(country) }
    }
    for index in list.indices where list[index].flags.contains(.ambiguous) {
      switch list[index].kind {
      case .nationalBody, .metonym, .body, .substate:
        if let country = list[index].country, !named.contains(country), country != "EUE" {
          list[index].country = nil
        }
      default: break
      }
    }
  }

  mutating func add(_ gazetteer: Gazetteer, _ text: ReportWords) {
    for block in text.blocks where !block.words.isEmpty {
      let words = text.words[block.words]
      for match in gazetteer.matches(words.map(\.id), shapes: words.map(\.wordShape)) {
        let first = block.words.lowerBound
        let range = (first + match.words.lowerBound)..<(first + match.words.upperBound)
        let entry = match.entry
        // "Jordan" in "Jordan Smith": the entity model knows the person better.
        if range.count == 1, entry.flags.contains(.personName), isPerson(range.lowerBound),
          let span = entity(range.lowerBound), span.words.count > 1
        {
          continue
        }
        if entry.flags.contains(.commonWord), entity(range.lowerBound) == nil,
          range.lowerBound == block.words.lowerBound
        {
          continue
        }
        add(
          Mark(
            words: range, kind: entry.kind,
            country: entry.code.utf8.count == 3 && entry.kind != .body && entry.kind != .region
              ? entry.code : (entry.code == "EUE" ? "EUE" : nil), name: entry.name, flags: entry.flags))
      }
    }
  }
}
