import PlanCore
import PlanWords
import PlanService
import PlanStore
import SystemPackage

/// Reads everything that a report is made of.
struct ReportReading {
  let request: ReportRequest
  let source: PlanSource
  let workspace: Workspace
  let session: Session

  init(_ request: ReportRequest, _ source: PlanSource, in workspace: Workspace, _ session: Session) {
    (self.request, self.source, self.workspace, self.session) = (request, source, workspace, session)
  }

  /// The report's order.
  func order() throws(CommandError) -> ReportOrder {
    let trees = try plans()
    let basis = try orFail(
      store: try workspace.reportBasis(of: trees.map(\.tree), from: source, version: RootCommand.version))
    var order = ReportOrder(
      request.kind, as: request.form, of: [], in: session.requestedLanguage, on: request.day,
      today: session.today, basis: basis)
    order.isExplained = request.isExplained
    order.showsOwners = request.showsOwners
    order.isInternal = request.isInternal
    order.isForExcel = request.isForExcel
    order.templates = try ReportTemplates(request.templates, workspace).read()
    order.plans = try trees.map { tree, joined throws(CommandError) in
      try orFail(
        store: try workspace.reportPlan(
          of: tree, joined: joined, from: source, withHistory: request.kind == .site))
    }
    if request.kind != .site { order.language = trees.first.map { language(of: $0.tree.header) } }
    return order
  }

  /// The plans that the report is about, each by itself and joined to the others.
  private func plans() throws(CommandError) -> [(tree: PlanTree, joined: PlanTree)] {
    let all = try session.plans(from: source, in: workspace).plans
    let pairs = Array(zip(all, all.joinedByContinuations)).map { (tree: $0, joined: $1) }
    if request.kind == .site { return pairs }
    let plan: PlanTree
    if let word = request.plan {
      plan = try orFail(plan: try all.named(word))
    } else if all.count == 1, let only = all.first {
      plan = only
    } else {
      throw .report(.needsPlan(all.map(\.id)))
    }
    if case .annual(let name) = request.kind, let period = plan.header.period,
      name.period.last < period.first || name.period.first > period.last
    {
      throw .refusal(.closing(.outside(name, plan: plan.id, period)))
    }
    return pairs.filter { $0.tree.id == plan.id }
  }

  /// The language asked for, if the plan or the tool has it; else the plan's first.
  private func language(of header: PlanHeader) -> LanguageTag {
    let asked = session.requestedLanguage
    // A language that the tool speaks is one for a report, whatever the plan has.
    return header.language(
      for: asked, isExplicit: session.isLanguageExplicit || asked.flatMap { ToolLanguage($0) } != nil)
  }

  /// What reports leave out of what a plan asks for: a logo that is missing or no picture, a colour that cannot be read.
  func omissions(_ order: ReportOrder) throws(CommandError) -> [Finding] {
    let files = try orFail(store: try KnownFiles(workspace, from: source))
    var omissions: [Finding] = []
    for plan in order.plans {
      omissions += plan.tree.planFindings(among: []).filter { finding in
        switch finding.detail {
        case .paleColour, .badColour, .badLogo: true
        default: false
        }
      }
      let logo = try orFail(store: try workspace.logo(of: plan.tree.header, from: source)).found
      omissions += plan.tree.logoFindings(logo, files.has)
    }
    return omissions
  }

  /// Nothing is written to be published while a file of the plan cannot be read.
  func refuseUnreadable(_ order: ReportOrder) throws(CommandError) {
    let paths = order.plans.flatMap { $0.tree.unreadableFiles().map(\.path) }
    if !paths.isEmpty { throw .report(.unreadable(paths)) }
  }
}
