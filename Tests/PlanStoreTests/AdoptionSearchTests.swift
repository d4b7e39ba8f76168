import PlanCore
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanStore

/// Y13: the adopted plan is the tree of the commit that brought the line, found as published periods are (`PublicationTests`).
struct AdoptionSearchTests {
  private static let header = "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n"

  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.initializeRepository()
  }

  /// Commits a text of `plan.txt`; its id.
  @discardableResult
  private func commit(_ lines: String, _ message: String = "edit") throws -> String {
    try sandbox.write(Self.header + lines, to: "plans/p/plan.txt")
    try sandbox.commitAll(message)
    return String(try sandbox.git("rev-parse", "HEAD").prefix(40))
  }

  private func adoptions() throws -> [String] {
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    return try workspace.adoptions(of: try #require(PlanID("p"))).map {
      "\($0.adoption.value) \($0.revision.commit)"
    }
  }

  @Test(
    "Y13: each in its commit; correcting where it was adopted keeps the adopted plan, another day is another")
  func found() throws {
    try commit("")
    let first = try commit("adopted: 2018-01-15 Bord\n")
    try commit("adopted: 2018-01-15 Board\nowner: A\n")
    let second = try commit("adopted: 2018-01-15 Board\nadopted: 2019-06-01 Amended\nclosed: 2018 0/0/0/0\n")
    let third = try commit("adopted: 2018-01-15 Board\nadopted: 2019-06-02 Amended\nadopted: soon\n")
    #expect(
      try adoptions() == [
        "2018-01-15 Bord \(first)", "2019-06-01 Amended \(second)", "2019-06-02 Amended \(third)",
      ])
  }

  @Test("what undo took back was never adopted; a line that was removed and written again is adopted anew")
  func takenBack() throws {
    try commit("")
    let first = try commit("adopted: 2018-01-15\n", "P: adopted\n\nPlan-Verb: adopt")
    try commit("", "undo: P: adopted\n\nPlan-Verb: undo\nPlan-Undoes: \(first)")
    #expect(try adoptions() == [])
    let second = try commit("adopted: 2018-01-15\n")
    try commit("")
    let third = try commit("adopted: 2018-01-15\n")
    #expect(try adoptions() == ["2018-01-15 \(second)", "2018-01-15 \(third)"])
  }
}
