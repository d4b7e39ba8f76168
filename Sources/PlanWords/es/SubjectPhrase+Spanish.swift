extension SubjectPhrase {
  package var spanish: String {
    switch self {
    case .undo: "anulación: {subject}"
    case .moved: "trasladado a {code}"
    case .closed: "cierre de {period}, {counts}"
    case .publishedAgain: "nueva publicación de {period}, {counts}"
    case .adopted: "aprobado el {date}"
    case .round: "ronda sobre {period}, respuestas hasta el {date}"
    case .added: "añadido"
    case .edited: "editado"
    case .modified: "editado"
    case .deleted: "eliminado"
    case .dropped: "retirado"
    case .evidence: "evidencia"
    case .newPlan: "plan nuevo"
    case .nodes: "{count} {count:elemento|elementos}"
    case .files: "{count} {count:archivo|archivos}"
    case .nodesAdded: "{count} {count:elemento añadido|elementos añadidos}"
    case .nodesDropped: "{count} {count:elemento retirado|elementos retirados}"
    case .confirmed: "{status} confirmado"
    case .accepted: "aceptado"
    case .returned: "devuelto"
    case .fromTable: "{count} {count:elemento|elementos} desde una tabla"
    case .ended: "fin"
    }
  }
}
