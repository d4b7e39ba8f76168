import ArgumentParser
import PlanCore
import PlanService
import PlanStore

struct ConfirmCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", _superCommandName: RootCommand.name,
    abstract: "Records that a status is still what it was.",
    usage: "plan confirm CODE… [-m NOTE] [--at DATE] [OPTIONS]",
    discussion: """
      The status and the day since which it holds stay; the day on which it was last said moves. plan set CODE unchanged \
      does the same, also in the rows of plan set -. What is unreported cannot be confirmed.

      Examples:
        plan confirm L1M8D2
        plan confirm L1M8D2 L2M2D1 --at 2019-12-31 -m "Asked on the phone"
      """)

  @Argument(help: "The codes.", completion: Completing.kind(.deliverables)) var code: [String] = []
  @Option(name: [.customShort("m"), .customLong("note")], help: "A note for the record.") var note: String?
  @Flag(help: "Edit the files without recording.") var noCommit = false
  @OptionGroup var day: DayOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    if code.isEmpty { throw .missingArgument("CODE", usage: "plan confirm CODE… [-m NOTE] [--at DATE]") }
    let note = (note ?? "").trimmingBlanks
    if note.contains(where: \.isLineBreak) { throw .refusal(.lineBreakInNote) }
    let day = try day.resolved(today: session.today)
    let marks = code.distinct.map {
      TypedMark(code: TypedCode($0), status: .unchanged, day: day, isDayNamed: true, note: note, evidence: [])
    }
    var errors = RowErrors(CommandError.atLine)
    let markings = try session.markings(marks, in: workspace, &errors)
    try session.record(
      markings.prepared(), markings.account(session, isBatch: false), in: workspace, write.context(session),
      isDryRun: write.dryRun, commits: !noCommit)
  }
}
