import PlanTestSupport
import Testing

@testable import PlanCore

/// Y14: what has become of an adopted plan.
struct AdoptionComparisonTests {
  private static let header = PlanFixture.header + "\nlanguages: en fr\n"
  private static let parents = ["L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n"]

  private func plan(_ files: [String: String]) throws -> PlanTree {
    var all = Self.parents
    for (code, text) in files { all["L1/L1M1/\(code).txt"] = text }
    return try PlanFixture(Self.header, all).tree
  }

  private func comparison(
    _ old: PlanTree?, _ new: PlanTree, on day: String = "2020-12-31", _ changes: [Change] = []
  ) throws -> AdoptionComparison {
    let adopted = AdoptedPlan(try #require(Adoption("2018-01-15 Board")), commit: "1", tree: old)
    return AdoptionComparison(adopted, to: new, on: try #require(PlanDate(day)), changes)
  }

  private func told(_ comparison: AdoptionComparison) -> [String] {
    comparison.items.map { item in
      [item.kind.rawValue, item.code.description, item.day?.description, item.reason]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  private func change(_ code: String, _ detail: Change.Detail, _ reason: String) throws -> Change {
    let day = try #require(PlanDate("2019-06-15"))
    return Change(
      plan: try #require(PlanID("test")), item: .node(try #require(Code(code))), detail: detail,
      recording: Recording(
        commit: reason, name: "A", email: "a@example.org", day: day, reason: reason.isEmpty ? nil : reason))
  }

  @Test("Y14: what came, went, was reworded and has another due day, each with its day and reason")
  func kinds() throws {
    let old = try plan([
      "L1M1D1": "title: A\n", "L1M1D2": "title: B\ntitle.fr: B\n", "L1M1D3": "title: C\ndue: 2020-06-30\n",
      "L1M1D4": "title: D\n", "L1M1D5": "title: E\ndue: 2020-01-01\n",
    ])
    let new = try plan([
      "L1M1D1": "title: A\ndropped: 2019-03-03 Not funded\n", "L1M1D2": "title: B2\ntitle.fr: B2\n",
      "L1M1D3": "title: C\ndue: 2020-12-31\n",
      // A first due day and a further translation are none of it; neither is a status.
      "L1M1D4": "title: D\ntitle.fr: D\ndue: 2020-06-30\nstatus: 2019-01-01 done\n",
      "L1M1D6": "title: F\n", "L1M1D7": "title: G\nadded: 2019-07-01\n",
      "L1M1D8": "title: H\nadded: 2021-01-01\n",
      // The fifth has another code.
      "L1M1D9": "title: E\nformerly: L1M1D5\n",
    ])
    let due = FieldChange(.key("due"), from: ["2020-06-30"], to: ["2020-12-31"])
    let changes = [
      try change("L1M1D3", .field(due), "Asked by the city"), try change("L1M1D6", .added, "Assembly"),
      try change(
        "L1M1D2", .field(FieldChange(.key("title.fr"), from: ["B"], to: ["B2"])), "French"),
      try change("L1M1D2", .field(FieldChange(.key("title"), from: ["B"], to: ["B2"])), "Clearer"),
    ]
    let comparison = try comparison(old, new, changes)
    #expect(comparison.deliverables == 5)
    #expect(
      told(comparison) == [
        "added L1M1D6 2019-06-15 Assembly", "added L1M1D7 2019-07-01", "dropped L1M1D1 2019-03-03 Not funded",
        "reworded L1M1D2 Clearer", "rescheduled L1M1D3 Asked by the city", "rescheduled L1M1D9",
      ])
    #expect(comparison.items(.reworded).first?.differences.count == 2)
  }

  @Test("Y14: on a day before a change took effect it is not told, and a file that is gone is dropped")
  func days() throws {
    let old = try plan(["L1M1D1": "title: A\n", "L1M1D2": "title: B\n"])
    let new = try plan([
      "L1M1D1": "title: A\ndropped: 2019-03-03 Not funded\n", "L1M1D3": "title: C\nadded: 2019-07-01\n",
    ])
    #expect(told(try comparison(old, new, on: "2019-03-02")) == ["dropped L1M1D2"])
    #expect(
      told(try comparison(old, new, on: "2019-07-01")) == [
        "added L1M1D3 2019-07-01", "dropped L1M1D1 2019-03-03 Not funded", "dropped L1M1D2",
      ])
  }

  @Test("where the adopted plan is not here, nothing is counted")
  func unknown() throws {
    let comparison = try comparison(nil, try plan(["L1M1D1": "title: A\n"]))
    #expect(comparison.deliverables == nil && comparison.items.isEmpty)
  }
}
