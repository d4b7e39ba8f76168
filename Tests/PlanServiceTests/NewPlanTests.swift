import PlanCore
import PlanService
import PlanStore
import PlanTestSupport
import Testing

/// A new plan, of answers or as the example, whoever asks.
struct NewPlanTests {
  private func answers(_ id: String, period: String = "2021-2023") throws
    -> PlanAnswers
  {
    PlanAnswers(
      id: try #require(PlanID(id)), title: "Next", organisation: "", period: period, languages: "en, fr",
      levels: "L line, M measure, D deliverable")
  }

  @Test("it carries on what counts and is not done, but what is answered with no, and is one commit")
  func carrying() throws {
    let sample = try SamplePlan()
    try sample.sandbox.write(
      "title: D3\nstatus: 2019-01-01 done\n", to: "\(SamplePlan.folder)/L1M1D3.txt")
    try sample.sandbox.write("title: D4\ndropped: 2019-01-01 Merged\n", to: "\(SamplePlan.folder)/L1M1D4.txt")
    try sample.sandbox.commitAll("more")
    let old = try sample.tree()
    var carried = CarriedDeliverables(of: old, today: SamplePlan.today)
    #expect(carried.deliverables.map { old.nodes[$0].code.description } == ["L1M1D1", "L1M1D2"])
    carried.keep { $0.code.description != "L1M1D1" }
    let plan = try NewPlan(answers("next"), carrying: carried)
    #expect(
      plan.header.languages.map(\.description) == ["en", "fr"] && plan.firstDay == PlanDate("2021-01-01"))
    let workspace = try sample.workspace()
    guard
      case .recorded = try workspace.apply(plan.prepared("Next"), SamplePlan.context, isDryRun: false)
    else {
      Issue.record("not recorded")
      return
    }
    #expect(try sample.subject() == "next: new plan, \(plan.nodes) nodes\n")
    let new = try #require(try sample.workspace().plans().plans.first { $0.id.description == "next" })
    let deliverables = new.nodes.filter { new.header.isDeliverable($0.code) }
    #expect(deliverables.map { $0.file?.values(.continues) } == [["test/L1M1D2"]])
  }

  @Test("an id that is taken or none, and answers that make a broken plan.txt, are refused")
  func refused() throws {
    let sample = try SamplePlan()
    let workspace = try sample.workspace()
    func refusal(_ call: () throws -> Void) -> Refusal? {
      do { try call() } catch { return error as? Refusal }
      return nil
    }
    guard case .planExists(let id) = refusal({ _ = try NewPlan.id("Test", in: workspace) }),
      case .edit(.broken) = refusal({ _ = try NewPlan.id("a/b", in: workspace) }),
      case .edit(.broken) = refusal({ _ = try NewPlan(answers("next", period: "2023-2021"), carrying: nil) })
    else {
      Issue.record("not refused")
      return
    }
    #expect(id.description == "test")
  }
}
