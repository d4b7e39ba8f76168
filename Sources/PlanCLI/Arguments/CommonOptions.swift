import ArgumentParser
import PlanCore
import PlanStore

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: .init("The language of titles, words and errors.", valueName: "en|fr|es|…"),
    completion: Completing.kind(.languages))
  var language: String?

  @Option(
    help: .init("When to use colours: auto, always or never.", valueName: "when"),
    completion: .list(["auto", "always", "never"]))
  var color: String?

  @Flag(name: .customLong("no-pager"), help: "Never show long output through a pager.")
  var noPager = false
}

/// What every command that prints data takes.
struct FormatOptions: ParsableArguments {
  @Option(
    help: .init("How to print: text, json or csv.", valueName: "format"),
    completion: .list(["text", "json", "csv"]))
  var format: String?

  @Flag(
    help: "CSV as Excel expects it in the language: a byte order mark, and ; in French, Spanish and Catalan.")
  var excel = false

  /// The format asked for; `--excel` alone asks for CSV.
  func resolved() throws(CommandError) -> OutputFormat {
    guard let format else { return excel ? .csv : .text }
    let choice = try Choice.read(format, of: OutputFormat.self, option: "--format")
    if excel, choice != .csv { throw .conflictingOptions("--excel", "--format \(format)") }
    return choice
  }
}

/// The day that a reader shows.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("at"), help: .init("The day, such as 2020-12-31; today otherwise.", valueName: "date"))
  var day: String?

  /// The day asked for, or today.
  func resolved(today: PlanDate) throws(CommandError) -> PlanDate {
    guard let day else { return today }
    return try PlanDate(typed: day)
  }
}

/// The day from which a new node counts.
struct BeginningOption: ParsableArguments {
  @Option(
    name: .customLong("at"),
    help: .init(
      "The day from which it counts, such as 2020-12-31; see above for what holds otherwise.",
      valueName: "date"))
  var day: String?

  /// The day asked for; nil if none was.
  var typed: PlanDate? {
    get throws(CommandError) {
      guard let day else { return nil }
      return try PlanDate(typed: day)
    }
  }
}

/// `--at` where it means nothing: it is read, so that it can be refused with a reason.
struct NoDayOption: ParsableArguments {
  @Option(name: .customLong("at"), help: .hidden) var day: String?

  func check(_ verb: Verb) throws(CommandError) {
    if day != nil { throw .noDay(verb: verb.rawValue) }
  }
}

/// The revision that a reader shows.
struct RevisionOption: ParsableArguments {
  @Option(
    name: .customLong("rev"),
    help: .init(
      "As recorded at a revision: a day, a tag, a branch or a commit; the files otherwise.", valueName: "rev")
  )
  var revision: String?

  /// Where plans are read from.
  func resolved(in workspace: Workspace) throws(CommandError) -> PlanSource {
    guard let revision else { return .workingTree }
    do throws(StoreError) { return .revision(try workspace.revision(revision)) } catch { throw .store(error) }
  }
}
