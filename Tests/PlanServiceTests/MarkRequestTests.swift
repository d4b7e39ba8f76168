import PlanCore
import PlanService
import PlanStore
import PlanTestSupport
import SystemPackage
import Testing

/// What may be marked, and what is recorded of it, whoever asks.
struct MarkRequestTests {
  private func request(
    _ status: Status, of code: String = "L1M1D1", on day: String = "2020-02-02", note: String = "",
    shared: String = "", evidence: [OfferedEvidence] = [], line: Int? = nil, in plan: PlanTree
  ) throws -> MarkRequest {
    let index = try #require(Code(code).flatMap { plan.index(of: $0) })
    return MarkRequest(
      plan: plan, node: index, status: StatusWord(status), day: try SamplePlan.day(day), note: note,
      sharedNote: shared, evidence: evidence, line: line)
  }

  private func refusal(
    _ request: MarkRequest, _ preparation: inout MarkingPreparation
  ) -> Refusal? {
    do throws(Refusal) {
      try preparation.add(request)
      return nil
    } catch { return error }
  }

  private func refusal(_ request: MarkRequest, in sample: SamplePlan) throws -> Refusal? {
    var preparation = MarkingPreparation(in: try sample.workspace(), today: SamplePlan.today)
    return refusal(request, &preparation)
  }

  @Test("a status is recorded as one commit that says it; the receipt is the commit's")
  func recorded() throws {
    let sample = try SamplePlan()
    let (plan, workspace) = (try sample.tree(), try sample.workspace())
    var preparation = MarkingPreparation(in: workspace, today: SamplePlan.today)
    try preparation.add(try request(.done, note: "Approved", in: plan))
    let marking = try #require(preparation.markings.list.first)
    #expect(marking.from == StatusWord(.notDone) && marking.to == StatusWord(.done) && !marking.isIdle)
    let change = preparation.markings.prepared()
    guard case .recorded(let receipt) = try workspace.apply(change, SamplePlan.context, isDryRun: false)
    else {
      Issue.record("not recorded")
      return
    }
    #expect(try sample.sandbox.git("rev-parse", "HEAD") == receipt.commit + "\n")
    #expect(try sample.subject() == "test L1M1D1: not-done → done (2020-02-02)\n")
    #expect(
      try sample.sandbox.text(of: "\(SamplePlan.folder)/L1M1D1.txt")
        == "title: D1\nstatus: 2019-01-01 not-done\nstatus: 2020-02-02 done Approved\n")
  }

  @Test("what was shown to whoever marks must still be recorded so, for the lines that she marks")
  func seen() throws {
    let sample = try SamplePlan()
    let (plan, workspace) = (try sample.tree(), try sample.workspace())
    let index = try #require(Code("L1M1D1").flatMap { plan.index(of: $0) })
    let shown = try Workspace.version(of: try #require(plan.nodes[index].file).bytes)
    func mark(_ day: String) throws -> Outcome {
      var preparation = MarkingPreparation(in: workspace, today: SamplePlan.today)
      try preparation.add(
        MarkRequest(
          plan: try sample.tree(), node: index, status: StatusWord(.done), day: try SamplePlan.day(day),
          note: "On \(day)", seen: shown))
      return try workspace.apply(preparation.markings.prepared(), SamplePlan.context, isDryRun: false)
    }
    guard case .recorded = try mark("2020-02-02") else {
      Issue.record("not recorded")
      return
    }
    do {
      _ = try mark("2020-03-03")
      Issue.record("recorded unseen")
    } catch StoreError.file(_, .changedSince(key: "status")) {}
    #expect(try sample.subject() == "test L1M1D1: not-done → done (2020-02-02)\n")
  }

  @Test("only deliverables are marked; the refusal names those below")
  func parents() throws {
    let sample = try SamplePlan()
    guard
      case .notADeliverable(let code, _, let below) = try refusal(
        request(.done, of: "L1M1", in: sample.tree()), in: sample)
    else {
      Issue.record("not refused")
      return
    }
    #expect(code.description == "L1M1" && below.map(\.description) == ["L1M1D1", "L1M1D2"])
  }

  @Test("today is the last day on which a status can begin to hold")
  func tomorrow() throws {
    let sample = try SamplePlan()
    let today = SamplePlan.today
    let plan = try sample.tree()
    #expect(try refusal(request(.done, on: today.description, in: plan), in: sample) == nil)
    let tomorrow = today.adding(days: 1)
    guard
      case .futureDate(tomorrow, today: today) = try refusal(
        request(.done, on: tomorrow.description, in: plan), in: sample)
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test("a deliverable is marked from the day it was added until the day before it was dropped")
  func counted() throws {
    let sample = try SamplePlan(first: "title: D1\nadded: 2019-02-01\ndropped: 2019-08-01 why\n")
    let plan = try sample.tree()
    for (day, isRefused) in [
      ("2019-01-31", true), ("2019-02-01", false), ("2019-07-31", false), ("2019-08-01", true),
    ] {
      let refusal = try refusal(request(.done, on: day, in: plan), in: sample)
      if case .notCounted = refusal { #expect(isRefused, "\(day)") } else { #expect(!isRefused, "\(day)") }
    }
  }

  @Test(
    "lines that ask for two statuses of one deliverable and day are refused; the same status twice is not")
  func twice() throws {
    let sample = try SamplePlan()
    let plan = try sample.tree()
    var preparation = MarkingPreparation(in: try sample.workspace(), today: SamplePlan.today)
    #expect(refusal(try request(.done, line: 1, in: plan), &preparation) == nil)
    #expect(refusal(try request(.done, line: 2, in: plan), &preparation) == nil)
    guard
      case .twoStatuses(_, on: _, let word, line: 2, _) = refusal(
        try request(.inProgress, line: 3, in: plan), &preparation)
    else {
      Issue.record("not refused")
      return
    }
    #expect(word == StatusWord(.done))
    #expect(preparation.markings.list.map(\.isIdle) == [false, true])
  }

  @Test("what holds already is idle; the note of a whole batch goes only to what changes")
  func idle() throws {
    let sample = try SamplePlan()
    let plan = try sample.tree()
    var preparation = MarkingPreparation(in: try sample.workspace(), today: SamplePlan.today)
    try preparation.add(try request(.notDone, shared: "All", in: plan))
    try preparation.add(try request(.notDone, of: "L1M1D2", shared: "All", in: plan))
    let markings = preparation.markings
    #expect(markings.list.map(\.isIdle) == [true, false])
    #expect(markings.list.map { $0.line?.note } == [nil, "All"])
    #expect(markings.message(note: "All").body == "All")
  }

  @Test("a status in a closed period needs a note")
  func closed() throws {
    let sample = try SamplePlan(header: "closed: 2019 0/0/1/1\n")
    let plan = try sample.tree()
    guard
      case .reasonNeeded(let period, _) = try refusal(request(.done, on: "2019-05-01", in: plan), in: sample)
    else {
      Issue.record("not refused")
      return
    }
    #expect(period.name.description == "2019")
    #expect(try refusal(request(.done, on: "2019-05-01", note: "Late", in: plan), in: sample) == nil)
    #expect(try refusal(request(.done, on: "2020-01-01", in: plan), in: sample) == nil)
  }

  @Test("a day outside of the plan's period is told once for each plan and day")
  func outside() throws {
    let sample = try SamplePlan()
    let plan = try sample.tree()
    var context = SamplePlan.today
    context = context.adding(days: 366)
    var preparation = MarkingPreparation(in: try sample.workspace(), today: context)
    for (code, day) in [
      ("L1M1D1", "2017-12-31"), ("L1M1D2", "2017-12-31"), ("L1M1D1", "2018-01-01"),
      ("L1M1D1", "2020-12-31"), ("L1M1D2", "2021-01-01"),
    ] {
      try preparation.add(try request(.done, of: code, on: day, in: plan))
      try preparation.add(try request(.inProgress, of: code, on: day, in: plan))
    }
    let start = try SamplePlan.day("2018-01-01")
    #expect(
      preparation.markings.daysOutside == [
        .before(plan: plan.id, start: start, day: try SamplePlan.day("2017-12-31")),
        .after(plan: plan.id, end: try SamplePlan.day("2020-12-31")),
      ])
  }

  @Test("a file from elsewhere is copied once; another one of its name stands beside it")
  func copies() throws {
    let sample = try SamplePlan()
    let plan = try sample.tree()
    let folder = "plans/test/evidence/L1M1D1"
    func offer(_ text: String) -> OfferedEvidence {
      .file(
        OfferedFile(name: "a.pdf", place: nil, stem: "a", ending: ".pdf") { () throws(Refusal) in
          Array(text.utf8)
        })
    }
    func path(_ text: String) throws -> [String] {
      var preparation = MarkingPreparation(in: try sample.workspace(), today: SamplePlan.today)
      try preparation.add(try request(.done, evidence: [offer(text)], in: plan))
      return preparation.markings.attachments.map(\.path.description)
    }
    #expect(try path("minutes") == ["\(folder)/a.pdf"])
    try sample.sandbox.write("minutes", to: "\(folder)/a.pdf")
    #expect(try path("minutes") == ["\(folder)/a.pdf"])
    #expect(try path("other minutes") == ["\(folder)/a-2.pdf"])
  }

  @Test("bytes of evidence are asked for only if nothing else refuses the request")
  func lazily() throws {
    let sample = try SamplePlan(header: "closed: 2019 0/0/1/1\n")
    let plan = try sample.tree()
    let missing = OfferedEvidence.file(
      OfferedFile(name: "gone.pdf", place: nil, stem: "gone", ending: ".pdf") { () throws(Refusal) in
        throw .noSuchEvidence("gone.pdf")
      })
    guard
      case .reasonNeeded = try refusal(
        request(.done, on: "2019-05-01", evidence: [missing], in: plan), in: sample),
      case .noSuchEvidence("gone.pdf") = try refusal(
        request(.done, evidence: [missing], in: plan), in: sample)
    else {
      Issue.record("not refused in that order")
      return
    }
  }
}
