import Testing

@testable import Diplomacy

/// The word lists that say how statements and relations are worded: every line must mean something to the engine.
@Suite("Frame files") struct FrameFilesTests {
  @Test("statement-frames.tsv names known constructions and kinds")
  func statementRows() {
    let rows = ResourceFile.rows("statement-frames.tsv")
    #expect(rows.count > 60)
    for row in rows {
      #expect(row.count >= 3)
      switch row[0] {
      case "verb": #expect(row[1] == "say" || Statement.Kind(rawValue: row[1]) != nil, "\(row)")
      case "noun", "idiom", "adjective": #expect(Statement.Kind(rawValue: row[1]) != nil, "\(row)")
      case "list": #expect(StatementLexicon.List(rawValue: row[1]) != nil, "\(row)")
      default: #expect(row[0] == "carrier", "\(row)")
      }
    }
  }

  @Test("idioms are a verb and its noun")
  func idioms() {
    for row in ResourceFile.rows("statement-frames.tsv") where row[0] == "idiom" {
      for phrase in ResourceFile.phrases(row[2]) {
        #expect(phrase.split(separator: " ").count == 2, "\(phrase)")
      }
    }
  }

  @Test("relation-frames.tsv names known changes")
  func relationRows() {
    for row in ResourceFile.rows("relation-frames.tsv") {
      switch row[0] {
      case "verb", "noun": #expect(Relation.Change(rawValue: row[1]) != nil, "\(row)")
      default: #expect(["level", "modifier", "tail", "notlevel"].contains(row[0]), "\(row)")
      }
    }
    #expect(RelationLexicon.standard.heads["partnership"] == true)
    #expect(RelationLexicon.standard.verbs["sever"] == .severed)
  }

  @Test("a row for two sides is not taken for one")
  func sides() {
    let lexicon = StatementLexicon.standard
    #expect(lexicon.idiom("express", "readiness", speakers: 2) == .agree)
    #expect(lexicon.idiom("express", "readiness", speakers: 1) == nil)
    #expect(lexicon.nouns["readiness"]?.kind == .pledge)
    #expect(lexicon.verbs["agree"]?.first?.sides.fits(1) == false)
  }
}
