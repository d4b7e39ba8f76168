import ArgumentParser

struct InitCommand: PlanCommand {
  static let usage = "plan init ID --title TITLE [--period PERIOD] [--levels LEVELS]"

  static let configuration = CommandConfiguration(
    commandName: "init", _superCommandName: RootCommand.name, abstract: "Starts a new plan here.",
    usage: "plan init [ID] [OPTIONS]",
    discussion: """
      On a terminal plan asks for what is missing. ID is the name of the plan's folder, such as 2026-2028.

      Examples:
        plan init 2026-2028 --title "Action Plan 2026-2028" --languages "en fr es"
        plan init 2026-2028 --title "Next plan" --continue 2023-2025
        plan init --example                a published plan to try things out
      """)

  @Argument(help: "The plan's id, such as 2026-2028.") var id: [String] = []
  @Option(help: "The plan's title.") var title: String?
  @Option(help: .init("Its days: 2026-01-01 2028-12-31, or 2026-2028.", valueName: "period")) var period:
    String?
  @Option(help: "Its levels: L line, M measure, D deliverable.") var levels: String?
  @Option(help: "Its languages, the first one its own: en fr es.") var languages: String?
  @Option(help: "Who delivers it.") var organisation: String?
  @Flag(help: "Lay down the published plan 2018-2020 as an example.") var example = false
  @Option(
    name: .customLong("continue"),
    help: .init("Carry over what is not done in that plan.", valueName: "plan"),
    completion: Completing.kind(.plans))
  var continued: String?
  @Flag(name: .customLong("git"), help: "Make a git repository here if there is none.") var makesRepository =
    false
  @Option(
    help: .init("Your name and e-mail address, if git does not know them.", valueName: "Name <mail>"))
  var user: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let starting = try PlanSetup(self, session)
    try starting.record(&session)
  }
}
