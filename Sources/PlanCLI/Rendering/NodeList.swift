import PlanCore
import PlanService
import PlanWording
import PlanWords

/// The nodes of one plan that a list shows.
struct NodeList {
  let plan: PlanTree
  let figures: Figures
  let nodes: [Int]
  let words: PlanTerms
  /// Whether the rows say how the nodes stand to their due days.
  private let showsDelays: Bool
  /// How due days have moved, where that is asked for.
  private let courses: DueCourses?
  /// Whether the rows say what was reached in each period.
  private let showsMarks: Bool

  init(
    _ selection: Selection, on day: PlanDate, filter: NodeFilter, words: PlanTerms, showsMarks: Bool
  ) {
    plan = selection.plan
    figures = plan.figures(on: day)
    nodes = filter.nodes(of: selection, figures)
    self.words = words
    showsDelays = filter.isOfDueDays
    courses = filter.rescheduled
    self.showsMarks = showsMarks
  }

  /// The rows of a terminal: the plan's id stands in front where several plans are listed.
  static func table(_ lists: [NodeList]) -> Table {
    let showsDelays = lists.contains(where: \.showsDelays)
    let marks: [Table.Alignment] = lists.contains(where: \.showsMarks) ? [.left] : []
    var table =
      showsDelays
      ? Table([.left, .left, .left, .left, .left, .right, .left, .left] + marks, flexible: [6], wraps: true)
      : Table([.left, .left, .left, .left, .left] + marks, flexible: [4])
    for list in lists {
      for index in list.nodes {
        let plan = Text(lists.count > 1 ? list.plan.id.description : "", .dim)
        let cells = showsDelays ? list.delayCells(index) : list.cells(index)
        let marks = list.showsMarks ? [list.marks(of: index)] : []
        table.add([plan, list.words.code(list.plan.nodes[index])] + cells + marks)
      }
    }
    return table
  }

  /// Status, since when it holds, title.
  private func cells(_ index: Int) -> [Text] {
    let (status, since) = status(of: index)
    return [status, Text(since?.description ?? "", .dim), Text(words.title(of: plan.nodes[index]))]
  }

  /// Status, the day from which it is done, the day it was due (and how that has moved), how many days lie between, owner,
  /// title.
  private func delayCells(_ index: Int) -> [Text] {
    let delay = plan.delay(of: index, figures)
    return [
      status(of: index).text, Text(delay?.done?.description ?? "", .dim),
      Text(due(index) ?? (delay?.due).map { words.localized(Word.dueOn, ["date": $0.value]) } ?? ""),
      delay.map { $0.text(words.localized) } ?? Text(),
      Text(words.localized.series(plan.owners(of: index))), Text(words.title(of: plan.nodes[index])),
    ]
  }

  /// `due 2021-06-30 (first 2020-12-31, moved twice)`; nil where that is not asked for.
  private func due(_ index: Int) -> String? {
    let node = plan.nodes[index]
    return courses?[node.code].map { words.localized.due(node.due, $0) { $0.description } }
  }

  private func marks(of index: Int) -> Text {
    words.text(plan.nodes[index].periodStatuses(on: figures.day, in: plan.header))
  }

  private func status(of index: Int) -> (text: Text, since: PlanDate?) {
    guard plan.isDeliverable(index) else { return (words.text(figures.rollup(of: index).status), nil) }
    let effectiveStatus = plan.nodes[index].effectiveStatus(figures.basis, in: plan.header)
    return (words.text(effectiveStatus), effectiveStatus.since)
  }

  var json: [JSON] {
    nodes.map { index in
      let record = NodeRecord(index, of: plan, figures, words)
      let course = courses?[plan.nodes[index].code].map(\.members) ?? []
      return .object(record.members + [("description", .optional(record.description))] + course)
    }
  }

  /// The names of CSV's columns.
  static let columns = TableColumn.allCases.map(\.rawValue)

  static func csv(_ lists: [NodeList], _ table: CSV) -> String {
    var table = table
    for list in lists {
      for index in list.nodes { table.add(NodeRecord(index, of: list.plan, list.figures, list.words).cells) }
    }
    return table.text
  }
}

extension Delay {
  /// `12 days late`, `328 days overdue`.
  func text(_ localized: Localizer) -> Text {
    let phrase = isLate ? Word.daysLate : .daysOverdue
    return Text(localized(phrase, ["count": days.value]), isLate ? .dim : .yellow)
  }
}
