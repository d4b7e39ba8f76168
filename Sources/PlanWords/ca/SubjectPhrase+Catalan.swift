extension SubjectPhrase {
  package var catalan: String {
    switch self {
    case .undo: "anul·lació: {subject}"
    case .moved: "traslladat a {code}"
    case .closed: "tancament del {period}, {counts}"
    case .publishedAgain: "nova publicació del {period}, {counts}"
    case .adopted: "aprovat el {date}"
    case .round: "consulta sobre {period}, respostes fins al {date}"
    case .added: "afegit"
    case .edited: "editat"
    case .modified: "editat"
    case .deleted: "eliminat"
    case .dropped: "retirat"
    case .evidence: "justificant"
    case .newPlan: "pla nou"
    case .nodes: "{count} {count:element|elements}"
    case .files: "{count} {count:fitxer|fitxers}"
    case .nodesAdded: "{count} {count:element afegit|elements afegits}"
    case .nodesDropped: "{count} {count:element retirat|elements retirats}"
    case .confirmed: "{status} confirmat"
    case .accepted: "acceptat"
    case .returned: "retornat"
    case .fromTable: "{count} {count:element|elements} des d'una taula"
    case .ended: "fi"
    }
  }
}
