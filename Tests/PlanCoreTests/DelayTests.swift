import PlanTestSupport
import Testing

@testable import PlanCore

/// How nodes stand to the days by which they are due.
struct DelayTests {
  private func plan(_ id: String, _ days: String, _ files: [(String, String)]) throws -> PlanTree {
    let id = try #require(PlanID(id))
    let file = try NodeFile(parsing: Array("title: P\nperiod: \(days)\nlevels: L line, D deliverable\n".utf8))
    let header = PlanHeader(id: id, content: .bytes(file.bytes))
    return PlanTree(
      header: header,
      files: files.map { path, text in
        header.read(SourceFile(path: PlanPath(Array(path.utf8)), content: .bytes(Array(text.utf8))))
      })
  }

  private func delay(_ lines: String, on day: String) throws -> Delay? {
    let plan = try plan(
      "p", "2018-01-01 2020-12-31", [("L1/L1.txt", "title: L\n"), ("L1/L1D1.txt", "title: D\n\(lines)")])
    return plan.delay(of: 1, plan.figures(on: try #require(PlanDate(day))))
  }

  @Test("done after the due day is late by the days between, on the due day it is not")
  func late() throws {
    let lines = "due: 2020-06-30\nstatus: 2020-07-02 done\n"
    let delay = try #require(try delay(lines, on: "2026-01-01"))
    #expect(delay.isLate && !delay.isOverdue && delay.days == 2 && delay.done == PlanDate("2020-07-02"))
    #expect(try self.delay("due: 2020-06-30\nstatus: 2020-06-30 done\n", on: "2026-01-01") == nil)
    // On a day before it was done it is overdue.
    #expect(try self.delay(lines, on: "2020-07-01")?.isOverdue == true)
    #expect(try self.delay(lines, on: "2020-06-30") == nil)
  }

  @Test("done said once more with another note, or corrected on its day, is done when it was done first")
  func again() throws {
    for (lines, done) in [
      ("status: 2020-06-01 done\nstatus: 2020-09-01 done Confirmed\n", nil),
      ("status: 2020-07-01 done\nstatus: 2020-09-01 done Confirmed\n", "2020-07-01"),
      ("status: 2020-06-01 done\nstatus: 2020-08-01 not-done\nstatus: 2020-09-01 done\n", "2020-09-01"),
      (
        "status: 2020-06-01 done\nstatus: 2020-08-01 not-done\nstatus: 2020-08-01 done\nstatus: 2020-09-01 done\n",
        nil
      ),
    ] {
      let delay = try delay("due: 2020-06-30\n" + lines, on: "2026-01-01")
      #expect(delay?.done == done.flatMap { PlanDate($0) } && (delay == nil) == (done == nil), "\(lines)")
    }
  }

  @Test("what has no due day, was dropped, comes later or cannot be read has no delay")
  func without() throws {
    for lines in [
      "", "due: 2020-06-30\ndropped: 2020-07-01 Given up\n", "due: 2020-06-30\nadded: 2030-01-01\n",
      "due: 2020-06-30\nstatus: 2020 done\n", "due: soon\n",
    ] {
      #expect(try delay(lines, on: "2026-01-01") == nil, "\(lines)")
    }
    #expect(try delay("due: 2020-06-30\nstatus: 2020-01-01 not-done\n", on: "2020-07-01")?.days == 1)
  }

  @Test("a line is done when the last deliverable below it is")
  func line() throws {
    let plan = try plan(
      "p", "2018-01-01 2020-12-31",
      [
        ("L1/L1.txt", "title: L\ndue: 2020-06-30\n"), ("L1/L1D1.txt", "title: D\nstatus: 2020-05-01 done\n"),
        ("L1/L1D2.txt", "title: D\nstatus: 2020-07-10 done\n"),
        ("L1/L1D3.txt", "title: D\ndropped: 2020-06-01 Given up\n"),
      ])
    func delay(_ day: String) throws -> Delay? {
      plan.delay(of: 0, plan.figures(on: try #require(PlanDate(day))))
    }
    #expect(try delay("2020-08-01")?.days == 10 && delay("2020-08-01")?.isLate == true)
    #expect(try delay("2020-07-09")?.days == 9 && delay("2020-07-09")?.isOverdue == true)
  }

  @Test("what a later plan carries on is overdue until it counts there, and no longer")
  func continued() throws {
    let old = try plan(
      "2018-2020", "2018-01-01 2020-12-31",
      [
        ("L1/L1.txt", "title: L\n"), ("L1/L1D1.txt", "title: D\ndue: 2020-06-30\n"),
        ("L1/L1D2.txt", "title: D\ndue: 2020-06-30\n"), ("L1/L1D3.txt", "title: D\ndue: 2020-06-30\n"),
      ])
    let new = try plan(
      "2021-2023", "2021-01-01 2023-12-31",
      [
        ("L1/L1.txt", "title: L\n"), ("L1/L1D4.txt", "title: D\ncontinues: 2018-2020/l1d1\n"),
        ("L1/L1D5.txt", "title: D\nadded: 2021-03-01\ncontinues: 2018-2020/L1D2\ncontinues: no/L1D9\n"),
      ])
    let plans = [old, new].joinedByContinuations
    func overdue(_ day: String) throws -> [String] {
      let figures = plans[0].figures(on: try #require(PlanDate(day)))
      return plans[0].nodes.indices.filter { plans[0].delay(of: $0, figures)?.isOverdue == true }.map {
        plans[0].nodes[$0].code.description
      }
    }
    #expect(try overdue("2020-12-31") == ["L1D1", "L1D2", "L1D3"])
    #expect(try overdue("2021-01-01") == ["L1D2", "L1D3"] && overdue("2021-03-01") == ["L1D3"])
    #expect(plans[0].continuations(of: 1).map(\.description) == ["2021-2023/L1D4"])
    #expect(plans[0].continuations(of: 3).isEmpty && plans[1].continuations(of: 1).isEmpty)
  }
}
