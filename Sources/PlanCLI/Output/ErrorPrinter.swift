import PlanCore
import PlanWords
import PlanStore

/// Prints failures on standard error, in the language that the command line or the environment asks for.
struct ErrorPrinter {
  let context: CommandContext
  private let words: FailureWords

  init(_ session: Session) {
    context = session.context
    words = FailureWords(say: session.say, terms: session.words)
  }

  /// Looks for the language by itself: a command line that cannot be parsed has no options yet.
  init(arguments: [String], context: CommandContext) {
    self.context = context
    var word: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count { word = arguments[index + 1] }
      if argument.hasPrefix("--lang=") { word = String(argument.dropFirst(7)) }
    }
    let tag = word.flatMap { LanguageTag($0) } ?? Locale.language(in: context.environment)
    let language = tag.flatMap { ToolLanguage($0) } ?? .english
    words = FailureWords(say: Speech(language: language)) { PlanTerms($0, in: language.tag) }
  }

  /// Prints a failure and returns the code to exit with.
  func print(_ failure: Failure) -> ExitCode {
    for line in failure.lines(words, example: failure.wantsExample ? exampleCode : nil) {
      try? context.errors.write(Array((context.wrapped(line) + "\n").utf8))
    }
    return failure.exitCode
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
  func lines(_ say: Speech) -> [String] {
    [say.label(Word.error) + text.visible] + (hint.map { [say.label(Word.hint) + $0.visible] } ?? [])
  }
}
