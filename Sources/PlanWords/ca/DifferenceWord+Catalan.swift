package import PlanCore

extension DifferenceWord {
  package var catalan: String {
    switch self {
    case .completed: "{count:completat|completats}"
    case .slipped: "en retrocés"
    case .started: "{count:iniciat|iniciats}"
    case .stopped: "{count:aturat|aturats}"
    case .reported: "amb informació per primera vegada"
    case .withdrawn: "estat anul·lat"
    case .unreadable: "ja no {count:llegible|llegibles}"
    case .marked: "{count:estat de període indicat|estats de període indicats}"
    case .added: "{count:afegit|afegits}"
    case .dropped: "{count:retirat|retirats}"
    case .removed: "{count:eliminat|eliminats}"
    case .renamed: "{count:reanomenat|reanomenats}"
    case .moved: "{count:traslladat|traslladats}"
    case .retitled: "{count:títol nou|títols nous}"
    case .owner: "responsable canviat"
    case .due: "termini canviat"
    case .evidence: "justificants canviats"
    case .confirmed: "confirmat"
    case .reviewed: "revisat"
    case .late: "retard canviat"
    case .answered: "informat d'una altra manera"
    case .lineAdded: "{count:línia d'estat afegida|línies d'estat afegides}"
    case .lineAltered: "{count:línia d'estat canviada|línies d'estat canviades}"
    case .lineRemoved: "{count:línia d'estat eliminada|línies d'estat eliminades}"
    }
  }
}
