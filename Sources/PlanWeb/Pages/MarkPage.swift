import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The page on which one deliverable is marked.
struct MarkPage {
  let context: PageContext
  let plan: PlanTree
  let index: Int
  var entry: MarkEntry
  var day: DayEntry
  /// What a file that is kept is called.
  var keptName: String?

  /// The page as it is opened.
  init(_ context: PageContext, _ plan: PlanTree, _ index: Int) {
    (self.context, self.plan, self.index) = (context, plan, index)
    entry = MarkEntry()
    entry.seen = plan.version(of: index) ?? ""
    day = DayEntry()
  }

  private var code: Code { plan.nodes[index].code }

  /// The last day of the plan, where it has passed.
  var end: PlanDate? { plan.header.period.flatMap { $0.last < context.state.today ? $0.last : nil } }

  /// What is typed, as something to be recorded; nil where something is wrong with it.
  ///
  /// - Parameter errors: what is wrong, added to.
  func order(_ evidence: [OfferedEvidence], _ errors: inout [FieldError]) -> MarkOrder? {
    let count = errors.count
    if entry.status.isEmpty, evidence.isEmpty || !entry.note.isEmpty {
      errors.append(FieldError("status", context.text(.chooseStatus)))
    }
    if entry.note.count > MarkEntry.longestNote {
      errors.append(FieldError("note", context.text(.noteHelp, ["count": MarkEntry.longestNote.value])))
    }
    let date = day.date(today: context.state.today, end: end)
    if date == nil { errors.append(FieldError("effect", context.text(.badDay))) }
    guard errors.count == count, let date else { return nil }
    // Evidence alone says nothing of the status: that which holds is kept.
    let status =
      entry.status.isEmpty
      ? plan.nodes[index].file?.status(on: date, plan.header.subStatuses)?.description : entry.status
    guard let status else {
      errors.append(FieldError("status", context.text(.chooseStatus)))
      return nil
    }
    return MarkOrder(
      plan: plan.id, code: code, status: status, about: target, day: date,
      isDayNamed: day.choice != "today", note: entry.note, evidence: evidence,
      seen: entry.seen)
  }

  private var target: MarkTarget {
    if entry.about == "overall" { return .overall }
    return PeriodName(entry.about).map { .period($0) } ?? .usual
  }

  func answer(_ errors: [FieldError] = [], preview: PageValues? = nil, status: Int = 200) -> WebAnswer {
    let (header, localized) = (plan.header, context.localized)
    let node = plan.nodes[index]
    let terms = context.terms(header)
    func error(_ field: String) -> FieldError? { errors.first { $0.field == field } }
    let now = context.now(index, in: plan)
    let heading = context.text(.markTitle, ["code": code.value])
    let closed = day.date(today: context.state.today, end: end).flatMap {
      header.closedPeriods(holding: $0).first
    }
    let isReason = closed != nil && error("note") != nil
    let periods = self.periods
    var values: PageValues = [
      "part": header.level(of: code).map { "\(terms.name(of: $0)) \(code)".asHeading } ?? code.description,
      "heading": heading, "back": context.address(of: code, in: plan.id),
      "action": context.address(.mark(plan.id, code)), "seen": entry.seen,
      "nowLabel": localized.label(context.text(.nowRecorded)), "now": now.text, "nowSince": now.since.orFalse,
      "hasPeriods": !periods.isEmpty, "aboutLabel": context.text(.about),
      "aboutError": (error("about")?.text).orFalse, "periods": periods,
      "statusLabel": context.text(.status), "statusError": (error("status")?.text).orFalse,
      "statuses": context.statuses(
        of: header, chosen: entry.status, hasFocus: errors.first?.field == "status"),
      "noteLabel": isReason ? context.text(.reason) : localized(SitePhrase.note),
      "noteHelp": isReason
        ? context.text(.reasonHelp, ["period": (closed?.name.description ?? "").value])
        : context.text(.noteHelp, ["count": MarkEntry.longestNote.value]),
      "noteError": (error("note")?.text).orFalse, "note": entry.note, "isReason": isReason,
      "evidenceLabel": localized(SitePhrase.evidence), "record": context.text(.record),
      "previewLabel": context.text(.preview), "backLabel": context.text(.cancel),
      "hasPreview": preview != nil,
    ]
    values = values.with(context.title(of: node, in: header)).with(context.hidden)
      .with(context.values(day, end: end, error: error("effect")))
      .with(context.values(ofEvidence: entry, keptName: keptName, errors: errors, suffix: ""))
    if let preview { values = values.with(preview) }
    let title = node.title(in: context.language, of: header)
    return context.answer(
      "mark", values, title: heading,
      steps: [
        .init(header.title(in: context.language), at: context.address(.file(plan.id, "index.html"))),
        .init("\(code) \(title)", at: context.address(of: code, in: plan.id)), .init(context.text(.mark)),
      ], errors: errors, status: status)
  }

  /// What the status can be of, where the deliverable recurs: its periods that have begun, and the whole.
  private var periods: [PageValues] {
    guard let recurrence = plan.nodes[index].recurrence else { return [] }
    let today = context.state.today
    var names: [PeriodName] = []
    var next: PeriodName? = recurrence.period(holding: min(today, plan.header.period?.last ?? today))
    while let name = next, names.count < 24, recurrence.contains(name) {
      names.append(name)
      let eve = name.period.first.adding(days: -1)
      let before = recurrence.period(holding: eve)
      next = before == name ? nil : before
    }
    let chosen = entry.about.isEmpty ? names.first?.description : entry.about
    return names.map { name -> PageValues in
      [
        "value": name.description, "text": context.localized.inWords(name),
        "isChosen": name.description == chosen,
      ]
    } + [["value": "overall", "text": context.text(.whole), "isChosen": chosen == "overall"]]
  }
}

extension PlanTree {
  /// Names the version of a node's file as it is recorded; nil where it cannot be read.
  func version(of index: Int) -> String? {
    nodes[index].file.flatMap { try? Workspace.version(of: $0.bytes) }
  }
}

extension String {
  /// The text with a capital.
  var asHeading: String { first.map { $0.uppercased() + dropFirst() } ?? self }
}
