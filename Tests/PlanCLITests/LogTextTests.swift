import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// What `plan log` prints to people: nothing is cut off, and an empty answer says why.
struct LogTextTests {
  private func terminal(_ columns: Int) -> Terminal {
    Terminal(isOutput: true, columns: columns, rows: 10_000)
  }

  private func plans() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    let note = "Approved by the board after the long discussion of the second reading in Barcelona"
    for line in [
      "set L2M5D1 done --at 2020-12-15 -m \"\(note)\"",
      "edit L2M5D1 \"title=Yearly learning plan that looks at gender and at everybody's skills\"",
    ] {
      #expect(CommandRun(line, in: sandbox).code == 0)
    }
    return sandbox
  }

  @Test(
    "who and when are never cut off, and neither is a note", arguments: [56, 64, 80, 100], ["en", "fr", "es"])
  func whole(columns: Int, language: String) throws {
    let sandbox = try plans()
    for scope in ["", "L2M5D1", "2018-2020/L2M5"] {
      let run = CommandRun(
        "log \(scope) --lang \(language) --color never", in: sandbox, terminal: terminal(columns))
      let lines = run.output.split(separator: "\n").map(String.init)
      #expect(lines.allSatisfy { $0.columns <= columns }, "\(run.output)")
      #expect(!run.output.contains("…"))
      // What is printed has every word of what is printed without a terminal.
      let whole = CommandRun("log \(scope) --lang \(language)", in: sandbox).output
      func words(_ text: String) -> [String] { text.split { " \n".contains($0) }.map(String.init).sorted() }
      #expect(words(run.output) == words(whole), "\(run.output)")
    }
  }

  @Test("at 80 columns an entry is its line, and who and when below it where they do not fit")
  func layout() throws {
    let output = CommandRun("log L2M5D1 --color never", in: try plans(), terminal: terminal(80)).output
    let lines = output.replacing(/[0-9a-f]{7}/, with: "COMMIT").split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "            title          Yearly gender-aware learning and skills plan → Yearly",
        "                           learning plan that looks at gender and at everybody's",
        "                           skills", "    COMMIT Ana Ruiz, recorded 2026-11-20",
        "2020-12-15  ✓ done         Approved by the board after the long discussion of",
        "                           the second reading in Barcelona",
        "    COMMIT Ana Ruiz, recorded 2026-11-20", "2020-12-31  ○ in progress  the plans",
        "    COMMIT Ana Ruiz, recorded 2020-01-02",
      ])
  }

  @Test("a title is cut between words", arguments: [60, 70, 80, 90])
  func cut(columns: Int) throws {
    let titles = CommandRun("list 2018-2020", in: try Sandbox.publishedPlans()).output
    let output = CommandRun(
      "list 2018-2020 --color never", in: try Sandbox.publishedPlans(), terminal: terminal(columns)
    ).output
    var cut = 0
    for (line, whole) in zip(output.split(separator: "\n"), titles.split(separator: "\n"))
    where line.last == "…" {
      cut += 1
      let kept = line.dropLast()
      #expect(whole.hasPrefix(kept) && whole.dropFirst(kept.count).first == " ", "\(line)")
    }
    #expect(cut > 5 || columns > 80)
  }

  @Test("an author without a change is named, with those who have some")
  func author() throws {
    let sandbox = try plans()
    let expected = [
      "en": "note: no change by 'jourdan'; the changes are by Ana Ruiz\n",
      "fr":
        "remarque\u{A0}: aucun changement de «\u{A0}jourdan\u{A0}»\u{A0}; auteurs des changements\u{A0}: Ana Ruiz\n",
      "es": "nota: ningún cambio de «jourdan»; autores de los cambios: Ana Ruiz\n",
    ]
    for (language, text) in expected {
      let run = CommandRun("log --author jourdan --lang \(language)", in: sandbox)
      #expect(run.code == 0 && run.output.isEmpty && run.errors == text)
    }
    #expect(CommandRun("log --author jourdan --format json", in: sandbox).output == "[]\n")
    #expect(CommandRun("log --author ruiz", in: sandbox).errors.isEmpty)
    #expect(
      CommandRun("log --until 2010-01-01", in: sandbox).errors
        == "note: no change was recorded in that time; the first one is of 2020-01-02, the last one of 2026-11-20\n"
    )
    #expect(
      CommandRun("log 2021-2023/L3A1 --status-only", in: sandbox).errors
        == "note: no status has been recorded yet\n")
  }

  @Test(
    "--since and --until take periods: --since 2020 alone is that year",
    arguments: [
      ("--since 2020", ["2020-01-02"]), ("--since 2026", ["2026-11-20"]),
      ("--since 2020-01-01", ["2026-11-20", "2020-01-02"]), ("--since 2020-Q1", ["2020-01-02"]),
      ("--since 2020-02", []), ("--since 2020 --until 2026", ["2026-11-20", "2020-01-02"]),
      ("--until 2020", ["2020-01-02"]), ("--until 2026-H1", ["2020-01-02"]),
      ("--since 2026-H2 --until 2026-11-30", ["2026-11-20"]),
    ] as [(String, [String])])
  func period(options: String, days: [String]) throws {
    let output = CommandRun("log L2M5D1 --format json \(options)", in: try plans()).output
    let found = output.matches(of: /"recorded": "([0-9-]{10})"/).map { String($0.1) }
    #expect(Set(found) == Set(days))
  }

  @Test(
    "what show, set and diff print is broken between words on a terminal, and nothing is missing",
    arguments: [50, 64, 80], ["en", "fr", "es"])
  func sheets(columns: Int, language: String) throws {
    let sandbox = try plans()
    let text =
      "Approved in the second reading, after a long discussion of everything that the auditors had found"
    let edit =
      "edit L2M5D1 \"description=\(text)\" \"owner=Secretariat; Committee on learning, skills and means\""
    #expect(CommandRun(edit, in: sandbox).code == 0)
    for line in [
      "show L2M5D1",
      "set L2M1D1 done -n --at 2020-12-15 -m \"A note that is longer than a line of the terminal can be\"",
      "diff 2020 L2M5", "close 2019 2018-2020 -n",
      "drop L2M5 -n -m \"Given up after the second reading in Barcelona, by all\"",
    ] {
      let options = line + " --lang \(language) --color never"
      let run = CommandRun(options, in: sandbox, terminal: terminal(columns))
      #expect(run.code == 0, "\(run.errors)")
      let lines = run.output.split(separator: "\n").map(String.init)
      #expect(lines.allSatisfy { $0.columns <= columns }, "\(run.output)")
      if line.hasPrefix("diff") { continue }
      let whole = CommandRun(options, in: sandbox).output
      func words(_ text: String) -> [String] { text.split { " \n".contains($0) }.map(String.init).sorted() }
      #expect(words(run.output) == words(whole), "\(run.output)")
    }
  }

  @Test("the line of totals goes on below where it does not fit", arguments: ["en", "fr", "es"])
  func totals(language: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    for columns in [64, 72, 80] {
      let line = "status 2021-2023 --lang \(language) --color never"
      let run = CommandRun(line, in: sandbox, terminal: terminal(columns))
      let whole = CommandRun(line, in: sandbox).output
      let total = whole.split(separator: "\n").last ?? ""
      func words(_ text: some StringProtocol) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace).map { Substring($0) }
      }
      #expect(words(run.output).suffix(words(total).count) == words(total).suffix(100))
      #expect(run.output.split(separator: "\n").allSatisfy { String($0).columns <= columns }, "\(run.output)")
    }
  }
}
