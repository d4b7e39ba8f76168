import PlanCore
import PlanWords

/// Asks a person at a terminal, on standard error; elsewhere every answer must come with the command.
struct Questions {
  private let session: Session
  /// Whether there is somebody to ask.
  let isPossible: Bool

  /// The words of whoever asks.
  var localized: Localizer { session.localized }

  init(_ session: Session) {
    self.session = session
    isPossible = session.context.terminal.isInput && session.context.terminal.isError
  }

  /// Asks for a text that did not come with the command.
  ///
  /// - Parameters:
  ///   - given: what came with the command; then nothing is asked.
  ///   - fallback: what an empty answer means; nil asks again.
  ///   - option: how it is given on the command line, for where nobody can be asked.
  func text(
    _ given: String?, _ phrase: InitPhrase, fallback: String?, option: String
  ) throws(CommandError) -> String {
    if let given { return given }
    guard isPossible else {
      if let fallback { return fallback }
      throw .missingArgument(option, usage: InitCommand.usage)
    }
    while true {
      let hint = fallback.map { $0.isEmpty ? "" : " [\($0)]" } ?? ""
      guard let answer = try ask(session.localized(phrase) + hint) else {
        throw .missingArgument(option, usage: InitCommand.usage)
      }
      if let answer = answer.isEmpty ? fallback : answer { return answer }
    }
  }

  /// Asks for a yes or no, until it gets one; yes where nobody can be asked, or nothing is answered.
  func agrees(_ question: String) throws(CommandError) -> Bool {
    guard isPossible else { return true }
    while let answer = try ask("\(question) [\(session.localized(InitPhrase.yesNo))]") {
      switch answer.folded {
      case "", "y", "yes", "o", "oui", "s", "si": return true
      case "n", "no", "non": return false
      default: session.notice(session.localized(InitPhrase.yesOrNo))
      }
    }
    return false
  }

  private func ask(_ question: String) throws(CommandError) -> String? {
    try? session.context.errors.write(Array(session.localized.label(question.visible).utf8))
    guard let line = session.context.line() else { return nil }
    do throws(TextError) { return try TextInput(line).text.trimmingBlanks } catch {
      throw .notText(error, .input)
    }
  }
}
