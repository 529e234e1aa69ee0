import GRDB

/// The tables, one numbered migration a step. A migration that was released is never changed.
enum Schema {
  /// `CHNC`, in the file's header: tells a record from other SQLite files.
  static let applicationID = 0x4348_4E43

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 first record") { try $0.execute(sql: first) }
    return migrator
  }

  /// Reports; items read from them (accounts of engagements, statements, relations) with their evidence; engagements and
  /// people, which are worked out from the items; decisions of people.
  private static let first = """
    CREATE TABLE reports (
      key INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE,
      id TEXT NOT NULL,
      source TEXT, url TEXT, title TEXT, published TEXT, agency TEXT, publisher TEXT,
      dateline TEXT, language TEXT NOT NULL,
      text TEXT NOT NULL,
      blocks TEXT NOT NULL,           -- kind and byte range of each block: "title 0 34;paragraph 35 120"
      reader TEXT NOT NULL,           -- program, model and word lists that read it
      reading TEXT NOT NULL           -- digest of what was read
    ) STRICT;
    CREATE INDEX reports_id ON reports (id);
    CREATE INDEX reports_published ON reports (published);

    CREATE TABLE people (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      country TEXT
    ) STRICT;
    CREATE INDEX people_country ON people (country);
    CREATE TABLE person_names (       -- every form of the name, and how often it is used
      person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
      name TEXT NOT NULL,
      uses INTEGER NOT NULL,
      PRIMARY KEY (person, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE person_words (       -- folded words of the name, for finding people
      word TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
      PRIMARY KEY (word, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_words_person ON person_words (person);

    CREATE TABLE items (              -- whatever was read from one report
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('account', 'statement', 'relation')),
      report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
      position INTEGER NOT NULL,
      confidence REAL NOT NULL
    ) STRICT;
    CREATE INDEX items_report ON items (report, kind, position);
    CREATE TABLE evidence (           -- offsets count Unicode scalars of reports.text, ends exclusive
      item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
      position INTEGER NOT NULL,
      start_at INTEGER NOT NULL,
      end_at INTEGER NOT NULL CHECK (end_at > start_at),
      quote TEXT NOT NULL,
      PRIMARY KEY (item, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE field_sources (      -- one row a span; a field known by its basis alone has no span
      item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
      position INTEGER NOT NULL,
      field TEXT NOT NULL,
      basis TEXT,
      start_at INTEGER,
      end_at INTEGER,
      PRIMARY KEY (item, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE engagements (        -- occasions, worked out from their accounts
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL, subtype TEXT, status TEXT NOT NULL, background INTEGER NOT NULL,
      date TEXT, date_basis TEXT, date_first TEXT, date_last TEXT,
      place_name TEXT, place_country TEXT,
      instrument TEXT, topics TEXT NOT NULL,
      confidence REAL NOT NULL,
      accounts INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX engagements_date ON engagements (date_first, id);
    CREATE TABLE engagement_countries (
      country TEXT NOT NULL,
      engagement INTEGER NOT NULL REFERENCES engagements ON DELETE CASCADE,
      PRIMARY KEY (country, engagement)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX engagement_countries_engagement ON engagement_countries (engagement);

    CREATE TABLE accounts (
      item INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE,
      engagement INTEGER NOT NULL REFERENCES engagements,
      type TEXT NOT NULL, subtype TEXT, status TEXT NOT NULL, background INTEGER NOT NULL,
      date TEXT, date_basis TEXT, date_first TEXT, date_last TEXT,
      place_name TEXT, place_country TEXT,
      instrument TEXT, topics TEXT NOT NULL
    ) STRICT;
    CREATE INDEX accounts_engagement ON accounts (engagement);
    CREATE TABLE parties (
      account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT, office TEXT, organisation TEXT, country TEXT, role TEXT NOT NULL,
      person INTEGER REFERENCES people,
      PRIMARY KEY (account, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX parties_person ON parties (person, account);
    CREATE TABLE occasion_keys (      -- accounts of one occasion share a key
      key INTEGER NOT NULL,
      account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      PRIMARY KEY (key, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX occasion_keys_account ON occasion_keys (account);

    CREATE TABLE statements (
      item INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE,
      kind TEXT NOT NULL,
      topics TEXT NOT NULL,
      about TEXT NOT NULL
    ) STRICT;
    CREATE TABLE voices (             -- who speaks (by) and who is spoken to (to)
      statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
      side TEXT NOT NULL CHECK (side IN ('by', 'to')),
      position INTEGER NOT NULL,
      text TEXT NOT NULL, country TEXT,
      person INTEGER REFERENCES people,
      name TEXT,                      -- the person's name in full, where the text has a short form
      PRIMARY KEY (statement, side, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX voices_person ON voices (person, statement);
    CREATE TABLE statement_countries (
      country TEXT NOT NULL,
      statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
      PRIMARY KEY (country, statement)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statement_countries_statement ON statement_countries (statement);

    CREATE TABLE relations (
      item INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE,
      change TEXT NOT NULL, level TEXT,
      date TEXT, date_first TEXT, date_last TEXT
    ) STRICT;
    CREATE TABLE relation_sides (
      side TEXT NOT NULL,
      relation INTEGER NOT NULL REFERENCES relations ON DELETE CASCADE,
      position INTEGER NOT NULL,
      PRIMARY KEY (side, relation, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relation_sides_relation ON relation_sides (relation, position);

    CREATE TABLE decisions (          -- what people decided: a history that only grows
      key INTEGER PRIMARY KEY,
      at TEXT NOT NULL, who TEXT NOT NULL,
      item TEXT NOT NULL, field TEXT,
      judgement TEXT NOT NULL,
      from_value TEXT, to_value TEXT, note TEXT
    ) STRICT;
    CREATE INDEX decisions_item ON decisions (item);
    CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
    CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;

    CREATE VIEW v_people AS
      SELECT p.id, p.country,
        (SELECT name FROM person_names n WHERE n.person = p.key ORDER BY uses DESC, name DESC LIMIT 1) AS name
      FROM people p;
    CREATE VIEW v_engagements AS
      SELECT e.id, e.type, e.subtype, e.status, e.background, e.date, e.date_basis, e.date_first, e.date_last,
        e.place_name, e.place_country, e.instrument, e.topics, e.confidence, e.accounts,
        (SELECT group_concat(country, ' ') FROM engagement_countries c WHERE c.engagement = e.key) AS countries
      FROM engagements e;
    CREATE VIEW v_accounts AS
      SELECT i.id, e.id AS engagement, r.digest AS report, r.id AS report_id, r.published, a.type, a.subtype, a.status,
        a.background, a.date, a.date_basis, a.date_first, a.date_last, a.place_name, a.place_country, a.instrument,
        a.topics, i.confidence
      FROM accounts a JOIN items i ON i.key = a.item JOIN engagements e ON e.key = a.engagement
        JOIN reports r ON r.key = i.report;
    CREATE VIEW v_parties AS
      SELECT i.id AS account, e.id AS engagement, p.position, p.name, p.office, p.organisation, p.country, p.role,
        (SELECT id FROM people WHERE key = p.person) AS person
      FROM parties p JOIN items i ON i.key = p.account JOIN accounts a ON a.item = p.account
        JOIN engagements e ON e.key = a.engagement;
    CREATE VIEW v_statements AS
      SELECT i.id, s.kind,
        (SELECT group_concat(text, '; ') FROM voices v WHERE v.statement = s.item AND v.side = 'by') AS speakers,
        (SELECT group_concat(text, '; ') FROM voices v WHERE v.statement = s.item AND v.side = 'to') AS addressees,
        s.topics, s.about, r.published, r.digest AS report, r.id AS report_id, i.confidence
      FROM statements s JOIN items i ON i.key = s.item JOIN reports r ON r.key = i.report;
    CREATE VIEW v_relations AS
      SELECT i.id, (SELECT group_concat(side, ' ') FROM relation_sides x WHERE x.relation = l.item) AS between_sides,
        l.change, l.level, l.date, l.date_first, l.date_last, r.published, r.digest AS report, r.id AS report_id,
        i.confidence
      FROM relations l JOIN items i ON i.key = l.item JOIN reports r ON r.key = i.report;
    CREATE VIEW v_evidence AS
      SELECT i.id AS item, i.kind, v.position, v.start_at, v.end_at, v.quote, r.digest AS report, r.id AS report_id
      FROM evidence v JOIN items i ON i.key = v.item JOIN reports r ON r.key = i.report;
    CREATE VIEW v_tenures AS
      SELECT (SELECT id FROM people WHERE key = p.person) AS person, p.office, p.organisation, p.country,
        min(coalesce(r.published, CASE WHEN a.background THEN NULL ELSE a.date_first END)) AS first_seen,
        max(coalesce(r.published, CASE WHEN a.background THEN NULL ELSE a.date_first END)) AS last_seen,
        count(*) AS accounts
      FROM parties p JOIN accounts a ON a.item = p.account JOIN items i ON i.key = a.item
        JOIN reports r ON r.key = i.report
      WHERE p.person IS NOT NULL AND p.office IS NOT NULL
      GROUP BY p.person, p.office, p.organisation, p.country;
    """
}
