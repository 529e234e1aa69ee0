import ArgumentParser
import Foundation
import Intake
import Records
import RecordsInSQLite

/// `chancery read`: reports in, a record out.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read reports into the record.",
    discussion: """
      INPUT is a file, a folder (everything below it) or - for standard input: text, saved web pages, or JSON Lines with \
      id, title, text, published, url, source. What the record holds already is not read again, so a run that was cut off \
      goes on when it is started again. Inputs that cannot be read are named on standard error, and the rest is read.

      EXAMPLES
        chancery read releases.jsonl
        chancery read news/ --record news.sqlite
        chancery read page.html --record :memory: --emit jsonl
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var inputs: [String] = []

  @OptionGroup var record: RecordOption

  @Option(
    name: .customLong("as"),
    help: "What the inputs are (text, html, jsonl); found out from the content otherwise.")
  var kind: InputKind?

  @Option(
    help:
      "Also write each reading: jsonl is the codebook's JSON, jsonl-full has ids, offsets, sources and confidence too."
  )
  var emit: ReadingRun.Emission?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where --emit writes; standard output otherwise.", valueName: "file"))
  var output: String?

  @Option(name: [.short, .long], help: "Threads that read at once; all cores otherwise.")
  var jobs: Int?

  @Flag(help: "Read again what the record holds already.")
  var again = false

  @Flag(name: [.short, .long], help: "Say nothing when all goes well.")
  var quiet = false

  @OptionGroup var model: ModelOption

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    if output != nil, emit == nil { throw ValidationError("-o is for what --emit writes: add --emit jsonl.") }
    if inputs.isEmpty, isatty(0) == 1 {
      throw ValidationError("Nothing to read: name files or folders, or - for standard input.")
    }
  }

  func run() throws {
    let readers = try model.readers()
    let store = try record.openForWriting()
    let destination = emit == nil ? nil : try Output.to(output)
    var excluded = [record.record, record.record + "-wal", record.record + "-shm"]
    if let output { excluded.append(output) }
    let files = InputFiles(inputs.isEmpty ? ["-"] : inputs, excluding: excluded)
    let run = ReadingRun(
      files: files, kind: kind, readers: readers, store: store, emission: emit,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, again: again)
    var progress = Progress()
    let start = ContinuousClock.now
    let summary: ReadingRun.Summary
    do {
      summary = try run.run(to: destination, progress: &progress) { Output.complain("chancery: \($0)") }
      try store.close()
    } catch let error as StoreError {
      progress.clear()
      throw Failure(error)
    }
    if !quiet {
      Output.complain(
        summary.text(seconds: (ContinuousClock.now - start).seconds, passedOver: files.passedOver))
      if summary.reports > 0, record.record != ":memory:" {
        let option = record.record == "chancery.sqlite" ? "" : " --record \(Printable.line(record.record))"
        Output.complain("Next: chancery list engagements\(option)")
      }
    }
    if summary.failures > 0 { throw Failure(.input, "") }
  }
}

extension ReadingRun.Emission: ExpressibleByArgument {}

extension Duration {
  var seconds: Double {
    let parts = components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}

extension ReadingRun.Summary {
  /// What came of the run, in a few lines.
  func text(seconds: Double, passedOver: Int) -> String {
    var lines = ["\(Plural.of(reports, "report")) read, \(words) words"]
    if reports > 0 {
      let rate = Int(Double(words) / max(seconds, 1e-6))
      lines[0] += String(format: " in %.1f s (%d words/s)", seconds, rate)
      lines.append(
        "found \(Plural.of(engagements, "engagement")), \(Plural.of(statements, "statement")), "
          + Plural.of(relations, "relation"))
    }
    if known > 0 { lines.append("\(Plural.of(known, "report")) held already") }
    if stored.reread > 0 {
      lines.append("\(Plural.of(stored.reread, "report")) read differently than before")
    }
    if unfounded > 0 { lines.append("\(Plural.of(unfounded, "item")) left out for want of a quote") }
    if passedOver > 0 {
      lines.append("\(Plural.of(passedOver, "file")) passed over (pictures, style sheets and the like)")
    }
    if failures > 0 { lines.append("\(Plural.of(failures, "input")) could not be read") }
    return lines.joined(separator: "\n")
  }
}

/// Numbers with their nouns.
enum Plural {
  static func of(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
