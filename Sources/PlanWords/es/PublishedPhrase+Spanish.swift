extension PublishedPhrase {
  package var spanish: String {
    switch self {
    case .published: "Publicado para {period}: {counts}."
    case .publishedOn: "Publicado para {period}, registrado el {date}: {counts}."
    case .publishedAgain: "Publicado de nuevo para {period}, registrado el {date}: {counts}."
    case .withReason: "{text} Motivo: {reason}"
    case .restated: "Período {period} rectificado: {old} → {new} {word}; {counts}."
    case .restatedParts: "Período {period} rectificado; los totales son los mismos: {counts}."
    case .asPublished: "Lo que se sabe hoy coincide con lo publicado."
    }
  }
}
