import ArgumentParser
import PlanCore
import PlanService
import PlanWords

struct ListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", _superCommandName: RootCommand.name,
    abstract: "Lists deliverables, or the nodes of another level.",
    usage: "plan list [PLAN|CODE] [OPTIONS]",
    discussion: """
      Filters that are named twice add up; different filters must all hold.

      Examples:
        plan list L2 --status not-done --status in-progress
        plan list --rescheduled            what has another due day than at first
        plan list 2021-2023 --format csv --excel > plan.csv
      """)

  @Argument(help: "A plan or a code; every plan otherwise.", completion: Completing.kind(.nodes))
  var scope: [String] = []
  @OptionGroup var filters: FilterOptions
  @Flag(help: "With what was reached in each period, for deliverables that recur.") var marks = false
  @OptionGroup var day: DayOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let format = try format.resolved()
    let day = try day.resolved(today: session.today)
    let workspace = try session.workspace()
    let source = try revision.resolved(in: workspace)
    let selections = try session.joined(
      try session.selections(try scope.atMostOne(), at: day, from: source, in: workspace), on: day,
      from: source, in: workspace)
    var lists: [NodeList] = []
    for selection in selections {
      let words = session.words(selection.plan.header)
      var filter = try filters.filter(for: selections, words: words, among: session.words)
      if filters.rescheduled {
        filter.rescheduled = try session.dueCourses(
          of: selection.plan, within: selection.code, on: day, from: source, in: workspace)
      }
      lists.append(NodeList(selection, on: day, filter: filter, words: words, showsMarks: marks))
    }
    switch format {
    case .text:
      let table = NodeList.table(lists)
      session.print(table)
      if table.rows.isEmpty {
        session.notice(session.localized(Word.nothing))
        for list in lists {
          if let reason = list.plan.notBegun(on: list.figures, list.words) {
            session.notice(session.note(reason))
          }
        }
      }
    case .json: session.print(.array(lists.flatMap(\.json)))
    case .csv: session.print(raw: NodeList.csv(lists, session.csv(NodeList.columns, self.format)))
    }
    session.reportUnreadable(selections)
  }
}
