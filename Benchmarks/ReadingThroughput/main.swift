// Reads reports from files given and writes their readings as codebook JSON; tells words per second on standard error.
// Usage: reading-throughput MODEL FILE… [mentions | trees:ID]
import Diplomacy
import Glibc
import Intake
import Language
import Records
import Reports

func contents(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { $1 = fread($0.baseAddress, 1, size, file) }
}

func emit(_ descriptor: Int32, _ bytes: [UInt8]) {
  var sent = 0
  while sent < bytes.count {
    let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count <= 0 { return }
    sent += count
  }
}

let arguments = CommandLine.arguments
let reader = Reader(try LanguageModel(path: arguments[1]))
var words = 0
var clock = ContinuousClock.Duration.zero
for path in arguments.dropFirst(2) where !path.hasPrefix("trees:") && path != "mentions" {
  for result in Intake.reports(from: contents(path), name: path) {
    let report = try result.get()
    if let wanted = arguments.last, wanted.hasPrefix("trees:") {
      if report.id == wanted.dropFirst(6) { emit(1, Array(reader.trees(report).utf8)) }
      continue
    }
    if arguments.last == "mentions" {
      for party in reader.namedParties(report) {
        let fields = [
          report.id, party.name ?? "-", party.offices.isEmpty ? "-" : party.offices.joined(separator: "; "),
          party.country ?? "-",
          party.organisation ?? "",
        ]
        emit(1, Array((fields.joined(separator: "\t") + "\n").utf8))
      }
      continue
    }
    words += report.text.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).count
    var line: [UInt8] = []
    clock += ContinuousClock().measure { line = reader.read(report).codebookJSON() }
    line.append(0x0A)
    emit(1, line)
  }
}
if words == 0 { exit(0) }
let seconds = Double(clock.components.seconds) + Double(clock.components.attoseconds) * 1e-18
emit(2, Array("\(words) words, \(Int(Double(words) / seconds)) words/s\n".utf8))
