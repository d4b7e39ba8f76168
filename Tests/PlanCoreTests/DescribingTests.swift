import PlanTestSupport
import Testing

@testable import PlanCore

struct DescribingTests {
  private func file(_ text: String) throws -> NodeFile { try NodeFile(parsing: Array(text.utf8)) }

  private func described(_ text: String, _ description: String) throws -> String {
    String(decoding: try file(text).describing(description).bytes, as: UTF8.self)
  }

  @Test(
    "F16, F19: a description takes the place of the old one, and every other byte stays",
    arguments: [
      // None yet: after the header, or before the first period.
      ("title: A\n", "One\nTwo", "title: A\n\nOne\nTwo\n"), ("title: A", "One", "title: A\n\nOne"),
      ("title: A\r\n", "One\nTwo", "title: A\r\n\r\nOne\r\nTwo\r\n"),
      ("title: A\r\nowner: B", "One", "title: A\r\nowner: B\r\n\r\nOne"),
      ("title: A\n\n", "One", "title: A\n\nOne\n"), ("", "One", "\nOne\n"),
      ("title: A\n\n## 2021\nx\n", "One", "title: A\n\nOne\n\n## 2021\nx\n"),
      ("title: A\n\n\n## 2021\nx\n", "One", "title: A\n\nOne\n\n## 2021\nx\n"),
      ("title: A\r\n\r\n## 2021 fr\r\nx", "One\r\nTwo", "title: A\r\n\r\nOne\r\nTwo\r\n\r\n## 2021 fr\r\nx"),
      ("\u{FEFF}title: A\n \n", "\n\nOne\n\n", "\u{FEFF}title: A\n \nOne\n"),
      // In the place of another.
      ("title: A\n\nOld\n", "One\nTwo", "title: A\n\nOne\nTwo\n"),
      ("title: A\n\nOld", "One", "title: A\n\nOne"),
      (
        "# c\nTitle : A \n\n\n  Old  \n\n# Old\n\n\n## 2021\n\nx\n\n\n", "One\n\n## More",
        "# c\nTitle : A \n\n\nOne\n\n## More\n\n\n## 2021\n\nx\n\n\n"
      ),
      (
        "title: A\r\n\r\nOld\r\nolder\r\n\r\n## 2021\r\nx\r\n", "One\nTwo",
        "title: A\r\n\r\nOne\r\nTwo\r\n\r\n## 2021\r\nx\r\n"
      ),
      ("title: A\n\nOld\r\nmixed\n\n## summary\nx", "  One", "title: A\n\n  One\n\n## summary\nx"),
      ("title: A\n\na\u{2028}b\u{B}c\n", "d\u{2028}e", "title: A\n\nd\u{2028}e\n"),
      // None any more.
      ("title: A\n\nOld\n\n## 2021\nx\n", "", "title: A\n\n## 2021\nx\n"),
      ("title: A\n\nOld\nolder\n", " \n", "title: A\n"), ("title: A\r\n\r\nOld", "", "title: A"),
      ("title: A\n", "", "title: A\n"), ("title: A\n\n## 2021\n", "", "title: A\n\n## 2021\n"),
    ])
  func cases(old: String, description: String, new: String) throws {
    #expect(try described(old, description) == new)
  }

  @Test("laws: nothing but the description differs, and the old one put back restores the bytes")
  func laws() throws {
    var random = SeededGenerator(seed: 16)
    let lines = [
      "Text", "", "  indented", "# Heading", "## Other heading", "owner: not a field", "é \u{2028}x",
      "- item",
    ]
    for round in 0..<500 {
      let ending = round.isMultiple(of: 2) ? "\n" : "\r\n"
      func some(_ count: Int) -> [String] {
        (0..<count).map { _ in lines.randomElement(using: &random) ?? "" }
      }
      var text = ["title: A", "owner: B"]
      if round % 5 > 0 { text += [""] + some(Int.random(in: 0...4, using: &random)) }
      if round % 3 > 0 { text += ["", "## 2021"] + some(2) + ["## 2022 fr"] + some(2) }
      let old = text.joined(separator: ending) + (round % 7 > 0 ? ending : "")
      let before = try file(old)
      let wanted = some(Int.random(in: 1...3, using: &random)).joined(separator: "\n")
      let after = try before.describing(wanted)
      #expect(after.descriptionText == Narrative.normalized(wanted), "\(old.debugDescription)")
      #expect(Narrative(after.body).sections == Narrative(before.body).sections, "\(old.debugDescription)")
      #expect(after.values(.title) == ["A"] && after.values(.owner) == ["B"] && after.fields.count == 2)
      // Old bytes come back where a description was and is: its own lines lie between the same ones.
      if !before.descriptionText.isEmpty, !after.descriptionText.isEmpty {
        #expect(try after.describing(before.descriptionText).bytes == before.bytes, "\(old.debugDescription)")
      }
      #expect(try after.describing(wanted).bytes == after.bytes)
    }
  }

  @Test("a line that begins a period, a NUL and a conflict are refused")
  func refused() throws {
    let file = try file("title: A\n")
    #expect(throws: EditError.periodHeading("## 2021 fr")) { try file.describing("One\r\n## 2021 fr\nTwo") }
    #expect(throws: EditError.periodHeading("## summary")) { try file.describing("## summary") }
    #expect(throws: EditError.notStorable) { try file.describing("a\0b") }
    #expect(throws: EditError.notStorable) { try file.describing("<<<<<<< HEAD") }
  }

  @Test("description=… is an edit of the body, of one value, and none where nothing differs")
  func edits() throws {
    let file = try file("title: A\n\nOld\r\nolder\n")
    let change = try #require(FieldEdit("Description=One\nTwo"))
    #expect(try change.edits(of: file, .node) == [.description("One\nTwo")])
    #expect(try FieldEdit("description=Old\nolder\n")?.edits(of: file, .plan) == [])
    #expect(try FieldEdit("description=")?.edits(of: file, .node) == [.description("")])
    #expect(throws: FieldRefusal.notAList("description")) {
      try FieldEdit("description+=x")?.edits(of: file, .node)
    }
    #expect(file.values(ofKey: "description") == ["Old\nolder"])
  }
}
