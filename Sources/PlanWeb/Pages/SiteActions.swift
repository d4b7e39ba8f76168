import PlanCore
import PlanService
import PlanWords

/// What a server puts before a page of the site: what was just recorded, on which day the page stands, and what can be done.
struct SiteActions {
  let html: String

  init(_ page: Route.Page, day: PlanDate?, recorded: PageValues?, _ context: PageContext) {
    guard case .file(let id, let name) = page, let plan = context.state.plan(id) else {
      html = ""
      return
    }
    let code = name.hasSuffix(".html") ? Code(name.dropLast(5)) : nil
    let index = code.flatMap(plan.index(of:))
    var links: [PageValues] = []
    if let code, let index, plan.isDeliverable(index), context.visitor.user != nil,
      context.visitor.permissions.mayMark(index, in: plan)
    {
      links.append(["href": context.address(.mark(id, code)), "text": context.text(.mark)])
    }
    if let code, index != nil, context.visitor.user != nil, context.visitor.permissions.mayEdit {
      links.append(["href": context.address(.edit(id, code)), "text": context.text(.edit)])
    }
    if name == "index.html" {
      links.append(["href": context.address(.find(id)), "text": context.text(.find)])
    }
    if context.settings.print != nil, let report = Self.report(name) {
      let query = day.map { "?at=\($0)" } ?? ""
      links.append(["href": context.address(.pdf(id, report)) + query, "text": context.text(.pdf)])
    }
    let more = Self.more(plan, code, index, isPlan: name == "index.html", context)
    var values: PageValues = [
      "recorded": false, "takeBack": false, "note": false, "links": links,
      "hasLinks": !links.isEmpty || !more.isEmpty, "more": more, "hasMore": !more.isEmpty,
      "moreText": context.text(editor: .more),
    ]
    let localized = context.localized
    let shown = day ?? context.state.today
    if let end = plan.header.period?.last, end < shown {
      values["note"] = context.text(
        .planEnded, ["date": localized.inWords(end).value, "day": localized.inWords(shown).value])
    } else if let day {
      values["note"] = context.text(.otherDayShown, ["day": localized.inWords(day).value])
    }
    let all = values.with(recorded ?? [:])
    if recorded != nil {
      html = context.templates.render(all, with: "actions")
    } else {
      let key =
        "actions \(context.language) \(id)/\(links.isEmpty ? "" : name) \(links.count) \(more.count) \(shown)"
      html = context.state.fragment(key) { context.templates.render(all, with: "actions") }
    }
  }

  /// What editors do more seldom: it stands folded beside the buttons.
  private static func more(
    _ plan: PlanTree, _ code: Code?, _ index: Int?, isPlan: Bool, _ context: PageContext
  ) -> [PageValues] {
    guard context.visitor.user != nil, context.visitor.permissions.mayEdit, isPlan || index != nil else {
      return []
    }
    var links: [PageValues] = []
    func link(_ route: EditorRoute, _ text: String) {
      links.append(["href": context.address(.form(route)), "text": text])
    }
    if let level = plan.freeCode(below: code).flatMap(plan.header.level) {
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
}
