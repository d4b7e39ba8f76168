extension DiffPhrase {
  package var catalan: String {
    switch self {
    case .nothing: "no ha canviat res"
    case .files: "els fitxers"
    case .onDay: "estat a data {date}"
    case .mixed: "no es pot comparar un dia o un període amb una revisió: {first}, {second}"
    case .hintMixed:
      "per comparar dos dies segons el que hi havia registrat aleshores: plan diff A B --rev REV"
    case .reversed: "el {to} és anterior al {from}"
    case .hintReversed: "per comparar-los: plan diff {to} {from}"
    }
  }
}
