import PlanCore
import PlanReport
import PlanService
import PlanWords

/// What stands above all plans for whoever is logged in: what is hers, and what needs attention (W11).
struct Overview {
  let html: String

  /// How many of her deliverables are named.
  private static let most = 5

  init(_ context: PageContext) {
    guard let user = context.visitor.user, context.visitor.mayRead else {
      html = ""
      return
    }
    let edits = HandEditNote(context)
    let key = "overview \(context.language) \(user.guest.address) \(edits.key)"
    html = context.state.fragment(key) { Self.markup(context, edits) }
  }

  private static func markup(_ context: PageContext, _ edits: HandEditNote) -> String {
    let own = OwnDeliverables(context.visitor.permissions, context.state)
    let rows = own.groups.flatMap(\.rows)
    let plans = AttentionPage(context: context).plans
    let more = rows.count - most
    let values: PageValues = [
      "hasMine": !own.isEmpty, "mineHref": context.address(.mine), "mine": context.text(.mine),
      "count": context.localized.grouped(rows.count), "rounds": MinePage(context).roundTexts,
      "rows": rows.prefix(most).map { row($0, context) },
      "more": more > 0 ? "+ \(context.localized.grouped(more))" as any PageValue : false,
      "attentionHref": context.address(.attention), "attention": context.text(.attention),
      "plans": plans,
      "nothing": plans.isEmpty && edits.isEmpty
        ? context.text(.nothingToAttend) as any PageValue : false,
    ]
    return context.templates.render(values.with(edits.values), with: "overview")
  }

  private static func row(_ item: OwnDeliverable, _ context: PageContext) -> PageValues {
    let now = context.now(item.index, in: item.plan)
    let isLate = item.due.map { $0 < context.state.today } ?? false
    return context.title(of: item.plan.nodes[item.index], in: item.plan.header).with([
      "href": context.address(of: item.code, in: item.plan.id), "code": item.code.description,
      "now": now.text, "isLate": isLate,
      "due": item.due.map {
        context.localized(Word.dueOn, ["date": context.localized.inWords($0).value])
      }.orFalse,
    ])
  }
}
