extension Placeholder {
  package var catalan: String {
    switch self {
    case .code: "CODI"
    case .newCode: "CODINOU"
    case .status: "ESTAT"
    case .title: "TÍTOL"
    case .key: "CLAU"
    case .value: "VALOR"
    case .note: "NOTA"
    case .date: "DATA"
    case .reason: "MOTIU"
    case .period: "PERÍODE"
    case .levels: "NIVELLS"
    case .report: "INFORME"
    case .folder: "CARPETA"
    case .path: "CAMÍ"
    case .name: "NOM"
    case .mail: "ADREÇA"
    case .who: "QUI"
    case .old: "ANTERIOR"
    case .new: "NOU"
    }
  }
}
