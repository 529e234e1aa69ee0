import Glibc
import Language

// language-throughput TEXTS
//
// Runs the whole pipeline over texts divided by NUL, on one thread, and prints one JSON object: words a second, the
// seconds of each stage, and the peak of memory. Seconds are processor time, which other programs disturb less than
// the clock. Tools/parity.py speed runs it beside spaCy.

/// The content of a file; empty where it cannot be read.
func content(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
  return bytes
}

/// Processor time of this process in seconds.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The peak of resident memory in megabytes.
func peakMegabytes() -> Int {
  // Not getrusage: its figure begins with that of the process which started this one.
  let status = String(decoding: content("/proc/self/status"), as: UTF8.self)
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
}

guard CommandLine.arguments.count == 2, let path = ModelLocation.path() else {
  print("usage: language-throughput TEXTS")
  exit(2)
}
let begun = now()
let model = try LanguageModel(path: path)
let analyzer = Analyzer(model)
let loaded = now()
let texts = content(CommandLine.arguments[1])
var (tokenizing, parsing, recognizing) = (0.0, 0.0, 0.0)
var (words, tokens, checksum) = (0, 0, 0)
var start = 0
while start < texts.count {
  let end = texts[start...].firstIndex(of: 0) ?? texts.count
  words += texts[start..<end].split { $0 <= 0x20 }.count
  let t0 = now()
  let found = analyzer.tokenize(texts, start..<end)
  let t1 = now()
  let parse = analyzer.parse(found)
  let t2 = now()
  let entities = analyzer.entities(found, sentenceStarts: parse.sentenceStarts)
  let t3 = now()
  tokenizing += t1 - t0
  parsing += t2 - t1
  recognizing += t3 - t2
  tokens += found.count
  checksum &+= parse.heads.reduce(entities.count) { $0 &* 31 &+ Int($1) }
  start = end + 1
}
let total = tokenizing + parsing + recognizing
print(
  """
  {"words": \(words), "tokens": \(tokens), "wordsPerSecond": \(Int(Double(words) / total)), \
  "loading": \(loaded - begun), "tokenizing": \(tokenizing), "parsing": \(parsing), \
  "recognizing": \(recognizing), "peakMegabytes": \(peakMegabytes()), "checksum": \(checksum)}
  """)
