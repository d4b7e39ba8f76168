import PlanTestSupport
import Testing

@testable import PlanCLI

/// Text that is not UTF-8 changes nothing, wherever it comes from.
struct EncodingTests {
  private static let node = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  /// A text as Windows-1252 writes it, as far as Latin-1 goes.
  private func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
  }

  private func expectNothing(_ run: CommandRun, _ place: String, in sandbox: Sandbox) throws {
    #expect(run.code == 65 && run.errors.contains(place), "\(run.code) \(run.errors)")
    #expect(run.errors.contains("not UTF-8"), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1\n")
  }

  @Test("a table that a spreadsheet saved as Windows-1252 is refused with line and column")
  func table() throws {
    let sandbox = try Sandbox.publishedPlans()
    let table = CommandRun("list 2018-2020 --format csv --excel --lang fr", in: sandbox).output
    let bytes = latin1(String(table.dropFirst()))
    let run = CommandRun("set - --format csv --lang en", in: sandbox, bytes: bytes)
    try expectNothing(run, "line 3, column 32", in: sandbox)
    #expect(run.errors.contains("CSV UTF-8"))
  }

  @Test(
    "lines of set and of add are refused with line and column",
    arguments: [
      ("add -", "L1M1\tTitle\nL1M1D9\tR\u{E9}alis\u{E9}\n", "line 2, column 9"),
      ("set -", "L2M5D1 done approuv\u{E9}\n", "line 1, column 20"),
      ("set -", "L2M5D1 done\r\nL2M5D2 r\u{E9}alis\u{E9}\r\n", "line 2, column 9"),
    ])
  func lines(command: String, text: String, place: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    try expectNothing(CommandRun(command, in: sandbox, bytes: latin1(text)), place, in: sandbox)
  }

  @Test(
    "an argument is refused by its number", arguments: ["add L2M5D3", "edit L2M5D1", "set L2M5D1 done -m"])
  func arguments(line: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun(line, in: sandbox, argument: latin1("owner=R\u{E9}gie"))
    let number = line.split(separator: " ").count + 1
    try expectNothing(run, "argument \(number), column 8: byte 0xE9", in: sandbox)
  }

  @Test("the built program refuses bytes that are not UTF-8 on its command line, and takes those that are")
  func program() throws {
    let sandbox = try Sandbox.publishedPlans()
    let line = "\(PlanBinary.path) set L2M5D1 done -m \"$(printf 'approuv\\351')\""
    let refused = try sandbox.run("/bin/sh", ["-c", line])
    #expect(refused.code == 65 && refused.errors.contains("argument 5, column 8"), "\(refused.errors)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1\n")
    let taken = try sandbox.run(
      "/bin/sh", ["-c", line.replacing("\\351", with: "\\303\\251")])
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(try sandbox.text(of: Self.node).hasSuffix("done approuvé\n"))
  }

  @Test("UTF-16 with a byte order mark, as Unicode text of a spreadsheet, is read", arguments: [true, false])
  func utf16(isLittle: Bool) throws {
    let sandbox = try Sandbox.publishedPlans()
    let text =
      "\u{FEFF}code\tplan\ttitle.x\r\n".replacing("title.x", with: "title") + "L2M5D1\t2018-2020\tÉtude\r\n"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    let run = CommandRun("set - --format csv", in: sandbox, bytes: bytes)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try sandbox.text(of: Self.node).hasPrefix("title: Étude\n"))
  }

  @Test(
    "characters that Unicode calls line breaks split no row",
    arguments: ["\u{2028}", "\u{85}", "\u{B}", "\u{C}"])
  func noRows(character: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let added = CommandRun("add -", in: sandbox, input: "L2M5D3\tone\(character)two\n")
    #expect(added.code == 0, "\(added.errors)")
    #expect(
      try sandbox.text(of: "plans/2018-2020/L2/L2M5/L2M5D3.txt").hasPrefix("title: one\(character)two\n"))
    let table = CommandRun(
      "set - --format csv", in: sandbox, input: "code,plan,title\nL2M5D1,2018-2020,one\(character)two\n")
    #expect(table.code == 0, "\(table.errors)")
    #expect(try sandbox.text(of: Self.node).hasPrefix("title: one\(character)two\n"))
    let batch = CommandRun("set -", in: sandbox, input: "L2M5D1 done one\(character)two\n")
    #expect(batch.code == 0, "\(batch.errors)")
    #expect(try sandbox.text(of: Self.node).hasSuffix("done one\(character)two\n"))
  }

  @Test("a mark that joins a separator or a quote is text, and the cell ends where the bytes say")
  func combining() throws {
    let table = try CSVTable("code,title\nL1,\u{301}a,\nL2,\"\u{301}b\"\n")
    #expect(table.rows.map(\.cells) == [["L1", "\u{301}a", ""], ["L2", "\u{301}b"]])
  }

  @Test("a name that git has in another encoding is refused, and nothing is recorded")
  func identity() throws {
    let sandbox = try Sandbox.publishedPlans()
    let config = try sandbox.text(of: ".git/config")
    try sandbox.write(
      Array(config.utf8) + Array("[user]\n\tname = H".utf8) + [0xE9] + Array("l\n".utf8), to: ".git/config")
    let run = CommandRun("set L2M5D1 done", in: sandbox)
    #expect(run.code == 78 && run.errors.contains("user.name is not UTF-8"), "\(run.errors)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1\n")
  }

  @Test("a template in another encoding is refused with its line, and no report is made")
  func template() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write(Array("<h1>\n".utf8) + latin1("R\u{E9}union"), to: "plans/templates/cover.mustache")
    let run = CommandRun("report summary 2018-2020 --format html", in: sandbox)
    #expect(run.code == 78 && run.errors.contains("cover.mustache:2"), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
