import PlanCore
import PlanService
import PlanWording
import PlanWords

/// One node, whole.
struct NodeDetails {
  let index: Int
  let plan: PlanTree
  let node: Node
  let figures: Figures
  let words: PlanTerms
  let record: NodeRecord
  /// How its due day has moved; nil where it has not.
  private let course: DueCourse?

  init(
    _ index: Int, of plan: PlanTree, on day: PlanDate, _ words: PlanTerms,
    _ courses: DueCourses = DueCourses()
  ) {
    course = courses[plan.nodes[index].code]
    self.index = index
    self.plan = plan
    self.words = words
    node = plan.nodes[index]
    figures = plan.figures(on: day)
    record = NodeRecord(index, of: plan, figures, words)
  }

  /// The sheet as a person reads it, nothing of it cut off where a terminal is narrow.
  func lines(within columns: Int?) -> [Text] {
    let title = words.code(node) + Text("  ") + Text(words.title(of: node), .bold)
    var lines = [title]
    let shown = node.file?.localized(.title, in: words.language, of: plan.header.languages)
    for text in node.file?.texts(.title, of: plan.header.languages) ?? [] where text != shown {
      lines.append(Text("  " + text.language.description + "  ", .dim) + Text(text.text))
    }
    lines.append(Text())
    lines += table.lines(within: columns).lines
    if let description = record.description {
      lines.append(Text())
      lines += description.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { Text(String($0)).wrapped(to: columns, indent: 0) }
    }
    return lines
  }

  private var statusLines: [StatusLine] {
    (node.file?.statusLines(plan.header.subStatuses) ?? []).enumerated()
      .sorted { ($0.element.date, $0.offset) > ($1.element.date, $1.offset) }.map(\.element)
  }

  private var confirmations: [Confirmation] {
    plan.isDeliverable(index) ? (node.file?.confirmations ?? []).sorted { $0.date > $1.date } : []
  }

  /// The reviews, the newest first: in a plan that requires them.
  private var reviews: [Review] {
    guard plan.header.requiresReview, plan.isDeliverable(index) else { return [] }
    return (node.file?.reviews ?? []).enumerated()
      .sorted { ($0.element.date, $0.offset) > ($1.element.date, $1.offset) }.map(\.element)
  }

  private var table: Table {
    let localized = words.localized
    var table = Table([.left, .left], flexible: 1, wraps: true)
    func add(_ label: Word, _ value: Text?) {
      if let value, value.width > 0 { table.add([Text(localized(label), .dim), value]) }
    }
    func add(_ label: Word, _ value: String?) { add(label, value.map { Text($0) }) }
    func add(_ label: Word, _ values: [String]?) { add(label, values.map { localized.series($0) }) }
    add(.statuses, status)
    if plan.isDeliverable(index) {
      for line in statusLines where line != record.effectiveStatus?.line {
        table.add([Text(), Text("\(line.date)  ", .dim) + words.text(line.word) + noteText(line.note)])
      }
    }
    for confirmation in confirmations {
      add(.confirmed, Text("\(confirmation.date)") + noteText(confirmation.note))
    }
    for review in reviews {
      add(.reviewed, Text("\(review.target)  ") + Text(review.text(localized)) + noteText(review.note))
    }
    // The status says since when it holds; that is all, unless something was said later.
    if let lastSaid = record.lastSaid, lastSaid != record.effectiveStatus?.since {
      add(.lastSaid, lastSaid.description)
    }
    add(.recurs, node.recurrence.map { words.localized($0.length.phrase) })
    if plan.isDeliverable(index) { add(.periods, words.text(record.periods)) }
    add(.owner, plan.owners(of: index))
    add(.start, node.file?.value(.start))
    add(.due, due)
    for evidence in node.evidence {
      add(
        .evidence,
        Text(evidence.reference) + Text(evidence.caption.isEmpty ? "" : "  " + evidence.caption, .dim))
    }
    add(.tags, node.file?.list(.tags))
    add(.goals, node.goals.map(\.description))
    add(.added, node.added?.description)
    add(.dropped, node.file?.dropped.map { "\($0.date) \($0.reason)" })
    add(.formerly, node.file?.values(.formerly))
    add(.continuedBy, plan.continuations(of: index).map(\.description))
    add(.continues, node.file?.values(.continues))
    if let parent = plan.parent(of: index) {
      add(.partOf, words.code(plan.nodes[parent]) + Text("  " + words.title(of: plan.nodes[parent])))
    }
    if !node.isMissing { add(.path, plan.path(of: index).description) }
    return table
  }

  /// Where the node stands on the day.
  private var status: Text {
    let day = Text("  (\(figures.day))", .dim)
    guard plan.isDeliverable(index) else {
      let rollup = figures.rollup(of: index)
      let report = StatusReport(Selection(plan: plan, node: index), on: figures.day, words: words)
      if rollup.deliverables == 0 { return words.text(rollup.status) + day }
      let percent = rollup.doneTenths.map { "  " + words.localized.percent(tenths: $0) } ?? ""
      return words.text(rollup.status) + Text("  ") + report.short(among: 1) + Text(percent, .bold) + day
    }
    let effectiveStatus = node.effectiveStatus(figures.basis, in: plan.header)
    guard let date = effectiveStatus.since else { return words.text(effectiveStatus) + day }
    let since = Text(" " + words.localized(Word.since, ["date": date.value]), .dim)
    return words.text(effectiveStatus) + since + noteText(effectiveStatus.note) + day
  }

  /// The day by which it is due as the file has it, and by how much it was missed.
  private var due: Text? {
    var value = node.file?.value(.due) ?? ""
    if let course {
      let moved = words.localized.course(course) { $0.description }
      value = "\(value.isEmpty ? words.localized(EditPhrase.nothingThere) : value) (\(moved))"
    }
    if value.isEmpty { return nil }
    guard let delay = record.delay else { return Text(value) }
    let done = delay.done.map { words.text(NodeStatus.done) + Text(" \($0), ") } ?? Text()
    return Text(value + "  ") + done + delay.text(words.localized)
  }

  private func noteText(_ note: String) -> Text { Text(note.isEmpty ? "" : "  " + note) }
}

extension NodeDetails {
  /// The object that `plan show --format json` prints.
  var json: JSON {
    let languages = plan.header.languages
    let file = node.file
    var members = record.members
    members += [
      ("short", .optional(file?.localized(.short, in: words.language, of: languages)?.text)),
      ("shorts", NodeRecord.texts(file?.texts(.short, of: languages) ?? [])),
      ("parent", .optional(node.code.parent?.description)),
      ("description", .optional(record.description)),
      ("formerly", .strings(file?.values(.formerly) ?? [])),
      ("continues", .strings(file?.values(.continues) ?? [])),
      ("continued-by", .strings(plan.continuations(of: index).map(\.description))),
      ("added", .optional(node.added?.description)),
      (
        "dropped",
        file?.dropped.map {
          .object([
            ("date", .string($0.date.description)),
            ("reason", .optional($0.reason.isEmpty ? nil : $0.reason)),
          ])
        } ?? .null
      ),
      (
        "statuses",
        .array(
          statusLines.map { line in
            .object([
              ("date", .string(line.date.description)),
              ("status", .string(line.word.status.description)),
              ("sub-status", .optional(line.word.subStatus)),
              ("note", .optional(line.note.isEmpty ? nil : line.note)),
            ])
          })
      ),
      (
        "confirmations",
        .array(
          confirmations.map {
            .object([
              ("date", .string($0.date.description)), ("note", .optional($0.note.isEmpty ? nil : $0.note)),
            ])
          })
      ),
    ]
    if plan.header.requiresReview, plan.isDeliverable(index) {
      members.append(("reviews", .array(reviews.map(\.json))))
    }
    // Where there is no due day, and was none, there is nothing to say of it.
    if let course = course ?? node.due.map({ DueCourse(first: $0, moves: 0) }) { members += course.members }
    if !plan.isDeliverable(index) { members.append(("total", figures.rollup(of: index).json)) }
    return .object(members)
  }
}
