import ArgumentParser
import PlanCore
import PlanService
import PlanWords
import PlanStore

struct LogCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", _superCommandName: RootCommand.name,
    abstract: "What changed: when it took effect, who recorded it, and when.",
    usage: "plan log [PLAN|CODE] [OPTIONS]",
    discussion: """
      Newest first. --since and --until mean the day on which a change was recorded; they take a day or a period, \
      such as 2025 or 2025-Q3, and --since 2025 alone means that year. --at says which plan a \
      code that several plans have is of; --rev begins at an earlier revision.

      Examples:
        plan log L2M5D1
        plan log 2018-2020 --since 2020-01-01 --author jourdan --status-only
      """)

  @Argument(help: "A plan or a code; every plan otherwise.", completion: Completing.kind(.nodes))
  var scope: [String] = []
  @Option(help: .init("Only what was recorded on this day or later.", valueName: "date")) var since: String?
  @Option(help: .init("Only what was recorded on this day or earlier.", valueName: "date")) var until: String?
  @Option(help: .init("Only what this person changed; a part of the name will do.", valueName: "name"))
  var author: String?
  @Flag(help: "Only statuses, no other fields.") var statusOnly = false
  @OptionGroup var day: DayOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let format = try format.resolved()
    var query = HistoryQuery()
    (query.since, query.until) = try days
    (query.author, query.isStatusOnly) = (author, statusOnly)
    let workspace = try session.workspace()
    let day = try day.resolved(today: session.today)
    let source = try revision.resolved(in: workspace)
    let scope = try scope.atMostOne()
    let (targets, plans) = try session.historyTargets(scope, at: day, from: source, in: workspace)
    let history = try session.history(of: targets, among: plans, query, from: source, in: workspace)
    let log = ChangeLog(history, targets, session)
    switch format {
    case .text: session.print(log.table)
    case .json: session.print(log.json)
    case .csv: session.print(raw: log.csv(session.csv(ChangeLog.columns, self.format)))
    }
    // Where the history is cut off, nobody knows whether anything was recorded.
    if history.changes.isEmpty, history.cutOff.isEmpty {
      let all =
        query.isOpen
        ? history
        : try session.history(
          of: targets, among: plans, HistoryQuery(), from: source, in: workspace)
      session.notice(session.note(query.emptiness(among: all.changes, session.localized)))
    }
    if source.revision == nil { session.tellTakenBack(in: workspace) }
    for commit in history.cutOff {
      session.notice(session.warning(session.localized(Word.cutOff, ["commit": commit.shortCommit.value])))
    }
    let found = targets.count == 1 ? targets[0].word : scope
    // Only the files themselves tell what is wrong with them.
    if history.hasUnreadable {
      session.reportUnreadable(try session.selections(found, at: day, from: source, in: workspace))
    }
  }
}

extension LogCommand {
  /// The first and the last recorded day that are wanted: a period begins where `--since` has it and ends where
  /// `--until` has it; as `--since` alone it ends there too.
  private var days: (since: PlanDate?, until: PlanDate?) {
    get throws(CommandError) {
      let first = try since.map { word throws(CommandError) in try Period(typed: word) }
      let last = try until.map { word throws(CommandError) in try Period(typed: word) }
      if let last { return (first?.first, last.last) }
      return (first?.first, first.flatMap { $0.first == $0.last ? nil : $0.last })
    }
  }
}

extension HistoryQuery {
  /// Why no change is shown.
  ///
  /// - Parameter changes: all changes of what was asked about.
  fileprivate func emptiness(among changes: [Change], _ localized: Localizer) -> String {
    var others = self
    others.author = nil
    let recordings = others.filter(changes).compactMap(\.recording)
    if let author, !recordings.isEmpty {
      let people = recordings.map(\.name).distinct
      return localized(
        LogPhrase.noAuthor, ["author": author.value, "people": localized.shortList(people).value])
    }
    let days = changes.compactMap(\.recording?.day)
    guard let first = days.min(), let last = days.max() else { return localized(RevisionPhrase.nothingYet) }
    if since == nil, until == nil { return localized(LogPhrase.noStatus) }
    return localized(LogPhrase.notInTime, ["first": first.value, "last": last.value])
  }
}

extension Period {
  /// Reads a day or a period as it was typed.
  fileprivate init(typed word: String) throws(CommandError) {
    let days = PlanDate(word).map { ($0, $0) } ?? PeriodName(word).map { ($0.period.first, $0.period.last) }
    guard let days, let period = Period(first: days.0, last: days.1) else {
      throw .badDayOrPeriod(word, suggestion: PlanDate(guessing: word))
    }
    self = period
  }
}

extension PlanDate {
  /// Reads a date as it was typed.
  init(typed word: String) throws(CommandError) {
    guard let date = PlanDate(word) else { throw .badDate(word, suggestion: PlanDate(guessing: word)) }
    self = date
  }
}

extension Session {
  /// What a word of the command line means for a history: a plan or a node that is simply in its place is found without
  /// reading the plans whole.
  func historyTargets(
    _ word: String?, at day: PlanDate, from source: PlanSource, in workspace: Workspace
  ) throws(CommandError) -> (targets: [HistoryTarget], plans: [PlanHeader]?) {
    let plans: [PlanHeader]
    do throws(StoreError) { plans = try workspace.planHeaders(from: source).sorted { $0.id < $1.id } } catch {
      throw .store(error)
    }
    let known = source.revision == nil ? plans : nil
    if let found = try simpleTargets(word, at: day, of: plans, from: source, in: workspace) {
      return (found, known)
    }
    let targets = try selections(word, at: day, from: source, in: workspace).map { selection in
      HistoryTarget(selection.plan.header, code: selection.code)
    }
    return (targets, known)
  }

  private func simpleTargets(
    _ word: String?, at day: PlanDate, of plans: [PlanHeader], from source: PlanSource,
    in workspace: Workspace
  ) throws(CommandError) -> [HistoryTarget]? {
    do throws(StoreError) {
      if plans.isEmpty || plans.contains(where: \.levels.isEmpty) { return nil }
      // A language that only a plan can know is looked for in the plans.
      if isLanguageExplicit, requestedLanguage.flatMap({ ToolLanguage($0) }) == nil { return nil }
      guard let word else { return plans.map { HistoryTarget($0) } }
      if let plan = plans.first(where: { $0.id.description == word.lowercased() }) {
        return [HistoryTarget(plan)]
      }
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      guard let code = parts.last.flatMap({ Code($0) }), parts.count <= 2 else { return nil }
      var holders: [PlanHeader] = []
      for plan in plans where plan.admits(code) {
        if parts.count == 2, parts[0].lowercased() != plan.id.description { continue }
        let path = PlanPath.node(code, of: plan.id, levels: plan.levels.count)
        // A node that only looks absent may lie elsewhere.
        guard try workspace.bytes(of: path, from: source) != nil else { return nil }
        holders.append(plan)
      }
      if holders.count > 1 { holders = holders.filter { $0.period?.contains(day) ?? false } }
      return holders.count == 1 ? [HistoryTarget(holders[0], code: code)] : nil
    } catch { throw .store(error) }
  }

  /// The history of what was selected.
  func history(
    of targets: [HistoryTarget], among plans: [PlanHeader]? = nil, _ query: HistoryQuery,
    from source: PlanSource, in workspace: Workspace
  ) throws(CommandError) -> History {
    let progress = ReadingProgress(self)
    defer { progress.clear() }
    return try orFail(
      store: try workspace.history(of: targets, among: plans, query, from: source, progress: progress.add))
  }
}

extension HistoryTarget {
  /// The word of the command line that names it: `2018-2020`, `2018-2020/L2M5D1`.
  fileprivate var word: String { plan.id.description + (code.map { "/\($0)" } ?? "") }
}
