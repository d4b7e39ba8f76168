import PlanCore
import PlanReport
import PlanStore
import PlanWords

/// The page on which editors look at what was marked as done, where a plan asks for it (Y15).
struct ReviewPage {
  /// A deliverable with something to be reviewed.
  struct Item {
    let plan: PlanTree
    let index: Int
    let claims: [Claim]

    var code: Code { plan.nodes[index].code }
    /// What stands behind the names of its fields.
    var suffix: String { "-\(plan.id)-\(code)" }
  }

  /// What was chosen for a deliverable, as it was typed.
  struct Entry {
    var verdict = ""
    var note = ""
    /// The version of the deliverable's file that was shown.
    var seen = ""
  }

  let context: PageContext
  /// Everything that is to be reviewed.
  let items: [Item]
  var entries: [String: Entry] = [:]
  /// Whether something was recorded meanwhile, and is shown now.
  var isConflict = false

  /// The most rows of a page.
  static let most = 100

  init(_ context: PageContext) {
    self.context = context
    let today = context.state.today
    items = context.state.plans.filter(\.header.requiresReview).flatMap { plan -> [Item] in
      let figures = plan.figures(on: today)
      return plan.nodes.indices.compactMap { index in
        guard plan.isDeliverable(index), figures.exists(index) else { return nil }
        let claims = plan.nodes[index].claims(by: today).filter { $0.state == .claimed }
        return claims.isEmpty ? nil : Item(plan: plan, index: index, claims: claims)
      }
    }
  }

  /// Takes what a form brought.
  mutating func take(_ form: Form) {
    for suffix in items.map(\.suffix) {
      let entry = Entry(
        verdict: form["verdict\(suffix)"] ?? "", note: (form["note\(suffix)"] ?? "").trimmingBlanks,
        seen: form["seen\(suffix)"] ?? "")
      if !entry.verdict.isEmpty || !entry.note.isEmpty { entries[suffix] = entry }
    }
  }

  func answer(_ errors: [FieldError] = [], recorded: PageValues? = nil, status: Int = 200) -> WebAnswer {
    let title = context.text(.toReview)
    var values: PageValues = [
      "heading": title, "action": context.address(.review), "recorded": false, "takeBack": false,
      "nothing": items.isEmpty ? context.text(.nothingToReview) as any PageValue : false,
      "hasRows": !items.isEmpty, "help": context.text(.reviewHelp), "record": context.text(.recordFilled),
      "rows": items.prefix(Self.most).map { row($0, errors) },
    ]
    values = values.with(context.hidden)
    if let recorded { values = values.with(recorded) }
    return context.answer("review", values, title: title, errors: errors, status: status)
  }

  private func row(_ item: Item, _ errors: [FieldError]) -> PageValues {
    let (plan, suffix, localized) = (item.plan, item.suffix, context.localized)
    let node = plan.nodes[item.index]
    let entry = entries[suffix] ?? Entry()
    let owners = localized.series(plan.owners(of: item.index))
    let claims = item.claims.map { claim in
      let note = claim.value.split(separator: " ", maxSplits: 2).dropFirst(2).joined()
      let what =
        switch claim.target {
        case .day(let day): localized.inWords(day)
        case .period(let period): localized.inWords(period)
        }
      return [what, note.visibleLines].filter { !$0.isEmpty }.joined(separator: " – ")
    }
    let evidence = node.evidence.map { evidence -> PageValues in
      let name = evidence.reference.split(separator: "/").last.map(String.init) ?? evidence.reference
      let own = "/evidence/\(plan.id)/\(item.code)/\(name.percentEncoded)"
      return [
        "address": evidence.isURL ? evidence.reference : own,
        "text": evidence.caption.isEmpty ? (evidence.isURL ? evidence.reference : name) : evidence.caption,
      ]
    }
    let values: PageValues = [
      "suffix": suffix, "href": context.address(of: item.code, in: plan.id), "code": item.code.description,
      "claims": (owners.isEmpty ? [] : [owners]) + claims, "evidence": evidence,
      "seen": isConflict || entry.seen.isEmpty ? plan.version(of: item.index) ?? "" : entry.seen,
      "legend": context.text(.verdictOf, ["code": item.code.value]), "notYet": context.text(.notYet),
      "accept": context.text(.accept), "giveBack": context.text(.giveBack),
      "isOpen": entry.verdict.isEmpty, "isAccepted": entry.verdict == "accept",
      "isReturned": entry.verdict == "return", "noteLabel": localized(SitePhrase.note), "note": entry.note,
      "noteError": (errors.first { $0.field == "note\(suffix)" }?.text).orFalse,
    ]
    return values.with(context.title(of: node, in: plan.header))
  }
}
