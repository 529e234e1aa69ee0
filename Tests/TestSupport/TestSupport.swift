import CustomDump

/// Fails the running test with a readable difference when the two texts are not the same.
public func expectSameText(_ actual: String, _ expected: String) {
  expectNoDifference(actual, expected)
}
