extension PublishedPhrase {
  package var catalan: String {
    switch self {
    case .published: "Publicat per al {period}: {counts}."
    case .publishedOn: "Publicat per al {period}, registrat {date:l'|el }{date}: {counts}."
    case .publishedAgain: "Publicat de nou per al {period}, registrat {date:l'|el }{date}: {counts}."
    case .withReason: "{text} Motiu: {reason}"
    case .restated: "Període {period} rectificat: {old} → {new} {word}; {counts}."
    case .restatedParts: "Període {period} rectificat; els totals són els mateixos: {counts}."
    case .asPublished: "El que se sap avui coincideix amb el que es va publicar."
    }
  }
}
