import PlanCore

/// Prints failures on standard error, in the language that the command line or the environment asks for.
struct ErrorPrinter {
  let context: CommandContext
  private let say: Speech

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
    let message = failure.message(say)
    write("\(say(Word.error)): ", message.text)
    if let hint = message.hint { write("\(say(Word.hint)): ", hint) }
    return failure.exitCode
  }

  private func write(_ label: String, _ text: String) {
    let label = say.language == .french ? label.replacingLastColon : label
    try? context.errors.write(Array((label + text.visible + "\n").utf8))
  }
}

extension String {
  /// A label `erreur: ` as French writes it, with a no-break space before the colon.
  var replacingLastColon: String { dropLast(2) + "\u{A0}: " }
}
