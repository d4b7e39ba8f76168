import PlanCore
import PlanWords
import PlanService
import PlanStore

/// A period whose figures are about to be stated as published.
struct Closing {
  let plan: PlanTree
  let period: ClosedPeriod
  /// What was published before, where it is published again.
  let earlier: ClosedPeriod?
  /// Whether that still says what is known.
  private let isUnchanged: Bool

  /// Reads what was asked for, and refuses a period that is none, not over, closed already, or whose plan is not
  /// wholly recorded and readable.
  init(_ word: String, of plan: String?, again: Bool, in workspace: Workspace, _ session: Session)
    throws(Failure)
  {
    guard let name = PeriodName(word) else { throw .badPeriod(word) }
    let plans = try session.plans(in: workspace).plans
    self.plan = try Self.plan(plan, holding: name, among: plans)
    let id = self.plan.id
    if name.period.last >= session.today { throw .periodNotOver(name, today: session.today) }
    if let period = self.plan.header.period,
      name.period.last < period.first || name.period.first > period.last
    {
      throw .periodOutside(name, plan: id, period)
    }
    earlier = self.plan.header.closedPeriods.first { $0.name == name }
    if let earlier, !again { throw .alreadyClosed(earlier, plan: id) }
    if earlier == nil, again { throw .neverClosed(name, plan: id) }
    try Self.checkRecorded(self.plan, in: workspace)
    let figures = self.plan.figures(on: name.period.last).total
    var isUnchanged = false
    if let earlier { isUnchanged = try Self.stands(earlier, in: self.plan, workspace) }
    self.isUnchanged = isUnchanged
    period = ClosedPeriod(
      name, published: figures, edition: (earlier?.edition ?? 0) + (isUnchanged ? 0 : 1))
  }

  /// Whether every figure is what was published.
  private static func stands(
    _ period: ClosedPeriod, in plan: PlanTree, _ workspace: Workspace
  ) throws(Failure) -> Bool {
    do throws(StoreError) {
      guard
        let publication = try workspace.publications(in: plan.id).last(where: { $0.period == period }),
        let published = try workspace.plans([plan.id], from: .revision(publication.revision)).plans.first
      else { return false }
      return Restatement(of: period, from: published, to: plan).isEmpty
    } catch { throw .store(error) }
  }

  /// The plan named, or the only one whose days the period touches.
  private static func plan(
    _ word: String?, holding name: PeriodName, among plans: [PlanTree]
  ) throws(Failure) -> PlanTree {
    if let word { return try orFail(plan: try plans.named(word)) }
    let touched = plans.filter { plan in
      plan.header.period.map { name.period.first <= $0.last && name.period.last >= $0.first } ?? false
    }
    if touched.count > 1 { throw .closingWhich(name, touched.map(\.id)) }
    guard let plan = touched.first ?? (plans.count == 1 ? plans.first : nil) else {
      throw .closingNowhere(name, plans.map(\.id))
    }
    return plan
  }

  private static func checkRecorded(_ plan: PlanTree, in workspace: Workspace) throws(Failure) {
    let unreadable = plan.unreadableFiles().map(\.path)
    if !unreadable.isEmpty { throw .closingUnreadable(unreadable) }
    let folder = PlanPath.plan(plan.id).bytes + [47]
    let edits: [HandEdit]
    do throws(StoreError) { edits = try workspace.handEdits().divided(by: [plan]).edits } catch {
      throw .store(error)
    }
    let unrecorded = edits.map(\.path).filter { $0.bytes.starts(with: folder) }
    if !unrecorded.isEmpty { throw .closingUnrecorded(unrecorded) }
  }

  /// The edits of `plan.txt`: the line, in the place of an earlier one.
  var edits: [NodeEdit] {
    if isUnchanged { return [] }
    guard earlier != nil else { return [.line(key: "closed", value: period.value)] }
    var lines: [String] = []
    var isPlaced = false
    for line in plan.header.file?.values(ofKey: "closed") ?? [] {
      if ClosedPeriod(line)?.name != period.name {
        lines.append(line)
      } else if !isPlaced {
        lines.append(period.value)
        isPlaced = true
      }
    }
    return [.lines(key: "closed", values: lines)]
  }

  /// `2018-2020: 2019 closed, 1/3/60/1`, the reason in the body.
  func message(_ reason: String) -> CommitMessage {
    let verb = earlier == nil ? "closed" : "published again"
    return CommitMessage(
      subject: "\(plan.id): \(period.name) \(verb), \(period.counts)", body: reason, verb: "close")
  }

  /// A name for a tag that there is not yet: `2018-2020/2019`, `2018-2020/2019-2`.
  func freeTag(in workspace: Workspace) throws(Failure) -> String {
    let name = "\(plan.id)/\(period.name)"
    do throws(StoreError) {
      for number in 1... {
        let candidate = number == 1 ? name : "\(name)-\(number)"
        if try !workspace.hasTag(candidate) { return candidate }
      }
    } catch { throw .store(error) }
    return name
  }

  /// What is said of it.
  func line(_ words: PlanTerms) -> Text {
    let figures = period.published.short(words)
    let values = ["period": period.name.value, "figures": figures.value, "date": period.day.value]
    guard let earlier else { return Text(words.say(ClosingPhrase.closed, values)) }
    return Text(
      words.say(ClosingPhrase.closedAgain, values.merging(["counts": earlier.counts.value]) { $1 }))
  }
}

extension Session {
  /// Records a closed period, or shows what would be recorded.
  mutating func record(
    _ closing: Closing, reason: String, tags: Bool, in workspace: Workspace, _ recording: RecordingContext,
    isDryRun: Bool
  ) throws(Failure) {
    let message = closing.message(reason)
    let tag = tags ? try closing.freeTag(in: workspace) : nil
    let change = PreparedChange(
      files: [FileEdits(path: closing.plan.header.path, edits: closing.edits, checking: ["closed"])],
      message: message)
    let account = Account(lines: [.init(text: closing.line(words(closing.plan.header)))])
    guard let receipt = try record(change, account, in: workspace, recording, isDryRun: isDryRun) else {
      return
    }
    guard let tag else { return }
    do throws(StoreError) {
      try workspace.tag(receipt.commit, as: tag, message: message.text, recording)
      print(Text(say(ClosingPhrase.tagged, ["tag": tag.value]), .dim))
    } catch {
      exitCode = .recordedButFailed
      let values = ["commit": receipt.shortCommit.value, "reason": error.text(say).value]
      notice("\(say(Word.error))\(say.colon) \(say(ClosingPhrase.tagFailed, values))".visible)
    }
  }
}
