import ArgumentParser
import PlanCore
import PlanService
import PlanWords

struct ReportCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", _superCommandName: RootCommand.name,
    abstract: "Reports that a board can publish: summary, annual, matrix, site.",
    usage: "plan report summary|annual|matrix|site [PLAN] [OPTIONS]",
    discussion: """
      summary   the whole plan: counts, every deliverable with its mark, goals
      annual    one period: what stood, changed and was restated (--period 2021)
      matrix    every deliverable at the end of each year
      site      a folder of pages about all plans, in their languages (-o DIR)

      A report stands on the last day of its period, or today if that is earlier; --at names another day. \
      The ending of -o chooses the format: .html, .pdf, .md, .csv, .json, .txt.

      Examples:
        plan report summary 2018-2020 --lang fr -o synthese.pdf
        plan report annual 2021-2023 --period 2021
        plan report matrix 2018-2020 --format csv --excel -o matrix.csv
        plan report site -o public
      """)

  @Argument(help: "The report, and a plan where there are several.", completion: Completing.kind(.reports))
  var words: [String] = []
  @Option(
    help: .init("The period of an annual report: 2021, 2021-H1, 2021-Q3, 2021-05.", valueName: "period"))
  var period: String?
  @Option(
    help: .init("text, md, html, pdf, csv or json.", valueName: "format"),
    completion: .list(ReportOrder.Form.allCases.map(\.rawValue)))
  var format: String?
  @Flag(help: "CSV as Excel expects it in the language.") var excel = false
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .init("The file, or a site's folder.", valueName: "path"),
    completion: .file())
  var output: String?
  @Flag(help: "Write a site into a folder that holds other files.") var force = false
  @Flag(help: "List the codes behind every figure.") var explain = false
  @Flag(name: .customLong("with-owners"), help: "Name owners and authors on a site.") var withOwners = false
  @Flag(help: "For the house alone: with notes, captions and owners; the report says so.")
  var `internal` = false
  @Option(
    name: .customLong("template"),
    help: .init("A folder of templates; plans/templates otherwise.", valueName: "dir"),
    completion: .directory)
  var template: String?
  @OptionGroup var day: DayOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let request = try ReportRequest(self, session)
    guard let renderReport = session.context.renderReport else {
      _ = session.context.replaceProcess("plan-report")
      throw .report(.noProgram("plan-report"))
    }
    let workspace = try session.workspace()
    let source = try revision.resolved(in: workspace)
    let reading = ReportReading(request, source, in: workspace, session)
    let order = try reading.order()
    if request.output != nil || request.form == .pdf { try reading.refuseUnreadable(order) }
    try session.write(order, request, renderReport)
    for finding in try reading.omissions(order) {
      session.notice(FindingText(finding, session.localized).summary.visible)
    }
    if let errors = session.errorCount(in: order.plans.map(\.tree), from: source) {
      session.notice(session.warning(errors))
    }
    session.reportUnreadable(order.plans.map { Selection(plan: $0.tree, node: nil) })
  }
}
