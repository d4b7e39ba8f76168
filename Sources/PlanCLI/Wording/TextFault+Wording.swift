import PlanCore
import PlanWords

extension TextFault {
  /// What happened, and where.
  func text(_ source: TextSource, _ say: Speech) -> String {
    let fault =
      switch kind {
      case .byte(let byte):
        say(TextPhrase.byte, ["byte": ("0x" + String(byte, radix: 16, uppercase: true)).value])
      case .nul: say(TextPhrase.nul)
      case .surrogate: say(TextPhrase.surrogate)
      }
    var values = ["line": String(line).value, "column": String(column).value, "fault": fault.value]
    switch source {
    case .input: return say(TextPhrase.inInput, values)
    case .argument(let number):
      values["number"] = String(number).value
      return say(TextPhrase.inArgument, values)
    }
  }
}

extension TextSource {
  /// What to do about it.
  func hint(_ say: Speech) -> String {
    switch self {
    case .input: say(TextPhrase.hintInput)
    case .argument: say(TextPhrase.hintArgument)
    }
  }
}
