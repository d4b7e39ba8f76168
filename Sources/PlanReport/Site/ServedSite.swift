package import PlanCore
import PlanWords

/// What a server puts into a page of a site, as HTML.
package struct SiteAdditions: Sendable {
  /// What stands above the page: who is logged in, and the ways to what is hers.
  package let top: String
  /// What can be done with what the page is about; empty for nothing.
  package let actions: String

  package init(top: String = "", actions: String = "") { (self.top, self.actions) = (top, actions) }
}

/// The pages of a site, each made when it is asked for: under the paths of the published site, with what a server adds.
///
/// The server itself says what a page may load, so the pages have no policy of their own.
package struct ServedSite: Sendable {
  let pages: SitePages
  private let histories: [SiteHistory]

  /// - Parameter order: a site. Its day is that on which the pages stand; without one an ended plan stands on its last day.
  package init(_ order: ReportOrder) throws(ReportError) {
    pages = try SitePages(order)
    histories = order.plans.map { SiteHistory($0) }
  }

  /// The languages of the pages.
  package var languages: [LanguageTag] { pages.languages }

  /// The stylesheet, `style.css`.
  package var style: String { pages.style }

  /// The ids of the plans.
  package var plans: [PlanID] { pages.order.plans.map(\.tree.id) }

  /// What the pages of a plan in a language are made of: worth keeping while neither changes.
  ///
  /// - Returns: nil where the site has no such plan or language.
  /// - Complexity: O(nodes).
  package func plan(_ id: PlanID, in language: LanguageTag) -> ServedPlan? {
    guard pages.languages.contains(language),
      let place = pages.order.plans.firstIndex(where: { $0.tree.id == id })
    else { return nil }
    let plan = pages.order.plans[place]
    let terms = PlanTerms(plan.tree.header, in: language)
    return ServedPlan(plan: SitePlan(pages.order, plan, terms, histories[place], isServed: true))
  }

  /// The page of all plans: `LANGUAGE/index.html`.
  ///
  /// - Parameter plans: all plans in the language; at least one.
  package func home(_ plans: [ServedPlan], _ additions: SiteAdditions) -> String {
    pages.library.render(pages.home(plans.map(\.plan), additions), with: "home")
  }

  /// A file of a plan: `LANGUAGE/PLAN/NAME`, where the name has its ending: a page, or its table as `csv` or `json`.
  ///
  /// - Returns: nil where there is none.
  /// - Complexity: that of the page.
  package func file(_ name: String, of served: ServedPlan, _ additions: SiteAdditions) -> ServedFile? {
    let plan = served.plan
    guard let dot = name.lastIndex(of: "."),
      let form = ServedFile.Form(rawValue: String(name[dot...].dropFirst()))
    else { return nil }
    let stem = String(name[..<dot])
    if stem == "changes", form != .html {
      return plan.changes.first { $0.ending == form.rawValue }.map { ServedFile(text: $0.text, form: form) }
    }
    guard let page = SitePage(named: stem, of: plan) else { return nil }
    if form == .html {
      let text = pages.library.render(pages.values(page, plan, additions), with: page.template(plan))
      return ServedFile(text: text, form: form)
    }
    return page.data(plan).first { $0.ending == form.rawValue }.map { ServedFile(text: $0.text, form: form) }
  }
}

/// A plan in a language, as the pages of a server need it.
package struct ServedPlan: Sendable {
  let plan: SitePlan

  /// The plan.
  package var tree: PlanTree { plan.tree }

  /// The report of a page's name, without its ending: `annual-2021`; nil for another page.
  package func report(named name: String) -> ReportOrder.Kind? {
    plan.reports.first { SitePage.report($0).name(plan) == name }
  }
}

/// A file that a server gives out.
package struct ServedFile: Sendable {
  /// What a file is, by its ending.
  package enum Form: String, Sendable {
    case html, csv, json
  }

  /// What is in it.
  package let text: String
  package let form: Form
}

extension SitePage {
  /// The page of a name, without its ending; nil where the plan has none.
  fileprivate init?(named name: String, of plan: SitePlan) {
    if let code = Code(name), let index = plan.tree.index(of: code), code.description == name {
      self = .node(index)
      return
    }
    let others = [.plan] + plan.reports.map { SitePage.report($0) } + plan.lists.map { .list($0.list) }
    guard let page = others.first(where: { $0.name(plan) == name }) else { return nil }
    self = page
  }
}
