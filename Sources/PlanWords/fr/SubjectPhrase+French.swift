extension SubjectPhrase {
  package var french: String {
    switch self {
    case .undo: "annulation : {subject}"
    case .moved: "déplacé vers {code}"
    case .closed: "clôture de {period}, {counts}"
    case .publishedAgain: "nouvelle publication de {period}, {counts}"
    case .adopted: "adopté le {date}"
    case .round: "collecte sur {period}, réponses pour le {date}"
    case .added: "ajouté"
    case .edited: "modifié"
    case .modified: "modifié"
    case .deleted: "supprimé"
    case .dropped: "abandonné"
    case .evidence: "pièce justificative"
    case .newPlan: "nouveau plan"
    case .nodes: "{count} {count:élément|éléments}"
    case .files: "{count} {count:fichier|fichiers}"
    case .nodesAdded: "{count} {count:élément ajouté|éléments ajoutés}"
    case .nodesDropped: "{count} {count:élément abandonné|éléments abandonnés}"
    case .confirmed: "{status} confirmé"
    case .accepted: "accepté"
    case .returned: "renvoyé"
    case .fromTable: "{count} {count:élément|éléments} depuis un tableau"
    case .ended: "fin"
    }
  }
}
