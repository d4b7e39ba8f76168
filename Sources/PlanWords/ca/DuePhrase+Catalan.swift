extension DuePhrase {
  package var catalan: String {
    switch self {
    case .movedOnce: "inicialment {first}, canviat una vegada"
    case .movedTwice: "inicialment {first}, canviat dues vegades"
    case .movedTimes: "inicialment {first}, canviat {count} vegades"
    case .course: "termini: {due} ({course})"
    case .many: "amb el termini canviat"
    case .note: "{count} {deliverables}: termini canviat."
    case .maybe: "per veure els terminis canviats: {command}"
    case .reasonNeeded: "el termini de {code}, el {due}, ja ha passat: canviar-lo demana un motiu"
    }
  }
}
