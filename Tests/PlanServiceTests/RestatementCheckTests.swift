import PlanCore
import PlanService
import PlanStore
import PlanTestSupport
import SystemPackage
import Testing

/// F26: a change that restates a closed period needs a reason, whoever makes it.
struct RestatementCheckTests {
  private static let closed = "closed: 2019 0/0/1/1\n"

  /// What a change of the first deliverable's file does to the plan's closed period.
  private func check(of file: String, in plan: PlanTree) throws -> RestatementCheck {
    let code = try #require(Code("L1M1D1"))
    let path = PlanPath.node(code, of: plan.id, levels: plan.header.levels.count)
    return RestatementCheck([plan], files: [(path: path, file: try NodeFile(parsing: Array(file.utf8)))])
  }

  private func refusal(_ check: RestatementCheck, reason: String = "") -> Refusal? {
    do throws(Refusal) {
      try check.check(reason: reason)
      return nil
    } catch { return error }
  }

  @Test(
    "a status within a closed period is refused without a reason; its note is one, and so is that of the change"
  )
  func reason() throws {
    let plan = try SamplePlan(header: Self.closed).tree()
    let first = "title: D1\nstatus: 2019-01-01 not-done\n"
    let bare = try check(of: first + "status: 2019-06-01 done\n", in: plan)
    guard case .reasonNeededBy(let one) = refusal(bare) else {
      Issue.record("not refused")
      return
    }
    #expect(one.restatement.period.name.description == "2019")
    #expect(one.restatement.differences.compactMap(\.code).map(\.description) == ["L1M1D1"])
    #expect(refusal(bare, reason: " ") != nil)
    #expect(refusal(bare, reason: "Report came late") == nil)
    let noted = try check(of: first + "status: 2019-06-01 done Report came late\n", in: plan)
    #expect(noted.restated.count == 1 && refusal(noted) == nil)
  }

  @Test("what takes effect after the period, and what changes no figure, restates nothing")
  func after() throws {
    let plan = try SamplePlan(header: Self.closed).tree()
    for text in [
      "title: D1\nstatus: 2019-01-01 not-done\nstatus: 2020-01-01 done\n",
      "title: Another\nstatus: 2019-01-01 not-done\n",
    ] {
      let check = try check(of: text, in: plan)
      #expect(check.restated.isEmpty && refusal(check) == nil, "\(text)")
    }
  }

  @Test(
    "a line of published figures that a change removes needs a reason, but not where it is taken back by undo"
  )
  func line() throws {
    let plan = try SamplePlan(header: Self.closed).tree()
    let text = "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, M measure, D deliverable\n"
    let files = [(path: plan.header.path, file: try NodeFile(parsing: Array(text.utf8)) as NodeFile?)]
    guard case .reasonNeededByLine(let period) = refusal(RestatementCheck([plan], files: files)) else {
      Issue.record("not refused")
      return
    }
    #expect(period.name.description == "2019")
    #expect(refusal(RestatementCheck([plan], files: files, altersLines: false)) == nil)
  }

  @Test("a prepared change is recorded, tried out or only written; one that holds nothing asks no repository")
  func apply() throws {
    let sample = try SamplePlan()
    let workspace = try sample.workspace()
    let path = PlanPath("\(SamplePlan.folder)/L1M1D1.txt")
    let line = StatusLine(date: try SamplePlan.day("2020-02-02"), word: StatusWord(.done), note: "")
    let change = PreparedChange(
      files: [FileEdits(path: path, edits: [.status(line)])],
      message: CommitMessage(subject: "test", verb: "set"))
    let head = try sample.sandbox.git("rev-parse", "HEAD")
    guard case .trial(let preview) = try workspace.apply(change, SamplePlan.context, isDryRun: true) else {
      Issue.record("not tried out")
      return
    }
    #expect(preview.files.map(\.path) == [path])
    guard case .edited = try workspace.apply(change, SamplePlan.context, isDryRun: false, commits: false)
    else {
      Issue.record("not written")
      return
    }
    #expect(try sample.sandbox.git("rev-parse", "HEAD") == head)
    try sample.sandbox.git("checkout", "-q", "--", ".")
    guard case .recorded(let receipt) = try workspace.apply(change, SamplePlan.context, isDryRun: false)
    else {
      Issue.record("not recorded")
      return
    }
    #expect(try sample.sandbox.git("rev-parse", "HEAD") == receipt.commit + "\n")
    let nothing = PreparedChange(message: CommitMessage(subject: "test", verb: "set"))
    let outside = Workspace(startingAt: "/nonexistent")
    guard case .nothing = try outside.apply(nothing, SamplePlan.context, isDryRun: false) else {
      Issue.record("something came of nothing")
      return
    }
  }
}
