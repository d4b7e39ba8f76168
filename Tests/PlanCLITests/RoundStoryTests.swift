import Foundation
import PlanCore
import PlanTestSupport
import Testing

/// A round over two plans with four people and three languages: two answer by sheet, one by `unchanged`, one not at all. Who has
/// answered is worked out a second time from `git log -p` alone.
struct RoundStoryTests {
  private let sandbox: Sandbox

  private static let people = [
    "Ana": "Ana Ruiz <ana@example.org>", "Zoé": "Zoé Lefèvre <zoe@example.org>",
    "Núria": "Núria Solé <nuria@example.org>", "Bo": "Bo Lind <bo@example.org>",
  ]

  private static let files = [
    "plans/a/plan.txt":
      "title: Plan A\ntitle.fr: Plan A (fr)\nperiod: 2025-01-01 2027-12-31\nlevels: L line, D deliverable\nlanguages: en fr es\n",
    "plans/a/L1/L1.txt": "title: Learning\nowner: Learning team\n",
    "plans/a/L1/L1D1.txt": "title: Courses\ntitle.fr: Cours\nstatus: 2025-06-30 in-progress\n",
    "plans/a/L1/L1D2.txt": "title: Handbook\nstatus: 2025-11-30 done\n",
    "plans/a/L1/L1D3.txt":
      "title: Congress\nevery: year\nperiod-status: 2025 done\nperiod-status: 2026 2026-02-10 in-progress\n",
    "plans/a/L1/L1D4.txt": "title: Visits\nevery: quarter\nperiod-status: 2025-Q4 done\n",
    "plans/a/L2/L2.txt": "title: Money\nowner: Finance\n",
    "plans/a/L2/L2D1.txt": "title: Audit\nevery: year\nstatus: 2025-12-31 done\n",
    "plans/a/L2/L2D2.txt": "title: Fund\ndropped: 2026-07-05 No donor\n",
    "plans/a/L2/L2D3.txt": "title: Seat\nadded: 2026-08-01\n",
    "plans/a/L2/L2D4.txt": "title: Rules\nowner: Bo Lind\n",
    "plans/b/plan.txt":
      "title: Plan B\nperiod: 2026-01-01 2028-12-31\nlevels: L line, D deliverable\nlanguages: en\n",
    "plans/b/L1/L1.txt": "title: Cities\nowner: Bo Lind\n",
    "plans/b/L1/L1D1.txt": "title: Atlas\n",
    "plans/b/L1/L1D2.txt": "title: Map\nstatus: 2026-01-15 in-progress\n",
    "plans/b/L1/L1D3.txt": "title: Forum\nowner: Núria Solé\nstatus: 2025-12-01 in-progress\n",
    "plans/b/L1/L1D4.txt": "title: Prize\nowner: Finance\nowner: Bo Lind\nevery: half\n",
    "plans/b/L1/L1D5.txt": "title: Site\nowner: Learning team\nconfirmed: 2026-03-01\n",
    "plans/people.txt": """
    person: Ana Ruiz <ana@example.org>; role editor; owns Finance; lang es
    person: Zoé Lefèvre <zoe@example.org>; owns Learning team; lang fr
    person: Núria Solé <nuria@example.org>
    person: Bo Lind <bo@example.org>; lang en

    """,
  ]

  init() throws {
    sandbox = try Sandbox()
    try sandbox.initializeRepository()
    for (path, text) in Self.files { try sandbox.write(text, to: path) }
    let start = ["GIT_COMMITTER_DATE": "2026-06-01T10:00:00Z", "GIT_AUTHOR_DATE": "2026-06-01T10:00:00Z"]
    try sandbox.commitAll("start", variables: start)
  }

  @discardableResult
  private func plan(
    _ line: String, on day: String, _ person: String? = nil, input: String = ""
  ) throws -> CommandRun {
    let date = try #require(PlanDate(day))
    let now = Timestamp(seconds: Int64(date.daysSince1970) * 86_400 + 36_000, offsetMinutes: 0)
    let author = try person.map { try " --author \"\(#require(Self.people[$0]))\"" } ?? ""
    let run = CommandRun(line + author, in: sandbox, input: input, now: now)
    #expect(run.code == 0, "\(day) \(line): \(run.errors)")
    return run
  }

  /// A sheet as it was written, its answers filled in one after the other.
  private func filled(_ name: String, _ answers: [String]) throws -> String {
    let sheet = try sandbox.text(of: "sheets/\(name).csv")
    let separator: Character = sheet.prefix { $0 != "\r\n" }.contains(";") ? ";" : ","
    var left = answers[...]
    let lines = sheet.split(separator: "\r\n").enumerated().map { index, line in
      var cells = line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
      if index > 0 { cells[5] = left.popFirst() ?? "" }
      return cells.joined(separator: String(separator))
    }
    #expect(left.isEmpty && lines.count == answers.count + 1, "\(sheet)")
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  /// Compares what `plan round` says with the oracle.
  private func check(_ state: StoryOracle.Files, on day: String, _ options: String = "") throws {
    let run = CommandRun("round 2026-H1 --format json --at \(day)" + options, in: sandbox)
    let rounds = try #require(try JSONValue(parsing: run.output).elements, "\(run.errors)")
    #expect(rounds.count == 2)
    for round in rounds {
      let oracle = RoundOracle(
        files: state, plan: try #require(round["plan"]?.text), period: "2026-H1", day: day)
      let (asked, missing) = (oracle.asked, oracle.missing)
      #expect(round["asked"] == .integer(asked.count), "\(day) \(options)")
      #expect(round["answered"] == .integer(asked.count - missing.count), "\(day) \(options)")
      var expected: [String: [String]] = [:]
      for code in asked {
        for person in oracle.people(of: code) {
          expected[person, default: []] += missing.contains(code) ? [code] : []
        }
      }
      var found: [String: [String]] = [:]
      for share in round["owners"]?.elements ?? [] {
        found[share["person"]?.text ?? ""] = share["missing"]?.elements?.compactMap(\.text)
      }
      #expect(found == expected, "\(day) \(options)")
    }
  }

  @Test(
    "Y8, Y9, Y10: asked, answered and missing at each step, and the mail of the one who has not answered",
    .enabled(if: MailReader.isPossible, "python3 is not here"))
  func story() throws {
    try plan("round open 2026-H1 --due 2026-07-20 -m \"For the board\"", on: "2026-07-02")
    try plan("round sheet -o sheets", on: "2026-07-06")
    let ana = try filled("Ana-Ruiz", ["en curso", "realizado"])
    try plan("set - --format csv", on: "2026-07-08", "Ana", input: ana)
    let zoé = try filled("Zoé-Lefèvre", ["inchangé", "réalisé", "réalisé", "non réalisé"])
    try plan("set - --format csv", on: "2026-07-10", "Zoé", input: zoé)
    try plan("set b/L1D3 unchanged --at 2026-06-30", on: "2026-07-15", "Núria")

    let oracle = try StoryOracle(sandbox)
    let now = try #require(oracle.states.last)
    #expect(
      RoundOracle(files: now.files, plan: "a", period: "2026-H1", day: "2026-07-22").missing == ["L2D4"])
    #expect(
      RoundOracle(files: now.files, plan: "b", period: "2026-H1", day: "2026-07-22").missing == ["L1D1"])
    for day in ["2026-06-30", "2026-07-04", "2026-07-05", "2026-07-22", "2026-09-01"] {
      try check(now.files, on: day)
    }
    for state in oracle.states.dropFirst() { try check(state.files, on: "2026-07-22", " --rev \(state.id)") }

    // The reminder goes to Bo alone, and names what is missing, no more.
    let written = try plan("round mail -o mails", on: "2026-07-22")
    #expect(written.output == "mails/Bo-Lind.eml: Bo Lind <bo@example.org>, 2 deliverables\n")
    let mail = try #require(try MailReader.read([sandbox.bytes(of: "mails/Bo-Lind.eml")]).first)
    #expect(mail.to == [["Bo Lind", "bo@example.org"]] && mail.language == "en")
    let codes = try mail.text.matches(of: Regex("\\bL[0-9]D[0-9]\\b")).map { String(mail.text[$0.range]) }
    #expect(codes.sorted() == ["L1D1", "L2D4"], "\(mail.text)")
    #expect(mail.text.contains("Rules") && mail.text.contains("Atlas"), "\(mail.text)")
    #expect(mail.text.contains("20 July 2026"), "\(mail.text)")
    let text = try plan("round --owner Bo", on: "2026-07-22").output
    #expect(text.contains("2 days over") && text.contains("L2D4") && text.contains("L1D1"), "\(text)")
  }
}
