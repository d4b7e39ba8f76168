import PlanCore
import PlanWords

/// A page about a plan.
enum SitePage {
  case plan
  case report(ReportOrder.Kind)
  case list(SiteList)
  case node(Int)

  /// The name of its file, without the ending.
  func name(_ plan: SitePlan) -> String {
    switch self {
    case .plan: "index"
    case .report(.annual(let period)): "annual-\(period)"
    case .report(let kind): kind.name.rawValue
    case .list(let list): list.rawValue
    case .node(let index): plan.tree.nodes[index].code.description
    }
  }

  /// Its template.
  func template(_ plan: SitePlan) -> String {
    switch self {
    case .plan: "plan"
    case .report(let kind): "\(kind.name.rawValue)-html"
    case .list: "list"
    case .node(let index): plan.tree.isDeliverable(index) ? "deliverable" : "node"
    }
  }

  /// The way to it: the names of the pages above, nil for itself, and what they are called.
  func crumbs(_ plan: SitePlan) -> [(name: String?, text: String, language: LanguageTag?)] {
    let (top, own, said) = (plan.locale.title.text, plan.locale.title.language, plan.locale.saidLanguage)
    switch self {
    case .plan: return [(nil, top, own)]
    case .report(let kind): return [("index", top, own), (nil, kind.title(plan.locale), said)]
    case .list(let list):
      return [("index", top, own), (nil, list.title(plan.locale), list.language(plan.locale))]
    case .node(let index):
      let above = sequence(first: index) { plan.tree.parent(of: $0) }.reversed()
      return [("index", top, own)]
        + above.map {
          (
            $0 == index ? nil : plan.tree.nodes[$0].code.description, plan.tree.nodes[$0].code.description,
            nil
          )
        }
    }
  }

  /// The links from the plan's page to its reports, and to its lists with the number of deliverables in each.
  static func links(_ plan: SitePlan) -> [Values] {
    let reports = plan.reports.map { kind in
      link(.report(kind), kind.title(plan.locale), plan.locale.saidLanguage, count: nil, plan)
    }
    let lists = plan.lists.map { list, count in
      link(.list(list), list.title(plan.locale), list.language(plan.locale), count: count, plan)
    }
    let groups: [Values] = [
      ["name": plan.locale(SitePhrase.reports), "isLevel": false, "links": reports],
      ["name": plan.context.text(plan.locale.deliverablesHeading), "isLevel": true, "links": lists],
    ]
    return lists.isEmpty ? Array(groups.prefix(1)) : groups
  }

  private static func link(
    _ page: SitePage, _ text: String, _ language: LanguageTag?, count: Int?, _ plan: SitePlan
  ) -> Values {
    var values: Values = [
      "href": "\(page.name(plan)).html", "text": text,
      "count": plan.context.optional(count.map { plan.locale.number($0) }),
    ]
    plan.context.mark(language, as: "text", into: &values)
    return values
  }
}
