import ArgumentParser
import PlanCore
import PlanService
import PlanStore

struct ShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: RootCommand.name,
    abstract: "One node, whole: titles, status, dates, owner, evidence, description.",
    usage: "plan show CODE [OPTIONS]",
    discussion: """
      Examples:
        plan show L2M5D1
        plan show 2018-2020/L2 --format json
        plan show 1.1                      by the published code, where no code fits
      """)

  @Argument(help: "A code, with or without its plan.", completion: Completing.kind(.codes)) var code:
    [String] = []
  @OptionGroup var day: DayOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let format = try format.resolved()
    let day = try day.resolved(today: session.today)
    guard let code = try code.atMostOne() else { throw .missingArgument("CODE", usage: "plan show CODE") }
    let workspace = try session.workspace()
    let source = try revision.resolved(in: workspace)
    let plans = try session.plans(from: source, in: workspace).plans.joinedByContinuations
    let resolver = CodeResolver(plans: plans, day: day)
    let selection = try session.following(plans, from: source, in: workspace) { () throws(Refusal) in
      try resolver.selection(codeOrLabel: code)
    }
    guard let index = selection.node else { throw .refusal(.code(.notACode(code))) }
    let words = session.words(selection.plan.header)
    // A due day may have gone: the history is asked where the plan has any, or was adopted with some.
    let plan = selection.plan
    let isAsked = !plan.header.adoptions.isEmpty || plan.nodes.contains { $0.due != nil }
    var courses = DueCourses()
    if isAsked, workspace.workingTree != nil {
      courses = try session.dueCourses(
        of: plan, within: selection.code, on: day, from: source, in: workspace)
    }
    let details = NodeDetails(index, of: plan, on: day, words, courses)
    switch format {
    case .text: for line in details.lines(within: session.columns) { session.print(line) }
    case .json: session.print(details.json)
    case .csv:
      var table = session.csv(NodeList.columns, self.format)
      table.add(details.record.cells)
      session.print(raw: table.text)
    }
    session.reportUnreadable([selection])
  }
}
