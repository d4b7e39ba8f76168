extension DuePhrase {
  package var french: String {
    switch self {
    case .movedOnce: "initialement {first}, déplacée une fois"
    case .movedTwice: "initialement {first}, déplacée deux fois"
    case .movedTimes: "initialement {first}, déplacée {count} fois"
    case .course: "échéance : {due} ({course})"
    case .many: "avec une échéance déplacée"
    case .note: "{count} {deliverables} : échéance déplacée."
    case .maybe: "pour voir les échéances déplacées : {command}"
    case .reasonNeeded: "l'échéance de {code}, le {due}, est passée : la changer demande un motif"
    }
  }
}
