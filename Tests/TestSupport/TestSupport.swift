import CustomDump
public import Testing

/// Fails the running test with a readable difference when the two texts are not the same.
public func expectSameText(
  _ actual: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard actual != expected else { return }
  Issue.record(
    Comment(rawValue: diff(expected, actual) ?? "equal but for their Unicode form"),
    sourceLocation: sourceLocation)
}
