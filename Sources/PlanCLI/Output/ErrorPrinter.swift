import PlanCore
import PlanWording
import PlanWords
import PlanStore

/// Prints errors on standard error, in the language that the command line or the environment asks for.
struct ErrorPrinter {
  let context: CommandContext
  private let words: ErrorWords

  init(_ session: Session) {
    context = session.context
    words = ErrorWords(localized: session.localized, terms: session.words)
  }

  /// Looks for the language by itself: a command line that cannot be parsed has no options yet.
  init(arguments: [String], context: CommandContext) {
    self.context = context
    var word: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count { word = arguments[index + 1] }
      if argument.hasPrefix("--lang=") { word = String(argument.dropFirst(7)) }
    }
    let tag = word.flatMap { LanguageTag($0) } ?? EnvironmentLocale.language(in: context.environment)
    let language = tag.flatMap { ToolLanguage($0) } ?? .english
    words = ErrorWords(localized: Localizer(language: language)) { PlanTerms($0, in: language.tag) }
  }

  /// Prints an error and returns the code to exit with.
  func print(_ error: CommandError) -> ExitCode {
    if let take = context.takeError {
      let message = error.message(words)
      take(CommandProblem(code: error.exitCode, text: message.text, hint: message.hint))
      return error.exitCode
    }
    for line in error.lines(words, example: error.wantsExample ? exampleCode : nil) {
      try? context.errors.write(Array((context.wrapped(line) + "\n").utf8))
    }
    return error.exitCode
  }
}

extension ErrorPrinter {
  /// A code as the plans here have them: the first deliverable's of the plan whose period holds today, else of the last.
  private var exampleCode: String? {
    guard let workspace = try? Workspace(searchingFrom: context.workingDirectory),
      let plans = try? workspace.plans().plans
    else { return nil }
    let today = context.now.day
    guard let plan = plans.first(where: { $0.header.period?.contains(today) ?? false }) ?? plans.last else {
      return nil
    }
    return plan.nodes.first { plan.header.isDeliverable($0.code) }?.code.description
      ?? plan.header.levels.map { $0.letters + "1" }.joined()
  }
}

extension CommandContext {
  /// A line for standard error, broken between words where a terminal is too narrow for it.
  func wrapped(_ line: String) -> String {
    Text(line).wrapped(to: terminal.isError ? terminal.columns : nil, indent: 2).map(\.plain)
      .joined(separator: "\n")
  }
}

extension Message {
  /// The lines of the message: `error: …`, and `hint: …` where there is one.
  func lines(_ localized: Localizer) -> [String] {
    [localized.label(Word.error) + text.visible]
      + (hint.map { [localized.label(Word.hint) + $0.visible] } ?? [])
  }
}
