import PlanTestSupport
import Testing

@testable import PlanCore

struct EditingTests {
  private func file(_ text: String) throws -> NodeFile { try NodeFile(parsing: Array(text.utf8)) }
  private func text(_ file: NodeFile) -> String { String(decoding: file.bytes, as: UTF8.self) }
  private func line(_ value: String) throws -> StatusLine {
    let date = try #require(PlanDate(value.prefix(10)))
    return StatusLine(date: date, word: StatusWord(.done))
  }

  @Test(
    "F19: a status goes after the last status line, else after the header's last line",
    arguments: [
      (
        "title: A\nstatus: 2020-01-01 done\nowner: B\n",
        "title: A\nstatus: 2020-01-01 done\nstatus: 2021-01-01 done\nowner: B\n"
      ),
      ("title: A\n\nBody\n", "title: A\nstatus: 2021-01-01 done\n\nBody\n"),
      ("title: A", "title: A\nstatus: 2021-01-01 done"),
      ("title: A\r\n", "title: A\r\nstatus: 2021-01-01 done\r\n"),
      ("title: A\r\nowner: B", "title: A\r\nowner: B\r\nstatus: 2021-01-01 done"),
      ("title: A\n# c\n", "title: A\n# c\nstatus: 2021-01-01 done\n"),
      ("", "status: 2021-01-01 done\n"), ("\nBody", "status: 2021-01-01 done\n\nBody"),
      ("\u{FEFF}title: A\n", "\u{FEFF}title: A\nstatus: 2021-01-01 done\n"),
      ("\u{FEFF}", "\u{FEFF}status: 2021-01-01 done\n"),
    ])
  func status(before: String, after: String) throws {
    #expect(text(try file(before).adding(try line("2021-01-01"))) == after)
  }

  @Test(
    "F19: another field replaces its value alone, or goes after its kin; clearing removes the line",
    arguments: [
      ("title:  A  \nowner: B\n", "title", "C", "title:  C  \nowner: B\n"),
      ("title: A\nowner: B\n", "title.fr", "C", "title: A\ntitle.fr: C\nowner: B\n"),
      ("title: A\nowner: B\n", "due", "2020-01-01", "title: A\nowner: B\ndue: 2020-01-01\n"),
      ("title: A\nowner: B\n", "owner", "", "title: A\n"), ("title: A\nowner: B", "owner", "", "title: A"),
      ("title: A\r\nowner: B", "owner", "", "title: A"), ("owner: B\ntitle: A\n", "owner", "", "title: A\n"),
      ("title: A\nx-b: 1\nowner: B\n", "x-b", "2", "title: A\nx-b: 2\nowner: B\n"),
      ("Title: A\n", "title", "B", "Title: B\n"), ("title:\n", "title", "B", "title:B\n"),
    ])
  func fields(before: String, key: String, value: String, after: String) throws {
    #expect(text(try file(before).setting(key, to: value)) == after)
  }

  @Test("F19: a value with a line break is refused, and a key that is none")
  func refused() throws {
    let file = try file("title: A\n")
    #expect(throws: EditError.lineBreak) { try file.setting("title", to: "a\nb") }
    #expect(throws: EditError.lineBreak) { try file.setting("title", to: "a\rb") }
    #expect(throws: EditError.badKey("é")) { try file.setting("é", to: "x") }
    #expect(throws: EditError.notStorable) {
      try file.setting("title", to: String(repeating: "x", count: 70_000))
    }
    #expect(throws: EditError.notStorable) { try file.setting("title", to: "a\u{0}") }
    let full = try self.file("title: A\n\n" + String(repeating: "b", count: NodeFile.maximumSize - 20))
    #expect(throws: EditError.notStorable) { try full.adding(try line("2020-01-01")) }
    let wide = try self.file("title:" + String(repeating: " ", count: 65_000) + "A\n")
    #expect(throws: EditError.notStorable) {
      try wide.setting("title", to: String(repeating: "x", count: 1_000))
    }
  }

  /// The fields of a file without those of a key.
  private func others(_ file: NodeFile, than key: String) -> [[String]] {
    file.fields.map { [file.key(of: $0), file.value(of: $0)] }.filter { $0[0].lowercased() != key }
  }

  @Test(
    "F19: laws over generated files: only the edited field differs, and taking it back restores the bytes")
  func laws() throws {
    var random = SeededGenerator(seed: 11)
    var count = 0
    while count < 20_000 {
      guard let file = try? NodeFile(parsing: Array(GeneratedFile.text(using: &random).utf8)) else {
        continue
      }
      count += 1
      let edited: NodeFile
      let key: String
      if Bool.random(using: &random) {
        key = "status"
        edited = try file.adding(
          StatusLine(date: try #require(PlanDate("2022-02-02")), word: StatusWord(.done), note: "n"))
        #expect(edited.values(.status).count == file.values(.status).count + 1)
        // One line more, wherever it stands.
        #expect(edited.bytes.count(where: { $0 == 10 }) == file.bytes.count(where: { $0 == 10 }) + 1)
      } else {
        key = ["title", "title.es", "owner", "x-own"].randomElement(using: &random) ?? "title"
        edited = try file.setting(key, to: "Neu é")
        #expect(edited.field(key).map { edited.value(of: $0) } == "Neu é")
        #expect(try edited.setting(key, to: "Neu é").bytes == edited.bytes)
      }
      #expect(others(edited, than: key) == others(file, than: key))
      #expect(edited.body == file.body)
      #expect(Reversal.reverting(from: file.bytes, to: edited.bytes, in: edited.bytes) == file.bytes)
      if file.field(key) == nil, key != "status", file.headerEnd > 0 || !file.bytes.isEmpty {
        #expect(edited.clearing(key).bytes == file.bytes)
      }
    }
  }

  @Test(
    "a change is taken back out of a file that has changed elsewhere, and not where its place was touched",
    arguments: [
      ("a\nb\nc\n", "a\nx\nb\nc\n", "a\nx\nb\nc\nd\n", "a\nb\nc\nd\n"),
      ("a\nb\n", "a\nb\nx\n", "a\nb\nx\ny\n", "a\nb\ny\n"),
      ("a\nb\n", "a\nB\n", "z\na\nB\n", "z\na\nb\n"), ("a\nb\nc\n", "a\nc\n", "a\nc\nd\n", "a\nb\nc\nd\n"),
      ("a\nb\n", "a\nB\n", "a\nBB\n", nil), ("a\nb\nc\n", "a\nc\n", "a\nz\nc\n", nil),
      ("a\n", "a\nx\n", "a\n", nil),
      ("a", "a\nx", "q\na\nx", "q\na"),
    ] as [(String, String, String, String?)])
  func reversal(old: String, new: String, current: String, result: String?) {
    let bytes = Reversal.reverting(from: Array(old.utf8), to: Array(new.utf8), in: Array(current.utf8))
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == result)
  }

  @Test("F13, F14: reading a status line, and the one in force: the latest date, then the last in the file")
  func inForce() throws {
    let text =
      "title: A\nstatus: 2020-03-01 done\nstatus: 2019-01-01 not-done  a note \nstatus: 2020-03-01 in-progress\n"
    let file = try file(text)
    let lines = file.statusLines([])
    #expect(
      lines.map(\.value) == ["2020-03-01 done", "2019-01-01 not-done a note", "2020-03-01 in-progress"])
    func status(_ day: String) -> String? { PlanDate(day).flatMap { file.status(on: $0, []) }?.description }
    #expect(
      status("2018-12-31") == nil && status("2019-01-01") == "not-done" && status("2020-02-29") == "not-done")
    #expect(status("2020-03-01") == "in-progress" && status("2030-01-01") == "in-progress")
  }

  @Test("evidence: URLs, paths, paths with blanks, captions")
  func evidence() {
    #expect(
      Evidence("https://x.org/a The minutes")
        == Evidence(reference: "https://x.org/a", caption: "The minutes"))
    #expect(Evidence("<plans/a b.pdf> c") == Evidence(reference: "plans/a b.pdf", caption: "c"))
    #expect(Evidence("<a b") == nil && Evidence("") == nil && Evidence("<>") == nil)
    for value in ["https://x.org", "<a b.pdf> caption", "a.pdf caption two"] {
      #expect(Evidence(value)?.value == value)
    }
    for allowed in ["https://x.org/../a", "a/b:c.pdf", "1:2.pdf", "évaluation : x", "a..b/c"] {
      #expect(Evidence("<\(allowed)>")?.isAllowed == true, "\(allowed)")
    }
    for refused in ["/etc/passwd", "../a", "a/../../b", "javascript:alert(1)", "file:///x", "C:\\a"] {
      #expect(Evidence("<\(refused)>")?.isAllowed == false, "\(refused)")
    }
    #expect(Evidence("HTTPS://x")?.isURL == true && Evidence("ftp://x")?.isURL == false)
  }
}
