import PlanCore
import SystemPackage

/// What `plan report` was asked for, read from its words and options.
struct ReportRequest {
  let kind: ReportOrder.Kind
  let form: ReportOrder.Form
  /// The plan that was named.
  let plan: String?
  /// The language that was asked for by an option or the environment.
  let day: PlanDate?
  /// Where it goes; nil for standard output.
  let output: FilePath?
  let isForced: Bool
  let isExplained: Bool
  let showsOwners: Bool
  let isInternal: Bool
  let isForExcel: Bool
  /// The folder of templates that was named.
  let templates: FilePath?

  /// The names of the reports.
  static let names = ReportName.allCases.map(\.rawValue)

  init(_ command: ReportCommand, _ session: Session) throws(CommandError) {
    let usage = "plan report \(Self.names.joined(separator: "|")) [PLAN]"
    guard let name = command.words.first?.lowercased() else { throw .missingArgument("REPORT", usage: usage) }
    guard let report = ReportName(rawValue: name) else {
      throw .report(.unknownReport(command.words[0], nearest: name.nearest(of: Self.names)))
    }
    if command.words.count > 2 { throw .unexpectedArgument(command.words[2]) }
    plan = command.words.dropFirst().first
    kind = try Self.kind(report, command)
    if kind == .site, let plan { throw .unexpectedArgument(plan) }
    output = command.output.map { session.context.workingDirectory.pushing(FilePath($0)) }
    form = try Self.form(command, kind)
    if form == .pdf, output == nil { throw .report(.needsFile(form: "PDF")) }
    if command.excel, form != .csv { throw .conflictingOptions("--excel", "--format \(form.rawValue)") }
    if kind == .site, output == nil { throw .missingArgument("-o DIR", usage: "plan report site -o DIR") }
    for (isGiven, option) in [(command.force, "--force"), (command.withOwners, "--with-owners")]
    where isGiven && kind != .site {
      throw .report(.notForReport(option: option, report: name))
    }
    if kind == .site, command.explain { throw .report(.notForReport(option: "--explain", report: name)) }
    day = try command.day.day.map { word throws(CommandError) in try PlanDate(typed: word) }
    isForced = command.force
    isExplained = command.explain
    showsOwners = command.withOwners
    isInternal = command.internal
    isForExcel = command.excel
    templates = command.template.map { session.context.workingDirectory.pushing(FilePath($0)) }
  }

  private static func kind(_ name: ReportName, _ command: ReportCommand) throws(CommandError)
    -> ReportOrder.Kind
  {
    var period: PeriodName?
    if let word = command.period {
      guard name.hasPeriod else { throw .report(.notForReport(option: "--period", report: name.rawValue)) }
      let named = try PeriodName(typed: word)
      period = named
    }
    guard let kind = name.kind(period) else { throw .report(.needsPeriod) }
    return kind
  }

  /// The format asked for, else that of the file's ending, else text.
  private static func form(_ command: ReportCommand, _ kind: ReportOrder.Kind) throws(CommandError)
    -> ReportOrder.Form
  {
    if let word = command.format {
      if kind == .site { throw .report(.notForReport(option: "--format", report: "site")) }
      return try Choice.read(word, of: ReportOrder.Form.self, option: "--format")
    }
    if kind == .site { return .html }
    if command.excel { return .csv }
    guard let path = command.output else { return .text }
    switch FilePath(path).extension?.lowercased() {
    case "html", "htm": return .html
    case "md", "markdown": return .md
    case "txt", nil: return .text
    case let ending?:
      guard let form = ReportOrder.Form(rawValue: ending) else { throw .report(.unknownEnding(ending)) }
      return form
    }
  }
}
