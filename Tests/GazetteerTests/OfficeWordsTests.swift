import Testing

@testable import Gazetteer

@Suite("Offices, forms of address, names")
struct OfficeWordsTests {
  let gazetteer = Gazetteer.standard

  @Test(
    "The head of an office",
    arguments: [
      ("Prime Ministers of", "prime minister", OfficeClass.headOfGovernment, true),
      ("Secretary - General", "secretary general", .international, false),
      ("foreign minister", "foreign minister", .foreignMinister, false),
      ("charge d'affaires", "charge d'affaires", .envoy, false),
      ("Charges d’affaires", "charge d'affaires", .envoy, true),
      ("members of parliament", "member of parliament", .legislature, true),
      ("Taoiseach", "taoiseach", .headOfGovernment, false),
      ("spokespeople", "spokesperson", .staff, true),
      ("under secretary of state", "undersecretary of state", .deputy, false),
      ("Lt. Gen.", "lt. gen.", .military, false),
    ])
  func heads(_ text: String, _ lemma: String, _ officeClass: OfficeClass, _ isPlural: Bool) throws {
    let text = TestText(text)
    let head = try #require(gazetteer.offices.heads.longestMatch(in: text.words, at: 0)).payload
    #expect(head.officeClass == officeClass)
    #expect(head.isPlural == isPlural)
    if head.lemma != lemma {
      #expect(
        head.lemma.replacing("-", with: " ") == lemma.replacing("undersecretary", with: "under secretary"))
    }
  }

  @Test("Words before an office")
  func modifiers() throws {
    func effect(_ text: String) -> RankEffect? {
      gazetteer.offices.modifiers.longestMatch(in: TestText(text).words, at: 0)?.payload.effect
    }
    #expect(effect("deputy prime minister") == .deputy)
    #expect(effect("acting president") == .acting)
    #expect(effect("Former president") == .former)
    #expect(effect("newly - appointed ambassador") == .circumstance)
    let elect = try #require(gazetteer.offices.modifiers.longestMatch(in: TestText("elect").words, at: 0))
    #expect(elect.payload.mayFollow && elect.payload.effect == .future)
  }

  @Test("Portfolios and groups")
  func portfolios() throws {
    let words = TestText("external relations").words
    let portfolio = try #require(gazetteer.offices.portfolios.longestMatch(in: words, at: 0)).payload
    #expect(portfolio.isForeignAffairs && portfolio.name == "foreign affairs")
    let group = try #require(gazetteer.offices.groups.longestMatch(in: TestText("lawmakers").words, at: 0))
      .payload
    #expect(group == GroupWord(lemma: "lawmaker", sort: "legislature", isPlural: true))
  }

  @Test("Forms of address need their capitals, and say whether they stay with the name")
  func honorifics() throws {
    func form(_ text: String) -> Honorific? {
      let text = TestText(text)
      return gazetteer.offices.honorifics.longestMatch(in: text.words, shapes: text.shapes, at: 0)?.payload
    }
    #expect(form("Mr Example")?.isPartOfName == false)
    #expect(form("Dr. Example")?.isPartOfName == false)
    let excellency = TestText("H.E. Mr. Example")
    #expect(
      gazetteer.offices.honorifics.longestMatch(in: excellency.words, shapes: excellency.shapes, at: 0)?
        .length == 2)
    #expect(form("Sheikh Example")?.isPartOfName == true)
    #expect(form("Dato' Seri Example")?.isPartOfName == true)
    #expect(form("Her Excellency Example")?.gender == .female)
    #expect(form("u example") == nil)
    #expect(form("U Example") != nil)
    #expect(form("PhD")?.follows == true)
  }

  @Test("Names of the world")
  func names() {
    func number(_ word: String) -> Int32 { gazetteer.words.id(of: word) }
    for name in ["Vladimir", "Fatima", "Kwame", "Yoko", "José", "Nguyễn", "Siti", "Wolodymyr", "Priya"] {
      let word = number(name)
      if name == "Wolodymyr" {
        #expect(gazetteer.names.givenName(word) == nil)
      } else {
        #expect(gazetteer.names.givenName(word) != nil || gazetteer.names.isFamilyName(word), "\(name)")
      }
    }
    #expect(gazetteer.names.givenName(number("Fatima"))?.gender == .female)
    #expect(gazetteer.names.givenName(number("Will"))?.isAlsoWord == true)
    #expect(gazetteer.names.isFamilyName(number("Kim")))
    #expect(!gazetteer.names.isFamilyName(0) && gazetteer.names.givenName(0) == nil)
    #expect(gazetteer.names.order(of: "VNM") == NameOrder(first: .family, shortForms: [.last, .whole]))
    #expect(gazetteer.names.order(of: "FRA").first == .given)
    let particle = gazetteer.names.particles.longestMatch(in: TestText("van der Example").words, at: 0)
    #expect(particle?.length == 2 && particle?.payload.isLowerCase == true)
  }
}
