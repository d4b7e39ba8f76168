import PlanCore
import PlanReport
import PlanService
import PlanWording
import PlanWords

/// What the pages of one answer have in common: the plans, who asks, and the language.
struct PageContext: Sendable {
  let state: SiteState
  let visitor: Visitor
  let language: LanguageTag
  let settings: ServerSettings
  let templates: WebTemplates
  /// The page that is asked for; nil where it stands under no address of its own.
  let page: Route.Page?
  /// What stands in each form of the session.
  let formToken: @Sendable () -> String?

  /// The tool's own words.
  var localized: Localizer { Localizer(language: ToolLanguage(language) ?? .english) }

  /// How a plan is spoken of.
  func terms(_ header: PlanHeader) -> PlanTerms { PlanTerms(header, in: language) }

  /// The words in which refusals are told.
  var errorWords: ErrorWords { ErrorWords(localized: localized) { PlanTerms($0, in: language) } }

  func text(_ phrase: WebPhrase, _ values: [String: PhraseValue] = [:]) -> String {
    localized(phrase, values)
  }

  /// The address of a page.
  func address(_ page: Route.Page) -> String { "/\(language)/\(page.path)" }

  /// The address of a deliverable's page.
  func address(of code: Code, in plan: PlanID) -> String { address(.file(plan, "\(code).html")) }

  /// The ways that stand above every page.
  var top: String {
    let current =
      switch page {
      case .mine, .home, .attention, .review, .changes, .account: page?.path ?? ""
      default: "-"
      }
    return state.fragment(
      "top \(language) \(current) \(visitor.user?.guest.address ?? "") \(visitor.user?.name ?? "")"
    ) {
      topMarkup
    }
  }

  private var topMarkup: String {
    var links: [PageValues] = []
    func link(_ page: Route.Page, _ text: String) {
      links.append(["href": address(page), "text": text, "isCurrent": page == self.page])
    }
    let live: PageValues = ["ask": address(.live), "state": state.latestCommit ?? ""]
    guard let user = visitor.user else {
      return templates.render(
        [
          "label": text(.ownPages), "links": links,
          "visitor": visitor.mayRead ? text(.visitor) as any PageValue : false,
          "live": visitor.mayRead ? live as any PageValue : false,
        ], with: "top")
    }
    let open = state.openCount(of: user.guest.address, visitor)
    link(.mine, open == 0 ? text(.mine) : localized.remarked(text(.mine), localized.grouped(open)))
    link(.home, localized(SitePhrase.home))
    link(.attention, text(.attention))
    if visitor.permissions.mayEdit, state.plans.contains(where: \.header.requiresReview) {
      link(.review, text(.toReview))
    }
    link(.changes, text(.changes))
    link(.account, user.name)
    return templates.render(
      [
        "label": text(.ownPages), "links": links, "visitor": false,
        "live": visitor.mayRead ? live as any PageValue : false,
      ], with: "top")
  }

  /// A page of the server's own.
  ///
  /// - Parameters:
  ///   - template: its template.
  ///   - title: what the browser shows; before it stands that there are errors, where there are.
  func answer(
    _ template: String, _ values: PageValues, title: String, steps: [ServedPage.Step] = [],
    errors: [FieldError] = [], status: Int = 200
  ) -> WebAnswer {
    var content = templates.render(values.with(self.values(of: errors)), with: template)
    if let first = errors.first { content = FieldFocus.put(on: first.field, in: content) }
    let page = ServedPage(
      errors.isEmpty ? title : text(.errorTitle, ["title": title.value]), in: language,
      steps: steps.isEmpty ? [.init(title)] : steps, path: page?.path,
      content: content)
    guard let site = try? state.site(for: visitor.audience) else { return .text(title, status: 500) }
    return .page(site.page(page, SiteAdditions(top: top)), status: status)
  }

  /// A page that says one thing.
  func message(
    _ status: Int, _ heading: String, _ texts: [String] = [], link: (text: String, address: String)? = nil
  ) -> WebAnswer {
    answer(
      "message",
      [
        "heading": heading, "texts": texts,
        "link": link.map { ["href": $0.address, "text": $0.text] as PageValues } ?? false,
      ], title: heading, status: status)
  }

  private func values(of errors: [FieldError]) -> PageValues {
    [
      "hasErrors": !errors.isEmpty, "toMend": text(.toMend, ["count": errors.count.value]),
      "errors": errors.map { error -> PageValues in
        ["text": error.text, "field": error.field == "form" ? false : error.field as any PageValue]
      },
    ]
  }

  /// What every form has.
  var hidden: PageValues {
    var random = SystemRandomNumberGenerator()
    return [
      "csrf": formToken().orFalse, "once": Secret(using: &random).text,
    ]
  }

  /// The fields of a day.
  ///
  /// - Parameter end: the last day of the plan, where it has passed.
  func values(_ entry: DayEntry, end: PlanDate?, error: FieldError?) -> PageValues {
    let today = state.today
    let month = Int(entry.month) ?? today.month
    return [
      "effectLabel": text(.takesEffect), "effectError": (error?.text).orFalse, "focusEffect": error != nil,
      "todayText": text(.today, ["date": localized.inWords(today).value]), "isToday": entry.choice == "today",
      "endText": end.map { text(.planEnd, ["date": localized.inWords($0).value]) }.orFalse,
      "isEnd": entry.choice == "end", "otherText": text(.otherDay), "isOther": entry.choice == "other",
      "dayLabel": text(.day), "monthLabel": text(.month), "yearLabel": text(.year),
      "day": entry.day, "year": entry.year,
      "months": localized.months.enumerated().map { index, name -> PageValues in
        ["number": String(index + 1), "name": name, "isChosen": index + 1 == month]
      },
      "clock": text(.clock, ["zone": settings.zone.value]),
    ]
  }

  /// The fields of evidence.
  ///
  /// - Parameter suffix: what stands behind the names of the fields.
  func values(ofEvidence entry: MarkEntry, keptName: String?, errors: [FieldError], suffix: String)
    -> PageValues
  {
    func error(_ field: String) -> any PageValue {
      errors.first { $0.field == field + suffix }?.text ?? false
    }
    let endings = UploadedEvidence.endings
    return [
      "suffix": suffix, "fileLabel": text(.file), "fileError": error("file"),
      "fileHelp": text(.fileHelp, ["size": "10 MB".value, "endings": localized.series(endings).value]),
      "accept": endings.map { "." + $0 }.joined(separator: ","),
      "kept": entry.kept,
      "keptText": keptName.map { text(.keptFile, ["name": $0.value]) }.orFalse,
      "addressLabel": text(.webAddress), "addressError": error("address"), "address": entry.address,
      "captionLabel": text(.caption), "caption": entry.caption,
    ]
  }

  /// The statuses that can be chosen.
  func statuses(of header: PlanHeader, chosen: String, hasFocus: Bool = false) -> [PageValues] {
    let terms = terms(header)
    return header.statusWords.enumerated().map { place, word in
      let status = NodeStatus(word.status)
      let own = terms.languageOfWords(for: word.description)
      return [
        "value": word.description, "text": "\(terms.mark(status)) \(terms.word(word))",
        "isChosen": word.description == chosen, "hasFocus": hasFocus && place == 0,
        "wordLang": own.base == language.base ? false : own.description as any PageValue,
      ]
    }
  }

  /// A node's title, and its language where it is not the page's.
  func title(of node: Node, in header: PlanHeader) -> PageValues {
    let found = node.file?.localized(.title, in: language, of: header.languages)
    let isOther = found.map { $0.language.base != language.base } ?? false
    return [
      "title": found?.text ?? node.code.description,
      "titleLang": isOther ? (found?.language.description).orFalse : false,
    ]
  }

  /// Where a deliverable stands: its mark and word, and since when.
  func now(_ index: Int, in plan: PlanTree) -> (text: String, since: String?) {
    let status = plan.nodes[index].effectiveStatus(on: state.today, in: plan.header)
    let since = status.since.map { localized(Word.since, ["date": localized.inWords($0).value]) }
    return (terms(plan.header).marked(status), since)
  }
}
