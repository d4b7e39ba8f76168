import PlanCore

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

  /// The links from the plan's page to its reports and lists.
  static func links(_ plan: SitePlan) -> [Values] {
    plan.pages.compactMap { page -> Values? in
      let text: String
      var language = plan.locale.saidLanguage
      switch page {
      case .report(let kind): text = kind.title(plan.locale)
      case .list(let list): (text, language) = (list.title(plan.locale), list.language(plan.locale))
      case .plan, .node: return nil
      }
      var values: Values = ["href": "\(page.name(plan)).html", "text": text]
      plan.context.mark(language, as: "text", into: &values)
      return values
    }
  }
}
