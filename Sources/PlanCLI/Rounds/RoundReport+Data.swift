import PlanCore

extension RoundReport {
  /// The object that `--format json` prints.
  var json: JSON {
    .object([
      ("plan", .string(plan.id.description)), ("period", .string(progress.round.period.description)),
      ("due", .string(progress.round.due.description)),
      ("note", .optional(progress.round.note.isEmpty ? nil : progress.round.note)),
      ("at", .string(progress.day.description)),
      ("asked", .number(progress.asked.count)),
      ("answered", .number(progress.asked.count - progress.missing.count)),
      ("owners", .array(shares.map(json))), ("unowned", .strings(codes(round.unownedMissing))),
    ])
  }

  private func json(_ share: RoundShares.Share) -> JSON {
    .object([
      ("person", .optional(share.person?.name)), ("mail", .optional(share.person?.addresses[0])),
      ("owners", .strings(share.owners)), ("asked", .number(share.asked.count)),
      ("answered", .number(share.asked.count - share.missing.count)),
      ("missing", .strings(codes(share.missing))),
    ])
  }

  static let columns = [
    "plan", "period", "due", "person", "mail", "owner", "asked", "answered", "missing",
  ]

  /// A row for each who is asked; one without a person and an owner for what has neither.
  static func csv(_ reports: [RoundReport], _ table: CSV) -> String {
    var table = table
    for report in reports {
      let round = report.progress.round
      let start = [report.plan.id.description, round.period.description, round.due.description]
      for share in report.shares {
        table.add(
          start + [
            share.person?.name ?? "", share.person?.addresses[0] ?? "", share.owners.joined(separator: "; "),
            String(share.asked.count), String(share.asked.count - share.missing.count),
            report.codes(share.missing).joined(separator: " "),
          ])
      }
      let unowned = report.round.unowned
      if report.isOfOne || unowned.isEmpty { continue }
      let missing = report.round.unownedMissing
      table.add(
        start + [
          "", "", "", String(unowned.count), String(unowned.count - missing.count),
          report.codes(missing).joined(separator: " "),
        ])
    }
    return table.text
  }
}
