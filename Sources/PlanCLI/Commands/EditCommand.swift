import ArgumentParser
import PlanCore
import PlanService
import PlanStore

struct EditCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", _superCommandName: RootCommand.name,
    abstract: "Changes other fields than the status: titles, owners, due dates, tags.",
    usage: "plan edit CODE…|PLAN KEY=VALUE… [OPTIONS]",
    discussion: """
      KEY=VALUE sets a field, KEY= clears it; KEY+=VALUE and KEY-=VALUE change a list \
      (tags, sdg, owner, …). Several owners: owner=A owner=B, or owner="A; B". description=TEXT sets the text \
      before the first period; it may have several lines.

      Examples:
        plan edit L2M5D1 due=2020-12-31 owner="Secretariat"
        plan edit L2M5D1 L2M5D2 tags+=gender
        plan edit 2018-2020 title.es="Plan de acción 2018-2020"
      """)

  @Argument(help: "Codes or a plan, then changes.", completion: Completing.kind(.editing)) var words:
    [String] = []
  @Option(name: [.customShort("m"), .customLong("note")], help: "A note for the record.") var note: String?
  @OptionGroup var day: NoDayOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    try day.check(.edit)
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let targets = words.prefix { !$0.contains("=") }
    let usage = "plan edit CODE…|PLAN KEY=VALUE…"
    guard !targets.isEmpty else { throw .missingArgument("CODE", usage: usage) }
    guard targets.count < words.count else { throw .missingArgument("KEY=VALUE", usage: usage) }
    let plans = try session.plans(in: workspace).plans
    let changes = try words[targets.endIndex...].map { word throws(CommandError) in
      guard let change = FieldEdit(word) else { throw .notAnEdit(word) }
      return change
    }
    let resolver = CodeResolver(plans: plans, day: session.today)
    var edit = try orFail(plan: try EditPreparation(changes, today: session.today))
    for target in targets.distinct {
      try orFail(plan: try edit.add(resolver.selection(planOrCode: target)))
    }
    let change = try orFail(plan: try edit.files.prepared(note: note ?? ""))
    try session.record(
      change,
      edit.files.account(
        of: change,
        isReasonPublished: note?.isEmpty == false && edit.files.contains(where: \.hasPublicReason), session),
      in: workspace, context, isDryRun: write.dryRun)
  }
}
