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
    var order = ReportOrder(
      request.kind, as: request.form, of: [], in: session.requestedLanguage, on: request.day,
      today: session.today,
      basis: try basis(trees))
    order.isExplained = request.isExplained
    order.showsOwners = request.showsOwners
    order.isInternal = request.isInternal
    order.isForExcel = request.isForExcel
    order.templates = try ReportTemplates(request.templates, workspace).read()
    order.plans = try trees.map(plan)
    if request.kind != .site { order.language = trees.first.map { language(of: $0.header) } }
    return order
  }

  /// The plans that the report is about.
  private func plans() throws(CommandError) -> [PlanTree] {
    let all = try session.plans(from: source, in: workspace).plans.joinedByContinuations
    if request.kind == .site { return all }
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
    return [plan]
  }

  private func plan(_ tree: PlanTree) throws(CommandError) -> ReportPlan {
    var plan = ReportPlan(tree)
    plan.logo = try ReportLogo(tree.header, source, workspace).address()
    let days = tree.header.closedPeriods.map(\.day)
    plan.published = try session.published(of: tree, endingOn: days, from: source, in: workspace).map {
      PublishedPeriod(
        $0.period, recorded: $0.publication?.revision.day,
        editions: $0.editions.map { edition in
          PublishedEdition(
            edition.publication.period, recorded: edition.publication.revision.day,
            reason: edition.publication.reason, change: edition.change)
        }, restatement: $0.restatement)
    }
    plan.adoptions = try orFail(store: try workspace.adoptedPlans(of: tree, from: source))
    let hasCourse = !plan.adoptions.isEmpty || tree.nodes.contains { $0.due != nil }
    if request.kind == .site || hasCourse, workspace.workingTree != nil {
      do throws(StoreError) {
        plan.changes = try workspace.history(of: [HistoryTarget(tree.header)], HistoryQuery(), from: source)
          .changes
      } catch { throw .store(error) }
    }
    return plan
  }

  /// The language asked for, if the plan or the tool has it; else the plan's first.
  private func language(of header: PlanHeader) -> LanguageTag {
    let asked = session.requestedLanguage
    // A language that the tool speaks is one for a report, whatever the plan has.
    return header.language(
      for: asked, isExplicit: session.isLanguageExplicit || asked.flatMap { ToolLanguage($0) } != nil)
  }

  /// The commit that was read, and whether the files of the plans differ from it.
  private func basis(_ plans: [PlanTree]) throws(CommandError) -> ReportBasis {
    let version = RootCommand.version
    if let revision = source.revision {
      return ReportBasis(
        commit: revision.commit, recorded: revision.day, isUncommitted: false, version: version)
    }
    guard workspace.workingTree != nil else {
      return ReportBasis(commit: nil, recorded: nil, isUncommitted: false, version: version)
    }
    do throws(StoreError) {
      guard let head = try workspace.headRevision() else {
        return ReportBasis(commit: nil, recorded: nil, isUncommitted: true, version: version)
      }
      let folders = plans.map { PlanPath.plan($0.id).bytes + [47] }
      let edits = try workspace.handEdits().divided(by: plans).edits.filter { edit in
        folders.contains { edit.path.bytes.starts(with: $0) }
      }
      return ReportBasis(
        commit: head.commit, recorded: head.day, isUncommitted: !edits.isEmpty, version: version)
    } catch { throw .store(error) }
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
      let logo = try ReportLogo(plan.tree.header, source, workspace).file()
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
