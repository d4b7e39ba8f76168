import PlanCore
import PlanWords

/// One plan in one language, as the pages of a site need it.
struct SitePlan {
  let tree: PlanTree
  let locale: ReportLocale
  let frame: ReportFrame
  let figures: Figures
  private let keptOutline = KeptValue<Outline>()
  private let keptNeighbours = KeptValue<[(previous: Int?, next: Int?)]>()
  private let keptLists = KeptValue<[(list: SiteList, count: Int)]>()
  let context: TemplateContext
  let history: SiteHistory
  /// Whether owners and authors are named, notes printed, and captions of evidence.
  let showsOwners: Bool
  let showsNotes: Bool
  let showsCaptions: Bool
  /// The day that was asked for, or today.
  let lastDay: PlanDate
  let order: ReportOrder
  let plan: ReportPlan
  let terms: PlanTerms
  /// What the site stands on, as every page of the plan says it.
  let provenance: [LinkedText]

  /// - Parameter isServed: whether a server shows the pages, and says what each figure counts.
  init(
    _ order: ReportOrder, _ plan: ReportPlan, _ terms: PlanTerms, _ history: SiteHistory,
    isServed: Bool = false
  ) {
    (self.order, self.plan, self.terms) = (order, plan, terms)
    tree = plan.tree
    frame = ReportFrame(order, plan, terms, last: plan.tree.header.period?.last)
    locale = frame.locale
    figures = tree.figures(on: frame.day)
    var context = TemplateContext(locale, isMarkdown: false, link: { "\($0).html" })
    if isServed { context.figureLink = { "why?\($0.text)" } }
    self.context = context
    self.history = history
    showsOwners = frame.disclosures.contains(.owners)
    showsNotes = frame.disclosures.contains(.notes)
    showsCaptions = frame.disclosures.contains(.evidence)
    lastDay = order.day ?? order.today
    provenance = frame.linkedProvenance(figures.total, nil, context)
  }

  /// The plan on the day.
  var outline: Outline {
    keptOutline.value { Outline(tree, on: frame.day, locale, frame.course) }
  }

  /// The nodes of the same level before and after each node.
  var neighbours: [(previous: Int?, next: Int?)] { keptNeighbours.value { tree.neighbours(figures) } }

  /// The lists that have something in them, and how much.
  var lists: [(list: SiteList, count: Int)] {
    keptLists.value { SiteList.allCases.map { ($0, $0.rows(self).count) }.filter { $0.count > 0 } }
  }

  /// Where a server gives a file of evidence out; nil where nothing does.
  func address(of evidence: Evidence, code: Code) -> String? {
    guard let folder = order.evidenceFolder, let name = evidence.reference.split(separator: "/").last else {
      return nil
    }
    return "\(folder)/\(tree.id)/\(code)/" + String(name).percentEncoded
  }

  /// The folder of the plan's pages.
  var folder: String { "\(locale.language)/\(tree.id)" }

  /// The pages of the plan: itself, its reports and lists, and each node.
  var pages: [SitePage] {
    let nodes = tree.nodes.indices.map { SitePage.node($0) }
    return [.plan] + reports.map { .report($0) } + lists.map { .list($0.list) } + nodes
  }

  /// The reports of the plan.
  var reports: [ReportOrder.Kind] { [.summary, .matrix] + years.map { .annual($0) } }

  /// The years of the plan that have begun.
  var years: [PeriodName] {
    guard let period = tree.header.period, period.first <= frame.day,
      period.last.year - period.first.year < 100
    else { return [] }
    return (period.first.year...min(period.last, frame.day).year).compactMap { PeriodName(String($0)) }
  }

  /// A report of the plan.
  private func report(_ kind: ReportOrder.Kind) -> any Report {
    var order = order
    order.kind = kind
    return order.report(of: plan, terms)
  }

  /// The values of a report of the plan, by its template.
  func values(_ kind: ReportOrder.Kind) -> Values {
    report(kind).values(isMarkdown: false, link: context.link, figureLink: context.figureLink)
  }

  /// A report of the plan as comma-separated values and JSON.
  func data(_ kind: ReportOrder.Kind) -> [(ending: String, text: String)] {
    let report = report(kind)
    return [("csv", report.csv(isForExcel: false)), ("json", report.json.document)]
  }

  /// The links to a page's table as data, and those to the history of the whole plan.
  func dataLinks(_ name: String, withHistory: Bool = false) -> Values {
    func links(_ name: String) -> [Values] {
      [["href": "\(name).csv", "text": "CSV"], ["href": "\(name).json", "text": "JSON"]]
    }
    return [
      "hasData": true, "dataLabel": locale(SitePhrase.data), "data": links(name),
      "historyLabel": withHistory ? locale(SitePhrase.historyData) : false, "historyData": links("changes"),
    ]
  }

  /// How the plan is spoken of on the page of all plans.
  private var contextOfHome: TemplateContext {
    var context = context
    let id = tree.id
    context.link = { "\(id)/\($0).html" }
    if context.figureLink != nil { context.figureLink = { "\(id)/why?\($0.text)" } }
    context.prefix = "\(id)-"
    return context
  }

  /// The plan on the page of all plans: a tile with its counts and one bar.
  var overview: Values {
    let context = contextOfHome
    let id = tree.id
    var values = context.values(outline.total, of: nil, outline.basis, frame, outline.answered)
    context.put(locale.title, as: "title", into: &values)
    values["planID"] = id.description
    values["href"] = "\(id)/index.html"
    values["anchor"] = "plan-\(id)"
    values["days"] = context.text(frame.days)
    values["asOf"] = context.text(frame.asOf(frame.lastReport))
    values["behindNote"] = context.optional(locale.behind(outline.rows))
    values["bars"] = StackedBars.markup(
      Array(outline.bars(locale).prefix(1)), name: "bars-\(id)", locale)
    return values
  }

  /// What the site stands on, as the page of all plans says it.
  var provenanceOfHome: [LinkedText] { frame.linkedProvenance(figures.total, nil, contextOfHome) }

  /// What was recorded last of the plan's deliverables, newest first, as rows of the page of all plans.
  ///
  /// - Parameter count: how many at most.
  func latest(_ count: Int) -> [(day: PlanDate, values: Values)] {
    let context = contextOfHome
    return history.latest(count).map { entry, index, recording in
      var values = context.values(NodeHead(tree.nodes[index], locale))
      values["recorded"] = context.text(recorded(recording))
      for (name, word) in [("from", entry.from), ("to", entry.to)] {
        let status = word.map { NodeStatus($0.status) } ?? .unreported
        values[name] = context.text(word.map { locale.text($0) } ?? locale.text(status, for: 1))
        context.mark(locale.language(of: status), as: name, into: &values)
      }
      values["period"] = context.optional(entry.period?.description)
      var plan: Values = [:]
      context.put(locale.title, as: "title", into: &plan)
      values["plan"] = plan
      return (recording.day, values)
    }
  }

  /// When something was recorded, and by whom where that is published.
  func recorded(_ recording: Recording) -> String {
    let day = locale.spoken.date(recording.day)
    return showsOwners
      ? locale(SitePhrase.recordedBy, ["date": day.value, "name": recording.name.value]) : day
  }

  /// A deliverable and what was recorded of it, as data.
  func history(of index: Int) -> [(ending: String, text: String)] {
    let row = DeliverableRow(
      index, of: tree, on: frame.day, locale, frame.course, isCounted: figures.exists(index))
    let data = history.data(
      history.entries(of: tree.nodes[index]), as: row.head.code, frame.disclosures)
    let json = JSON.object(
      [("plan", .string(tree.id.description)), ("at", .string(frame.day.description))] + row.members
        + internalMember + [("history", .array(data.rows))])
    return [("csv", data.csv.text), ("json", json.document)]
  }

  /// That data is for the house alone; none in a site for the public.
  var internalMember: [(String, JSON)] { frame.isInternal ? [("internal", .boolean(true))] : [] }

  /// What was recorded, as data.
  var changes: [(ending: String, text: String)] { history.data(frame.disclosures) }
}
