import ArgumentParser
import PlanCore
import PlanStore

/// What every command that records takes.
struct WriteOptions: ParsableArguments {
  @Flag(name: [.customShort("n"), .long], help: "Show what would change, and write nothing.")
  var dryRun = false

  @Option(help: .init("Whose change it is, if not yours.", valueName: "Name <mail>"))
  var author: String?

  /// For whom and when the session records.
  func context(_ session: Session) throws(Failure) -> RecordingContext {
    var context = RecordingContext(environment: session.context.environment, now: session.context.now)
    if let author {
      guard let person = Person(author) else { throw .badPerson(author) }
      context.author = person
    }
    return context
  }
}
