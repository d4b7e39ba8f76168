import ArgumentParser
import PlanCore
import PlanService
import PlanStore

struct StatusCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", _superCommandName: RootCommand.name,
    abstract: "Where plans stand: counts by line, measure or deliverable.",
    usage: "plan status [PLAN|CODE] [OPTIONS]",
    discussion: """
      Examples:
        plan status                     every plan by line
        plan status L2 --at 2020-06-30  line L2 by measure, as it stood that day
        plan status --at 2020-06-30 --rev 2021-01-15
                                        what was recorded of that day by January
      """)

  @Argument(help: "A plan or a code; every plan otherwise.", completion: Completing.kind(.nodes))
  var scope: [String] = []
  @Flag(help: "One line for each plan: 65 deliverables: 49/10/6.") var short = false
  @Flag(help: "End with what needs attention, as plan alone does.") var attention = false
  @OptionGroup var day: DayOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let format = try format.resolved()
    let day = try day.resolved(today: session.today)
    let scope = try scope.atMostOne()
    let workspace = try session.workspace()
    let source = try revision.resolved(in: workspace)
    let selections: [Selection]
    var others: [Finding] = []
    if attention, scope == nil {
      let set = try session.plans(from: source, in: workspace)
      selections = set.plans.map { Selection(plan: $0, node: nil) }
      let people = try orFail(store: try workspace.people(from: source))
      others = set.findings + (people?.fileFindings ?? [])
    } else {
      // Of a whole plan no deliverable is shown by itself: they need only be counted.
      selections = try session.selections(
        scope, at: day, from: source, detail: attention ? .whole : .figures(on: day), in: workspace)
    }
    var reports: [StatusReport] = []
    for selection in selections {
      var report = StatusReport(
        selection, on: day, at: source.revision, words: session.words(selection.plan.header))
      if !short {
        report.published = try session.published(
          of: selection.plan, selection.code, endingOn: [day],
          from: source, in: workspace)
      }
      reports.append(report)
    }
    switch format {
    case .text where short: for report in reports { session.print(report.short(among: reports.count)) }
    case .text:
      for (index, report) in reports.enumerated() {
        if index > 0 { session.print() }
        for line in report.lines(within: session.columns) { session.print(line) }
      }
    case .json: session.print(.array(reports.map(\.json)))
    case .csv: session.print(raw: StatusReport.csv(reports, session.csv(StatusReport.columns, self.format)))
    }
    if attention, format == .text, !short {
      try session.printAttention(selections, others, on: day, from: source, in: workspace)
    }
    if attention, source.revision == nil { session.tellTakenBack(in: workspace) }
    session.reportUnreadable(selections)
  }
}

extension [String] {
  /// The only argument, if there is one.
  func atMostOne() throws(CommandError) -> String? {
    if count > 1 { throw .unexpectedArgument(dropFirst().joined(separator: " ")) }
    return first
  }
}
