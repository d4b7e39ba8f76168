extension DiffPhrase {
  package var spanish: String {
    switch self {
    case .nothing: "nada cambió"
    case .files: "los archivos"
    case .onDay: "estado al {date}"
    case .mixed: "no se puede comparar un día o un período con una revisión: {first}, {second}"
    case .hintMixed: "para comparar dos días según lo registrado entonces: plan diff A B --rev REV"
    case .reversed: "el {to} es anterior al {from}"
    case .hintReversed: "para compararlos: plan diff {to} {from}"
    }
  }
}
