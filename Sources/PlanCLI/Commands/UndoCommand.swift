import ArgumentParser
import PlanCore
import PlanStore

struct UndoCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes back your last recorded change, as a new commit.",
    discussion: """
      Repeating goes further back. The files get their exact bytes again; your own edits elsewhere stay.

      Examples:
        plan undo
        plan undo 3f2a9c1 --any
      """)

  @Argument(help: "The commit to take back, as plan log shows it; your newest one otherwise.")
  var commit: [String] = []
  @Option(name: [.customShort("m"), .customLong("note")], help: "Why, for the record.") var note: String?
  @Flag(help: "Anybody's change, not only yours.") var any = false
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let commit = try commit.atMostOne()
    let target: UndoTarget
    do throws(StoreError) { target = try workspace.undoTarget(commit, any: any, context) } catch {
      throw .store(error)
    }
    let restating = try session.restating(byUndoing: target, in: workspace, context)
    try restating.checkReason(note ?? "")
    do throws(StoreError) {
      let values = ["commit": String(target.commit.prefix(7)).value, "subject": target.subject.value]
      if write.dryRun {
        let preview = try workspace.previewUndo(target, context)
        session.print(Text(session.say(RecordPhrase.wouldTakeBack, values)))
        for line in preview.lines { session.print(line) }
        session.print(Text(session.say(RecordPhrase.dryRun), .dim))
      } else {
        let message = CommitMessage(
          subject: "undo: \(target.subject)", body: note ?? "", verb: "undo", undoes: target.commit)
        let receipt = try workspace.undo(target, message: message, context)
        session.print(Text(session.say(RecordPhrase.tookBack, values)))
        if let receipt { session.printReceipt(receipt, .undone) }
      }
    } catch { throw .store(error) }
    for notice in restating.notices(session) { session.notice(notice) }
  }
}
