import Reports

/// Guesses a text's language from its script and its commonest words: enough to keep from reading other languages as English.
enum LanguageGuess {
  /// A BCP 47 tag; `en` when nothing speaks for another language.
  static func tag(of text: [UInt8], _ blocks: [Report.Block]) -> String {
    guess(text, blocks) ?? "en"
  }

  /// The language of a report's text; nil when it is too short to tell.
  static func language(of report: Report) -> String? { guess(report.text, report.blocks) }

  private static func guess(_ text: [UInt8], _ blocks: [Report.Block]) -> String? {
    var counts: [String: Int] = [:]
    var scripts: [String: Int] = [:]
    var latin = 0
    var seen = 0
    for block in blocks where block.kind != .other && block.kind != .furniture {
      for scalar in String(decoding: text[block.range], as: UTF8.self).unicodeScalars {
        if scalar.isASCII {
          if UInt8(scalar.value).isLetter { latin += 1 }
        } else if let script = script(scalar.value) {
          scripts[script, default: 0] += 1
        }
      }
      for word in text[block.range].split(whereSeparator: { !($0.isLetter || $0 >= 0x80) })
      where word.count <= 6 {
        let hash = word.reduce(FNV.seed) { FNV.add($1.lowered, to: $0) }
        if let languages = commonWords[hash] {
          for language in languages { counts[language, default: 0] += 1 }
        }
      }
      seen += block.range.count
      if seen > 4000 { break }
    }
    if let other = scripts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), other.value * 2 > latin {
      return refined(other.key, scripts)
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= 4 else { return nil }
    // Short words are shared among languages: English is given up only for a clear lead.
    return best.value * 2 > counts["en", default: 0] * 3 ? best.key : "en"
  }

  private static func script(_ value: UInt32) -> String? {
    switch value {
    case 0x400...0x52F: "ru"
    case 0x370...0x3FF: "el"
    case 0x590...0x5FF: "he"
    case 0x600...0x6FF, 0x750...0x77F: "ar"
    case 0x900...0x97F: "hi"
    case 0x980...0x9FF: "bn"
    case 0xB80...0xBFF: "ta"
    case 0xD80...0xDFF: "si"
    case 0xE00...0xE7F: "th"
    case 0xE80...0xEFF: "lo"
    case 0x1000...0x109F: "my"
    case 0x10A0...0x10FF: "ka"
    case 0x530...0x58F: "hy"
    case 0x1200...0x137F: "am"
    case 0x1780...0x17FF: "km"
    case 0x3040...0x30FF: "ja"
    case 0xAC00...0xD7AF, 0x1100...0x11FF: "ko"
    case 0x4E00...0x9FFF: "zh"
    default: nil
    }
  }

  /// Chinese characters beside kana are Japanese, beside hangul Korean.
  private static func refined(_ tag: String, _ scripts: [String: Int]) -> String {
    guard tag == "zh" else { return tag }
    let total = scripts["zh", default: 0]
    if scripts["ja", default: 0] * 8 > total { return "ja" }
    return scripts["ko", default: 0] * 8 > total ? "ko" : tag
  }

  private static let commonWords: [UInt64: [String]] = {
    let lists = [
      "en": "the of and to in that is was for on with as by it from are has have be this",
      "fr": "le la les des et du une dans que pour est sur par au avec il qui aux ont cette",
      "es": "el la los las de que y en un una por con para del se su al es como más",
      "pt": "o os as de que e do da em um uma com para por no na se dos das ao não",
      "it": "il la di che e del della in un una per con nel alla dei gli sono le con si",
      "de": "der die und das den von mit zu im dem ist ein eine auf für sich nicht des auch an",
      "nl": "de het een van en in op dat te zijn voor met is aan door ook niet bij naar",
      "sv": "och att det som på är av för med en till den har inte om ett var",
      "da": "og at det som på er af for med en til den har ikke om et var",
      "pl": "w i na z do nie się że jest o po przez dla od oraz przy za ma",
      "cs": "a v na se je že s z do pro o i k za po jako ve by",
      "ro": "și de în la cu pe din că a o un pentru este care mai sau al",
      "hu": "a az és hogy nem is egy ez van volt meg de el ki csak már",
      "tr": "ve bir bu için ile da de olarak çok daha olan gibi ise kadar",
      "id": "yang dan di dengan untuk dari ini pada itu dalam akan tidak ke oleh juga",
      "vi": "và của các là trong cho có với một được những tại này đã",
      "fi": "ja on ei että se oli hän joka mukaan myös ovat sekä",
      "sw": "ya wa na kwa ni katika za la kuwa hiyo",
    ]
    var words: [UInt64: [String]] = [:]
    for (language, list) in lists {
      for word in list.split(separator: " ") { words[FNV.hash(word), default: []].append(language) }
    }
    return words
  }()
}
