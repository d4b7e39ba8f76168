import PlanCore
import PlanReport
import PlanService
import PlanWords

/// What a server puts before a page of the site: what was just recorded, on which day the page stands, what can be done, and on the page
/// of all plans what is one's own.
struct SiteActions {
  let html: String

  init(_ page: Route.Page, _ request: DayRequest, recorded: PageValues?, _ context: PageContext) {
    let day = request.day.flatMap { $0 == context.state.today ? nil : $0 }
    let shown = day ?? context.state.today
    let links = Self.links(page, day, context)
    let isEditor = context.visitor.user != nil && context.visitor.permissions.mayEdit
    func markup(_ recorded: PageValues?) -> String {
      let more = isEditor ? Self.more(page, context) : []
      var values: PageValues = [
        "recorded": false, "takeBack": false, "note": Self.note(page, day, context).orFalse,
        "back": day == nil
          ? false
          : ["href": context.address(page), "text": context.text(.backToToday)] as PageValues,
        "links": links, "more": more, "hasMore": !more.isEmpty, "moreText": context.text(editor: .more),
      ]
      values = values.with(Self.values(page, request, shown, context))
      return context.templates.render(values.with(recorded ?? [:]), with: "actions")
    }
    let overview = page == .home ? Overview(context).html : ""
    if recorded != nil || request.isWrong {
      html = overview + markup(recorded)
    } else {
      let ways = links.compactMap { $0["href"] as? String }.joined(separator: " ")
      let key = "actions \(context.language) \(page.path) \(ways) \(isEditor) \(shown)"
      html = overview + context.state.fragment(key) { markup(nil) }
    }
  }

  /// What can be done with what the page is about.
  private static func links(_ page: Route.Page, _ day: PlanDate?, _ context: PageContext) -> [PageValues] {
    guard case .file(let id, let name) = page, let plan = context.state.plan(id) else { return [] }
    var links: [PageValues] = []
    func add(_ page: Route.Page, _ text: WebPhrase) {
      links.append(["href": context.address(page), "text": context.text(text)])
    }
    let permissions = context.visitor.permissions
    let code = name.hasSuffix(".html") ? Code(name.dropLast(5)) : nil
    if context.visitor.user != nil, let code, let index = plan.index(of: code) {
      if plan.isDeliverable(index), permissions.mayMark(index, in: plan) { add(.mark(id, code), .mark) }
      if permissions.mayEdit { add(.edit(id, code), .edit) }
      if !plan.nodes[index].isMissing, permissions.mayTell(of: index, in: plan) {
        add(.tell(id, code), .tell)
      }
    }
    if name == "index.html", context.visitor.user != nil, permissions.mayEdit { add(.tell(id, nil), .tell) }
    if name == "index.html" { add(.find(id), .find) }
    if context.settings.print != nil, let report = Self.report(name) {
      let query = day.map { "?at=\($0)" } ?? ""
      links.append(["href": context.address(.pdf(id, report)) + query, "text": context.text(.pdf)])
    }
    return links
  }

  /// What editors do more seldom: it stands folded beside the buttons.
  private static func more(_ page: Route.Page, _ context: PageContext) -> [PageValues] {
    guard case .file(let id, let name) = page, let plan = context.state.plan(id) else { return [] }
    let code = name.hasSuffix(".html") ? Code(name.dropLast(5)) : nil
    let index = code.flatMap(plan.index(of:))
    let isPlan = name == "index.html"
    guard isPlan || index != nil else { return [] }
    var links: [PageValues] = []
    func link(_ route: EditorRoute, _ text: String) {
      links.append(["href": context.address(.form(route)), "text": text])
    }
    let levels = plan.header.levels.dropFirst(code?.depth ?? 0)
    if let level = levels.first, index.map({ !plan.nodes[$0].isMissing }) ?? true {
      let name = context.terms(plan.header).name(of: level).value
      link(.add(plan.id, below: code), context.text(editor: .add, ["level": name]))
    }
    if let code, let index, !plan.nodes[index].isMissing {
      if plan.nodes[index].dropped == nil { link(.drop(plan.id, code), context.text(editor: .drop)) }
      link(.move(plan.id, code), context.text(editor: .move))
    }
    if isPlan {
      link(.round(plan.id), context.text(editor: .openRound))
      link(.close(plan.id), context.text(editor: .closePeriod))
    }
    return links
  }

  /// The name of a report's page without its ending, `annual-2021`; nil for another page.
  private static func report(_ file: String) -> String? {
    guard file.hasSuffix(".html") else { return nil }
    let name = String(file.dropLast(5))
    return ReportName(rawValue: name) != nil || name.hasPrefix("\(ReportName.annual.rawValue)-") ? name : nil
  }

  /// On which day the page stands, where that is not to be expected.
  private static func note(_ page: Route.Page, _ day: PlanDate?, _ context: PageContext) -> String? {
    let localized = context.localized
    let shown = day ?? context.state.today
    if case .file(let id, _) = page, let end = context.state.plan(id)?.header.period?.last, end < shown {
      return context.text(
        .planEnded, ["date": localized.inWords(end).value, "day": localized.inWords(shown).value])
    }
    return day.map { context.text(.otherDayShown, ["day": localized.inWords($0).value]) }
  }

  /// The form by which another day is shown (W10).
  private static func values(
    _ page: Route.Page, _ request: DayRequest, _ shown: PlanDate, _ context: PageContext
  ) -> PageValues {
    var entry = DayEntry(shown)
    if case .wrong(let typed) = request { entry = typed }
    return context.values(entry, end: nil, error: nil).with([
      "showDay": context.text(.showDay), "show": context.text(.show), "dayAction": context.address(page),
      "dayError": request.isWrong ? context.text(.badDay) as any PageValue : false,
    ])
  }
}
