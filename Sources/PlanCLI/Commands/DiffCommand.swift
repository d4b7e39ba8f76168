import ArgumentParser
import PlanCore
import PlanStore

struct DiffCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", _superCommandName: RootCommand.name,
    abstract: "What changed between two days, two periods or two revisions.",
    usage: "plan diff A [B] [PLAN|CODE] [OPTIONS]",
    discussion: """
      A and B are days (2020-06-30), periods (2020, 2020-H1, 2020-Q3, 2020-05: their last day) or revisions (a tag, a \
      branch, a commit). A day alone is compared with today, a period with the day before it, a revision with the \
      files as they are.

      Days and periods compare what is known now about two days; revisions compare what was recorded, the status on \
      --at and every status line.

      A is adopted: what has become of the plan that was adopted last, with the reasons; statuses are left out.

      Examples:
        plan diff 2020                     what the year 2020 brought
        plan diff 2019-12-31 2020-06-30 L2
        plan diff v1 HEAD 2018-2020
        plan diff adopted 2018-2020        what was adopted, and what is
      """)

  @Argument(
    help: "A day, period or revision; another one; a plan or a code.", completion: Completing.kind(.compared))
  var words: [String] = []
  @OptionGroup var day: DayOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let format = try format.resolved()
    let workspace = try session.workspace()
    let range = try DifferenceRange(words, in: workspace, session)
    let reports = try reports(range, workspace, session)
    switch format {
    case .text:
      for (index, report) in reports.enumerated() {
        if index > 0 { session.print() }
        for line in report.lines(within: session.columns) { session.print(line) }
      }
    case .json: session.print(.array(reports.map(\.json)))
    case .csv:
      session.print(
        raw: DifferenceReport.csv(reports, session.csv(DifferenceReport.columns(of: reports), self.format)))
    }
    session.reportUnreadable(reports.flatMap(\.selections))
  }

  private func reports(
    _ range: DifferenceRange, _ workspace: Workspace, _ session: Session
  ) throws(CommandError) -> [DifferenceReport] {
    switch range.points {
    case .days(let from, let to):
      if day.day != nil { throw .conflictingOptions("--at", words.joined(separator: " ")) }
      let source = try revision.resolved(in: workspace)
      return try DifferenceReport.days(from, to, range.scope, from: source, workspace, session)
    case .adopted:
      let source = try revision.resolved(in: workspace)
      let day = try day.resolved(today: session.today)
      return try DifferenceReport.adopted(range.scope, on: day, from: source, workspace, session)
    case .revisions(let from, let to):
      if revision.revision != nil { throw .conflictingOptions("--rev", words.joined(separator: " ")) }
      let day = try day.resolved(today: session.today)
      return try DifferenceReport.revisions(from, to, range.scope, on: day, workspace, session)
    }
  }
}
