import PlanTestSupport
import Testing

@testable import PlanCore

struct ParsingTests {
  private func faults(_ text: String) -> [FileFinding] { faults(Array(text.utf8)) }

  private func faults(_ bytes: [UInt8]) -> [FileFinding] {
    do throws(ParseError) {
      _ = try NodeFile(parsing: bytes)
      return []
    } catch { return error.findings }
  }

  @Test(
    "F6: a byte order mark, CRLF and a missing last newline change nothing that is read",
    arguments: [
      "title: A\nowner: B\n", "\u{FEFF}title: A\nowner: B\n", "title: A\r\nowner: B\r\n",
      "title: A\nowner: B",
      "\u{FEFF}title: A\r\nowner: B", "title:A\nowner :B\n", "title:\u{A0}A\u{A0}\nowner\u{202F}: \tB \t\r\n",
    ])
  func lineEndings(text: String) throws {
    let file = try NodeFile(parsing: Array(text.utf8))
    #expect(file.value(.title) == "A" && file.value(.owner) == "B" && file.fields.count == 2)
    #expect(file.bytes == Array(text.utf8))
  }

  @Test("F7: what is refused, with its place")
  func refused() {
    #expect(faults("title: A\u{0}") == [FileFinding(.nulByte, line: 1, column: 9)])
    #expect(
      faults(Array("title: é\nx: ".utf8) + [0xFF]) == [
        FileFinding(.invalidUTF8(byte: 0xFF), line: 2, column: 4)
      ])
    #expect(
      faults("title: A\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n") == [
        FileFinding(.conflict, line: 2, column: 1)
      ])
    #expect(faults("title: A\n\nBody\n=======\n").isEmpty)
    let long = "title: " + String(repeating: "x", count: 70_000)
    #expect(faults(long + "\nowner: B") == [FileFinding(.lineTooLong(bytes: 70_007), line: 1, column: 1)])
    #expect(
      faults("title: A\n\n" + String(repeating: "x", count: 70_000)).isEmpty,
      "only header lines have a length")
    #expect(
      faults([UInt8](repeating: 10, count: (1 << 20) + 1)) == [
        FileFinding(.fileTooLarge(bytes: (1 << 20) + 1))
      ])
    #expect(faults([UInt8](repeating: 10, count: 1 << 20)).isEmpty)
  }

  @Test("F7: bytes are refused exactly where Swift's own validation refuses them")
  func validation() {
    var random = SeededGenerator(seed: 7)
    let pieces: [[UInt8]] = [
      [65], [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0x80], [0xC0, 0xAF],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE0, 0x80], [0xF5], [0xC3], [0xE2, 0x82], [0xEF, 0xBB, 0xBF],
    ]
    for _ in 0..<20_000 {
      let body = (0..<Int.random(in: 0...6, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      let isValid = String(validating: body, as: UTF8.self) != nil
      #expect(faults(Array("title: A\n\n".utf8) + body).isEmpty == isValid, "\(body)")
    }
  }

  @Test("F8: a header line is a field or a comment; the header ends at a blank line")
  func header() throws {
    let file = try NodeFile(parsing: Array("# title: no\ntitle: a : b # c\n \t\u{A0}\nowner: body\n".utf8))
    #expect(file.fields.count == 1 && file.value(.title) == "a : b # c" && file.body == "owner: body\n")
    #expect(
      faults("title: A\nno colon here\n : x\n") == [
        FileFinding(.notAField("no colon here"), line: 2, column: 1),
        FileFinding(.badKey(""), line: 3, column: 1),
      ])
    #expect(faults(" title: A").map(\.detail) == [.badKey(" title")])
    #expect(try NodeFile(parsing: []).fields.isEmpty)
    #expect(try NodeFile(parsing: Array("\n# Heading\n".utf8)).body == "# Heading\n")
  }

  @Test(
    "F9: keys: names in any case, up to three parts, unknown ones kept",
    arguments: [
      ("Title", FieldName.title), ("title.fr", .title), ("title.pt-BR", .title), ("WORD.done.fr", .word),
      ("x-budget", .custom),
      ("X-Budget.y", .custom), ("titel", .unknown), ("owner.fr", .unknown), ("sub-status", .subStatus),
      ("level.D.fr", .level), ("word.led_by.yes.fr", .word),
    ])
  func keys(key: String, name: FieldName) throws {
    let file = try NodeFile(parsing: Array("\(key): v".utf8))
    #expect(file.fields[0].name == name && file.key(of: file.fields[0]) == key)
  }

  @Test(
    "F9: what is no key",
    arguments: ["1a", "-a", "a.", "a..b", "a.b.c.d.e", "é", "a b", "a_b", "a_b.c", ".a"])
  func noKeys(key: String) { #expect(faults("\(key): v") == [FileFinding(.badKey(key), line: 1, column: 1)]) }

  @Test("F11: text is kept byte for byte")
  func bytes() throws {
    let text = "title: re\u{301}alise\u{301} — « x »\n\nBody\r\nmixed\n"
    let file = try NodeFile(parsing: Array(text.utf8))
    #expect(file.bytes == Array(text.utf8))
    #expect(Array((file.value(.title) ?? "").utf8) == Array("re\u{301}alise\u{301} — « x »".utf8))
  }

  @Test("F16: the body: a description, then narratives by period and language")
  func narrative() throws {
    let text =
      "What it is.\n\n## 2021\nIn 2021.\n\n## 2021 fr\nEn 2021.\n## Notes\nmore\n## summary es\nIntro\n## 2021-Q3 xx yy\n"
    let narrative = Narrative(text)
    #expect(narrative.description == "What it is.")
    let year = try #require(PeriodName("2021"))
    #expect(narrative.sections.map(\.subject) == [.period(year), .period(year), .summary])
    #expect(narrative.sections.map { $0.language?.description } == [nil, "fr", "es"])
    #expect(
      narrative.sections.map(\.text) == ["In 2021.", "En 2021.\n## Notes\nmore", "Intro\n## 2021-Q3 xx yy"])
    #expect(
      Narrative("").description.isEmpty && Narrative("a\r\n## 2021\r\nb\r\n").sections.map(\.text) == ["b"])
  }

  /// The header as a slow reader takes it apart, with nothing in common with the real one.
  private func reference(_ text: String) -> [[String]]? {
    var fields: [[String]] = []
    var rest = text
    if rest.unicodeScalars.first == "\u{FEFF}" { rest.unicodeScalars.removeFirst() }
    func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
      var scalars = scalars
      let blanks: [Unicode.Scalar] = [" ", "\t", "\u{A0}", "\u{202F}", "\r"]
      while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
      while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
      return scalars
    }
    func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
    for line in rest.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if trimmed(Array(line)).isEmpty { break }
      if line.first == "#" { continue }
      guard let colon = line.firstIndex(of: ":") else { return nil }
      var key = Array(line[..<colon])
      while let last = key.last, trimmed([last]).isEmpty { key.removeLast() }
      let parts = string(key).split(separator: ".", omittingEmptySubsequences: false)
      let word = { (part: Substring) in
        !part.isEmpty
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
      }
      guard (1...4).contains(parts.count), parts.allSatisfy(word), parts[0].first?.isLetter == true,
        !parts[0].contains("_")
      else {
        return nil
      }
      fields.append([string(key), string(trimmed(Array(line[line.index(after: colon)...])))])
    }
    return fields
  }

  @Test("F8, F9: the parser against a slow and obvious one, on generated files")
  func property() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<6000 {
      let text = GeneratedFile.text(using: &random)
      let bytes = Array(text.utf8)
      let expected = reference(text)
      if let file = try? NodeFile(parsing: bytes) {
        #expect(
          file.fields.map { [file.key(of: $0), file.value(of: $0)] } == expected, "\(text.debugDescription)")
        #expect(file.bytes == bytes)
      } else {
        #expect(expected == nil, "\(text.debugDescription)")
      }
    }
  }
}
