import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The page of what is one's own, where many deliverables are marked at once.
struct MinePage {
  let context: PageContext
  let own: OwnDeliverables
  /// What was typed, by what stands behind the names of the fields.
  var entries: [String: MarkEntry] = [:]
  var day: DayEntry
  /// What files that are kept are called.
  var keptNames: [String: String] = [:]
  /// Rows whose lines have changed since they were shown.
  var conflicts: Set<String> = []

  /// The most rows that have fields: a form with more would be too large to send.
  static let most = 100

  init(_ context: PageContext) {
    self.context = context
    own = OwnDeliverables(context.visitor.permissions, context.state)
    // In a round that asks about a period which is over, its last day is proposed.
    let asked = own.rounds.first { $0.missing > 0 && $0.round.period.period.last < context.state.today }
    day = asked.map { DayEntry($0.round.proposedDay(of: nil)) } ?? DayEntry()
  }

  /// The rows that have fields.
  private var rows: [OwnDeliverable] { Array(own.groups.flatMap(\.rows).prefix(Self.most)) }

  /// Everything that is hers: what was shown in a row may be done by now.
  var all: [OwnDeliverable] { own.groups.flatMap(\.rows) + own.done }

  /// What is done, and was filled in all the same when somebody else had not marked it yet.
  private var filledThoughDone: [OwnDeliverable] { own.done.filter { entries[$0.suffix] != nil } }

  /// Takes what a form brought; nothing of it is looked at.
  mutating func take(_ form: Form) {
    day = DayEntry(form)
    for suffix in all.map(\.suffix) {
      let entry = MarkEntry(form, suffix: suffix)
      if !entry.isEmpty { entries[suffix] = entry }
    }
  }

  func answer(_ errors: [FieldError] = [], recorded: PageValues? = nil, status: Int = 200) -> WebAnswer {
    let localized = context.localized
    let shown = Set(rows.map(\.suffix))
    var groups = own.groups.compactMap { group, items -> PageValues? in
      let items = items.filter { shown.contains($0.suffix) }
      if items.isEmpty { return nil }
      return [
        "id": "group-\(group.rawValue)", "name": name(of: group, items.count),
        "count": localized.grouped(items.count),
        "rows": items.map { row($0, errors) },
      ]
    }
    let doneName = localized(Word.manyDone, ["count": own.done.count.value]).asHeading
    if !filledThoughDone.isEmpty {
      groups.insert(
        [
          "id": "group-done", "name": doneName, "count": localized.grouped(filledThoughDone.count),
          "rows": filledThoughDone.map { row($0, errors) },
        ], at: 0)
    }
    let effect = errors.first { $0.field == "effect" }
    var values: PageValues = [
      "heading": context.text(.mine), "action": context.address(.mine), "recorded": false,
      "takeBack": false, "rounds": roundTexts, "nothing": own.isEmpty ? nothing as any PageValue : false,
      "hasRows": !groups.isEmpty, "groups": groups, "record": context.text(.recordFilled),
      "hasDone": !own.done.isEmpty,
      "doneName": doneName, "doneLang": false,
      "doneCount": localized.grouped(own.done.count), "done": own.done.map(done),
    ]
    values = values.with(context.hidden).with(context.values(day, end: nil, error: effect))
    if let recorded { values = values.with(recorded) }
    return context.answer("mine", values, title: context.text(.mine), errors: errors, status: status)
  }

  private func name(of group: OwnDeliverables.Group, _ number: Int) -> String {
    let count = ["count": number.value]
    let localized = context.localized
    return switch group {
    case .asked: context.text(.asked)
    case .overdue: localized(SitePhrase.overdue)
    case .soon: context.text(.soon)
    case .inProgress: localized(Word.manyInProgress, count).asHeading
    case .unreported: localized(Word.manyUnreported, count).asHeading
    case .notDone: localized(Word.manyNotDone, count).asHeading
    }
  }

  /// What is said of the rounds in which she is asked.
  var roundTexts: [String] {
    own.rounds.map { round, asked, missing in
      let period = context.localized.inWords(round.period).value
      if missing == 0 { return context.text(.roundDone, ["period": period]) }
      return context.text(
        .round,
        [
          "period": period, "answered": (asked - missing).value, "count": asked.value,
          "date": context.localized.inWords(round.due).value,
        ])
    }
  }

  /// Whom to ask where nothing is hers: an editor, if people.txt names one.
  private var nothing: String {
    let editor = context.state.snapshot.people?.persons.first {
      $0.role == .editor && $0.isActive(on: context.state.today)
    }
    return editor.map { context.text(.nothingYours, ["name": $0.name.value]) }
      ?? context.text(.nothingYoursAny)
  }

  private func done(_ item: OwnDeliverable) -> PageValues {
    let now = context.now(item.index, in: item.plan)
    return context.title(of: item.plan.nodes[item.index], in: item.plan.header).with([
      "href": context.address(of: item.code, in: item.plan.id), "code": item.code.description,
      "now": now.since ?? "",
    ])
  }

  private func row(_ item: OwnDeliverable, _ errors: [FieldError]) -> PageValues {
    let (plan, suffix, localized) = (item.plan, item.suffix, context.localized)
    let entry = entries[suffix] ?? MarkEntry()
    let now = context.now(item.index, in: plan)
    func error(_ field: String) -> any PageValue {
      errors.first { $0.field == field + suffix }?.text ?? false
    }
    let isLate = item.due.map { $0 < context.state.today } ?? false
    let hasStatus =
      plan.nodes[item.index].file?.status(on: context.state.today, plan.header.subStatuses) != nil
    let hasEvidence = !entry.address.isEmpty || !entry.caption.isEmpty || keptNames[suffix] != nil
    let values: PageValues = [
      "href": context.address(of: item.code, in: plan.id), "code": item.code.description,
      "plan": plan.header.title(in: context.language),
      "now": [now.text, now.since].compactMap(\.self).joined(separator: ", "),
      "due": item.due.map { localized(Word.dueOn, ["date": localized.inWords($0).value]) }.orFalse,
      "isLate": isLate && item.status != .done,
      "conflict": conflicts.contains(suffix) ? context.text(.changedHelp) as any PageValue : false,
      // A form that comes back is still about what it was opened with, unless what is recorded now is pointed out.
      "seen": conflicts.contains(suffix) || entry.seen.isEmpty
        ? plan.version(of: item.index) ?? "" : entry.seen,
      "statusError": error("status"), "legend": context.text(.choiceOf, ["code": item.code.value]),
      "isKept": entry.status.isEmpty, "keep": context.text(.keepStatus),
      "statuses": context.statuses(of: plan.header, chosen: entry.status),
      "canConfirm": hasStatus,
      "key": "\(plan.id)/\(item.code)", "unchanged": context.text(.unchanged),
      "unchangedHelp": context.text(.unchangedHelp, ["code": item.code.value, "status": now.text.value]),
      "noteLabel": localized(SitePhrase.note), "noteError": error("note"), "note": entry.note,
      "addEvidence": context.text(.addEvidence),
      "isOpen": hasEvidence
        || errors.contains { ["file", "address"].contains($0.field.dropLast(suffix.count)) },
    ]
    return values.with(context.title(of: plan.nodes[item.index], in: plan.header)).with(
      context.values(ofEvidence: entry, keptName: keptNames[suffix], errors: errors, suffix: suffix))
  }
}
