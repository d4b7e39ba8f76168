import ArgumentParser
import PlanCore
import PlanWords
import PlanStore

struct CheckCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: RootCommand.name,
    abstract: "Finds every fault in the plan's files, with its place and its remedy.",
    usage: "plan check [PLAN] [OPTIONS]",
    discussion: """
      Silent, with exit code 0, when there is nothing to mend. Errors exit with 1, warnings only with --strict.

      Examples:
        plan check
        plan check 2018-2020 --strict
      """)

  @Argument(help: "A plan; every plan otherwise.", completion: Completing.kind(.plans)) var plan: [String] =
    []
  @Flag(help: "Let warnings count as well.") var strict = false
  @Flag(help: "List titles and texts that lack a translation, or whose translation is older, instead.")
  var translations = false
  @OptionGroup var day: DayOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let format = try format.resolved()
    let workspace = try session.workspace()
    let day = try day.resolved(today: session.today)
    let source = try revision.resolved(in: workspace)
    let plan = try plan.atMostOne()
    let findings =
      translations
      ? try session.translations(of: plan, from: source, in: workspace)
      : try session.findings(of: plan, on: day, from: source, in: workspace)
    switch format {
    case .text:
      var files = SourceLines(workspace, from: source)
      for finding in findings {
        for line in FindingExcerpt(finding, in: &files, session.localized).lines(within: session.columns) {
          session.print(line)
        }
      }
      if !findings.isEmpty { session.notice(findings.summary(session.localized)) }
    case .json: session.print(.array(findings.map { FindingText($0, session.localized).json }))
    case .csv:
      var table = session.csv(FindingText.columns, self.format)
      for finding in findings { table.add(FindingText(finding, session.localized).cells) }
      session.print(raw: table.text)
    }
    if source.revision == nil { session.tellTakenBack(in: workspace) }
    let worst = findings.map(\.severity).max() ?? .note
    if worst == .error || strict && worst == .warning { session.exitCode = .refused }
  }
}
