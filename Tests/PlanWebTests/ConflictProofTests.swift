import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// Proof 13: what changed after a form was opened is never overwritten unseen, and what did not change never stands in the way.
struct ConflictProofTests {
  /// What somebody else does between the opening of a form and its sending.
  private enum Move: CaseIterable {
    case nothing
    /// A status line, by git, by another browser, or by hand and git in one.
    case statusByGit, statusByBrowser, statusRemoved, statusCorrected
    /// Another field, another deliverable, another file of the repository.
    case title, otherNode, otherFile

    var isOfStatus: Bool {
      switch self {
      case .statusByGit, .statusByBrowser, .statusRemoved, .statusCorrected: true
      case .nothing, .title, .otherNode, .otherFile: false
      }
    }
  }

  @Test("a status that moved meanwhile is shown, whoever moved it; anything else that moved is left alone")
  func conflicts() async throws {
    let rounds = Dose.rounds(40, full: 1_000)
    let plan = try ServedPlan()
    let (eva, other) = (try await plan.enter("eva@example.org"), try await plan.enter("ana@example.org"))
    var random = SeededGenerator(seed: 84)
    let codes = ["L1D1", "L1D2"]
    for code in codes {
      let path = path(code)
      // A file that may lose a line must have some.
      let text = try plan.sandbox.text(of: path)
      try plan.sandbox.write(text + "status: 2020-04-01 not-done Kept\n", to: path)
    }
    try plan.sandbox.commitAll("more lines")
    var counts: [String: Int] = [:]
    for round in 0..<rounds {
      let code = codes[Int(random.next() % 2)]
      let move = Move.allCases[Int(random.next() % UInt64(Move.allCases.count))]
      let note = "round-\(round)-"
      let isMany = random.next() % 2 == 0
      let address = isMany ? "/en/mine" : "/en/a/\(code)/mark"
      let suffix = isMany ? "-a-\(code)" : ""
      let writer = isMany ? other : eva
      let form = await writer.get(address)
      try await make(move, code, codes.first { $0 != code } ?? "", round, plan, eva, &random)
      let before = try plan.head()
      let day = try #require(PlanDate("2020-05-01")).adding(days: round % 150)
      let fields = writer.form(
        form,
        [
          ("status\(suffix)", round % 2 == 0 ? "not-done" : "in-progress"), ("note\(suffix)", note),
          ("effect", "other"), ("day", "\(day.day)"), ("month", "\(day.month)"), ("year", "\(day.year)"),
        ])
      plan.clock.advance(61)
      let answer = await writer.post(address, fields)
      let text = try plan.sandbox.text(of: path(code))
      if move.isOfStatus {
        #expect(answer.status == 409 && answer.text.contains(note), "\(round) \(move)")
        #expect(try plan.head() == before && !text.contains(note), "\(round) \(move)")
        counts["shown", default: 0] += 1
      } else {
        #expect(answer.status == 303 && text.contains(note), "\(round) \(move): \(answer.status)")
        if move == .title { #expect(text.contains("title: T\(round)")) }
        counts["recorded", default: 0] += 1
      }
      #expect(try plan.sandbox.git("status", "--porcelain").isEmpty, "\(round)")
    }
    try await Self.compare(plan)
    ProofFigure.keep(
      13, "",
      "\(rounds) rounds: \(counts["shown"] ?? 0) shown side by side, \(counts["recorded"] ?? 0) recorded; 0 overwritten unseen"
    )
  }

  /// What is shown after many changes, each taken over from the state before, is what a server shows that has just read everything.
  static func compare(_ plan: ServedPlan) async throws {
    let fresh = try WebServer(plan.server.settings)
    let link = try fresh.link(for: Guest(name: "", address: "eva@example.org"), lasting: 900)
    let browser = Browser(plan)
    _ = await browser.post(String(link.dropFirst(ServedPlan.origin.count)), [("address", "eva@example.org")])
    let cookie = try #require(browser.cookieText)
    for path in [
      "/en/", "/fr/a/index.html", "/en/a/L1D1.html", "/en/a/L1D2.html", "/en/a/summary.html", "/en/changes",
    ] {
      let request = WebRequest("GET", path, [("Host", "127.0.0.1:8731"), ("Cookie", cookie)])
      let (kept, anew) = (await plan.server.answer(request), await fresh.answer(request))
      #expect(kept.status == 200 && kept.text == anew.text, "\(path)")
    }
  }

  private func path(_ code: String) -> String { "plans/a/L1/\(code).txt" }

  private func make(
    _ move: Move, _ code: String, _ otherCode: String, _ round: Int, _ plan: ServedPlan, _ browser: Browser,
    _ random: inout SeededGenerator
  ) async throws {
    let (sandbox, path) = (plan.sandbox, path(code))
    let text = try sandbox.text(of: path)
    switch move {
    case .nothing: return
    case .statusByGit:
      try sandbox.write(text + "status: 2020-10-0\(1 + round % 9) not-done by-git-\(round)\n", to: path)
    case .statusByBrowser:
      let form = await browser.get("/en/a/\(code)/mark")
      let answer = await browser.post(
        "/en/a/\(code)/mark", browser.form(form, [("status", "not-done"), ("note", "by-browser-\(round)")]))
      #expect(answer.status == 303)
      return
    case .statusRemoved, .statusCorrected:
      var lines = text.split(separator: "\n").map(String.init)
      let places = lines.indices.filter { lines[$0].hasPrefix("status: ") }
      let place = places[Int(random.next() % UInt64(places.count))]
      if move == .statusRemoved, places.count > 1 {
        lines.remove(at: place)
      } else {
        lines[place] += " c\(round)"
      }
      try sandbox.write(lines.joined(separator: "\n") + "\n", to: path)
    case .title:
      let lines = text.split(separator: "\n").map {
        $0.hasPrefix("title: ") ? "title: T\(round)" : String($0)
      }
      try sandbox.write(lines.joined(separator: "\n") + "\n", to: path)
    case .otherNode:
      let other = self.path(otherCode)
      try sandbox.write(try sandbox.text(of: other) + "status: 2020-09-01 not-done n\(round)\n", to: other)
    case .otherFile: try sandbox.write("\(round)\n", to: "notes.txt")
    }
    try sandbox.commitAll("meanwhile \(round)")
  }
}
