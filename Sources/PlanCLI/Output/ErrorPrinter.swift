import PlanCore

/// Prints failures on standard error, in the language that the command line or the environment asks for.
struct ErrorPrinter {
  let context: CommandContext
  private let say: Speech

  init(context: CommandContext, say: Speech) { (self.context, self.say) = (context, say) }

  /// Looks for the language by itself: a command line that cannot be parsed has no options yet.
  init(arguments: [String], context: CommandContext) {
    self.context = context
    var word: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count { word = arguments[index + 1] }
      if argument.hasPrefix("--lang=") { word = String(argument.dropFirst(7)) }
    }
    let tag = word.flatMap { LanguageTag($0) } ?? Locale.language(in: context.environment)
    say = Speech(language: tag.flatMap { ToolLanguage($0) } ?? .english)
  }

  /// Prints a failure and returns the code to exit with.
  func print(_ failure: Failure) -> ExitCode {
    for line in failure.lines(say) { try? context.errors.write(Array((line + "\n").utf8)) }
    return failure.exitCode
  }
}

extension Message {
  /// The lines of the message: `error: …`, and `hint: …` where there is one.
  func lines(_ say: Speech) -> [String] {
    ["\(say(Word.error))\(say.colon) " + text.visible]
      + (hint.map { ["\(say(Word.hint))\(say.colon) " + $0.visible] } ?? [])
  }
}
