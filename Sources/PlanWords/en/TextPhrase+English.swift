extension TextPhrase {
  package var english: String {
    switch self {
    case .inInput: "standard input, line {line}, column {column}: {fault}"
    case .inArgument: "argument {number}, column {column}: {fault}"
    case .byte: "byte {byte} is not UTF-8"
    case .nul: "a NUL: this is not UTF-8 text"
    case .surrogate: "half a character: this is not UTF-16 text"
    case .hintInput: "save it as UTF-8, in a spreadsheet as CSV UTF-8; nothing was changed"
    case .hintArgument: "what is typed must be UTF-8: see the settings of the terminal, or of the script"
    }
  }
}
