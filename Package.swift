// swift-tools-version: 6.2
import PackageDescription

// CORE_ONLY=1  build and test only bytes -> reading (no stores, no command line): seconds, not minutes.
// BENCHMARKS=1 adds the benchmark targets;  DOCS=1 adds the DocC plugin.
let coreOnly = Context.environment["CORE_ONLY"] != nil

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ extra: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + extra,
    exclude: exclude, swiftSettings: settings)
}

let customDump: Target.Dependency = .product(name: "CustomDump", package: "swift-custom-dump")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "chancery",
  products: [
    .library(name: "Language", targets: ["Language"]),
    .library(name: "Diplomacy", targets: ["Diplomacy"]),
  ],
  dependencies: [
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3")
  ],
  // The targets stand in the order in which the data flows.
  targets: [
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "HTMLTree", cSettings: [.unsafeFlags(["-O2"])],
      linkerSettings: [
        .linkedLibrary("modest", .when(platforms: [.linux])),
        .linkedLibrary("m", .when(platforms: [.linux])),  // libmodest needs it and does not say so
      ]),
    .target(name: "Kernels", cSettings: [.unsafeFlags(["-O2"])]),  // fast in debug builds too
    .target(name: "LexiconData"),  // the word lists under data/, embedded in the program
    stage("Reports"),
    stage("Intake", ["Reports", "HTMLTree", "CZlib"]),
    stage("Language", ["Kernels", "CPCRE2", "CZlib"]),
    stage("Gazetteer", ["LexiconData"]),
    stage("When"),
    stage("Diplomacy", ["Reports", "Language", "Gazetteer", "When", "LexiconData"]),
    stage("Records", ["Diplomacy", "Reports"]),
    stage("Evaluation", ["Records", "Diplomacy", "Reports"]),
    .target(
      name: "TestSupport", dependencies: [customDump], path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Reports"),
    tests(of: "Kernels"),
    tests(of: "Gazetteer"),
    tests(of: "When"),
    tests(of: "Intake", ["Reports"]),
    tests(of: "Diplomacy", ["Language", "Reports"]),
    tests(of: "Language", [customDump], exclude: ["Fixtures"]),
    .target(
      name: "MadeReadings", dependencies: ["Diplomacy", "Reports"], path: "Tests/MadeReadings",
      swiftSettings: settings),
    tests(of: "Records", ["Diplomacy", "Reports", "MadeReadings"]),
    tests(of: "Evaluation", ["Records", "Diplomacy", "Reports", "MadeReadings"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

if !coreOnly {
  package.products.append(.executable(name: "chancery", targets: ["chancery"]))
  package.dependencies += [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ]
  package.targets += [
    stage("RecordsInSQLite", ["Records", "Diplomacy", "Reports", grdb]),
    .executableTarget(
      name: "chancery",
      dependencies: [
        "Reports", "Intake", "Language", "Gazetteer", "Diplomacy", "Records", "RecordsInSQLite", "Evaluation",
        arguments, logging,
      ],
      path: "Sources/CommandLine", swiftSettings: settings),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Records", "RecordsInSQLite", "Diplomacy", "Reports", "MadeReadings", "TestSupport", grdb,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "chancery", "Records", "RecordsInSQLite", "Diplomacy", "Reports", "MadeReadings", "TestSupport",
        arguments,
      ],
      swiftSettings: settings),
  ]
}
if Context.environment["BENCHMARKS"] != nil, !coreOnly {
  package.targets.append(
    .executableTarget(
      name: "store-throughput", dependencies: ["MadeReadings", "Records", "RecordsInSQLite", "Reports"],
      path: "Benchmarks/StoreThroughput", swiftSettings: settings))
}
if Context.environment["BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "reading-throughput", dependencies: ["Intake", "Language", "Diplomacy", "Records", "Reports"],
      path: "Benchmarks/ReadingThroughput", swiftSettings: settings))
  package.targets.append(
    .executableTarget(
      name: "language-throughput", dependencies: ["Language"], path: "Benchmarks/LanguageThroughput",
      swiftSettings: settings))
  package.targets.append(
    .executableTarget(
      name: "kernel-rate", dependencies: ["Kernels"], path: "Benchmarks/KernelRate", swiftSettings: settings))
}
if Context.environment["DOCS"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
