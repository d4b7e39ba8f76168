import PlanTestSupport
import Testing

@testable import PlanCore

/// CSV files of tables, line by line (F40, F48).
struct RowsFileTests {
  private func file(_ text: String) throws -> RowsFile { try RowsFile(Array(text.utf8)) }

  private func texts(_ file: RowsFile) -> [[String]] { file.rows.map { $0.cells.map(file.text) } }

  @Test(
    "F40: commas, semicolons and tabs, quotes, line ends of any kind, and a byte order mark are read",
    arguments: [
      "a,b,c\n1,\"x, \"\"y\"\"\",3\n\n4,,6\n", "a,b,c\r\n1,\"x, \"\"y\"\"\",3\r\n,,\r\n4,,6",
      "a;b;c\n1;x, \"y\";3\n4;;6\n", "\u{FEFF}a;b;c\n1;\"x, \"\"y\"\"\";3\n ; ;\n4;;6\n",
      "a\tb\tc\n1\tx, \"y\"\t3\n4\t\t6",
    ])
  func forms(text: String) throws {
    let file = try file(text)
    #expect(file.head.cells.map(file.text) == ["a", "b", "c"])
    #expect(texts(file) == [["1", "x, \"y\"", "3"], ["4", "", "6"]])
    #expect(file.hasByteOrderMark == text.hasPrefix("\u{FEFF}"))
  }

  @Test("F40: what is wrong with a row is told with its line, and the other rows count")
  func wrong() throws {
    let file = try file("a,b\n1,\"open\nstill\"\n2,\"x\" y\n3,4\n")
    let rows = Array(file.rows)
    #expect(rows.map(\.line) == [2, 3, 4, 5])
    #expect(rows.map(\.error) == [.openQuote, nil, .textAfterQuote, nil])
    #expect(rows[3].cells.map(file.text) == ["3", "4"])
    let accents = try self.file("a,b\né\u{301}é,\"x\" y\n")
    let row = try #require(Array(accents.rows).first)
    #expect(accents.column(of: row.cells[1], in: row) == 5)
  }

  @Test("F40: a file that is no text, too large, torn by a conflict or empty is refused with the place")
  func refused() {
    func refusal(_ bytes: [UInt8]) -> RowsFile.Refusal? {
      do { _ = try RowsFile(bytes) } catch { return error }
      return nil
    }
    #expect(refusal([]) == .empty && refusal(Array("\n \n,,\n".utf8)) == .empty)
    #expect(refusal(Array("a,b\n1,é\0".utf8)) == .noText(.nul, line: 2, column: 4))
    #expect(refusal(Array("a\n".utf8) + [0xFF]) == .noText(.byte(0xFF), line: 2, column: 1))
    #expect(refusal(Array("a\n1\n<<<<<<< HEAD\n".utf8)) == .conflict(line: 3))
    #expect(
      refusal([UInt8](repeating: 97, count: RowsFile.maximumSize + 1))
        == .tooLarge(bytes: RowsFile.maximumSize + 1))
    let lines = [UInt8](repeating: 10, count: RowsFile.mostRows + 2)
    #expect(refusal(Array("a\n".utf8) + lines) == .tooManyRows(line: RowsFile.mostRows + 2))
  }

  /// A slow and obvious reader: one character after the other, by what RFC 4180 says of one line.
  private func slowCells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    var characters = Array(line)[...]
    while let character = characters.popFirst() {
      if isQuoted, character == "\"", characters.first == "\"" {
        cells[cells.count - 1].append("\"")
        characters.removeFirst()
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  private static let pieces = ["a", "é", ",", "\"", " ", "x y", "5G", "«»", ""]

  private func randomTable(_ random: inout SeededGenerator) -> (text: String, cells: [[String]]) {
    let width = Int.random(in: 1...4, using: &random)
    let cells = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<width).map { column in
        // The first cell is never empty, so that no line is left out.
        (column == 0 ? "k" : "")
          + (0..<Int.random(in: 0...3, using: &random)).map { _ in
            Self.pieces.randomElement(using: &random) ?? ""
          }.joined()
      }
    }
    let lines = cells.map { row in
      row.map {
        $0.contains(",") || $0.contains("\"") || Bool.random(using: &random)
          ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0
      }
      .joined(separator: ",")
    }
    let end = Bool.random(using: &random) ? "\r\n" : "\n"
    return (lines.joined(separator: end) + (Bool.random(using: &random) ? end : ""), cells)
  }

  @Test("F40: random tables are read as a slow reader reads them")
  func reference() throws {
    var random = SeededGenerator(seed: 40)
    for _ in 0..<1_000 {
      let (text, cells) = randomTable(&random)
      let file = try file(text)
      let found = [file.head.cells.map(file.text)] + texts(file)
      #expect(found == cells.map { $0.map(\.trimmingBlanks) }, "\(text)")
      #expect(file.rows.allSatisfy { $0.error == nil })
      let lines = text.split(whereSeparator: \.isNewline).map(String.init)
      #expect(lines.map { slowCells($0).map(\.trimmingBlanks) } == found)
    }
  }

  @Test(
    "F48: a changed cell changes its line alone, and the bytes come back; rows are added and removed the same way"
  )
  func edits() throws {
    var random = SeededGenerator(seed: 48)
    for _ in 0..<1_000 {
      let (text, _) = randomTable(&random)
      let file = try file(text)
      let rows = Array(file.rows)
      let new = Self.pieces.randomElement(using: &random) ?? ""
      if let row = rows.randomElement(using: &random),
        let column = row.cells.indices.dropFirst().randomElement(using: &random)
      {
        let old = file.text(row.cells[column])
        let edited = try RowsFile(file.setting(column, of: row, to: new))
        var expected = texts(file)
        let place = try #require(rows.firstIndex { $0.line == row.line })
        expected[place][column] = new.trimmingBlanks
        #expect(texts(edited) == expected, "\(text)")
        let before = file.bytes[..<row.wholeLine.lowerBound]
        #expect(
          edited.bytes.starts(with: before)
            && edited.bytes.suffix(file.bytes.count - row.wholeLine.upperBound)
              == file.bytes[row.wholeLine.upperBound...]
        )
        let back = try RowsFile(edited.setting(column, of: Array(edited.rows)[place], to: old))
        #expect(texts(back) == texts(file))
      }
      let cells = file.head.cells.map { _ in "n\(new)" }
      let next = rows.randomElement(using: &random)
      let longer = try RowsFile(file.adding(cells, before: next))
      let place = next.flatMap { next in rows.firstIndex { $0.line == next.line } } ?? rows.count
      var expected = texts(file)
      expected.insert(cells.map(\.trimmingBlanks), at: place)
      #expect(texts(longer) == expected, "\(text)")
      #expect(longer.removing(Array(longer.rows)[place]) == file.bytes, "\(text)")
    }
  }

  @Test("F48: a cell beyond the end of a short row gets the cells between")
  func short() throws {
    let file = try file("a,b,c,d\n1\n2,x\n")
    let row = try #require(Array(file.rows).first)
    #expect(String(decoding: file.setting(2, of: row, to: "y;z"), as: UTF8.self) == "a,b,c,d\n1,,y;z\n2,x\n")
  }

  @Test("F40: whatever the bytes are, reading them ends")
  func noise() {
    var random = SeededGenerator(seed: 41)
    let alphabet: [UInt8] = [10, 13, 34, 44, 59, 9, 97, 0xC3, 0xA9, 32, 60]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 97
      }
      guard let file = try? RowsFile(bytes) else { continue }
      for row in file.rows { for cell in row.cells { _ = (file.text(cell), file.column(of: cell, in: row)) } }
    }
  }
}
