extension LevelPhrase {
  package var spanish: String {
    switch self {
    case .line: "{count:línea estratégica|líneas estratégicas}"
    case .measure: "{count:medida|medidas}"
    case .action: "{count:acción|acciones}"
    case .deliverable: "{count:entregable|entregables}"
    }
  }
}
