import ArgumentParser
import PlanCore
import PlanService
import PlanStore

struct MoveCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", _superCommandName: RootCommand.name,
    abstract: "Gives a node, and all below it, another code; history follows.",
    usage: "plan move CODE NEWCODE [OPTIONS]",
    discussion: """
      The new code is of the same level and free; its parent is there. Each file notes the old code (formerly:), so \
      that plan log and plan diff follow it. Where a closed period's figures become others, a reason is needed (-m).

      Examples:
        plan move L2M5D1 L2M6D3
        plan move L2M5 L3M1 --dry-run      a measure with its deliverables
        plan move L1M1D1 L2M4D9 -m "Belongs to communication"
      """)

  @Argument(help: "The code, and the new one.", completion: Completing.kind(.codes)) var codes: [String] = []
  @Option(name: [.customShort("m"), .customLong("reason")], help: "Why, for the record.") var reason: String?
  @OptionGroup var day: NoDayOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    try day.check(.move)
    let usage = "plan move CODE NEWCODE"
    guard let code = codes.first else { throw .missingArgument("CODE", usage: usage) }
    guard codes.count > 1 else { throw .missingArgument("NEWCODE", usage: usage) }
    if codes.count > 2 { throw .unexpectedArgument(codes[2]) }
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let plans = try session.plans(in: workspace).plans
    let resolver = CodeResolver(plans: plans, day: session.today)
    let selection = try orFail(plan: try resolver.selection(code: code))
    let move = try orFail(plan: try NodeMove(selection, to: TypedCode(codes[1]), in: plans))
    let change = try orFail(plan: try move.prepared(reason: (reason ?? "").trimmingBlanks))
    try session.record(
      change, move.account(of: change, session), in: workspace, context, isDryRun: write.dryRun)
  }
}
