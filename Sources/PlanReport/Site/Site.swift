import Foundation
import PlanCore
import PlanWords

/// A folder of pages about all plans in their languages, which opens without a server and without a script.
struct Site {
  let order: ReportOrder
  let languages: [LanguageTag]
  private let library: TemplateLibrary
  /// One reader of each plan in each language, the languages outermost.
  private let plans: [[SitePlan]]

  init(_ order: ReportOrder) throws(ReportError) {
    self.order = order
    library = try TemplateLibrary(order.templates)
    var languages: [LanguageTag] = []
    let known = order.plans.flatMap(\.tree.header.languages)
    let wanted = order.language?.matched(in: known)
    for language in [wanted].compactMap({ $0 }) + known where !languages.contains(language) {
      languages.append(language)
    }
    self.languages = languages
    let histories = order.plans.map { SiteHistory($0) }
    plans = languages.map { language in
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
    try put("style.css", style)
    try eachPage { content throws(ReportError) in
      try put("\(content.path).html", library.render(content.values, with: content.template))
      for (ending, text) in content.data { try put("\(content.path).\(ending)", text) }
    }
    for plan in plans.joined() {
      for (ending, text) in plan.changes { try put("\(plan.folder)/changes.\(ending)", text) }
    }
    return count
  }

  /// Gives each page in turn.
  func eachPage(_ body: (PageContent) throws(ReportError) -> Void) throws(ReportError) {
    try body(PageContent(path: "index", template: "languages", values: choice))
    for (language, plans) in zip(languages, plans) {
      guard let first = plans.first else { continue }
      try body(
        PageContent(path: "\(language)/index", template: "home", values: home(language, plans, first.locale)))
      for plan in plans {
        for page in plan.pages {
          try body(
            PageContent(
              path: "\(plan.folder)/\(page.name(plan))", template: page.template(plan),
              values: values(page, plan),
              data: page.data(plan)))
        }
      }
    }
  }

  /// The stylesheet, with the plans' own colours.
  private var style: String {
    var text = library.style
    for plan in plans.first ?? [] {
      if let colour = plan.frame.colour {
        text += "\n[data-plan=\"\(plan.tree.id)\"] { --accent: \(colour); }"
      }
    }
    return text + "\n"
  }

  /// The page that offers the languages.
  private var choice: Values {
    let first = plans.first?.first
    let locale = first?.locale
    var values: Values = [
      "lang": (languages.first ?? .english).description, "version": order.basis.version,
      "styleSource": "'self'",
      "stylesheet": "style.css", "colour": false, "planID": false, "hasTop": false,
      "internalNote": (first?.frame.internalNote).map { $0 as any TemplateValue } ?? false,
      "skip": locale.map { $0(ReportPhrase.skip) } ?? "",
      "choices": zip(languages, plans).map { language, plans -> Values in
        [
          "code": language.description, "href": "\(language)/index.html", "name": Self.name(of: language),
          "titles": (locale?.localized.facts(plans.map(\.locale.title.text)) ?? "").visibleLines,
          "textDir": direction(of: language, on: languages.first ?? language),
        ]
      },
    ]
    if let locale { values = values.with(TemplateContext(locale, isMarkdown: false).languages) }
    let title = (locale?.text(.organisation)?.text ?? locale?.title.text ?? "").visibleLines
    values["title"] = title
    values["pageTitle"] = title
    return values
  }

  /// How many of the latest changes the page of all plans shows.
  private static let latestChanges = 8

  /// What was recorded last in all plans: of one day, the newest of each plan come first.
  private func latest(_ plans: [SitePlan]) -> [Values] {
    let all = plans.map { $0.latest(Self.latestChanges) }
    var changes: [(day: PlanDate, values: Values)] = []
    for rank in 0..<Self.latestChanges {
      for own in all where rank < own.count { changes.append(own[rank]) }
    }
    // The order of equal ones is that in which they were added.
    let order = changes.indices.sorted { left, right in
      changes[left].day == changes[right].day ? left < right : changes[left].day > changes[right].day
    }
    return order.prefix(Self.latestChanges).map { changes[$0].values }
  }

  /// The page of all plans.
  private func home(_ language: LanguageTag, _ plans: [SitePlan], _ locale: ReportLocale) -> Values {
    var values = frame(language, depth: 1, page: "index")
    let context = TemplateContext(locale, isMarkdown: false)
    context.put(locale.text(.organisation), as: "organisation", into: &values)
    values["heading"] = locale(SitePhrase.plans)
    let title = [locale.text(.organisation)?.text, locale(SitePhrase.plans)].compactMap(\.self)
    values["pageTitle"] = locale.localized.span(title).visibleLines
    values["planID"] = false
    var crumb: Values = ["href": false, "text": locale(SitePhrase.home)]
    context.mark(locale.saidLanguage, as: "text", into: &crumb)
    values["crumbs"] = [crumb]
    values["plans"] = plans.map { $0.overview }
    let changes = latest(plans)
    values["hasChanges"] = !changes.isEmpty
    values["changesHeading"] = locale(SitePhrase.latest)
    values["recordedHeading"] = locale(SitePhrase.recorded)
    values["statusHeading"] = locale(ReportPhrase.status)
    values["deliverablesHeading"] = context.text(locale.deliverablesHeading)
    values["changes"] = changes.map { change in
      plans.count > 1 ? change : change.with(["plan": false])
    }
    values["basisHeading"] = locale(ReportPhrase.basis)
    let lines = plans.map(\.provenance)
    // The version of the tool, the last line of each, is said once.
    values["provenance"] = lines.flatMap { $0.dropLast() } + (lines.first?.suffix(1) ?? [])
    return values
  }

  private func values(_ page: SitePage, _ plan: SitePlan) -> Values {
    var values = page.values(plan).with(
      frame(plan.locale.language, depth: 2, page: "\(plan.tree.id)/\(page.name(plan))"))
    values["planID"] = plan.tree.id.description
    var home: Values = ["href": "../index.html", "text": plan.locale(SitePhrase.home)]
    plan.context.mark(plan.locale.saidLanguage, as: "text", into: &home)
    values["crumbs"] =
      [home]
      + page.crumbs(plan).map { name, text, language -> Values in
        var values: Values = [
          "href": name.map { "\($0).html" as any TemplateValue } ?? false, "text": text.visibleLines,
        ]
        plan.context.mark(language, as: "text", into: &values)
        return values
      }
    return values
  }

  /// What every page has: its language, the way to the stylesheet, and the same page in other languages.
  private func frame(_ language: LanguageTag, depth: Int, page: String) -> Values {
    let up = Array(repeating: "../", count: depth).joined()
    let plan = plans[languages.firstIndex(of: language) ?? 0].first
    let localized = plan?.locale
    let values: Values = [
      "lang": language.description, "version": order.basis.version, "styleSource": "'self'",
      "stylesheet": "\(up)style.css", "colour": false, "hasTop": true,
      "internalNote": (plan?.frame.internalNote).map { $0 as any TemplateValue } ?? false,
      "skip": localized.map { $0(ReportPhrase.skip) } ?? "",
      "placeLabel": localized.map { $0(SitePhrase.place) } ?? "",
      "languageLabel": localized.map { $0(SitePhrase.language) } ?? "",
      "languages": languages.map { other -> Values in
        [
          "code": other.description, "name": Self.name(of: other),
          "href": other == language ? false : "\(up)\(other)/\(page).html" as any TemplateValue,
          "textDir": direction(of: other, on: language),
        ]
      },
    ]
    return localized.map { values.with(TemplateContext($0, isMarkdown: false).languages) } ?? values
  }

  /// The direction of a language, where it is not that of the page's.
  private func direction(of language: LanguageTag, on page: LanguageTag) -> any TemplateValue {
    if language.isRightToLeft == page.isRightToLeft { return false }
    return language.isRightToLeft ? "rtl" : "ltr"
  }

  /// What a language calls itself.
  private static func name(of language: LanguageTag) -> String {
    if let tool = ToolLanguage(rawValue: language.description) {
      return SitePhrase.languageName.text(in: tool)
    }
    let locale = Foundation.Locale(identifier: language.description)
    return (locale.localizedString(forIdentifier: language.description) ?? language.description)
      .capitalizedFirst
  }
}
