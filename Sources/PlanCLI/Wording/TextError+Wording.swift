import PlanCore
import PlanWords

extension TextError {
  /// What happened, and where.
  func text(_ source: TextSource, _ localized: Localizer) -> String {
    let fault =
      switch kind {
      case .byte(let byte):
        localized(TextPhrase.byte, ["byte": ("0x" + String(byte, radix: 16, uppercase: true)).value])
      case .nul: localized(TextPhrase.nul)
      case .surrogate: localized(TextPhrase.surrogate)
      }
    var values = ["line": String(line).value, "column": String(column).value, "fault": fault.value]
    switch source {
    case .input: return localized(TextPhrase.inInput, values)
    case .argument(let number):
      values["number"] = String(number).value
      return localized(TextPhrase.inArgument, values)
    }
  }
}

extension TextSource {
  /// What to do about it.
  func hint(_ localized: Localizer) -> String {
    switch self {
    case .input: localized(TextPhrase.hintInput)
    case .argument: localized(TextPhrase.hintArgument)
    }
  }
}
