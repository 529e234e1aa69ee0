import Glibc
import Language

// language-throughput TEXTS
//
// Runs the whole pipeline over texts divided by NUL, on one thread, and prints one JSON object: words a second, the
// seconds of each stage, and the peak of memory. Tools/parity.py speed runs it beside spaCy.

/// The content of a file; empty where it cannot be read.
func content(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  var bytes = [UInt8](repeating: 0, count: ftell(file))
  rewind(file)
  let count = fread(&bytes, 1, bytes.count, file)
  return Array(bytes[..<count])
}

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

guard CommandLine.arguments.count == 2, let path = ModelLocation.path() else {
  print("usage: language-throughput TEXTS")
  exit(2)
}
let clock = ContinuousClock()
let begun = clock.now
let model = try LanguageModel(path: path)
let analyzer = Analyzer(model)
let loaded = clock.now
let texts = content(CommandLine.arguments[1])
var (tokenizing, parsing, recognizing) = (Duration.zero, Duration.zero, Duration.zero)
var (words, tokens, checksum) = (0, 0, 0)
var start = 0
while start < texts.count {
  let end = texts[start...].firstIndex(of: 0) ?? texts.count
  words += texts[start..<end].split { $0 <= 0x20 }.count
  let t0 = clock.now
  let found = analyzer.tokenize(texts, start..<end)
  let t1 = clock.now
  let parse = analyzer.parse(found)
  let t2 = clock.now
  let entities = analyzer.entities(found, sentenceStarts: parse.sentenceStarts)
  let t3 = clock.now
  tokenizing += t1 - t0
  parsing += t2 - t1
  recognizing += t3 - t2
  tokens += found.count
  checksum &+= parse.heads.reduce(entities.count) { $0 &* 31 &+ Int($1) }
  start = end + 1
}
let total = seconds(tokenizing + parsing + recognizing)
var usage = rusage()
getrusage(0, &usage)  // 0: this process, RUSAGE_SELF
print(
  """
  {"words": \(words), "tokens": \(tokens), "wordsPerSecond": \(Int(Double(words) / total)), \
  "loading": \(seconds(loaded - begun)), "tokenizing": \(seconds(tokenizing)), "parsing": \(seconds(parsing)), \
  "recognizing": \(seconds(recognizing)), "peakMegabytes": \(usage.ru_maxrss / 1024), "checksum": \(checksum)}
  """)
