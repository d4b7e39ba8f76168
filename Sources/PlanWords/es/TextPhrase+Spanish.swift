extension TextPhrase {
  package var spanish: String {
    switch self {
    case .inInput: "entrada estándar, línea {line}, columna {column}: {fault}"
    case .inArgument: "argumento {number}, columna {column}: {fault}"
    case .byte: "el byte {byte} no es UTF-8"
    case .nul: "un NUL: esto no es texto UTF-8"
    case .surrogate: "medio carácter: esto no es texto UTF-16"
    case .hintInput: "guárdelo en UTF-8, en una hoja de cálculo como CSV UTF-8; no se cambió nada"
    case .hintArgument: "lo que se escribe debe ser UTF-8: revise los ajustes del terminal o del script"
    }
  }
}
