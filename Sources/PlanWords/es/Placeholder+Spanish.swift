extension Placeholder {
  package var spanish: String {
    switch self {
    case .code: "CÓDIGO"
    case .newCode: "NUEVOCÓDIGO"
    case .status: "ESTADO"
    case .title: "TÍTULO"
    case .key: "CLAVE"
    case .value: "VALOR"
    case .note: "NOTA"
    case .date: "FECHA"
    case .reason: "MOTIVO"
    case .period: "PERÍODO"
    case .levels: "NIVELES"
    case .report: "INFORME"
    case .folder: "CARPETA"
    case .path: "RUTA"
    case .name: "NOMBRE"
    case .mail: "CORREO"
    case .who: "QUIEN"
    case .old: "ANTERIOR"
    case .new: "NUEVO"
    }
  }
}
