import PlanCore
import PlanWords

/// A figure, and the deliverables behind it.
struct CountedFigure {
  let query: FigureQuery
  private let plan: SitePlan
  /// The part of the plan; nil for the whole.
  private let index: Int?
  private let frame: ReportFrame
  private let figures: Figures
  /// How many were answered in the period that the figure is about; nil where it is about a day.
  private let answered: Answered?
  /// Every deliverable of the part that counts, with its index.
  private let rows: [(index: Int, row: DeliverableRow)]

  /// - Returns: nil where the plan has no such part.
  /// - Complexity: O(nodes).
  init?(_ query: FigureQuery, _ plan: SitePlan) {
    let tree = plan.tree
    let index = query.scope.flatMap(tree.index(of:))
    if query.scope != nil, index == nil { return nil }
    (self.query, self.plan, self.index) = (query, plan, index)
    let (basis, range) = (query.basis, tree.range(of: index))
    let figures = tree.figures(basis)
    self.figures = figures
    var order = plan.order
    order.day = basis.day
    let frame = ReportFrame(order, plan.plan, plan.terms, last: nil).counting(figures.total, basis)
    self.frame = frame
    answered = basis.period.map {
      Answered(period: $0, count: Answers(of: tree, in: $0.period, figures).count(in: range))
    }
    rows = range.filter { tree.isDeliverable($0) && figures.exists($0) }.map {
      ($0, DeliverableRow($0, of: tree, basis, plan.locale, frame.course, about: basis.period))
    }
  }

  private var locale: ReportLocale { plan.locale }
  private var total: Rollup { figures.rollup(of: index) }

  private func isAnswered(_ index: Int, in span: Period) -> Bool {
    plan.tree.nodes[index].isAnswered(in: span, by: query.basis.day)
  }

  private static func isReported(_ row: DeliverableRow) -> Bool {
    row.status != .unreported && row.status != .unreadable
  }

  /// What the figure counts, in the plan's order.
  var counted: [DeliverableRow] {
    switch query.subject {
    case .all: rows.map(\.row)
    case .status(let status): rows.map(\.row).filter { $0.status == status }
    case .reported: rows.map(\.row).filter(Self.isReported)
    case .answered(let span): rows.filter { isAnswered($0.index, in: span) }.map(\.row)
    case .carried(let span):
      rows.filter { Self.isReported($0.row) && !isAnswered($0.index, in: span) }.map(\.row)
    case .behind: rows.map(\.row).filter { $0.delay != nil }
    case .moved: rows.map(\.row).filter { $0.dueCourse != nil }
    }
  }

  /// The figure in words, as the pages say it.
  private func text(_ counted: [DeliverableRow]) -> String {
    let count = counted.count
    func inPeriod(_ said: (Answered) -> String?) -> String {
      query.basis.period.flatMap { said(Answered(period: $0, count: count)) } ?? frame.said.numbered(count)
    }
    switch query.subject {
    case .all: return frame.said.numbered(count)
    case .status(let status):
      return locale.localized.label(locale.text(status, for: count)) + locale.number(count)
    case .reported: return locale.reported(total)
    case .answered: return inPeriod { locale.reported(total, $0) }
    case .carried:
      return inPeriod { period in
        locale.carriedNote(total, Answered(period: period.period, count: total.reported - count))
      }
    case .behind: return locale.behind(counted) ?? frame.said.numbered(count)
    case .moved: return locale.moved(counted) ?? frame.said.numbered(count)
    }
  }

  /// The deliverables in groups: by how far they are behind where the figure counts that, else by status.
  private func groups(_ counted: [DeliverableRow]) -> [(id: String, values: Values, rows: [DeliverableRow])] {
    func group(
      _ id: String, _ name: String, _ language: LanguageTag?, _ rows: [DeliverableRow]
    ) -> (id: String, values: Values, rows: [DeliverableRow])? {
      if rows.isEmpty { return nil }
      var values: Values = ["id": id, "name": plan.context.text(name), "count": locale.number(rows.count)]
      plan.context.mark(language, as: "name", into: &values)
      return (id, values, rows)
    }
    if query.subject == .behind {
      return [
        group("overdue", locale(SitePhrase.overdue), locale.saidLanguage, counted.filter(\.isOverdue)),
        group("late", locale(SitePhrase.late), locale.saidLanguage, counted.filter(\.isLate)),
      ].compactMap(\.self)
    }
    return NodeStatus.counted.compactMap { status in
      let rows = counted.filter { $0.status == status }
      let name = "\(locale.mark(status)) \(locale.word(status, for: rows.count))"
      return group(status.rawValue, name, locale.language(of: status), rows)
    }
  }

  /// The values of the template `why`.
  func values(_ pages: SitePages, _ additions: SiteAdditions) -> Values {
    let (tree, counted) = (plan.tree, counted)
    var context = plan.context
    let day = query.basis.day
    // A page of another day leads to pages of that day.
    if day != plan.lastDay { context.link = { "\($0).html?at=\(day)" } }
    let head = index.map { NodeHead(tree.nodes[$0], locale) }
    let name = head.map { "\($0.code) \($0.title.text)" } ?? locale(ReportPhrase.whole)
    let text = text(counted)
    var values = SitePage.frame(
      plan, title: locale.localized.span([name, text]),
      asOf: frame.asOf(tree.lastReport(figures, within: index))
    )
    .with(
      pages.frame(plan, depth: 2, page: "\(tree.id)/why", ending: "?\(query.text)", additions)
    )
    .with([
      "planID": tree.id.description, "heading": context.text(name), "figure": context.text(text),
      "note": context.optional(frame.unknownNote(total)),
      "formulaText": context.text(frame.formula(total, answered)),
      "allWhy": context.why(.all, of: query.scope, query.basis), "isAll": query.subject == .all,
      "provenance": frame.linkedProvenance(figures.total, nil, context), "crumbs": crumbs(context),
      "counts": statuses(context),
      "groups": groups(counted).map { group -> Values in
        group.values.with([
          "rows": group.rows.map { row -> Values in
            context.values(row.head).with(context.values(row, id: "s-\(row.head.code)"))
              .with(["change": false])
          }
        ])
      },
    ])
    context.put(locale.title, as: "title", into: &values)
    context.mark(head == nil ? locale.saidLanguage : head?.title.language, as: "heading", into: &values)
    return values
  }

  /// The counts of the part, each with the way to what it counts.
  private func statuses(_ context: TemplateContext) -> [Values] {
    NodeStatus.shown([total]).map { status in
      let count = total.count(of: status)
      var values: Values = [
        "status": status.rawValue, "swatch": SVG.swatch(status, "c-\(status.rawValue)"),
        "why": context.why(.status(status), of: query.scope, query.basis),
        "isShown": query.subject == .status(status),
        "text": context.text(
          locale.localized.label(locale.text(status, for: count)) + locale.number(count)),
      ]
      context.mark(locale.language(of: status), as: "word", into: &values)
      return values
    }
  }

  /// The way to the page: all plans, the plan, the nodes down to the part.
  private func crumbs(_ context: TemplateContext) -> [Values] {
    var steps: [(href: String?, text: String, language: LanguageTag?)] = [
      ("../index.html", locale(SitePhrase.home), locale.saidLanguage),
      ("index.html", locale.title.text, locale.title.language),
    ]
    if let index {
      steps += sequence(first: index) { plan.tree.parent(of: $0) }.reversed().map {
        let code = plan.tree.nodes[$0].code
        return ("\(code).html", code.description, nil)
      }
    }
    steps.append((nil, locale(SitePhrase.counted), locale.saidLanguage))
    return steps.map { step in
      var values: Values = [
        "href": step.href.map { $0 as any TemplateValue } ?? false, "text": step.text.visibleLines,
      ]
      context.mark(step.language, as: "text", into: &values)
      return values
    }
  }
}

extension ServedSite {
  /// The page that says what a figure of a plan counts: its formula, and the deliverables behind it.
  ///
  /// - Returns: nil where the plan has no such part.
  /// - Complexity: O(nodes).
  package func figure(
    _ query: FigureQuery, of served: ServedPlan, _ additions: SiteAdditions
  ) -> String? {
    CountedFigure(query, served.plan).map { pages.library.render($0.values(pages, additions), with: "why") }
  }
}
