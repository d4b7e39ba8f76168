import PlanCore
import PlanWords

/// A folder of pages about all plans in their languages, which opens without a server and without a script.
struct Site {
  private let pages: SitePages
  /// One reader of each plan in each language, the languages outermost.
  private let plans: [[SitePlan]]

  init(_ order: ReportOrder) throws(ReportError) {
    pages = try SitePages(order)
    let histories = order.plans.map { SiteHistory($0) }
    plans = pages.languages.map { language in
      zip(order.plans, histories).map { plan, history in
        SitePlan(order, plan, PlanTerms(plan.tree.header, in: language), history)
      }
    }
  }

  /// A page to be: its path without the ending, its template with the values, and its table as data.
  struct PageContent {
    let path: String
    let template: String
    let values: Values
    var data: [(ending: String, text: String)] = []
  }

  /// Writes every file; one page is held at a time.
  ///
  /// - Returns: how many.
  func write(_ write: (ReportFile) -> Bool) throws(ReportError) -> Int {
    var count = 0
    func put(_ path: String, _ text: String) throws(ReportError) {
      guard write(ReportFile(path, text)) else { throw .stopped }
      count += 1
    }
    try put("style.css", pages.style)
    try eachPage { content throws(ReportError) in
      try put("\(content.path).html", pages.library.render(content.values, with: content.template))
      for (ending, text) in content.data { try put("\(content.path).\(ending)", text) }
    }
    for plan in plans.joined() {
      for (ending, text) in plan.changes { try put("\(plan.folder)/changes.\(ending)", text) }
    }
    return count
  }

  /// Gives each page in turn.
  func eachPage(_ body: (PageContent) throws(ReportError) -> Void) throws(ReportError) {
    try body(PageContent(path: "index", template: "languages", values: pages.choice(plans)))
    for (language, plans) in zip(pages.languages, plans) where !plans.isEmpty {
      try body(PageContent(path: "\(language)/index", template: "home", values: pages.home(plans)))
      for plan in plans {
        for page in plan.pages {
          try body(
            PageContent(
              path: "\(plan.folder)/\(page.name(plan))", template: page.template(plan),
              values: pages.values(page, plan), data: page.data(plan)))
        }
      }
    }
  }
}
