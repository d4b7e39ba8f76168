import ArgumentParser
import PlanWords
import PlanService
import PlanStore

struct UndoCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", _superCommandName: RootCommand.name,
    abstract: "Takes back your last recorded change, as a new commit.",
    usage: "plan undo [COMMIT] [OPTIONS]",
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

  func run(in session: inout Session) throws(CommandError) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let commit = try commit.atMostOne()
    let target: UndoTarget
    var passedOver: [PassedOver] = []
    do throws(StoreError) {
      target = try workspace.undoTarget(commit, of: any ? .anybody : .committer, context) { passedOver = $0 }
    } catch {
      for notice in passedOver.notices(session, workspace) { session.notice(notice) }
      throw .store(error)
    }
    let change = try orFail(
      service: try workspace.prepareUndo(of: target, note: note ?? "", context))
    let values = [
      "commit": target.commit.shortCommit.value,
      "subject": session.subjectText(target.subject, in: workspace).value,
    ]
    let line = Text(session.localized(write.dryRun ? RecordPhrase.wouldTakeBack : .tookBack, values))
    let notices =
      target.passedOver.notices(session, workspace) + change.restatements.notices(session)
    try session.record(
      change, Account(lines: [.init(text: line)], notices: notices, receipt: .undone), in: workspace, context,
      isDryRun: write.dryRun)
  }
}

extension [PassedOver] {
  /// What is said of the commits: the first five by name, then how many more.
  fileprivate func notices(_ session: Session, _ workspace: Workspace) -> [String] {
    let localized = session.localized
    var notices = prefix(5).map { other in
      let values = [
        "commit": other.commit.shortCommit.value,
        "subject": session.subjectText(other.subject, in: workspace).value,
      ]
      return switch other.reason {
      case .changesNothing: localized(RecordPhrase.passedOverEmpty, values)
      case .of(let author):
        localized(RecordPhrase.passedOverOther, values.merging(["author": author.value]) { $1 })
      case .undo(let undone):
        localized(RecordPhrase.passedOverUndo, values.merging(["other": undone.shortCommit.value]) { $1 })
      }
    }
    if count > 5 {
      notices.append(localized(RecordPhrase.passedOverMore, ["count": (count - 5).value]))
    }
    return notices.map { session.note($0) }
  }
}
