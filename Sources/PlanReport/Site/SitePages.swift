import Foundation
import PlanCore
import PlanWords

/// What goes into the pages of a site: the values of each, and the templates.
struct SitePages {
  let order: ReportOrder
  /// The languages of the plans, that which was asked for first.
  let languages: [LanguageTag]
  let library: TemplateLibrary

  init(_ order: ReportOrder) throws(ReportError) {
    self.order = order
    library = try TemplateLibrary(order.templates)
    let known = order.plans.flatMap(\.tree.header.languages)
    let wanted = order.language?.matched(in: known)
    languages = ([wanted].compactMap(\.self) + known + order.furtherLanguages).distinct
  }

  /// The stylesheet, with the plans' own colours.
  var style: String {
    var text = library.style
    for plan in order.plans {
      if let colour = plan.tree.header.readableColour {
        text += "\n[data-plan=\"\(plan.tree.id)\"] { --accent: \(colour); }"
      }
    }
    return text + "\n"
  }

  /// The page that offers the languages.
  ///
  /// - Parameter plans: all plans in each language, the languages outermost.
  func choice(_ plans: [[SitePlan]]) -> Values {
    let first = plans.first?.first
    let locale = first?.locale
    var values: Values = [
      "lang": (languages.first ?? .english).description, "version": order.basis.version,
      "styleSource": "'self'",
      "stylesheet": "style.css", "colour": false, "planID": false, "hasTop": false, "hasServer": false,
      "serverTop": false,
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
  ///
  /// - Parameters:
  ///   - plans: all plans in one language; at least one.
  ///   - additions: what a server puts into the page.
  func home(_ plans: [SitePlan], _ additions: SiteAdditions? = nil) -> Values {
    guard let first = plans.first else { return [:] }
    let locale = first.locale
    var values = frame(first, depth: 1, page: "index", additions)
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
    let lines = plans.map(\.provenanceOfHome)
    // The version of the tool, the last line of each, is said once.
    values["provenance"] = lines.flatMap { $0.dropLast() } + (lines.first?.suffix(1) ?? [])
    return values
  }

  /// A page about a plan.
  func values(_ page: SitePage, _ plan: SitePlan, _ additions: SiteAdditions? = nil) -> Values {
    var values = page.values(plan).with(
      frame(plan, depth: 2, page: "\(plan.tree.id)/\(page.name(plan))", additions))
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
  ///
  /// - Parameters:
  ///   - page: its path behind the language, without the ending.
  ///   - ending: what stands behind it.
  func frame(
    _ plan: SitePlan, depth: Int, page: String, ending: String = ".html", _ additions: SiteAdditions?
  ) -> Values {
    let up = Array(repeating: "../", count: depth).joined()
    let locale = plan.locale
    let language = locale.language
    let values: Values = [
      "lang": language.description, "version": order.basis.version, "styleSource": "'self'",
      "stylesheet": "\(up)style.css", "colour": false, "hasTop": true,
      "internalNote": plan.frame.internalNote.map { $0 as any TemplateValue } ?? false,
      "skip": locale(ReportPhrase.skip), "placeLabel": locale(SitePhrase.place),
      "languageLabel": locale(SitePhrase.language),
      "hasServer": additions != nil,
      "serverTop": Self.markup(additions?.top),
      "serverActions": Self.markup(additions?.actions),
      "languages": languages.map { other -> Values in
        [
          "code": other.description, "name": Self.name(of: other),
          "href": other == language ? false : "\(up)\(other)/\(page)\(ending)" as any TemplateValue,
          "textDir": direction(of: other, on: language),
        ]
      },
    ]
    return values.with(TemplateContext(locale, isMarkdown: false).languages)
  }

  /// HTML as a value; `false` for none.
  static func markup(_ text: String?) -> any TemplateValue {
    if let text, !text.isEmpty { text } else { false }
  }

  /// The direction of a language, where it is not that of the page's.
  func direction(of language: LanguageTag, on page: LanguageTag) -> any TemplateValue {
    if language.isRightToLeft == page.isRightToLeft { return false }
    return language.isRightToLeft ? "rtl" : "ltr"
  }

  /// What a language calls itself.
  static func name(of language: LanguageTag) -> String {
    if let tool = ToolLanguage(rawValue: language.description) {
      return SitePhrase.languageName.text(in: tool)
    }
    let locale = Foundation.Locale(identifier: language.description)
    return (locale.localizedString(forIdentifier: language.description) ?? language.description)
      .capitalizedFirst
  }
}
