import ArgumentParser
import PlanCore
import PlanWords
import PlanService
import PlanWording
import PlanStore

struct CloseCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", _superCommandName: RootCommand.name,
    abstract: "States a period's figures as published; later changes show as restatements.",
    usage: "plan close PERIOD [PLAN] [OPTIONS]",
    discussion: """
      A period is 2019, 2019-H1, 2019-Q3 or 2019-05. It must be over, and every file of the plan recorded and readable. \
      From then on a change that takes effect in it needs a reason (-m), and says what it restates.

      Examples:
        plan close 2019
        plan close 2019 2018-2020 --again -m "Two reports came late"
      """)

  @Argument(help: "A period, and a plan where several have it.", completion: Completing.kind(.periods))
  var words: [String] = []
  @Flag(help: "Publish a period again that is closed already; needs -m.") var again = false
  @Option(name: [.customShort("m"), .customLong("reason")], help: "Why, for the record.") var reason: String?
  @Flag(help: "Make an annotated tag of the commit too, such as 2018-2020/2019.") var tag = false
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    let usage = "plan close PERIOD [PLAN]"
    guard let period = words.first else { throw .missingArgument("PERIOD", usage: usage) }
    if words.count > 2 { throw .unexpectedArgument(words[2]) }
    let reason = (reason ?? "").trimmingBlanks
    if again, reason.isEmpty { throw .missingArgument("-m REASON", usage: usage + " --again -m REASON") }
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let name = try PeriodName(typed: period)
    let plans = try session.plans(in: workspace).plans
    let closing = try orFail(
      service: try PeriodClosing(
        name, of: words.dropFirst().first, among: plans, again: again, today: session.today, in: workspace))
    let tag = tag ? try orFail(store: try closing.freeTag(in: workspace)) : nil
    let change = closing.prepared(reason: reason)
    let account = Account(
      lines: [.init(text: closing.line(session.words(closing.plan.header)))],
      notices: again ? [session.reasonPublished] : [])
    let receipt = try session.record(change, account, in: workspace, context, isDryRun: write.dryRun)
    guard let tag, let receipt else { return }
    do throws(StoreError) {
      try workspace.tag(receipt.commit, as: tag, message: change.message.text, context)
      session.print(Text(session.localized(ClosingPhrase.tagged, ["tag": tag.value]), .dim))
    } catch {
      session.exitCode = .recordedButFailed
      let values = ["commit": receipt.shortCommit.value, "reason": error.text(session.localized).value]
      session.notice(session.error(session.localized(ClosingPhrase.tagFailed, values)))
    }
  }
}

extension PeriodClosing {
  /// What is said of it.
  fileprivate func line(_ words: PlanTerms) -> Text {
    let figures = period.published.short(words)
    let values = ["period": period.name.value, "figures": figures.value, "date": period.day.value]
    guard let earlier else { return Text(words.localized(ClosingPhrase.closed, values)) }
    return Text(
      words.localized(ClosingPhrase.closedAgain, values.merging(["counts": earlier.counts.value]) { $1 }))
  }
}
