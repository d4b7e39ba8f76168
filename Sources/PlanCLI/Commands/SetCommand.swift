import ArgumentParser
import PlanCore
import PlanService
import PlanStore

struct SetCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", _superCommandName: RootCommand.name, abstract: "Marks deliverables, and records it.",
    usage:
      "plan set CODE… STATUS [-m NOTE] [--at DATE] [--period PERIOD] [OPTIONS]\nplan set - [--format csv] [OPTIONS]",
    discussion: """
      A status is done, in-progress or not-done, a word of the plan in any of its languages, or a mark. unchanged records \
      that it is still what it was, as plan confirm does.

      Of what recurs (every:) each period has a mark of its own: --period says which. Without it the mark is of the period \
      that runs, or of the whole where a status line says that already.

      plan set - reads lines CODE STATUS [DATE] [NOTE] from standard input: all or nothing, one \
      commit; period=2019 may stand for the date. With --format csv, a table as plan list --format csv prints it, edited in a spreadsheet: what differs is recorded.

      Examples:
        plan set L2M5D1 done -m "Approved by the board" --at 2020-12-15
        plan set L1M1D1 L1M1D3 in-progress --dry-run
        plan set L1M6D1 done --period 2019
        plan set - --format csv < edited.csv
      """)

  @Argument(
    help: "Codes, then a status; or - to read lines from standard input.",
    completion: Completing.kind(.marking))
  var words: [String] = []
  @Option(name: [.customShort("m"), .customLong("note")], help: "A note for the record.") var note: String?
  @Option(help: .init("A URL or file that proves it.", valueName: "ref"), completion: .file()) var evidence:
    [String] = []
  @Option(
    help: .init("The period of a recurring deliverable that is marked.", valueName: "period"),
    completion: Completing.kind(.markPeriods))
  var period: String?
  @Flag(help: "Mark a recurring deliverable as a whole.") var overall = false
  @Flag(help: "Edit the files without recording.") var noCommit = false
  @Option(
    help: .init("What standard input holds: text or csv.", valueName: "format"),
    completion: .list(["text", "csv"]))
  var format: String?
  @OptionGroup var day: DayOption
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let workspace = try session.workspace(recovers: !write.dryRun)
    let day = try day.resolved(today: session.today)
    let context = try write.context(session)
    if try isTable {
      return try record(tableOn: day, in: workspace, context, &session)
    }
    var (marks, errors) = try self.marks(day, workspace, session)
    let markings = try session.markings(marks, in: workspace, &errors)
    try errors.check()
    let isBatch = words == ["-"]
    try session.record(
      markings.prepared(note: isBatch ? (note ?? "").trimmingBlanks : ""),
      markings.account(session, isBatch: isBatch), in: workspace, context, isDryRun: write.dryRun,
      commits: !noCommit)
  }

  /// What the statuses are of.
  private var about: MarkTarget {
    get throws(CommandError) {
      guard let period else { return overall ? .overall : .usual }
      if overall { throw .conflictingOptions("--overall", "--period \(period)") }
      return .period(try PeriodName(typed: period))
    }
  }

  /// Whether a table comes from standard input.
  private var isTable: Bool {
    get throws(CommandError) {
      guard let format else { return false }
      let choice = try Choice.read(format, of: OutputFormat.self, option: "--format")
      guard words == ["-"], choice != .json else {
        throw .conflictingOptions("--format \(format)", words.first ?? "set")
      }
      return choice == .csv
    }
  }

  private func record(
    tableOn day: PlanDate, in workspace: Workspace, _ context: RecordingContext, _ session: inout Session
  ) throws(CommandError) {
    let note = (note ?? "").trimmingBlanks
    let plans = try session.plans(in: workspace).plans
    let input = try CSVTable(try session.inputText())
    let isDayNamed = self.day.day != nil
    let table =
      if let language = SheetColumn.languageOfSheet(input.header) {
        try SheetReader(
          plans: plans, language: language, day: day, isDayNamed: isDayNamed, about: try about,
          today: session.today, words: session.words, note: note
        ).read(input, in: workspace)
      } else {
        try TableReader(
          plans: plans, day: day, isDayNamed: isDayNamed, about: try about, today: session.today,
          words: session.words, note: note
        ).read(input, in: workspace)
      }
    let change = try orFail(plan: try table.changes.prepared(note: note))
    try session.record(
      change, table.account(of: change, hasNote: !note.isEmpty, session), in: workspace, context,
      isDryRun: write.dryRun,
      commits: !noCommit)
    for warning in table.ignored.warnings(session.localized) { session.notice(session.warning(warning)) }
  }

  private func marks(
    _ day: PlanDate, _ workspace: Workspace, _ session: Session
  ) throws(CommandError) -> (marks: [TypedMark], errors: RowErrors) {
    let about = try about
    let isDayNamed = self.day.day != nil
    let note = (note ?? "").trimmingBlanks
    if note.contains(where: \.isLineBreak) { throw .refusal(.lineBreakInNote) }
    let evidence = evidence.map {
      OfferedEvidence(typed: $0, in: session.context.workingDirectory, root: workspace.root)
    }
    if words == ["-"] {
      let headers = try orFail(store: try workspace.planHeaders())
      let batch = try Batch(
        try session.inputText(), day: day, isDayNamed: isDayNamed, about: about, note: note,
        evidence: evidence,
        vocabularies: headers.map { (plan: $0.id, index: StatusVocabulary($0).index) })
      return (batch.marks, batch.errors)
    }
    // A word that has the form of a code is one, with or without a plan.
    let codes = words.map { TypedCode($0) }.prefix { $0.last != nil }
    let status = TypedStatus(text: words.dropFirst(codes.count).joined(separator: " "))
    let usage = "plan set CODE… STATUS [-m NOTE] [--at DATE]"
    guard let first = words.first else { throw .missingArgument("CODE, STATUS", usage: usage) }
    if codes.isEmpty { throw .refusal(.code(.notACode(first))) }
    if codes.count == words.count { throw .missingArgument("STATUS", usage: usage) }
    let marks = codes.distinct.map {
      TypedMark(
        code: $0, status: status, about: about, day: day, isDayNamed: isDayNamed, note: note,
        evidence: evidence)
    }
    return (marks, RowErrors(CommandError.atLine))
  }
}
