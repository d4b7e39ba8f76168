import PlanTestSupport
import Testing

@testable import PlanCore

/// Y12: how due days have moved, by a history.
struct DueCourseTests {
  private static let parents = ["L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n"]

  private func plan(_ dues: [String: String]) throws -> PlanTree {
    var files = Self.parents
    for (code, due) in dues {
      files["L1/L1M1/\(code).txt"] = "title: \(code)\n" + (due.isEmpty ? "" : "due: \(due)\n")
    }
    return try PlanFixture(files).tree
  }

  /// A change: the number of its commit, the code, and `from → to`, `added` or `moved from CODE`.
  private func change(_ commit: Int, _ code: String, _ what: String) throws -> Change {
    let words = what.split(separator: " → ", omittingEmptySubsequences: false).map(String.init)
    let detail: Change.Detail =
      if what == "added" {
        .added
      } else if what.hasPrefix("moved from ") {
        .moved(from: try #require(Code(String(what.dropFirst(11)))))
      } else {
        .field(
          FieldChange(
            .key("due"), from: words[0].isEmpty ? [] : [words[0]], to: words[1].isEmpty ? [] : [words[1]]))
      }
    let day = try #require(PlanDate("2026-01-01"))
    return Change(
      plan: try #require(PlanID("test")), item: .node(try #require(Code(code))), detail: detail,
      recording: Recording(commit: String(commit), name: "A", email: "a@example.org", day: day))
  }

  /// `CODE first moves`, and `=` where the day is the first again.
  private func courses(
    _ changes: [(Int, String, String)], of plan: PlanTree, since adopted: PlanTree? = nil
  ) throws -> [String] {
    let courses = DueCourses(try changes.map { try change($0.0, $0.1, $0.2) }, since: adopted, of: plan)
    return plan.nodes.compactMap { node in
      courses[node.code].map {
        "\(node.code) \($0.first) \($0.moves)" + (courses.isRescheduled(node) ? "" : " =")
      }
    }
  }

  @Test("Y12: the first is what was recorded first, whether or not it came with the file; each move counts")
  func first() throws {
    let plan = try plan([
      "L1M1D1": "2021-06-30", "L1M1D2": "2020-06-30", "L1M1D3": "2020-12-31", "L1M1D4": "",
      "L1M1D5": "2020-01-01",
    ])
    let changes = [
      (9, "L1M1D1", "2021-03-31 → 2021-06-30"), (9, "L1M1D4", "2020-05-05 → "),
      (8, "L1M1D1", "2020-12-31 → 2021-03-31"),
      // A day that is set for the first time has not moved.
      (7, "L1M1D2", " → 2020-06-30"),
      // There and back again.
      (6, "L1M1D3", "2021-12-31 → 2020-12-31"), (5, "L1M1D3", "2020-12-31 → 2021-12-31"),
      (4, "L1M1D3", " → 2020-12-31"),
    ]
    #expect(
      try courses(changes, of: plan) == [
        "L1M1D1 2020-12-31 2", "L1M1D3 2020-12-31 2 =", "L1M1D4 2020-05-05 1",
      ])
  }

  @Test(
    "a node is followed through its codes, also where two change places; what had a code before is another")
  func codes() throws {
    let plan = try plan([
      "L1M1D1": "2022-01-01", "L1M1D2": "2022-02-02", "L1M1D3": "2022-03-03", "L1M1D4": "2022-04-04",
    ])
    let changes = [
      // D1 and D2 change places, and D1's day is changed with it.
      (9, "L1M1D1", "moved from L1M1D2"), (9, "L1M1D1", "2021-01-01 → 2022-01-01"),
      (9, "L1M1D2", "moved from L1M1D1"),
      (8, "L1M1D1", "2021-02-02 → 2022-02-02"), (8, "L1M1D3", "moved from L1M1D9"),
      (7, "L1M1D9", "2021-03-03 → 2022-03-03"), (7, "L1M1D4", "added"),
      // Another deliverable had the code before.
      (6, "L1M1D4", "2019-01-01 → 2019-02-02"), (5, "L1M1D3", "2019-01-01 → 2019-02-02"),
    ]
    #expect(
      try courses(changes, of: plan) == [
        "L1M1D1 2021-01-01 1", "L1M1D2 2021-02-02 1", "L1M1D3 2021-03-03 1",
      ])
  }

  @Test("Y12: of an adopted plan its day is the first, also where another branch brought the change")
  func adopted() throws {
    let adopted = try plan([
      "L1M1D1": "2020-12-31", "L1M1D9": "2020-10-10", "L1M1D3": "", "L1M1D4": "2020-01-01",
    ])
    let plan = try plan([
      "L1M1D1": "2021-06-30", "L1M1D2": "2021-01-01", "L1M1D3": "2021-04-04", "L1M1D4": "2020-01-01",
    ])
    let changes = [
      (9, "L1M1D2", "moved from L1M1D9"), (8, "L1M1D3", "2021-03-03 → 2021-04-04"),
      (7, "L1M1D3", " → 2021-03-03"),
    ]
    #expect(
      try courses(changes, of: plan, since: adopted) == [
        "L1M1D1 2020-12-31 1", "L1M1D2 2020-10-10 1", "L1M1D3 2021-03-03 1",
      ])
  }
}
