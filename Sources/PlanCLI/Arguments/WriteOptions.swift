import ArgumentParser
import PlanStore

/// What every command that records takes.
struct WriteOptions: ParsableArguments {
  @Flag(name: [.customShort("n"), .long], help: "Show what would change, and write nothing.")
  var dryRun = false

  @Option(help: .init("Whose change it is, if not yours.", valueName: "Name <mail>"))
  var author: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Sign the commit, or do not, whatever commit.gpgsign says.")
  var sign: Bool?

  @Flag(help: "Record also where git is on no branch (detached HEAD).")
  var detached = false

  /// For whom and when the session records.
  func context(_ session: Session) throws(CommandError) -> RecordingContext {
    var context = RecordingContext(environment: session.context.environment, now: session.context.now)
    if let author {
      guard let person = GitUser(author) else { throw .badPerson(author, option: "--author") }
      context.author = person
    }
    context.signing = sign.map { $0 ? .always : .never } ?? .configured
    context.signer = CommitSigner(session.context).signer
    context.allowsDetachedHead = detached
    context.tellRepair = { session.tell($0) }
    return context
  }
}
