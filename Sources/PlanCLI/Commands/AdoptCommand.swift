import ArgumentParser
import PlanCore
import PlanService
import PlanStore
import PlanWords

struct AdoptCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", _superCommandName: RootCommand.name,
    abstract: "States that a plan was adopted as it is recorded.",
    usage: "plan adopt [PLAN] [-m NOTE] [OPTIONS]",
    discussion: """
      Every file of the plan must be recorded and readable: what was adopted is the plan as it stands in the commit. \
      An amended plan is adopted again, on a day of its own. plan diff adopted names what has changed since.

      Examples:
        plan adopt -m "Board, 12th meeting"
        plan adopt 2018-2020 --at 2018-01-15 -m "Board, 12th meeting"
      """)

  @Argument(
    help: "A plan; without one, the plan that had not ended by the day.", completion: Completing.kind(.plans))
  var plan: [String] = []
  @Option(
    name: [.customShort("m"), .customLong("note")],
    help: .init("By whom or where it was adopted.", valueName: "note")) var occasion: String?
  @OptionGroup var day: DayOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let adoption = Adoption(on: try day.resolved(today: session.today), occasion ?? "")
    let word = try plan.atMostOne()
    let plans = try session.plans(in: workspace).plans
    let prepared = try orFail(
      service: try PlanAdoption(
        adoption, of: word, among: plans, today: session.today, in: workspace))
    let account = Account(lines: [.init(text: prepared.line(session.words(prepared.plan.header)))])
    try session.record(prepared.prepared, account, in: workspace, context, isDryRun: write.dryRun)
  }
}

extension PlanAdoption {
  /// What is said of it.
  fileprivate func line(_ words: PlanTerms) -> Text {
    let count = deliverables
    let counted = words.localized.counted(count, words.deliverables(count))
    let values: [String: PhraseValue] = [
      "plan": plan.id.value, "date": adoption.day.value, "deliverables": counted.value,
    ]
    return Text(words.localized(AdoptionPhrase.adopted, values))
  }
}
