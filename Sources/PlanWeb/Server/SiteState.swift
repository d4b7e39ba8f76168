import PlanCore
import PlanReport
import PlanService
import PlanStore
import Synchronization

/// The plans of one commit as they are shown on one day: what pages are made of, and the pages that were made.
final class SiteState: Sendable {
  /// Who pages are for.
  enum Audience: Hashable, Sendable {
    /// Whoever is logged in: with notes, captions and owners.
    case house
    /// Anybody: what plans publish.
    case visitors
  }

  private struct PlanKey: Hashable {
    let plan: PlanID
    let language: LanguageTag
    let audience: Audience
    let day: PlanDate
  }

  private struct PageKey: Hashable {
    let path: String
    let audience: Audience
    let day: PlanDate
  }

  private struct Kept {
    var sites: [Audience: [PlanDate: ServedSite]] = [:]
    var plans: [PlanKey: ServedPlan] = [:]
    var pages: [PageKey: KeptPage] = [:]
    /// How many bytes the pages have.
    var size = 0
    var permissions: [String: Permissions] = [:]
    var openCounts: [String: Int] = [:]
    var commits: [RecordedCommit]?
    var unreadable: [String]?
    var fragments: [String: String] = [:]
    /// How many files were edited by hand, and when that was looked at, in seconds since 1970.
    var handEdits: (count: Int, looked: Int64)?
  }

  let snapshot: PlansSnapshot
  /// The day on which the pages stand, unless another is asked for.
  let today: PlanDate
  /// What reports tell of each plan, with what was recorded of it, newest first.
  let reports: [ReportPlan]
  /// What was recorded of all plans, newest first.
  private let changes: [Change]
  private let basis: ReportBasis
  private let settings: ServerSettings
  private let kept = Mutex(Kept())
  /// Held while a page is made: however many wait for one, it is made once, and pages of all sizes together take one processor.
  private let making = Mutex(())

  /// The most that pages may take, in bytes: then all of them are made anew.
  private static let mostBytes = 24 << 20
  /// How many nodes the plans of other days may have together that are kept; one day is kept whatever it has.
  private static let mostNodes = 10_000
  /// How many other days are kept.
  private let mostDays: Int

  /// Reads what pages need beside the plans.
  ///
  /// - Parameter earlier: a state of another commit: what is the same in both is taken over.
  /// - Complexity: O(nodes), and without an earlier state O(commits).
  init(
    _ snapshot: PlansSnapshot, on today: PlanDate, from earlier: SiteState? = nil, _ settings: ServerSettings
  ) throws(StoreError) {
    (self.snapshot, self.today, self.settings) = (snapshot, today, settings)
    let source = PlanSource.revision(snapshot.revision)
    let trees = snapshot.set.plans
    mostDays = max(1, min(4, Self.mostNodes / max(1, trees.reduce(0) { $0 + $1.nodes.count })))
    basis = try settings.workspace.reportBasis(of: trees, from: source, version: settings.version)
    let new = try earlier.flatMap { earlier throws(StoreError) in
      try Self.changes(snapshot, since: earlier, settings.workspace)
    }
    // Where history was rewritten, nothing that was read of it holds.
    let earlier = new == nil ? nil : earlier
    let changes =
      if let new, let earlier { new + earlier.changes } else {
        try settings.workspace.history(
          of: trees.map { HistoryTarget($0.header) }, HistoryQuery(), from: source
        )
        .changes
      }
    self.changes = changes
    reports = try zip(trees, trees.joinedByContinuations).map { tree, joined throws(StoreError) in
      if let known = earlier?.report(sameAs: tree.id, in: snapshot, joined) { return known }
      return try settings.workspace.reportPlan(
        of: tree, joined: joined, from: source, withHistory: true,
        changes: trees.count == 1 ? changes : changes.filter { $0.plan == tree.id })
    }
  }

  /// What was recorded since another state; nil where that is not of an earlier commit in the same line, or the plans' words have changed.
  private static func changes(
    _ snapshot: PlansSnapshot, since earlier: SiteState, _ workspace: Workspace
  ) throws(StoreError) -> [Change]? {
    let headers = snapshot.set.plans.map(\.header)
    guard earlier.plans.map(\.id) == headers.map(\.id),
      earlier.plans.map(\.header.subStatuses) == headers.map(\.subStatuses)
    else { return nil }
    return try workspace.changes(of: headers, from: snapshot.revision, since: earlier.snapshot.revision)
  }

  /// What is told of a plan, where nothing of it has changed.
  private func report(sameAs plan: PlanID, in snapshot: PlansSnapshot, _ joined: PlanTree) -> ReportPlan? {
    guard let version = snapshot.versions[plan], self.snapshot.versions[plan] == version,
      let known = reports.first(where: { $0.tree.id == plan })
    else { return nil }
    var report = ReportPlan(joined)
    (report.published, report.adoptions, report.changes, report.logo) = (
      known.published, known.adoptions, known.changes, known.logo
    )
    return report
  }

  var plans: [PlanTree] { snapshot.set.plans }

  /// The commit that recorded something last; nil where nothing was.
  var latestCommit: String? { changes.first?.recording?.commit }

  func plan(_ id: PlanID) -> PlanTree? { plans.first { $0.id == id } }

  /// The languages of the pages.
  var languages: [LanguageTag] {
    (plans.flatMap(\.header.languages) + settings.languages).distinct
  }

  /// The site for somebody on a day.
  func site(for audience: Audience, on day: PlanDate? = nil) throws(ReportError) -> ServedSite {
    let day = day ?? today
    if let site = kept.withLock({ $0.sites[audience]?[day] }) { return site }
    var order = ReportOrder(.site, as: .html, of: reports, on: day, today: today, basis: basis)
    order.isInternal = audience == .house
    order.evidenceFolder = audience == .house ? "/evidence" : nil
    order.furtherLanguages = settings.languages
    order.templates = settings.templates
    let site = try ServedSite(order)
    kept.withLock { kept in
      let others = kept.sites[audience]?.keys.filter { $0 != today } ?? []
      if day != today, others.count >= mostDays {
        for other in others {
          kept.sites[audience]?[other] = nil
          kept.plans = kept.plans.filter { $0.key.day != other }
        }
      }
      kept.sites[audience, default: [:]][day] = site
    }
    return site
  }

  /// A plan of the site in a language; nil where there is none.
  func plan(
    _ id: PlanID, in language: LanguageTag, of site: ServedSite, for audience: Audience,
    on day: PlanDate? = nil
  ) -> ServedPlan? {
    let key = PlanKey(plan: id, language: language, audience: audience, day: day ?? today)
    if let plan = kept.withLock({ $0.plans[key] }) { return plan }
    guard let plan = site.plan(id, in: language) else { return nil }
    kept.withLock { $0.plans[key] = plan }
    return plan
  }

  /// A page that was made before, or is made now.
  func page(
    _ path: String, for audience: Audience, on day: PlanDate? = nil,
    make: () throws(ReportError) -> KeptPage?
  ) throws(ReportError) -> KeptPage? {
    let key = PageKey(path: path, audience: audience, day: day ?? today)
    if let page = kept.withLock({ $0.pages[key] }) { return page }
    return try making.withLock { _ throws(ReportError) in
      if let page = kept.withLock({ $0.pages[key] }) { return page }
      guard let page = try make() else { return nil }
      kept.withLock { kept in
        if kept.size + page.size > Self.mostBytes { (kept.pages, kept.size) = ([:], 0) }
        if kept.pages.updateValue(page, forKey: key) == nil { kept.size += page.size }
      }
      return page
    }
  }

  /// How many of somebody's deliverables are not done, or asked about.
  func openCount(of address: String, _ visitor: Visitor) -> Int {
    let address = address.lowercased()
    if let known = kept.withLock({ $0.openCounts[address] }) { return known }
    let count = OwnDeliverables(visitor.permissions, self).openCount
    kept.withLock { kept in
      if kept.openCounts.count > 1_000 { kept.openCounts = [:] }
      kept.openCounts[address] = count
    }
    return count
  }

  /// A piece of a page that was made before, or is made now.
  ///
  /// - Parameter key: everything that it depends on beside the plans and the day.
  func fragment(_ key: String, make: () -> String) -> String {
    if let known = kept.withLock({ $0.fragments[key] }) { return known }
    let text = make()
    kept.withLock { kept in
      if kept.fragments.count > 5_000 { kept.fragments = [:] }
      kept.fragments[key] = text
    }
    return text
  }

  /// The commits that recorded something, newest first.
  var commits: [RecordedCommit] {
    if let known = kept.withLock({ $0.commits }) { return known }
    let commits = RecordedCommit.list(changes)
    kept.withLock { $0.commits = commits }
    return commits
  }

  /// The paths of the files that cannot be read.
  var unreadable: [String] {
    if let known = kept.withLock({ $0.unreadable }) { return known }
    let paths = plans.flatMap { plan in
      plan.nodes.indices.filter { plan.nodes[$0].isUnreadable }.map { plan.path(of: $0).description }
    }
    kept.withLock { $0.unreadable = paths }
    return paths
  }

  /// How many files were edited by hand and are not recorded. Every file is looked at for that, so one reader does it, at most once in two
  /// seconds; the others meanwhile get what was found before.
  func handEditCount(at now: Int64) -> Int {
    let known = kept.withLock { kept -> Int? in
      if let known = kept.handEdits, (0..<2).contains(now - known.looked) { return known.count }
      kept.handEdits = (kept.handEdits?.count ?? 0, now)
      return nil
    }
    if let known { return known }
    let count = (try? settings.workspace.unrecordedEdits(of: plans))?.count ?? 0
    kept.withLock { $0.handEdits = (count, now) }
    return count
  }

  /// What somebody may do.
  func permissions(of address: String) -> Permissions {
    let address = address.lowercased()
    if let known = kept.withLock({ $0.permissions[address] }) { return known }
    let permissions = Permissions(
      of: address, snapshot.people, strangers: settings.strangers, in: plans, on: today)
    kept.withLock { kept in
      if kept.permissions.count > 1_000 { kept.permissions = [:] }
      kept.permissions[address] = permissions
    }
    return permissions
  }
}

/// A file of the site as it was made, cut where a server puts in what is for one reader alone.
struct KeptPage: Sendable {
  /// What the file is.
  let form: ServedFile.Form
  /// The pieces; between the first and the second stands the top of the page, between the second and the third what can be done.
  private let pieces: [[UInt8]]

  /// Marks that no page can hold otherwise: what plans say is escaped.
  static let additions = SiteAdditions(top: "<!--top-->", actions: "<!--actions-->")

  init(_ text: String, form: ServedFile.Form) {
    self.form = form
    var pieces: [[UInt8]] = []
    var rest = Array(text.utf8)[...]
    for mark in [Self.additions.top, Self.additions.actions] {
      let mark = Array(mark.utf8)
      guard let place = rest.firstRange(of: mark) else { continue }
      pieces.append(Array(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    self.pieces = pieces + [Array(rest)]
  }

  var size: Int { pieces.reduce(0) { $0 + $1.count } }

  /// The page for a reader.
  func bytes(_ additions: SiteAdditions) -> [UInt8] {
    var bytes = pieces[0]
    bytes.reserveCapacity(size + additions.top.utf8.count + additions.actions.utf8.count)
    for (addition, piece) in zip([additions.top, additions.actions], pieces.dropFirst()) {
      bytes += addition.utf8
      bytes += piece
    }
    return bytes
  }
}
