import PlanCore
import PlanWords

extension ReportFrame {
  /// What the data of every report begins with.
  ///
  /// - Parameter answered: of how many something was said, where the report is about a period.
  func members(_ report: ReportName, _ total: Rollup, _ answered: Answered? = nil) -> [(String, JSON)] {
    [
      ("report", .string(report.rawValue)), ("plan", .string(header.id.description)),
      ("title", .string(locale.title.plain)),
      ("organisation", .optional(locale.text(.organisation)?.plain)),
      ("language", .string(locale.language.description)), ("at", .string(day.description)),
      ("rev", .optional(basis.commit)), ("recorded", .optional(basis.recorded?.description)),
      ("uncommitted", .boolean(basis.isUncommitted)), ("version", .string(basis.version)),
      ("total", total.json),
      ("last-report", .optional(lastReport?.description)),
      ("done-tenths", (answered?.count == 0 ? nil : total.doneTenths).map { .number($0) } ?? .null),
    ] + answered.members + standingMembers + adoptedMembers
      + (isInternal ? [("internal", .boolean(true))] : [])
  }

  /// Where the plan stands as a whole on the day; nothing where the figures of the period say the same (Y4).
  private var standingMembers: [(String, JSON)] { standing.map { [("standing", $0.json)] } ?? [] }

  /// The codes behind the figures, where asked for.
  func explained(_ outline: Outline) -> [(String, JSON)] {
    guard isExplained else { return [] }
    return [
      (
        "explanation",
        .array(
          Explanation.all(outline, locale).map { part in
            .object(
              [("name", .string(part.name)), ("formula", .string(formula(part.total, part.answered)))]
                + part.figures.map { ($0.key, .strings($0.codes.map(\.description))) })
          })
      )
    ]
  }
}

extension NodeHead {
  /// Code, label and title.
  var members: [(String, JSON)] {
    [("code", .string(code.description)), ("label", .optional(label)), ("title", .string(title.plain))]
  }
}

extension DeliverableRow {
  var json: JSON { .object(members) }

  /// All that is said of it.
  var members: [(String, JSON)] {
    var members = head.members
    members += [
      ("status", .string(status.rawValue)), ("sub-status", .optional(effectiveStatus.word?.subStatus)),
      ("since", .optional(since?.description)), ("due", .optional(due?.description)),
    ]
    members += delay.members
    members += [
      ("continued-by", .strings(continuations.map(\.description))),
      ("last-said", .optional(lastSaid?.description)),
    ]
    if let isAnswered { members.append(("answered", .boolean(isAnswered))) }
    return members + (dueCourse?.members ?? []) + added.members + inside.members
  }

  /// The columns of a deliverable.
  static let columns = [
    "code", "label", "title", "status", "sub-status", "since", "due", "late", "overdue", "delay",
    "continued-by", "last-said",
  ]

  /// The cells of those columns.
  var cells: [String] {
    [
      head.code.description, head.label ?? "", head.title.plain, status.rawValue,
      effectiveStatus.word?.subStatus ?? "", since?.description ?? "", due?.description ?? "",
      isLate ? "late" : "", isOverdue ? "overdue" : "", delay.map { String($0.days) } ?? "",
      continuations.map(\.description).joined(separator: " "), lastSaid?.description ?? "",
    ]
  }
}

extension PlanDate? {
  /// When a deliverable was added after the plan's adoption; nothing where it was not.
  fileprivate var members: [(String, JSON)] { map { [("added", .string($0.description))] } ?? [] }
}

extension Delay? {
  /// Whether it is late or overdue, and by how many days.
  fileprivate var members: [(String, JSON)] {
    [
      ("late", .boolean(self?.kind == .late)), ("overdue", .boolean(self?.kind == .overdue)),
      ("delay", map { .number($0.days) } ?? .null),
    ]
  }
}

extension Outline {
  /// The parts with their groups and deliverables.
  var json: JSON {
    .array(
      sections.map { section in
        .object(
          section.head.members + [("total", section.total.json)] + section.answered.members + [
            (
              "groups",
              .array(
                section.groups.map { group in
                  .object([
                    ("nodes", .array(group.heads.map { .object($0.members) })),
                    ("deliverables", .array(group.rows.map(\.json))),
                  ])
                })
            )
          ])
      })
  }

  /// The columns of the rows.
  static let columns =
    ["plan", "at", "part", "part-title", "parent", "parent-title"] + DeliverableRow.columns

  /// A row of text cells for each deliverable.
  func cells(_ plan: PlanID) -> [[String]] {
    sections.flatMap { section in
      section.groups.flatMap { group in
        group.rows.map { row -> [String] in
          let place = [
            plan.description, day.description, section.head.code.description, section.head.title.plain,
            group.heads.last?.code.description ?? "", group.heads.last?.title.plain ?? "",
          ]
          return place + row.cells
        }
      }
    }
  }
}

extension SummaryReport {
  var json: JSON {
    .object(
      frame.members(Self.name, outline.total) + [
        ("sentence", .string(sentence)), ("introduction", .optional(introduction?.plain)),
        ("parts", outline.json), ("sdg", .array(goals.map { .number($0) })),
      ] + frame.explained(outline))
  }
}

extension SummaryReport {
  /// A row for each deliverable.
  func csv(isForExcel: Bool) -> String {
    var csv = CSV(
      Outline.columns + frame.courseColumns + InternalFacts.columns(outline.isInternal), isForExcel,
      frame.locale)
    for (row, cells) in zip(outline.rows, outline.cells(frame.header.id)) {
      csv.add(cells + frame.courseCells(row.head.code) + row.inside.cells(outline.isInternal))
    }
    return csv.text
  }
}

extension AnnualReport {
  var json: JSON {
    .object(
      frame.members(Self.name, outline.total, outline.answered) + [
        ("period", .string(period.description)), ("before", comparison.totalBefore.json),
        ("changes", .array(differences.map(json))),
        (
          "course",
          .array(
            points.map { point in
              .object([("at", .string(point.day.description)), ("total", point.rollup.json)])
            })
        ),
        (
          "narratives",
          .array(
            narratives.map { narrative in
              .object([
                ("code", .optional(narrative.head?.code.description)),
                ("language", .string((narrative.text.language ?? frame.locale.language).description)),
                ("text", .string(narrative.text.plain)),
              ])
            })
        ),
        ("published", .array(published.map(\.json))), ("parts", outline.json),
      ] + frame.explained(outline))
  }

  private func json(_ difference: Difference) -> JSON {
    let (from, to) = difference.effectiveStatuses
    return .object([
      ("code", .optional(difference.code?.description)), ("change", .string(difference.word.rawValue)),
      ("from", .optional(from?.status.rawValue)), ("to", .optional(to?.status.rawValue)),
      ("reason", .optional(frame.reason(of: difference))),
    ])
  }

  /// A row for each deliverable, with what changed in the period and why; also for those that no longer count.
  func csv(isForExcel: Bool) -> String {
    let isInternal = outline.isInternal
    let more = ["change", "from", "reason", "answered"] + frame.courseColumns
    var csv = CSV(
      Outline.columns + more + InternalFacts.columns(isInternal), isForExcel, frame.locale)
    var changes: [Code: Difference] = [:]
    for difference in differences { if let code = difference.code { changes[code] = difference } }
    var rows = zip(outline.rows, outline.cells(frame.header.id)).map { row, cells in
      (code: row.head.code, cells: cells, isAnswered: row.isAnswered == true, inside: row.inside)
    }
    let counted = Set(rows.map(\.code))
    for code in changes.keys where !counted.contains(code) && frame.header.isDeliverable(code) {
      if let cells = cellsOfUncounted(code) { rows.append((code, cells, false, nil)) }
    }
    for row in rows.sorted(by: { $0.code < $1.code }) {
      let change = changes[row.code]
      csv.add(
        row.cells + [
          change?.word.rawValue ?? "", change?.effectiveStatuses.from?.status.rawValue ?? "",
          change.flatMap { frame.reason(of: $0) } ?? "", row.isAnswered ? "answered" : "",
        ] + frame.courseCells(row.code) + row.inside.cells(isInternal))
    }
    return csv.text
  }

  /// The cells of a deliverable that does not count on the report's day: it has no status on it, and is not behind.
  private func cellsOfUncounted(_ code: Code) -> [String]? {
    guard let node = frame.plan.node(code) else { return nil }
    let above = code.ancestors.compactMap { frame.plan.node($0) }.map { NodeHead($0, frame.locale) }
    let head = NodeHead(node, frame.locale)
    let (part, parent) = (above.last ?? head, above.count > 1 ? above.first : nil)
    let place = [
      frame.header.id.description, frame.day.description, part.code.description, part.title.plain,
      parent?.code.description ?? "", parent?.title.plain ?? "",
    ]
    let cells = [
      head.code.description, head.label ?? "", head.title.plain, "", "", "", node.due?.description ?? "",
    ]
    return place + cells + Array(repeating: "", count: DeliverableRow.columns.count - cells.count)
  }
}

extension MatrixReport {
  var json: JSON {
    let outline = Outline(frame.plan, Self.basis(frame.day), frame.locale)
    return .object(
      frame.members(Self.name, totals.last ?? Rollup()) + [
        ("days", .strings(days.map(\.description))), ("totals", .array(totals.map(\.json))),
        ("answered", .array(answered.map { .number($0) })),
        (
          "parts",
          .array(
            sections.map { section in
              .object(section.head.members + [("deliverables", .array(section.rows.map(json)))])
            })
        ),
      ] + frame.explained(outline))
  }

  private func json(_ row: Row) -> JSON {
    .object(
      row.head.members + [
        ("due", .optional(row.due?.description)),
        ("continued-by", .strings(row.continuations.map(\.description))),
      ] + (row.dueCourse?.members ?? []) + row.added.members + row.inside.members + [
        (
          "years",
          .array(
            zip(days, row.cells).map { day, cell in
              .object(
                [
                  ("at", .string(day.description)),
                  ("status", .optional(cell.effectiveStatus?.status.rawValue)),
                  ("change", .optional(cell.change?.rawValue)),
                ] + cell.delay.members + [("last-said", .optional(cell.lastSaid?.description))])
            })
        )
      ])
  }

  /// A row for each deliverable: the status of each year, what changed, whether it was late or overdue, and by how much.
  func csv(isForExcel: Bool) -> String {
    var csv = CSV(
      ["plan", "part", "code", "label", "title", "due"]
        + days.flatMap { ["\($0)", "\($0) change", "\($0) late", "\($0) delay", "\($0) last-said"] }
        + ["continued-by"] + frame.courseColumns + InternalFacts.columns(frame.isInternal),
      isForExcel, frame.locale)
    for section in sections {
      for row in section.rows {
        let head = [
          frame.header.id.description, section.head.code.description, row.head.code.description,
          row.head.label ?? "", row.head.title.plain, row.due?.description ?? "",
        ]
        csv.add(
          head
            + row.cells.flatMap { cell in
              [
                cell.effectiveStatus?.status.rawValue ?? "", cell.change?.rawValue ?? "",
                cell.delay?.kind.rawValue ?? "", cell.delay.map { String($0.days) } ?? "",
                cell.lastSaid?.description ?? "",
              ]
            } + [row.continuations.map(\.description).joined(separator: " ")]
            + frame.courseCells(row.head.code) + row.inside.cells(frame.isInternal))
      }
    }
    return csv.text
  }
}

extension CSV {
  /// Begins a table as a language's Excel wants it, where that is asked for.
  init(_ columns: [String], _ isForExcel: Bool, _ locale: ReportLocale) {
    self.init(
      columns, isExcel: isForExcel, separator: isForExcel && locale.localized.language != .english ? ";" : ","
    )
  }
}
