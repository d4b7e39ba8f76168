import PlanCore

/// What is said of input that is no text.
enum TextPhrase: String, Phrase {
  case inInput, inArgument, byte, nul, surrogate
  case hintInput, hintArgument

  var texts: Texts {
    switch self {
    case .inInput:
      Texts(
        "standard input, line {line}, column {column}: {fault}",
        "entrée standard, ligne {line}, colonne {column} : {fault}",
        "entrada estándar, línea {line}, columna {column}: {fault}")
    case .inArgument:
      Texts(
        "argument {number}, column {column}: {fault}", "argument {number}, colonne {column} : {fault}",
        "argumento {number}, columna {column}: {fault}")
    case .byte:
      Texts("byte {byte} is not UTF-8", "l'octet {byte} n'est pas de l'UTF-8", "el byte {byte} no es UTF-8")
    case .nul:
      Texts(
        "a NUL: this is not UTF-8 text", "un NUL : ce n'est pas du texte UTF-8",
        "un NUL: esto no es texto UTF-8")
    case .surrogate:
      Texts(
        "half a character: this is not UTF-16 text", "un demi-caractère : ce n'est pas du texte UTF-16",
        "medio carácter: esto no es texto UTF-16")
    case .hintInput:
      Texts(
        "save it as UTF-8, in a spreadsheet as CSV UTF-8; nothing was changed",
        "enregistrez-le en UTF-8, dans un tableur en CSV UTF-8 ; rien n'a été modifié",
        "guárdelo en UTF-8, en una hoja de cálculo como CSV UTF-8; no se cambió nada")
    case .hintArgument:
      Texts(
        "what is typed must be UTF-8: see the settings of the terminal, or of the script",
        "ce qui est tapé doit être en UTF-8 : vérifiez les réglages du terminal, ou du script",
        "lo que se escribe debe ser UTF-8: revise los ajustes del terminal o del script")
    }
  }
}

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
