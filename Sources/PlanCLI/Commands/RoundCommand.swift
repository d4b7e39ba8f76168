import ArgumentParser
import PlanCore
import PlanService
import PlanStore
import PlanWords

/// What can be done with rounds beside showing them.
enum RoundAction: String, CaseIterable, Sendable {
  case open
  /// A table for each who has something missing (Y9).
  case sheet
  /// A draft of a mail for each (Y10).
  case mail
}

struct RoundCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", _superCommandName: RootCommand.name,
    abstract: "Asks owners about a period, and shows who has answered.",
    usage: """
      plan round [PERIOD] [PLAN…] [OPTIONS]
      plan round open PERIOD [PLAN…] --due DATE [-m NOTE] [OPTIONS]
      plan round sheet [PERIOD] [PLAN…] -o DIR [--owner WHO] [OPTIONS]
      plan round mail [PERIOD] [PLAN…] -o DIR [--sheet] [--owner WHO]
      """,
    discussion: """
      A round asks about every deliverable that counts at the period's end and was not done before it. What is said from \
      the period's first day on answers: a status, a mark of the period, or unchanged. Without PLAN, open opens the round \
      in each plan that has a day in the period; for one that is open it moves the day of the answers.

      sheet writes a table for each who has not answered all, in her language; filled in, it goes into plan set - --format \
      csv. mail writes a draft of a mail for each who has an address, with --sheet the table attached. Nothing is sent: a \
      mail program opens the drafts.

      Examples:
        plan round open 2026-Q1 --due 2026-04-10
        plan round                          the latest round: who has answered
        plan round --missing                what is missing, with titles
        plan round 2025 --owner ana@example.org
        plan round mail -o drafts --sheet
      """)

  @Argument(
    help: "A period and plans, or open, sheet or mail and what belongs to it.",
    completion: Completing.kind(.rounds))
  var words: [String] = []
  @Option(help: .init("With open: the day by which answers are asked for.", valueName: "date"))
  var due: String?
  @Option(name: [.customShort("m"), .customLong("note")], help: "With open: what is said of the round.")
  var note: String?
  @Option(
    help: .init("Only what one person or owner is asked; a part of the name will do.", valueName: "who"),
    completion: Completing.kind(.owners)) var owner: String?
  @Flag(help: "Only those who have not answered all, with the titles of what is missing.")
  var missing = false
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .init("With sheet and mail: the folder that they are written into.", valueName: "dir"),
    completion: .directory)
  var output: String?
  @Flag(help: "With mail: attach the sheet.") var sheet = false
  @Flag(help: "With sheet and mail: replace files that have another content.") var force = false
  @OptionGroup var day: DayOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var format: FormatOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    switch words.first.flatMap({ RoundAction(rawValue: $0) }) {
    case .open: try open(Array(words.dropFirst()), in: &session)
    case .sheet: try send(.sheet, in: &session)
    case .mail: try send(.mail, in: &session)
    case nil: try show(in: &session)
    }
  }

  private func open(_ words: [String], in session: inout Session) throws(CommandError) {
    let command = "plan round open"
    if format.format != nil { throw .conflictingOptions("--format", command) }
    if format.excel { throw .conflictingOptions("--excel", command) }
    if revision.revision != nil { throw .conflictingOptions("--rev", command) }
    if owner != nil { throw .conflictingOptions("--owner", command) }
    if missing { throw .conflictingOptions("--missing", command) }
    if day.day != nil { throw .noDay(verb: "round open") }
    try refuseSending(command)
    let usage = "plan round open PERIOD [PLAN…] --due DATE"
    guard let period = words.first else { throw .missingArgument("PERIOD", usage: usage) }
    guard let due else { throw .missingArgument("--due DATE", usage: usage) }
    let round = Round(about: try PeriodName(typed: period), due: try PlanDate(typed: due), note ?? "")
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let plans = try session.plans(in: workspace).plans
    let people = try orFail(store: try workspace.people())
    let opening = try orFail(
      plan: try RoundOpening(round, of: Array(words.dropFirst()), among: plans, today: session.today))
    let shares = opening.shares(people, among: plans, today: session.today)
    let account = Account(
      lines: opening.opened.map { one in
        .init(text: one.line(session.words(one.plan.header), today: session.today), isIdle: one.isIdle)
      }, hints: [session.localized(RoundPhrase.hintShow)],
      notices: shares.warnings(session.localized).map { session.note($0) }
        + [session.hint(session.localized(RoundPhrase.hintShow))])
    try session.record(opening.prepared(), account, in: workspace, context, isDryRun: write.dryRun)
  }

  private func show(in session: inout Session) throws(CommandError) {
    if due != nil { throw .conflictingOptions("--due", "plan round") }
    if note != nil { throw .conflictingOptions("-m", "plan round") }
    if write.dryRun { throw .conflictingOptions("--dry-run", "plan round") }
    try refuseSending("plan round")
    let format = try format.resolved()
    let day = try day.resolved(today: session.today)
    let workspace = try session.workspace()
    let source = try revision.resolved(in: workspace)
    let plans = try session.plans(from: source, in: workspace).plans
    let people = try orFail(store: try workspace.people(from: source))
    let asked = try orFail(plan: try AskedRounds(words, among: plans, people: people, by: day))
    let owner = owner
    let shown =
      if let owner {
        try orFail(plan: try asked.shares(of: owner))
      } else {
        asked.rounds.map { (round: $0, shares: $0.shares) }
      }
    let reports = shown.map { round, shares in
      RoundReport(
        round, shares: missing ? shares.filter { !$0.missing.isEmpty } : shares, isOfOne: owner != nil,
        listsMissing: missing || owner != nil, words: session.words(round.progress.plan.header))
    }
    switch format {
    case .text:
      for (index, report) in reports.enumerated() {
        if index > 0 { session.print() }
        report.print(in: &session)
      }
    case .json: session.print(.array(reports.map(\.json)))
    case .csv: session.print(raw: RoundReport.csv(reports, session.csv(RoundReport.columns, self.format)))
    }
    session.reportUnreadable(shown.map { Selection(plan: $0.round.progress.plan, node: nil) })
  }
}

extension RoundOpening {
  /// Who is asked in each plan, as it will stand.
  fileprivate func shares(_ people: People?, among plans: [PlanTree], today: PlanDate) -> [RoundShares] {
    let ownership = Ownership(people ?? People(.bytes([])), in: plans, on: today)
    return opened.map { RoundShares(RoundProgress($0.round, of: $0.plan, by: today), ownership) }
  }
}

extension RoundOpening.Opened {
  /// What is said of it.
  fileprivate func line(_ words: PlanTerms, today: PlanDate) -> Text {
    let count = RoundProgress(round, of: plan, by: today).asked.count
    var values: [String: PhraseValue] = [
      "plan": plan.id.value, "period": round.period.value, "date": round.due.value,
      "deliverables": words.localized.counted(count, words.deliverables(count)).value,
    ]
    guard let earlier else { return Text(words.localized(RoundPhrase.opened, values)) }
    values["old"] = earlier.due.value
    let phrase: RoundPhrase = isIdle ? .open : earlier.due == round.due ? .renoted : .moved
    return Text(words.localized(phrase, values))
  }
}

extension [RoundShares] {
  /// Who cannot be asked: owners without a person, and deliverables without an owner (Y11).
  fileprivate func warnings(_ localized: Localizer) -> [String] {
    let owners = flatMap { $0.shares.filter { $0.person == nil }.map(\.name) }.distinct
    let unowned = reduce(0) { $0 + $1.unowned.count }
    var lines: [String] = []
    if let first = owners.first {
      lines.append(
        localized(
          RoundPhrase.hintPeople, ["owners": localized.shortList(owners).value, "owner": first.value]))
    }
    if unowned > 0 { lines.append(localized(RoundPhrase.hintOwners, ["count": unowned.value])) }
    return lines
  }
}
