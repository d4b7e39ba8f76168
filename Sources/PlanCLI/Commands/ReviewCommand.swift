import ArgumentParser
import PlanCore
import PlanService
import PlanStore

struct ReviewCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", _superCommandName: RootCommand.name,
    abstract: "Accepts what somebody else has marked as done, or returns it.",
    usage: "plan review CODE… accept|return [-m NOTE] [--at DATE] [OPTIONS]",
    discussion: """
      In a plan with require: review, what is marked as done counts as in progress until somebody else has accepted it. Of a \
      deliverable that recurs every period that is to be reviewed is meant, or the one that --period names. Whoever recorded \
      that it is done cannot review it, and where there is a plans/people.txt only editors can.

      Examples:
        plan review L2M5D1 accept
        plan review L2M5D1 return -m "The annex is missing"
        plan list --to-review              what is to be reviewed
      """)

  @Argument(help: "The codes, then accept or return.", completion: Completing.kind(.reviewing))
  var words: [String] = []
  @Option(name: [.customShort("m"), .customLong("note")], help: "A note for the record.") var note: String?
  @Option(
    help: .init("The period of a recurring deliverable that is reviewed.", valueName: "period"),
    completion: Completing.kind(.markPeriods))
  var period: String?
  @OptionGroup var day: DayOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    let typed = try TypedReview(words)
    let note = (note ?? "").trimmingBlanks
    if note.contains(where: \.isLineBreak) { throw .refusal(.lineBreakInNote) }
    let day = try day.resolved(today: session.today)
    let period = try period.map { word throws(CommandError) in try PeriodName(typed: word) }
    let context = try write.context(session)
    let resolver = CodeResolver(plans: try session.plans(in: workspace).plans, day: day)
    let requests = try typed.requests(resolver, period, on: day, note: note)
    let reviewer = try orFail(store: try workspace.author(context))
    let reviews = try orFail(
      service: try ReviewPreparation(in: workspace, by: reviewer, today: session.today)
        .prepare(requests, note: note))
    try session.record(
      reviews.prepared, reviews.account(session), in: workspace, context, isDryRun: write.dryRun)
  }
}
