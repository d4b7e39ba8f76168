import PlanCore
import PlanService
import PlanStore
import PlanTestSupport
import Testing

/// Y13: what may be stated as adopted, whoever asks.
struct PlanAdoptionTests {
  private func adoption(
    _ value: String = "2018-01-15 Board", of word: String? = nil, in sample: SamplePlan
  ) throws -> PlanAdoption {
    try PlanAdoption(
      try #require(Adoption(value)), of: word, among: [try sample.tree()], today: SamplePlan.today,
      in: try sample.workspace())
  }

  private func refusal(_ value: String, in sample: SamplePlan) throws -> AdoptionRefusal? {
    do {
      _ = try adoption(value, in: sample)
      return nil
    } catch ServiceError.refusal(.adoption(let refusal)) { return refusal }
  }

  @Test("Y13: one line is recorded, under a subject of its own, and nothing where it is tried out")
  func recorded() throws {
    let sample = try SamplePlan(header: "owner: A\n")
    let prepared = try adoption(in: sample)
    #expect(prepared.deliverables == 2)
    let before = try sample.sandbox.text(of: "plans/test/plan.txt")
    guard
      case .trial = try sample.workspace().apply(prepared.prepared, SamplePlan.context, isDryRun: true)
    else {
      Issue.record("not tried out")
      return
    }
    #expect(try sample.sandbox.text(of: "plans/test/plan.txt") == before)
    guard
      case .recorded = try sample.workspace().apply(prepared.prepared, SamplePlan.context, isDryRun: false)
    else {
      Issue.record("not recorded")
      return
    }
    #expect(try sample.subject() == "test: adopted on 2018-01-15\n")
    #expect(
      try sample.sandbox.text(of: "plans/test/plan.txt") == before + "adopted: 2018-01-15 Board\n")
    #expect(try sample.tree().header.adoptions == [prepared.adoption])
  }

  @Test("Y13: not on a day to come, nor after the plan's end, nor twice on one day")
  func days() throws {
    let sample = try SamplePlan(header: "adopted: 2018-01-15\n")
    guard case .future? = try refusal("2031-01-01", in: sample) else {
      Issue.record("a day to come")
      return
    }
    guard case .already(let earlier, _)? = try refusal("2018-01-15 Board", in: sample) else {
      Issue.record("the same day")
      return
    }
    #expect(earlier.occasion.isEmpty)
    let over = try SamplePlan()
    try over.sandbox.write(
      try over.sandbox.text(of: "plans/test/plan.txt").replacing("2020-12-31", with: "2019-12-31"),
      to: "plans/test/plan.txt")
    try over.sandbox.commitAll()
    guard case .over(_, _, let last)? = try refusal("2020-01-01", in: over) else {
      Issue.record("after the end")
      return
    }
    #expect(last.description == "2019-12-31")
    #expect(try refusal("2019-12-31", in: over) == nil && refusal("2017-12-01", in: over) == nil)
  }

  @Test("Y13: not while a file of the plan is edited and not recorded; a file of nobody's matters not")
  func unrecorded() throws {
    let sample = try SamplePlan()
    try sample.sandbox.write("x", to: "README.txt")
    #expect(try refusal("2018-01-15", in: sample) == nil)
    try sample.sandbox.write("title: D2\ndue: 2019-01-01\n", to: SamplePlan.folder + "/L1M1D2.txt")
    guard case .unrecorded(let paths)? = try refusal("2018-01-15", in: sample) else {
      Issue.record("not refused")
      return
    }
    #expect(paths.map(\.description) == ["plans/test/L1/L1M1/L1M1D2.txt"])
  }

  @Test("what cannot stand on one line is refused as a note is")
  func oneLine() throws {
    let sample = try SamplePlan()
    do {
      _ = try PlanAdoption(
        Adoption(on: try SamplePlan.day("2018-01-15"), "A\nB"), of: nil, among: [try sample.tree()],
        today: SamplePlan.today, in: try sample.workspace())
      Issue.record("not refused")
    } catch ServiceError.refusal(.lineBreakInNote) {}
  }
}
