import ArgumentParser
import PlanCore
import PlanWords
import PlanService
import PlanStore

struct SaveCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", _superCommandName: RootCommand.name,
    abstract: "Checks and records what was edited by hand.",
    usage: "plan save [-m NOTE] [OPTIONS]",
    discussion: """
      Errors in the edited files refuse it, warnings do not. Removed files need \
      --allow-removals. Files that are not a plan's, such as an editor's backups, are named and left alone.

      Examples:
        plan save -m "New titles in Spanish"
        plan save --dry-run
      """)

  @Option(name: [.customShort("m"), .customLong("note")], help: "A note for the record.") var note: String?
  @Flag(help: "Record removed files as well: they disappear from the past too.") var allowRemovals = false
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let saving = try Saving(in: workspace, session)
    if let notice = saving.notice(session) { session.notice(notice) }
    if saving.edits.isEmpty { return session.print(Text(session.say(RecordPhrase.nothingToSave), .dim)) }
    try saving.check(allowRemovals: allowRemovals, workspace, &session)
    let restatements = saving.restatements(in: workspace)
    try restatements.checkReason(note ?? "")
    let phrase = write.dryRun ? RecordPhrase.wouldSave : .saved
    let lines = saving.edits.map { edit in
      let kind = session.say(RecordPhrase(rawValue: edit.kind.rawValue) ?? .modified)
      return Text(session.say(phrase, ["kind": kind.value, "path": edit.path.value]))
    }
    let outcome: Outcome
    do throws(StoreError) {
      outcome =
        write.dryRun
        ? .trial(Preview(of: saving.edits))
        : Outcome(try workspace.save(saving.edits, message: saving.message(note ?? ""), context))
    } catch { throw .store(error) }
    session.report(
      outcome, Account(lines: lines.map { .init(text: $0) }, notices: restatements.notices(session)))
  }
}
