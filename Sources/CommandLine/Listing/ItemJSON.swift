import Diplomacy
import Records
import Reports

/// An item with what backs it, as one line of JSON.
enum ItemJSON {
  static func line(_ item: FoundItem) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      switch item {
      case .engagement(let found, let accounts):
        json.member("kind", "engagement")
        found.writeMembers(to: &json)
        json.objects("accounts", accounts) { json, account in
          json.member("id", account.id)
          account.value.writeFields(to: &json)
          write(account, to: &json)
        }
      case .statement(let backed):
        json.member("kind", "statement")
        json.member("id", backed.id)
        json.member("statement") { $0.object { backed.value.writeFields(to: &$0) } }
        write(backed, to: &json)
      case .relation(let backed):
        json.member("kind", "relation")
        json.member("id", backed.id)
        backed.value.writeFields(to: &json)
        write(backed, to: &json)
      case .person(let person):
        json.member("kind", "person")
        person.writeMembers(to: &json)
      case .report(let facts, let text, let items):
        json.member("kind", "report")
        facts.write(to: &json)
        json.member("items", items)
        json.member("text", text)
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write<Value>(_ item: FoundItem.Backed<Value>, to json: inout JSONWriter) {
    json.objects("evidence", item.evidence) { $1.write(to: &$0) }
    if !item.sources.isEmpty {
      json.objects("sources", item.sources) { json, source in
        json.member("field", source.field)
        json.objects("spans", source.spans) { $1.write(to: &$0) }
        json.given("basis", source.basis)
      }
    }
    item.report.write(to: &json)
    json.member("confidence") { $0.double(item.confidence, digits: 4) }
  }
}

extension Entry.Span {
  func write(to json: inout JSONWriter) {
    json.member("start", start)
    json.member("end", end)
    json.member("quote", quote)
  }
}
