import Testing

@testable import PlanCore

/// The text below a heading of a body is changed, and nothing else (F16).
struct NarrativeEditTests {
  private func edited(_ file: String, _ heading: String, _ text: String) throws -> String {
    let heading = try #require(Narrative.Heading(heading[...]))
    let file = try NodeFile(parsing: Array(file.utf8))
    return String(decoding: try file.applying([.narrative(heading, text)]).bytes, as: UTF8.self)
  }

  @Test(
    "a text comes, changes and goes",
    arguments: [
      ("title: A\n", "## 2020", "T", "title: A\n\n## 2020\n\nT\n"),
      ("title: A", "## 2020", "T", "title: A\n\n## 2020\n\nT\n"),
      ("title: A\n\nBody\n", "## 2020 fr", "T\nU", "title: A\n\nBody\n\n## 2020 fr\n\nT\nU\n"),
      ("title: A\n\nBody", "## 2020", "T", "title: A\n\nBody\n\n## 2020\n\nT\n"),
      (
        "title: A\n\n## 2020\n\nOld\n\n## 2021\n\nNext\n", "## 2020", "New",
        "title: A\n\n## 2020\n\nNew\n\n## 2021\n\nNext\n"
      ),
      (
        "title: A\n\n## 2020\n\nOld\n\n## 2021\n\nNext\n", "## 2020 fr", "F",
        "title: A\n\n## 2020\n\nOld\n\n## 2020 fr\n\nF\n\n## 2021\n\nNext\n"
      ),
      ("title: A\n\n## 2021\n\nNext\n", "## 2020", "T", "title: A\n\n## 2020\n\nT\n\n## 2021\n\nNext\n"),
      (
        "title: A\n\n## internal\n\nSecret\n", "## 2020", "T",
        "title: A\n\n## 2020\n\nT\n\n## internal\n\nSecret\n"
      ),
      ("title: A\n\n## 2020\n\nOld\n\n## 2021\n\nNext\n", "## 2020", "", "title: A\n\n## 2021\n\nNext\n"),
      ("title: A\n\n## 2020\n\nOld\n\n## 2021\n\nNext\n", "## 2021", " \n", "title: A\n\n## 2020\n\nOld\n"),
      ("title: A\n\n## 2020\n\nOld\n", "## 2020", "", "title: A\n"),
      ("title: A\n\n## 2020\n", "## 2020", "T", "title: A\n\n## 2020\n\nT\n"),
      (
        "title: A\n\n## 2020\n\n## 2021\n\nNext\n", "## 2020", "T",
        "title: A\n\n## 2020\n\nT\n\n## 2021\n\nNext\n"
      ),
      (
        "title: A\r\n\r\n## 2020\r\n\r\nOld\r\n", "## 2021", "T\nU",
        "title: A\r\n\r\n## 2020\r\n\r\nOld\r\n\r\n## 2021\r\n\r\nT\r\nU\r\n"
      ),
      ("title: A\n\n## 2020\n\nOld\n", "## 2019", "", "title: A\n\n## 2020\n\nOld\n"),
    ])
  func edits(file: String, heading: String, text: String, expected: String) throws {
    #expect(try edited(file, heading, text) == expected)
  }

  @Test("a line that would begin another section is refused")
  func headings() {
    #expect(throws: EditError.periodHeading("## 2021 fr")) {
      try edited("title: A\n", "## 2020", "T\n## 2021 fr\n")
    }
    #expect(throws: Never.self) { try edited("title: A\n", "## 2020", "## Part one\n") }
  }

  @Test("what is written is read, and everything else stays, wherever it stands", arguments: 0..<200)
  func random(seed: Int) throws {
    // Sections in any order, of which one is changed.
    let names = ["## 2020", "## 2020 fr", "## 2021-Q1", "## summary", "## internal", "## 2019 es"]
    var number = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func next(_ bound: Int) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(number >> 33) % bound
    }
    var text = "title: A\n"
    var used: Set<String> = []
    if next(2) == 0 { text += "\nBody\n" }
    for _ in 0..<next(5) {
      let name = names[next(names.count)]
      if used.insert(name).inserted { text += "\n\(name)\n" + (next(4) == 0 ? "" : "\nText \(next(9))\n") }
    }
    let name = names[next(names.count)]
    let heading = try #require(Narrative.Heading(name[...]))
    let file = try NodeFile(parsing: Array(text.utf8))
    let new = next(3) == 0 ? "" : "New\n\ntext"
    let edited = try file.applying([.narrative(heading, new)])
    #expect((edited.narrative(below: heading) ?? "") == new, "\(text)")
    #expect(edited.descriptionText == file.descriptionText && edited.values(ofKey: "title") == ["A"])
    for other in names where other != name {
      #expect(edited.values(ofKey: other) == file.values(ofKey: other), "\(text) \(other)")
    }
    #expect(edited.values(ofKey: name) == (new.isEmpty ? [] : [new]))
  }

  @Test(
    "words are what has a letter or a digit",
    arguments: [("", 0), ("one", 1), ("one – two\n\n3 ** four.", 4)])
  func words(text: String, count: Int) { #expect(Narrative.wordCount(of: text) == count) }
}
