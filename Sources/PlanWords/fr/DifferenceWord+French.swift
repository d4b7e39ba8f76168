package import PlanCore

extension DifferenceWord {
  package var french: String {
    switch self {
    case .completed: "{count:achevé|achevés}"
    case .slipped: "en recul"
    case .started: "{count:commencé|commencés}"
    case .stopped: "{count:arrêté|arrêtés}"
    case .reported: "{count:renseigné|renseignés} pour la première fois"
    case .withdrawn: "état retiré"
    case .unreadable: "{count:devenu illisible|devenus illisibles}"
    case .marked: "{count:état de période indiqué|états de période indiqués}"
    case .added: "{count:ajouté|ajoutés}"
    case .dropped: "{count:abandonné|abandonnés}"
    case .removed: "{count:supprimé|supprimés}"
    case .renamed: "{count:renommé|renommés}"
    case .moved: "{count:déplacé|déplacés}"
    case .retitled: "{count:nouveau titre|nouveaux titres}"
    case .owner: "responsable modifié"
    case .due: "échéance modifiée"
    case .evidence: "pièces justificatives modifiées"
    case .confirmed: "confirmé"
    case .reviewed: "vérifié"
    case .late: "retard modifié"
    case .answered: "renseigné autrement"
    case .lineAdded: "{count:ligne d'état ajoutée|lignes d'état ajoutées}"
    case .lineAltered: "{count:ligne d'état modifiée|lignes d'état modifiées}"
    case .lineRemoved: "{count:ligne d'état supprimée|lignes d'état supprimées}"
    }
  }
}
