import PlanCore
import PlanService
import PlanStore
import PlanTestSupport
import Testing

/// What edits, new nodes, drops and moves are recorded, and which are refused, whoever asks.
struct EditingTests {
  private static let closed = "closed: 2019 0/0/1/1\n"

  private func selection(_ code: String?, in plan: PlanTree) throws -> Selection {
    guard let code else { return Selection(plan: plan, node: nil) }
    return Selection(plan: plan, node: try #require(Code(code).flatMap { plan.index(of: $0) }))
  }

  private func edit(_ words: String..., of codes: [String?], in sample: SamplePlan) throws -> EditPreparation
  {
    let changes = try words.map { try #require(FieldEdit($0)) }
    let plan = try sample.tree()
    var edit = try EditPreparation(changes, today: SamplePlan.today)
    for code in codes { try edit.add(selection(code, in: plan)) }
    return edit
  }

  private func refusal(_ call: () throws -> Void) -> Refusal? {
    do { try call() } catch { return error as? Refusal }
    return nil
  }

  private func record(_ change: PreparedChange, in sample: SamplePlan) throws {
    guard case .recorded = try sample.workspace().apply(change, SamplePlan.context, isDryRun: false) else {
      Issue.record("not recorded")
      return
    }
  }

  @Test("an edit of two files is one commit; what is the same already is idle, and a file is changed once")
  func fields() throws {
    let sample = try SamplePlan()
    let edit = try edit("due=2020-06-30", "owner=A; B", of: ["L1M1D1", "L1M1D2", "L1M1D1"], in: sample)
    #expect(edit.files.map(\.name) == ["L1M1D1", "L1M1D2"])
    #expect(edit.files[0].fields.map(\.to) == [["2020-06-30"], ["A", "B"]])
    try record(edit.files.prepared(note: ""), in: sample)
    #expect(try sample.subject() == "test: 2 files: due, owner\n")
    let again = try self.edit("due=2020-06-30", of: ["L1M1D1"], in: sample)
    #expect(again.files.allSatisfy { $0.edits.isEmpty && $0.fields.allSatisfy(\.isIdle) })
  }

  @Test("what would break a file is refused, all of it at once; a field of plan.txt is not a node's")
  func broken() throws {
    let sample = try SamplePlan()
    guard
      case .several(let both) = refusal({
        _ = try edit("due=soon", "start=never", of: ["L1M1D1"], in: sample)
      }),
      case .edit(.field(.ofPlan("period"))) = refusal({
        _ = try edit("period=2020", of: ["L1M1D1"], in: sample)
      }),
      case .edit(.field(.repeated("due"))) = refusal({
        _ = try edit("due=2020-01-01", "due=2020-01-02", of: [nil], in: sample)
      })
    else {
      Issue.record("not refused")
      return
    }
    #expect(both.count == 2)
  }

  @Test("new nodes find those before them; a code that is taken, comes twice or lacks its parent is refused")
  func adding() throws {
    let sample = try SamplePlan()
    var add = try AddPreparation(plans: [sample.tree()], day: nil, today: SamplePlan.today)
    let codes = ["L1M2D1", "L1M2"].map { TypedCode($0) }
    #expect(AddPreparation.order(of: codes) == [1, 0])
    var nodes: [NewNode] = []
    for index in AddPreparation.order(of: codes) {
      let place = try #require(try add.place(codes[index]))
      nodes.append(try add.node(AddRequest(title: "New", changes: []), at: place))
    }
    guard case .edit(.addedTwice) = refusal({ _ = try add.place(TypedCode("test/L1M2")) }),
      case .edit(.codeExists) = refusal({ _ = try add.place(TypedCode("L1M1")) }),
      case .edit(.noParent(_, let parent, _)) = refusal({ _ = try add.place(TypedCode("L7M1")) })
    else {
      Issue.record("not refused")
      return
    }
    #expect(parent == Code("L7"))
    // What could not be placed is not said again of what is below it.
    #expect(try add.place(TypedCode("L7M1D1")) == nil)
    try record(nodes.prepared(reason: ""), in: sample)
    #expect(try sample.subject() == "test: 2 nodes added\n")
    #expect(nodes[0].file.date(.added) == nodes[1].file.date(.added) && nodes[0].isAtEnd == false)
  }

  @Test("what is wrong with a new node is refused at once: no title, and each field")
  func faultyNode() throws {
    var add = try AddPreparation(plans: [SamplePlan().tree()], day: nil, today: SamplePlan.today)
    let place = try #require(try add.place(TypedCode("L1M1D9")))
    let changes = try ["due=soon", "period=2020"].map { try #require(FieldEdit($0)) }
    guard
      case .several(let all) = refusal({
        _ = try add.node(AddRequest(title: "", changes: changes), at: place)
      }), case .edit(.missingTitle) = all[0], all.count == 3
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test("a drop counts what no longer counts, once; below what is dropped nothing is dropped again")
  func dropping() throws {
    let sample = try SamplePlan()
    let day = try SamplePlan.day("2020-03-01")
    var drop = try NodeDrop(on: day, reason: "Merged", today: SamplePlan.today)
    let plan = try sample.tree()
    for code in ["L1M1", "L1M1D1", "L1M1"] { try drop.add(selection(code, in: plan)) }
    #expect(drop.deliverables == 2 && drop.files.map(\.name) == ["L1M1", "L1M1D1"])
    try record(drop.prepared(), in: sample)
    #expect(try sample.subject() == "test: 2 nodes dropped (2020-03-01)\n")
    let later = try sample.tree()
    guard
      case .edit(.alreadyDropped(let code, on: day)) = refusal({
        try drop.add(selection("L1M1D2", in: later))
      }), case .code(.notACode) = refusal({ try drop.add(selection(nil, in: later)) })
    else {
      Issue.record("not refused")
      return
    }
    #expect(code == Code("L1M1"))
  }

  @Test("a move takes all below along; another level, plan or taken code is refused")
  func moving() throws {
    let sample = try SamplePlan()
    let plan = try sample.tree()
    func move(_ code: String, _ target: String) throws -> NodeMove {
      try NodeMove(selection(code, in: plan), to: TypedCode(target), in: [plan])
    }
    guard case .edit(.otherLevel) = refusal({ _ = try move("L1M1", "L2") }),
      case .edit(.otherPlan) = refusal({ _ = try move("L1M1", "other/L1M2") }),
      case .edit(.codeExists) = refusal({ _ = try move("L1M1D1", "L1M1D2") }),
      case .edit(.noParent) = refusal({ _ = try move("L1M1D1", "L3M1D1") })
    else {
      Issue.record("not refused")
      return
    }
    let move = try move("L1M1", "L1M4")
    #expect(move.steps.map(\.to.description) == ["L1M4", "L1M4D1", "L1M4D2"])
    try record(move.prepared(reason: ""), in: sample)
    #expect(try sample.subject() == "test L1M1: moved to L1M4, 3 nodes\n")
  }

  @Test("what restates a closed period needs a reason, whichever way it comes")
  func reasons() throws {
    let sample = try SamplePlan(header: Self.closed)
    let plan = try sample.tree()
    let move = try NodeMove(selection("L1M1", in: plan), to: TypedCode("L1M4"), in: [plan])
    let edit = try edit("added=2020-01-01", of: ["L1M1D1"], in: sample)
    var add = try AddPreparation(plans: [plan], day: SamplePlan.day("2019-02-01"), today: SamplePlan.today)
    let place = try #require(try add.place(TypedCode("L1M1D9")))
    let node = try add.node(AddRequest(title: "N", changes: []), at: place)
    guard case .reasonNeededBy = refusal({ _ = try edit.files.prepared(note: "") }),
      case .reasonNeededBy = refusal({ _ = try [node].prepared(reason: "") })
    else {
      Issue.record("not refused")
      return
    }
    #expect(try edit.files.prepared(note: "Found later").restatements.restated.count == 1)
    // Within its line a measure's figures stay what they were.
    #expect(throws: Never.self) { _ = try move.prepared(reason: "") }
  }

  @Test("a period is closed once, when it is over, recorded and of the plan; taken back by its commit")
  func closing() throws {
    let sample = try SamplePlan()
    func closing(_ word: String, again: Bool = false) throws -> PeriodClosing {
      try PeriodClosing(
        #require(PeriodName(word)), of: nil, among: [sample.tree()], again: again, today: SamplePlan.today,
        in: sample.workspace())
    }
    func closingRefusal(_ word: String, again: Bool = false) -> ClosingRefusal? {
      do { _ = try closing(word, again: again) } catch {
        if case .refusal(.closing(let refusal)) = error as? ServiceError { return refusal }
      }
      return nil
    }
    guard case .notOver = closingRefusal("2020"), case .outside = closingRefusal("2015"),
      case .neverClosed = closingRefusal("2019", again: true)
    else {
      Issue.record("not refused")
      return
    }
    try record(closing("2019").prepared(reason: ""), in: sample)
    #expect(try sample.subject().hasPrefix("test: 2019 closed, "))
    guard case .alreadyClosed = closingRefusal("2019") else {
      Issue.record("not refused")
      return
    }
    let workspace = try sample.workspace()
    let target = try workspace.undoTarget(nil, of: .anybody, SamplePlan.context)
    let undo = try workspace.prepareUndo(of: target, note: "", SamplePlan.context)
    try record(undo, in: sample)
    #expect(
      try sample.subject().hasPrefix("undo: test: 2019 closed") && sample.tree().header.closedPeriods.isEmpty)
    try sample.sandbox.write("title: D2 by hand\n", to: "\(SamplePlan.folder)/L1M1D2.txt")
    guard case .unrecorded = closingRefusal("2019") else {
      Issue.record("not refused")
      return
    }
  }

  @Test("hand edits are one change; files with errors and removals are refused")
  func saving() throws {
    let sample = try SamplePlan()
    func saving() throws -> HandEditSaving {
      try HandEditSaving(sample.workspace().plans(), in: sample.workspace())
    }
    let file = "\(SamplePlan.folder)/L1M1D2.txt"
    try sample.sandbox.write("title: D2\ndue: soon\n", to: file)
    try sample.sandbox.remove("\(SamplePlan.folder)/L1M1D1.txt")
    let faulty = try saving()
    let findings = faulty.findings(on: SamplePlan.today)
    guard case .faultyFiles = refusal({ try faulty.check(findings, allowsRemovals: true) }) else {
      Issue.record("not refused")
      return
    }
    try sample.sandbox.write("title: D2 by hand\n", to: file)
    let good = try saving()
    #expect(Set(good.edits.map(\.path.description)) == ["\(SamplePlan.folder)/L1M1D1.txt", file])
    guard case .removals = refusal({ try good.check([], allowsRemovals: false) }) else {
      Issue.record("not refused")
      return
    }
    try good.check([], allowsRemovals: true)
    try record(good.prepared(note: "Tidied", on: SamplePlan.today, in: sample.workspace()), in: sample)
    #expect(try sample.subject() == "test: 2 files\n")
  }

  @Test("evidence that is named like a node is no node: its removal is one, and is told by its path")
  func evidenceNamedLikeANode() throws {
    let sample = try SamplePlan()
    let path = "plans/test/evidence/L1M1D1.pdf"
    try sample.sandbox.write("a", to: path)
    try sample.sandbox.commitAll("evidence")
    try sample.sandbox.remove(path)
    let saving = try HandEditSaving(sample.workspace().plans(), in: sample.workspace())
    guard case .removals(let paths) = refusal({ try saving.check([], allowsRemovals: false) }) else {
      Issue.record("not refused")
      return
    }
    #expect(paths.map(\.description) == [path])
    try record(saving.prepared(note: "", on: SamplePlan.today, in: sample.workspace()), in: sample)
    #expect(try sample.subject() == "test \(path): deleted\n")
  }
}
