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

  func run(in session: inout Session) throws(CommandError) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let plans = try session.plans(in: workspace)
    let saving = try orFail(store: try HandEditSaving(plans, in: workspace))
    if let notice = saving.notice(session) { session.notice(notice) }
    if saving.edits.isEmpty {
      return session.print(Text(session.localized(RecordPhrase.nothingToSave), .dim))
    }
    let findings = saving.findings(on: session.today)
    session.notice(findings, in: workspace)
    try orFail(plan: try saving.check(findings, allowsRemovals: allowRemovals))
    try orFail(service: try saving.checkReviews(context, on: session.today, in: workspace))
    let change = try orFail(plan: try saving.prepared(note: note ?? "", on: session.today, in: workspace))
    let phrase = write.dryRun ? RecordPhrase.wouldSave : .saved
    let lines = saving.edits.map { edit in
      let kind = session.localized(RecordPhrase(rawValue: edit.kind.rawValue) ?? .modified)
      return Text(session.localized(phrase, ["kind": kind.value, "path": edit.path.value]))
    }
    let account = Account(
      lines: lines.map { .init(text: $0) }, notices: change.restatements.notices(session))
    try session.record(change, account, in: workspace, context, isDryRun: write.dryRun)
  }
}

extension HandEditSaving {
  /// Names the files that are not recorded, once; nil where there are none.
  fileprivate func notice(_ session: Session) -> String? {
    if others.isEmpty { return nil }
    let paths = session.localized.shortList(others.map(\.description))
    let values = ["count": others.count.value, "paths": paths.value]
    return session.note(session.localized(RecordPhrase.notOfPlan, values))
  }
}

extension Session {
  /// Says what was found in files, with their lines.
  fileprivate func notice(_ findings: [Finding], in workspace: Workspace) {
    var files = SourceLines(workspace)
    for finding in findings {
      for line in FindingExcerpt(finding, in: &files, localized).lines(within: columns) { notice(line.plain) }
    }
  }
}
