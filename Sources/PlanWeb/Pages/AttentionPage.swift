import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The page of what needs somebody's attention: counts that lead to what is counted, and who has not answered a round yet.
struct AttentionPage {
  let context: PageContext

  func answer() -> WebAnswer {
    let title = context.text(.attention)
    let (plans, edits) = (plans, HandEditNote(context))
    return context.answer(
      "attention",
      ([
        "heading": title, "plans": plans,
        "nothing": plans.isEmpty && edits.isEmpty
          ? context.text(.nothingToAttend) as any PageValue : false,
      ] as PageValues).with(edits.values).with(RoundLetters(context).values), title: title)
  }

  /// What is said of each plan that needs attention.
  var plans: [PageValues] { context.state.plans.compactMap(values) }

  /// What is said of a plan; nil where nothing needs attention.
  private func values(_ plan: PlanTree) -> PageValues? {
    let localized = context.localized
    let attention = Attention([Selection(plan: plan, node: nil)], on: context.state.today, [nil])
    var links: [PageValues] = []
    func add(_ count: Int, _ text: String, _ query: String) {
      if count == 0 { return }
      links.append([
        "text": localized.counted(count, text), "href": "\(context.address(.find(plan.id)))?\(query)",
      ])
    }
    func word(_ phrase: Word, _ count: Int) -> String { localized(phrase, ["count": count.value]) }
    add(attention.overdue, word(.manyOverdue, attention.overdue), "overdue=1")
    add(
      attention.withoutEvidence, word(.manyWithoutEvidence, attention.withoutEvidence),
      "status=done&noevidence=1")
    add(attention.claimed, word(.manyClaimed, attention.claimed), "review=1")
    add(attention.unreported, word(.manyUnreported, attention.unreported), "status=unreported")
    let round = round(plan)
    if links.isEmpty, round == nil { return nil }
    return [
      "title": plan.header.title(in: context.language), "id": "plan-\(plan.id)",
      "href": context.address(.file(plan.id, "index.html")), "links": links,
      "round": round.map { $0 as any PageValue } ?? false, "openRound": openRound(plan),
    ]
  }

  /// The way to the form by which a round is opened, for editors.
  private func openRound(_ plan: PlanTree) -> any PageValue {
    guard context.visitor.permissions.mayEdit else { return false }
    return [
      "href": context.address(.form(.round(plan.id))), "text": context.text(editor: .openRound),
    ] as PageValues
  }

  /// Who has answered the latest round, until its period is closed.
  private func round(_ plan: PlanTree) -> PageValues? {
    let (localized, state) = (context.localized, context.state)
    guard let round = plan.header.round(by: state.today),
      !plan.header.closedPeriods.contains(where: { $0.name == round.period })
    else { return nil }
    let progress = RoundProgress(round, of: plan, by: state.today)
    if progress.asked.isEmpty { return nil }
    let people = state.snapshot.people ?? People(.bytes([]))
    let shares = RoundShares(progress, Ownership(people, in: state.plans, on: state.today))
    let rows = shares.shares.map { share -> PageValues in
      let answered = share.asked.count - share.missing.count
      return [
        "name": share.name,
        "counts": context.text(.answeredOf, ["answered": answered.value, "count": share.asked.count.value]),
        "missing": share.missing.map { index -> PageValues in
          let code = plan.nodes[index].code
          return ["code": code.description, "href": context.address(of: code, in: plan.id)]
        },
      ]
    }
    return [
      "heading": context.text(
        .roundHeading,
        [
          "period": localized.inWords(round.period).value, "date": localized.inWords(round.due).value,
        ]),
      "nameHeading": context.text(.who), "countsHeading": context.text(.answered),
      "missingHeading": context.text(.missing), "rows": rows,
      "unowned": shares.unownedMissing.isEmpty
        ? false
        : context.text(.unownedMissing, ["count": shares.unownedMissing.count.value]) as any PageValue,
    ]
  }
}
