import PlanCore
import PlanStore
import PlanTestSupport
import SystemPackage
import Testing

@Suite("The published plans, read from the checkout") struct PublishedPlansTests {
  @Test(
    "Each counts what its report printed, by line, and has no finding",
    arguments: [
      (
        "2018-2020", "2020-12-31",
        [
          Rollup(done: 12, inProgress: 2, notDone: 3), Rollup(done: 22, inProgress: 2, notDone: 3),
          Rollup(done: 15, inProgress: 6),
        ]
      ),
      (
        "2021-2023", "2021-12-31",
        [Rollup(done: 10), Rollup(done: 8, notDone: 2, unreported: 2), Rollup(unreported: 13)]
      ),
    ])
  func figures(plan: String, day: String, lines: [Rollup]) throws {
    let set = try Workspace(searchingFrom: FilePath(RepositoryFiles.root)).plans()
    let id = try #require(PlanID(plan))
    let tree = try #require(set.plan(id))
    let day = try #require(PlanDate(day))
    #expect(tree.findings(on: day, among: set.plans.map(\.id)) == [])
    let figures = tree.figures(on: day)
    let counted = try ["L1", "L2", "L3"].map { code in
      let index = try #require(Code(code).flatMap(tree.index))
      return figures.rollup(of: index)
    }
    #expect(counted == lines)
    #expect(figures.total.deliverables == lines.reduce(0) { $0 + $1.deliverables })
  }
}
