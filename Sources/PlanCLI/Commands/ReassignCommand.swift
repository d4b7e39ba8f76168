import ArgumentParser
import PlanCore
import PlanService
import PlanStore
import PlanWords

struct ReassignCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "reassign", _superCommandName: RootCommand.name,
    abstract: "Gives what one owner has to another.",
    usage: "plan reassign OLD NEW [CODE…|PLAN…] [OPTIONS]",
    discussion: """
      Every line that names the owner OLD names NEW instead, in all plans, or in the plans and nodes that are named and all \
      below them: one commit. A node that is named and has its owner from above gets a line of its own. NEW may be \
      several owners: "A; B".

      Examples:
        plan reassign "Learning team" "Training unit"
        plan reassign "Bo Lind" "Cy Roca" L2M5 L3 -m "Bo has left"
        plan reassign "finance team" "Finance team" --dry-run
      """)

  @Argument(help: "An owner, the new one, and codes or plans.", completion: Completing.kind(.reassigning))
  var words: [String] = []
  @Option(name: [.customShort("m"), .customLong("note")], help: "A note for the record.") var note: String?
  @OptionGroup var day: NoDayOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    try day.check(.reassign)
    let usage = "plan reassign OLD NEW [CODE…]"
    guard let old = words.first?.trimmingBlanks, !old.isEmpty else {
      throw .missingArgument("OLD", usage: usage)
    }
    let new = words.count > 1 ? FieldEdit.owners(words[1]) : []
    if new.isEmpty { throw .missingArgument("NEW", usage: usage) }
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let plans = try session.plans(in: workspace).plans
    let resolver = CodeResolver(plans: plans, day: session.today)
    let scopes = try words.dropFirst(2).map { word throws(CommandError) in
      try orFail(plan: try resolver.selection(planOrCode: word))
    }
    let people = try orFail(store: try workspace.people())
    let reassignment = try orFail(
      plan: try OwnerReassignment(
        of: old, to: new, in: scopes, among: plans, people: people, today: session.today))
    let change = try orFail(plan: try reassignment.prepared(note: note ?? ""))
    var account = reassignment.files.account(of: change, session)
    account.notices += reassignment.stillOwning.map { person in
      session.note(
        session.localized(
          PeoplePhrase.stillOwned, ["name": person.name.value, "owner": old.value]))
    }
    try session.record(change, account, in: workspace, context, isDryRun: write.dryRun)
  }
}
