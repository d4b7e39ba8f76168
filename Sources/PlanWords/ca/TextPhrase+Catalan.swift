extension TextPhrase {
  package var catalan: String {
    switch self {
    case .inInput: "entrada estàndard, línia {line}, columna {column}: {fault}"
    case .inArgument: "argument {number}, columna {column}: {fault}"
    case .byte: "el byte {byte} no és UTF-8"
    case .nul: "un NUL: això no és text UTF-8"
    case .surrogate: "mig caràcter: això no és text UTF-16"
    case .hintInput: "deseu-la en UTF-8, en un full de càlcul com a CSV UTF-8; no s'ha canviat res"
    case .hintArgument:
      "el que s'escriu ha de ser UTF-8: reviseu la configuració del terminal o de l'script"
    }
  }
}
