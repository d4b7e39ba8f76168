import ArgumentParser
import PlanCore
import PlanStore

struct LogCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "What changed: when it took effect, who recorded it, and when.",
    discussion: """
      Newest first. --since and --until mean the day on which a change was recorded. --at says which plan a code
      that several plans have is of; --rev begins at an earlier revision.

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

  func run(in session: inout Session) throws(Failure) {
    let format = try format.resolved()
    var query = HistoryQuery()
    query.since = try since.map { word throws(Failure) in try PlanDate(typed: word) }
    query.until = try until.map { word throws(Failure) in try PlanDate(typed: word) }
    (query.author, query.isStatusOnly) = (author, statusOnly)
    let workspace = try session.workspace()
    let day = try day.resolved(today: session.today)
    let source = try revision.resolved(in: workspace)
    let selections = try session.selections(try scope.atMostOne(), at: day, from: source, in: workspace)
    let history = try session.history(of: selections, query, from: source, in: workspace)
    let log = ChangeLog(history, selections, session)
    switch format {
    case .text: for line in log.lines(within: session.columns) { session.print(line) }
    case .json: session.print(log.json)
    case .csv: session.print(raw: log.csv(session.csv(ChangeLog.columns, self.format)))
    }
    for commit in history.cutOff {
      session.notice(session.warning(session.say(Word.cutOff, ["commit": String(commit.prefix(7)).value])))
    }
    session.reportUnreadable(selections)
  }
}

extension PlanDate {
  /// Reads a date as it was typed.
  init(typed word: String) throws(Failure) {
    guard let date = PlanDate(word) else { throw .badDate(word, suggestion: PlanDate(guessing: word)) }
    self = date
  }
}

extension Session {
  /// The history of what was selected.
  func history(
    of selections: [Selection], _ query: HistoryQuery, from source: PlanSource, in workspace: Workspace
  ) throws(Failure) -> History {
    let progress = ReadingProgress(self)
    defer { progress.clear() }
    do throws(StoreError) {
      return try workspace.history(
        of: selections.map { ($0.plan, $0.node) }, query, from: source, progress: progress.add)
    } catch { throw .store(error) }
  }
}
