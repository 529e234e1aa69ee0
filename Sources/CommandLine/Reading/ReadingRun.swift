import Diplomacy
import Intake
import Records
import Reports

/// One run of `chancery read`: inputs in, readings into the record and the output, in the order of the inputs.
struct ReadingRun {
  let files: InputFiles
  let kind: InputKind?
  let readers: Readers
  let store: any RecordStore
  let emission: Emission?
  let jobs: Int
  /// Reads what the record holds already once more.
  let again: Bool

  /// What is written out for each report.
  enum Emission: String, CaseIterable, Sendable {
    /// The codebook's JSON.
    case jsonl
    /// The same with ids, offsets, sources and confidence.
    case full = "jsonl-full"
  }

  /// What came of a run.
  struct Summary: Equatable {
    var reports = 0
    var words = 0
    var engagements = 0
    var statements = 0
    var relations = 0
    /// Items that had no quote in their report.
    var unfounded = 0
    var failures = 0
    /// Reports that the record held already, and that were not read again.
    var known = 0
    var stored = StoreSummary()
  }

  private enum Piece: Sendable {
    case report(Report)
    case failure(String)
  }

  private enum Outcome: Sendable {
    case failure(String)
    case known
    case store(StoreError)
    case read(Entry, line: [UInt8])
  }

  /// Reports to store in one transaction, and the bytes of text and the time after which it is closed in any case: what a
  /// killed run loses at most.
  private static let batch = (reports: 256, bytes: 4 << 20, time: Duration.seconds(1))

  /// Runs to the end. Inputs that cannot be read are told to `complain` and counted.
  func run(
    to output: Output?, progress: inout Progress, complain: (String) -> Void
  ) throws -> Summary {
    var summary = Summary()
    var pending: [Entry] = []
    var pendingBytes = 0
    var lastStored = ContinuousClock.now
    for failure in files.failures {
      summary.failures += 1
      complain(failure)
    }
    func storePending() throws {
      guard !pending.isEmpty else { return }
      summary.stored += try store.store(pending)
      pending.removeAll(keepingCapacity: true)
      pendingBytes = 0
      lastStored = .now
    }
    let line = OrderedLine<Piece, Outcome>(capacity: jobs * 8)
    try line.run(
      workers: jobs, makeWorker: { [self] in worker() },
      feed: { [files, kind] put in Self.feed(files, kind, put) }
    ) { outcome in
      switch outcome {
      case .failure(let message):
        summary.failures += 1
        progress.clear()
        complain(message)
      case .known: summary.known += 1
      case .store(let error): throw error
      case .read(let entry, let line):
        summary.add(entry)
        if let output { try output.write(line) }
        pending.append(entry)
        pendingBytes += entry.report.text.count
        let isFull = pending.count >= Self.batch.reports || pendingBytes >= Self.batch.bytes
        if isFull || ContinuousClock.now - lastStored > Self.batch.time { try storePending() }
      }
      progress.show { summary.progressLine }
    }
    try storePending()
    try output?.flush()
    progress.clear()
    return summary
  }

  private static func feed(_ files: InputFiles, _ kind: InputKind?, _ put: (Piece) -> Bool) {
    for path in files.paths {
      var isWanted = true
      do {
        let bytes = try Input.bytes(path)
        Intake.forEachReport(in: bytes, name: path, as: kind ?? Self.kind(ofFile: path)) { result in
          guard isWanted else { return }
          switch result {
          case .success(let report): isWanted = put(.report(report))
          case .failure(let error): isWanted = put(.failure(Printable.line(error.description)))
          }
        }
      } catch {
        isWanted = put(.failure(error.message))
      }
      if !isWanted { return }
    }
  }

  /// What a file's name promises: a damaged first line must not make JSON Lines a plain text.
  private static func kind(ofFile path: String) -> InputKind? {
    let name = path.lowercased()
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") ? .jsonl : nil
  }

  private func worker() -> (Piece) -> Outcome {
    let read = readers.make()
    return { piece in
      switch piece {
      case .failure(let message): return .failure(message)
      case .report(let report):
        let digest = ContentID.of(report)
        if emission == nil && !again {
          do throws(StoreError) {
            if try store.holds(report: digest, reader: readers.version) { return .known }
          } catch {
            return .store(error)
          }
        }
        let reading = read(report)
        var line: [UInt8] = []
        switch emission {
        case .jsonl: line = reading.codebookJSON() + [0x0A]
        case .full: line = reading.sourcedJSON(of: report) + [0x0A]
        case nil: break
        }
        return .read(Entry(reading, of: report, reader: readers.version, digest: digest), line: line)
      }
    }
  }
}

extension ReadingRun.Summary {
  mutating func add(_ entry: Entry) {
    reports += 1
    words += entry.report.wordCount
    engagements += entry.accounts.count
    statements += entry.statements.count
    relations += entry.relations.count
    unfounded += entry.unfounded
  }

  var progressLine: String {
    "\(reports + known) reports, \(engagements) engagements, \(statements) statements"
      + (failures == 0 ? "" : ", \(failures) inputs could not be read")
  }
}

extension Report {
  /// Words of the text, told apart by white space.
  var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in text {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isSpace && !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}
