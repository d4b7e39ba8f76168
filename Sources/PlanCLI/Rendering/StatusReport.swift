import PlanCore
import PlanWords
import PlanService
import PlanStore

/// Where a plan, or a node of it, stands on a day.
struct StatusReport {
  let plan: PlanTree
  let node: Int?
  let figures: Figures
  /// The commit that was read; nil for the working tree.
  let revision: Revision?
  let words: PlanTerms
  /// What was published for periods that end on the day.
  var published: [PublishedFigures] = []

  init(_ selection: Selection, on day: PlanDate, at revision: Revision? = nil, words: PlanTerms) {
    plan = selection.plan
    node = selection.node
    figures = selection.plan.figures(on: day)
    self.revision = revision
    self.words = words
  }

  var total: Rollup { figures.rollup(of: node) }

  /// `65 deliverables: 49/10/6`, with the plan's id in front where several are shown.
  func short(among count: Int) -> Text { Text((count > 1 ? "\(plan.id)  " : "") + total.short(words)) }

  /// The table: a heading with the day, a row for each child, and the total.
  func lines(within columns: Int?) -> [Text] {
    let rows = table.lines(within: columns)
    let heading = heading
    let total = totalLine
    let percent = total.percent.map { words.localized.percent(tenths: $0) } ?? ""
    let day = day
    let needed = max(heading.width + 2 + day.columns, total.text.width + 2 + percent.columns)
    let width = min(max(rows.width, needed), max(columns ?? .max, 20))
    return [Self.spread(heading, Text(day, .dim), width)] + rows.lines
      + Self.wrapped(total.text, Text(percent, .bold), width) + published.flatMap { $0.lines(words) }
      + (plan.notBegun(on: figures, words).map { Text($0, .dim).wrapped(to: columns ?? .max) } ?? [])
  }

  /// The day that the figures are true on, and by when they had been recorded.
  private var day: String {
    guard let revision else { return figures.day.description }
    return words.localized(
      RevisionPhrase.asRecorded,
      [
        "day": figures.day.value, "recorded": revision.day.value, "commit": revision.shortCommit.value,
      ])
  }

  /// Two texts at the ends of a line; the left one gives way.
  private static func spread(_ left: Text, _ right: Text, _ width: Int) -> Text {
    guard right.width > 0 else { return left }
    let left = left.truncated(to: max(width - right.width - 2, 8))
    return left + Text(String(repeating: " ", count: max(width - left.width - right.width, 2))) + right
  }

  /// Two texts at the ends of a line; the left one goes on over several lines where they do not fit.
  private static func wrapped(_ left: Text, _ right: Text, _ width: Int) -> [Text] {
    if left.width + 2 + right.width <= width { return [spread(left, right, width)] }
    let lines = left.wrapped(to: max(width, 8))
    guard let last = lines.last, right.width > 0 else { return lines }
    if last.width + 2 + right.width <= width { return lines.dropLast() + [spread(last, right, width)] }
    return lines + [spread(Text(), right, width)]
  }

  private var heading: Text {
    guard let node else { return Text(plan.header.title(in: words.language), .bold) }
    return words.code(plan.nodes[node]) + Text("  ") + Text(words.title(of: plan.nodes[node]), .bold)
  }

  private var totalLine: (text: Text, percent: Int?) {
    let total = total
    if let node, plan.isDeliverable(node) { return (standingText(node), nil) }
    let noun = words.deliverables(total.deliverables)
    var text = Text(words.localized.label(words.localized.counted(total.deliverables, noun)), .bold)
    for (index, status) in [NodeStatus.done, .inProgress, .notDone].enumerated() {
      if index > 0 { text.append(" / ") }
      text.append(words.counted(status, total), status.style)
    }
    for status in [NodeStatus.unreported, .unreadable] where total.count(of: status) > 0 {
      text.append(", ")
      text.append(words.counted(status, total), status.style)
    }
    return (text, total.doneTenths)
  }

  private func standingText(_ index: Int) -> Text {
    let effectiveStatus = plan.nodes[index].effectiveStatus(figures.basis, in: plan.header)
    var text = words.text(effectiveStatus)
    if let since = effectiveStatus.since {
      text.append(" " + words.localized(Word.since, ["date": since.value]), .dim)
    }
    return text
  }

  private var table: Table {
    let children = plan.children(of: node).filter { figures.exists($0) }
    if children.contains(where: plan.isDeliverable) {
      var table = Table([.left, .left, .left], flexible: 1)
      for child in children {
        table.add([
          words.code(plan.nodes[child]), Text(words.title(of: plan.nodes[child])), standingText(child),
        ])
      }
      return table
    }
    let shown = NodeStatus.shown([total])
    let widths = shown.map { status in
      children.map { words.localized.grouped(figures.rollup(of: $0).count(of: status)).count }.max() ?? 1
    }
    var table = Table([.left, .left, .right] + shown.map { _ in .left } + [.right], flexible: 1)
    for child in children {
      let rollup = figures.rollup(of: child)
      let counts = zip(shown, widths).map { status, width in
        let digits = words.localized.grouped(rollup.count(of: status))
        let count = String(repeating: " ", count: width - digits.count) + digits
        return Text("\(words.mark(status)) \(count)", rollup.count(of: status) == 0 ? .dim : status.style)
      }
      let percent =
        rollup.doneTenths.map { words.localized.percent(tenths: $0) } ?? (rollup.deliverables > 0 ? "–" : "")
      let node = plan.nodes[child]
      let cells = [
        words.code(node), Text(words.title(of: node)), Text(words.localized.grouped(rollup.deliverables)),
      ]
      table.add(cells + counts + [Text(percent)])
    }
    return table
  }
}

extension Rollup {
  /// `65 deliverables: 49/10/6`, and how many are unreported or unreadable where some are; without thousands
  /// separators.
  func short(_ words: PlanTerms) -> String {
    words.localized.label("\(deliverables) \(words.deliverables(deliverables))") + words.counts(self)
  }
}

extension PlanTree {
  /// Why nothing counts on a day before the plan's first one; nil where something does, or the plan has begun.
  func notBegun(on figures: Figures, _ words: PlanTerms) -> String? {
    guard figures.rollup(of: nil).deliverables == 0, let first = header.period?.first, figures.day < first
    else {
      return nil
    }
    return words.localized(Word.notBegun, ["plan": id.value, "date": first.value])
  }
}
