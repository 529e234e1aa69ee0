import Diplomacy
import GRDB
import Records

/// Accounts and engagements as they come out of their rows.
enum AccountRow {
  static let sql = """
    SELECT a.*, i.id AS id, i.confidence AS confidence, r.digest AS digest, r.published AS published
    FROM accounts a JOIN items i ON i.key = a.item JOIN reports r ON r.key = i.report
    """

  static func accounts(ofEngagement key: Int64, _ database: Database) throws -> [Account] {
    let statement = try database.cachedStatement(sql: sql + " WHERE a.engagement = ?")
    return try Row.fetchAll(statement, arguments: [key]).map { try account($0, database) }
  }

  static func account(_ row: Row, _ database: Database) throws -> Account {
    var item = engagement(row)
    item.parties = try parties(ofAccount: row["item"], database)
    let published: String? = row["published"]
    return Account(
      id: row["id"], report: row["digest"], published: published.flatMap { Day($0) }, engagement: item)
  }

  /// The fields that the tables `accounts` and `engagements` share.
  static func engagement(_ row: Row) -> Engagement {
    var item = Engagement(type: value(row["type"]) ?? .meeting)
    item.subtype = value(row["subtype"])
    item.status = value(row["status"]) ?? .held
    item.background = row["background"]
    item.when = row["date"]
    item.whenBasis = value(row["date_basis"])
    let place = Engagement.Place(name: row["place_name"], country: row["place_country"])
    item.place = place.name == nil && place.country == nil ? nil : place
    item.instrument = row["instrument"]
    item.topics = topics(row["topics"])
    item.confidence = row["confidence"]
    return item
  }

  static func parties(ofAccount key: Int64, _ database: Database) throws -> [Party] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM parties WHERE account = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [key]).map { row in
      Party(
        name: row["name"], office: row["office"], organisation: row["organisation"], country: row["country"],
        role: value(row["role"]) ?? .participant)
    }
  }

  static func topics(_ text: String) -> [Topic] {
    text.split(separator: " ").compactMap { Topic(rawValue: String($0)) }
  }

  /// A value of the codebook by its name.
  static func value<Value: RawRepresentable<String>>(_ name: String?) -> Value? {
    name.flatMap(Value.init(rawValue:))
  }
}
