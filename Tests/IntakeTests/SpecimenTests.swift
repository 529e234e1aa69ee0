import Testing

@Suite("Every line of a page's text is taken for what it is") struct SpecimenTests {
  @Test("lines", arguments: Specimen.all)
  func lines(specimen: Specimen) {
    let (read, marked) = (specimen.read(), specimen.marked)
    #expect(read == marked, "\(Specimen.difference(read, marked))")
  }
}

extension Specimen {
  static let all: [Specimen] = agencyPages + releases + papers
}
