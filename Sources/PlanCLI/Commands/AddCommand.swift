import ArgumentParser
import PlanCore
import PlanService
import PlanStore

struct AddCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", _superCommandName: RootCommand.name, abstract: "Adds a node, or a table of them.",
    usage: "plan add CODE TITLE [KEY=VALUE…] [OPTIONS]\nplan add - [OPTIONS]",
    discussion: """
      A new deliverable is unreported until someone reports. From when on it counts (added:): from the day \
      of --at, if one is given. Else from the plan's start, as long as no deliverable of the plan has a status; after \
      that from today, so that earlier figures stay; after the plan's end from its last day, on which its reports \
      stand. added=DATE sets it for one node. Owners: owner=A owner=B, or owner="A; B".

      With -, a table from standard input: CODE, TITLE, KEY=VALUE…, separated by tabs, commas or \
      semicolons, in any order, all or none. A first row may name the columns instead: code, title, and keys such as owner or due.

      Examples:
        plan add L2M5D3 "Peer exchange on housing" due=2020-12-31 owner=Secretariat
        plan add - < new-deliverables.csv
      """)

  @Argument(help: "A code, a title, changes; or - to read a table from standard input.") var words: [String] =
    []
  @Option(name: [.customShort("m"), .customLong("note")], help: "A note for the record.") var note: String?
  @OptionGroup var day: BeginningOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let rows: [AddRow]
    var errors = RowErrors(CommandError.atNewRow)
    if words == ["-"] {
      let table = try AddTable(session.inputText())
      rows = table.rows
      for error in table.headerFailures { errors.addToHeader(error) }
    } else {
      guard let code = words.first else {
        throw .missingArgument("CODE", usage: "plan add CODE TITLE [KEY=VALUE…]")
      }
      let title = words.count > 1 ? words[1].trimmingBlanks : ""
      rows = [AddRow(code: TypedCode(code), title: title, changes: Array(words.dropFirst(2)))]
    }
    let day = try day.typed
    let plans = try session.plans(in: workspace).plans
    let preparation = try orFail(
      plan: try AddPreparation(plans: plans, day: day, today: session.today))
    var reader = AddReader(preparation, words: session.words)
    let nodes = try reader.nodes(rows, &errors)
    try errors.check()
    let change = try orFail(plan: try nodes.prepared(reason: note ?? ""))
    try session.record(
      change, nodes.account(of: change, session), in: workspace, context, isDryRun: write.dryRun)
  }
}
