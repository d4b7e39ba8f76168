extension Placeholder {
  package var french: String {
    switch self {
    case .code: "CODE"
    case .newCode: "NOUVEAUCODE"
    case .status: "ÉTAT"
    case .title: "TITRE"
    case .key: "CLÉ"
    case .value: "VALEUR"
    case .note: "NOTE"
    case .date: "DATE"
    case .reason: "MOTIF"
    case .period: "PÉRIODE"
    case .levels: "NIVEAUX"
    case .report: "RAPPORT"
    case .folder: "DOSSIER"
    case .path: "CHEMIN"
    case .name: "NOM"
    case .mail: "ADRESSE"
    case .who: "QUI"
    case .old: "ANCIEN"
    case .new: "NOUVEAU"
    }
  }
}
