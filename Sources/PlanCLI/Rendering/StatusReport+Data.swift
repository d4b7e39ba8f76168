import PlanCore
import PlanWords
import PlanStore

extension StatusReport {
  /// One plan's object; a node asked for is its only child.
  var json: JSON {
    var members: [(String, JSON)] = [
      ("plan", .string(plan.id.description)),
      ("title", .string(plan.header.title(in: words.language))),
      ("at", .string(figures.day.description)),
      ("rev", .optional(revision?.commit)),
      ("total", total.json),
      ("published", .array(published.map(\.json))),
    ]
    let adoptions = plan.header.adoptions
    if !adoptions.isEmpty { members.append(("adopted", .array(adoptions.map(\.json)))) }
    members.append(("children", .array((node.map { [$0] } ?? plan.children(of: nil)).compactMap(json))))
    return .object(members)
  }

  /// A node above deliverables, and those below it; nil for a deliverable inside, and for what does not exist
  /// on the day.
  private func json(_ index: Int) -> JSON? {
    guard figures.exists(index), !plan.isDeliverable(index) || index == node else { return nil }
    let current = plan.nodes[index]
    let rollup = figures.rollup(of: index)
    let status =
      plan.isDeliverable(index)
      ? current.effectiveStatus(on: figures.day, in: plan.header).status : rollup.status
    return .object([
      ("code", .string(current.code.description)),
      ("level", .string(plan.header.level(of: current.code)?.name ?? "")),
      ("title", .string(words.title(of: current))),
      ("status", .string(status.rawValue)),
      ("total", rollup.json),
      ("children", .array(plan.children(of: index).compactMap(json))),
    ])
  }

  static let columns = [
    "plan", "code", "level", "title", "at", "status", "deliverables", "done", "in-progress", "not-done",
    "unreported", "unreadable", "percent-done",
  ]

  /// A row for each plan (or node asked for), and for each node below it that is above deliverables.
  static func csv(_ reports: [StatusReport], _ table: CSV) -> String {
    var table = table
    for report in reports {
      let plan = report.plan
      if report.node == nil { table.add(report.row(nil)) }
      for index in plan.range(of: report.node) where report.figures.exists(index) {
        if !plan.isDeliverable(index) || index == report.node { table.add(report.row(index)) }
      }
    }
    return table.text
  }

  private func row(_ index: Int?) -> [String] {
    let rollup = figures.rollup(of: index)
    let current = index.map { plan.nodes[$0] }
    let effectiveStatus = current.map { $0.effectiveStatus(on: figures.day, in: plan.header).status }
    let status = index.map(plan.isDeliverable) == true ? effectiveStatus ?? .none : rollup.status
    return [
      plan.id.description, current?.code.description ?? "",
      current.flatMap { plan.header.level(of: $0.code)?.name } ?? "",
      current.map(words.title) ?? plan.header.title(in: words.language), figures.day.description,
      status.rawValue, String(rollup.deliverables),
    ] + NodeStatus.counted.map { String(rollup.count(of: $0)) }
      + [rollup.doneTenths.map { "\($0 / 10).\($0 % 10)" } ?? ""]
  }
}
