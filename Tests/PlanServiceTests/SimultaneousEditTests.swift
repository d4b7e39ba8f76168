import PlanCore
import PlanService
import PlanStore
import PlanTestSupport
import Testing

/// Two people who change the same lines at the same time: what was recorded second was made of lines that are not there any more.
/// It is refused, so that nothing is lost; who asks again gets both.
struct SimultaneousEditTests {
  /// A change that one of two people makes; each changes something else.
  enum Way: CaseIterable, Sendable { case person, owner, tags, round }

  private static let people = """
    person: Ana Ruiz <ana@example.org>; role: editor
    person: Bo Li <bo@example.org>; role: owner

    """

  private func change(_ way: Way, _ isFirst: Bool, in sample: SamplePlan) throws -> PreparedChange {
    let workspace = try sample.workspace()
    let plan = try sample.tree()
    let today = SamplePlan.today
    switch way {
    case .person:
      return try PeopleEditing([plan], today: today, in: workspace)
        .editing(isFirst ? "Ana Ruiz" : "Bo Li", [try #require(FieldEdit("lang=fr"))]).prepared(note: "")
    case .owner:
      return try OwnerReassignment(
        of: isFirst ? "A" : "B", to: [isFirst ? "C" : "D"], in: [], among: [plan],
        people: try workspace.people(), today: today
      ).prepared(note: "")
    case .tags:
      var edit = try EditPreparation([try #require(FieldEdit(isFirst ? "tags+=b" : "tags-=a"))], today: today)
      let node = try #require(Code("L1M1D1").flatMap { plan.index(of: $0) })
      try edit.add(Selection(plan: plan, node: node))
      return try edit.files.prepared(note: "")
    case .round:
      let round = Round(
        about: try #require(PeriodName(isFirst ? "2018" : "2019")), due: try SamplePlan.day("2020-12-01"), "")
      return try RoundOpening(round, of: [], among: [plan], today: today).prepared()
    }
  }

  private func refusal(_ change: PreparedChange, in sample: SamplePlan) throws -> FileError? {
    do {
      guard case .recorded = try sample.workspace().apply(change, SamplePlan.context, isDryRun: false) else {
        Issue.record("not recorded")
        return nil
      }
      return nil
    } catch StoreError.file(_, let error) { return error }
  }

  @Test(
    "what was made of lines that somebody else has changed since is not recorded", arguments: Way.allCases)
  func both(way: Way) throws {
    let sample = try SamplePlan(
      header: """
        round: 2018 2020-11-01
        round: 2019 2020-11-01

        """,
      first: "title: D1\nowner: A\nowner: B\ntags: a\nstatus: 2019-01-01 not-done\n")
    try sample.sandbox.write(Self.people, to: "plans/people.txt")
    try sample.sandbox.commitAll("people")
    let first = try change(way, true, in: sample)
    let second = try change(way, false, in: sample)
    #expect(try refusal(first, in: sample) == nil)
    let head = try sample.sandbox.git("rev-parse", "HEAD")
    guard case .changedSince = try refusal(second, in: sample) else {
      Issue.record("the second is recorded, and the first is lost")
      return
    }
    #expect(try sample.sandbox.git("rev-parse", "HEAD") == head)
    #expect(try refusal(change(way, false, in: sample), in: sample) == nil)
  }
}
