import Diplomacy
import Records

/// An item with what backs it, as text for people.
struct ItemText {
  private let terminal: Terminal
  private let width: Int

  init(_ terminal: Terminal) {
    self.terminal = terminal
    width = terminal.width.map { max(40, $0) } ?? .max
  }

  func text(_ item: FoundItem) -> String {
    var lines: [String]
    switch item {
    case .engagement(let found, let accounts):
      lines = [terminal.bold(found.engagement.headline), field("id", found.id)]
      lines += fields(found.engagement)
      lines.append(field("reports", String(found.accounts)))
      for (index, account) in accounts.enumerated() {
        lines.append("")
        lines += backing(account, number: accounts.count > 1 ? index + 1 : nil)
        if accounts.count > 1 { lines += differences(account.value, from: found.engagement) }
      }
    case .statement(let backed):
      let statement = backed.value
      lines = [
        terminal.bold(statement.kind.rawValue), field("id", backed.id),
        field("by", statement.by.joined(separator: "; ")),
      ]
      if !statement.to.isEmpty { lines.append(field("to", statement.to.joined(separator: "; "))) }
      if !statement.topics.isEmpty { lines.append(field("topics", words(statement.topics))) }
      if !statement.about.isEmpty { lines.append(field("about", statement.about.joined(separator: ", "))) }
      lines += [""] + backing(backed, number: nil)
    case .relation(let backed):
      let relation = backed.value
      lines = [terminal.bold(relation.change.rawValue.replacing("_", with: " ")), field("id", backed.id)]
      lines.append(field("between", relation.between.joined(separator: ", ")))
      if let level = relation.level { lines.append(field("level", level)) }
      if let when = relation.when { lines.append(field("when", when)) }
      lines += [""] + backing(backed, number: nil)
    case .person(let person):
      lines = [
        terminal.bold(Printable.line(person.name) + (person.country.map { " (\($0))" } ?? "")),
        field("id", person.id),
      ]
      for (index, tenure) in person.offices.enumerated() {
        let seen = Set([tenure.first, tenure.last].compactMap(\.self)).sorted().joined(separator: " to ")
        let note = (seen.isEmpty ? "" : ", \(seen)") + ", \(Plural.of(tenure.accounts, "account"))"
        lines.append(field(index == 0 ? "offices" : "", tenure.office + note))
      }
      lines.append(field("engagements", String(person.engagements)))
      lines.append(field("statements", String(person.statements)))
    case .report(let facts, let text, let items):
      lines = [terminal.bold(Printable.line(facts.title ?? facts.id))]
      lines += source(facts)
      lines.append(field("digest", facts.digest))
      if !items.isEmpty { lines.append(field("items", items.joined(separator: " "))) }
      lines.append("")
      for paragraph in text.split(separator: "\n") {
        lines += DisplayWidth.wrapped(Printable.line(String(paragraph)), to: width) + [""]
      }
      lines.removeLast()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fields(_ engagement: Engagement) -> [String] {
    var lines: [String] = []
    if let when = engagement.when {
      lines.append(field("when", when + (engagement.whenBasis.map { " (\($0.rawValue))" } ?? "")))
    }
    let place = [engagement.place?.name, engagement.place?.country].compactMap(\.self)
    if !place.isEmpty { lines.append(field("place", place.joined(separator: ", "))) }
    for (index, party) in engagement.parties.enumerated() {
      lines.append(field(index == 0 ? "parties" : "", Self.text(party)))
    }
    if !engagement.topics.isEmpty { lines.append(field("topics", words(engagement.topics))) }
    if let instrument = engagement.instrument { lines.append(field("instrument", instrument)) }
    lines.append(field("confidence", Figures.share(engagement.confidence)))
    return lines
  }

  private static func text(_ party: Party) -> String {
    let who = [party.name, party.office, party.organisation].compactMap(\.self).joined(separator: ", ")
    let country = party.country.map { who.isEmpty ? $0 : " (\($0))" } ?? ""
    return who + country + (party.role == .participant ? "" : ", \(party.role.rawValue)")
  }

  /// What one report's account says otherwise than the merged engagement.
  private func differences(_ account: Engagement, from merged: Engagement) -> [String] {
    var lines: [String] = []
    func tell(_ name: String, _ value: String?, _ other: String?) {
      if value != other { lines.append(field("  \(name)", value ?? "not said")) }
    }
    tell("status", account.status.rawValue, merged.status.rawValue)
    tell("when", account.when, merged.when)
    tell("place", account.place?.name, merged.place?.name)
    if account.parties != merged.parties {
      lines.append(field("  parties", account.parties.map(Self.text).joined(separator: "; ")))
    }
    if account.background { lines.append(field("  as", "background")) }
    return lines
  }

  private func backing<Value>(_ item: FoundItem.Backed<Value>, number: Int?) -> [String] {
    var lines = [
      terminal.bold(number.map { "\($0). " } ?? "") + Printable.line(item.report.title ?? item.report.id)
    ]
    lines += source(item.report)
    for span in item.evidence { lines += quote(span) }
    for source in item.sources {
      let spans = source.spans.map { "“\(Printable.line($0.quote))” \($0.start)–\($0.end)" }
      lines.append(
        field("  \(source.field)", (spans + [source.basis].compactMap(\.self)).joined(separator: "; ")))
    }
    lines.append(field("  confidence", Figures.share(item.confidence)))
    return lines
  }

  private func source(_ facts: ReportFacts) -> [String] {
    let origin = [facts.source, facts.published].compactMap(\.self).joined(separator: ", ")
    var lines = [field("  report", facts.id + (origin.isEmpty ? "" : " (\(origin))"))]
    if let url = facts.url { lines.append(field("  url", url)) }
    return lines
  }

  private func quote(_ span: Entry.Span) -> [String] {
    let text = "“\(Printable.line(span.quote))” \(span.start)–\(span.end)"
    return DisplayWidth.wrapped(text, to: width - 2).map { "  " + $0 }
  }

  private func words(_ topics: [Topic]) -> String {
    topics.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
  }

  /// A name and its value; further lines of a long value are set in.
  private func field(_ name: String, _ value: String) -> String {
    let indent = 15
    let lines = DisplayWidth.wrapped(Printable.line(value), to: width == .max ? .max : width - indent)
    let rest = lines.dropFirst().map { String(repeating: " ", count: indent) + $0 }
    return ([terminal.faint(DisplayWidth.padded(name, to: indent)) + lines[0]] + rest).joined(separator: "\n")
  }
}
