import Foundation
import MadeReadings
import Records
import RecordsInSQLite
import Reports

// How fast the store alone takes readings: made-up reports, made ready beforehand, stored in batches of 256 into a new
// file. Prints words of report text a second; arguments: number of reports, path of the file to make.

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 5000
let path = CommandLine.arguments.dropFirst(2).first ?? ":memory:"
let made = MadeReading.some(count, seed: 7)
let words = made.reduce(0) { sum, one in sum + one.report.text.split { $0 == 0x20 || $0 == 0x0A }.count }

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try body()
  let time = (ContinuousClock.now - start).components
  return Double(time.seconds) + Double(time.attoseconds) * 1e-18
}

var entries: [Entry] = []
let preparing = seconds {
  entries = made.map { Entry($0.reading, of: $0.report, reader: "made") }
}
let store = try SQLiteRecord(path: path)
let storing = try seconds {
  for start in stride(from: 0, to: entries.count, by: 256) {
    _ = try store.store(Array(entries[start..<min(start + 256, entries.count)]))
  }
}
let again = try seconds { _ = try store.store(entries) }
let counts = try store.counts()
print("\(count) reports, \(words) words, \(counts.accounts) accounts, \(counts.engagements) engagements")
print("make ready: \(Int(Double(words) / preparing)) words/s")
print("store:      \(Int(Double(words) / storing)) words/s, \(storing / Double(words) * 1e6) µs a word")
print("again:      \(Int(Double(words) / again)) words/s")
if path != ":memory:" {
  let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  print("file:       \(size) bytes, \(size / count) a report")
}
