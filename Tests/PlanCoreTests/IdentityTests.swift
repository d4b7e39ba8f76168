import PlanTestSupport
import Testing

@testable import PlanCore

struct IdentityTests {
  @Test(
    "F3: a code is letters and a number for each level",
    arguments: ["L2", "L2M5", "L2M5D1", "A1B2C3D4E5F6", "OBJ12KR3", "L999999999"])
  func codes(text: String) throws {
    let code = try #require(Code(text))
    #expect(code.description == text)
    #expect(Code(text.lowercased()) == code)
    let parent = code.segments.dropLast().map(\.description).joined()
    #expect((code.parent?.description ?? "") == parent)
  }

  @Test(
    "F3: anything else is no code",
    arguments: [
      "", "L", "2", "L0", "L02", "2L", "L2M", "L2-M5", "L2 M5", "É2", "L２", "ABCDEFG1", "L1234567890",
      "A1B2C3D4E5F6G7", "L1\u{0}", "l2m5d1 ",
    ])
  func noCodes(text: String) { #expect(Code(text) == nil) }

  @Test("F3: codes order by numbers as numbers, against pairs of letters and numbers")
  func order() {
    var random = SeededGenerator(seed: 1)
    let codes = (0..<400).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        ("LMDA".randomElement(using: &random).map(String.init) ?? "L", Int.random(in: 1...30, using: &random))
      }
    }
    func precedes(_ left: [(String, Int)], _ right: [(String, Int)]) -> Bool {
      left.lexicographicallyPrecedes(right) { $0 < $1 }
    }
    for left in codes {
      for right in codes.prefix(60) {
        let texts = [left, right].map { $0.map { "\($0.0)\($0.1)" }.joined() }
        let parsed = texts.compactMap { Code($0) }
        #expect((parsed[0] < parsed[1]) == precedes(left, right), "\(texts)")
        #expect(
          parsed[0].isWithin(parsed[1]) == zip(left, right).allSatisfy({ $0 == $1 })
            && left.count >= right.count
            || !(parsed[0].isWithin(parsed[1])))
      }
    }
    #expect(
      ["L2M10", "L2", "L2M9", "L10", "L2M9D1"].compactMap { Code($0) }.sorted().map(\.description)
        == ["L2", "L2M9", "L2M9D1", "L2M10", "L10"])
  }

  @Test("F12: every day of four centuries is one day after the other, and reads as it is written")
  func days() throws {
    var count = try #require(PlanDate("1970-01-01")).daysSince1970
    #expect(count == 0)
    for year in 1970...2370 {
      for month in 1...12 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        for day in 1...31 {
          let date = PlanDate(year: year, month: month, day: day)
          guard day <= length else {
            #expect(date == nil)
            continue
          }
          let known = try #require(date)
          if known.daysSince1970 != count || PlanDate(daysSince1970: count) != known
            || PlanDate(known.description) != known
          {
            Issue.record("\(known) is not day \(count)")
          }
          count += 1
        }
      }
    }
  }

  @Test(
    "F12: what is no date",
    arguments: [
      "31/12/2020", "2020-13-01", "2019-02-29", "2020-00-10", "2020-1-5", "0000-01-01", "2020-12-31 ",
      "2020-12-3a", "",
    ])
  func noDates(text: String) { #expect(PlanDate(text) == nil) }

  @Test(
    "F12: another notation is guessed, for the hint",
    arguments: [
      ("31/12/2020", "2020-12-31"), ("31.12.2020", "2020-12-31"), ("2020/12/31", "2020-12-31"),
      ("2020-1-5", "2020-01-05"),
    ])
  func guesses(text: String, date: String) { #expect(PlanDate(guessing: text)?.description == date) }

  @Test(
    "a moment's day is the one on its own clock",
    arguments: [
      (0, 0, "1970-01-01"), (-1, 0, "1969-12-31"), (86_399, 0, "1970-01-01"), (86_399, 1, "1970-01-02"),
      (0, -1, "1969-12-31"), (1_577_836_800, 840, "2020-01-01"), (1_577_786_400, 840, "2020-01-01"),
      // Midnight itself begins the day, before 1970 as after it.
      (-86_400, 0, "1969-12-31"), (-86_401, 0, "1969-12-30"), (-172_800, 0, "1969-12-30"),
      (86_400, 0, "1970-01-02"), (-90_000, 60, "1969-12-31"), (-2_208_988_800, 0, "1900-01-01"),
    ])
  func moments(seconds: Int, offset: Int, day: String) {
    #expect(PlanDate(secondsSince1970: Int64(seconds), offsetMinutes: offset).description == day)
  }

  @Test(
    "F1: plan ids",
    arguments: [
      ("2018-2020", true), ("a", true), ("a.b_c-d", true), (String(repeating: "a", count: 64), true),
      ("", false),
      ("A", false), (".a", false), ("-a", false), ("a..b", false), ("a.", false), ("a.lock", false),
      ("templates", false),
      ("a/b", false), ("é", false), (String(repeating: "a", count: 65), false),
    ])
  func planIDs(text: String, isOne: Bool) { #expect((PlanID(text) != nil) == isOne) }

  @Test(
    "F9: language tags",
    arguments: [
      ("en", "en"), ("FR", "fr"), ("pt-br", "pt-BR"), ("pt_BR", "pt-BR"), ("e", nil), ("engl", nil),
      ("en-", nil), ("", nil),
    ])
  func languages(text: String, tag: String?) { #expect(LanguageTag(text)?.description == tag) }

  @Test("sdg: 17 goals and 169 targets")
  func goals() {
    let parts = (1...30).map(String.init) + "abcdefgh".map(String.init)
    let targets = (1...17).flatMap { goal in parts.filter { SustainableGoal("\(goal).\($0)") != nil } }
    #expect(targets.count == 169 && SustainableGoal("11.a")?.description == "11.a")
    #expect((1...17).allSatisfy { SustainableGoal("\($0)") != nil })
    for text in ["0", "18", "5.10", "11.d", "17.a", "05", "5.", ".5", "5.a.b", "x"] {
      #expect(SustainableGoal(text) == nil, "\(text)")
    }
    #expect(
      ["11.a", "2", "11.10", "11.3", "11"].compactMap { SustainableGoal($0) }.sorted().map(\.description) == [
        "2", "11", "11.3", "11.a",
      ])
  }

  @Test(
    "F16: periods by name",
    arguments: [
      ("2021", "2021-01-01", "2021-12-31"), ("2021-H1", "2021-01-01", "2021-06-30"),
      ("2021-h2", "2021-07-01", "2021-12-31"),
      ("2021-Q3", "2021-07-01", "2021-09-30"), ("2020-02", "2020-02-01", "2020-02-29"),
      ("2021-12", "2021-12-01", "2021-12-31"),
    ])
  func periods(name: String, first: String, last: String) throws {
    let period = try #require(PeriodName(name)).period
    #expect(period.first.description == first && period.last.description == last)
  }

  @Test(
    "F16: what names no period",
    arguments: ["21", "2021-H3", "2021-Q0", "2021-13", "2021-00", "2021-1", "2021-05-01", "summary"])
  func noPeriods(name: String) { #expect(PeriodName(name) == nil) }

  @Test(
    "F11: typed words match whatever their case, accents and normal form",
    arguments: [
      ("Réalisé", "realise", true), ("re\u{301}alise\u{301}", "réalisé", true),
      ("EN COURS", "en cours", true),
      ("й", "и\u{306}", true), ("й", "и", false), ("œuvre", "oeuvre", false), ("Ø", "o", true),
      ("✓", "✓", true), ("done", "dome", false),
      ("ñ", "n", true), (" done ", "done", true),
    ])
  func folding(left: String, right: String, match: Bool) { #expect(left.matches(right) == match) }

  @Test(
    "the nearest word is suggested, and none that is far",
    arguments: [
      ("stauts", ["status", "show", "set"], "status"), ("realisé", ["réalisé", "done"], "réalisé"),
      ("onwer", ["owner", "due"], "owner"),
      ("xyz", ["status", "show"], nil), ("", ["a"], nil), ("dome", ["done", "not-done"], "done"),
    ] as [(String, [String], String?)])
  func suggestions(typed: String, known: [String], nearest: String?) {
    #expect(typed.nearest(of: known) == nearest)
  }
}
