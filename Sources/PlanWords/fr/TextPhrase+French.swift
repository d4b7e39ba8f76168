extension TextPhrase {
  package var french: String {
    switch self {
    case .inInput: "entrée standard, ligne {line}, colonne {column} : {fault}"
    case .inArgument: "argument {number}, colonne {column} : {fault}"
    case .byte: "l'octet {byte} n'est pas de l'UTF-8"
    case .nul: "un NUL : ce n'est pas du texte UTF-8"
    case .surrogate: "un demi-caractère : ce n'est pas du texte UTF-16"
    case .hintInput: "enregistrez-le en UTF-8, dans un tableur en CSV UTF-8 ; rien n'a été modifié"
    case .hintArgument: "ce qui est tapé doit être en UTF-8 : vérifiez les réglages du terminal, ou du script"
    }
  }
}
