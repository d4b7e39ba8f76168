import PlanCore

/// What reports say of closed periods.
enum PublishedPhrase: String, Phrase {
  case published, publishedOn, publishedAgain, withReason, restated, restatedParts, asPublished

  var texts: Texts {
    switch self {
    case .published:
      Texts(
        "Published for {period}: {counts}.", "Publié pour {period} : {counts}.",
        "Publicado para {period}: {counts}.")
    case .publishedOn:
      Texts(
        "Published for {period}, recorded on {date}: {counts}.",
        "Publié pour {period}, enregistré le {date} : {counts}.",
        "Publicado para {period}, registrado el {date}: {counts}.")
    case .publishedAgain:
      Texts(
        "Published again for {period}, recorded on {date}: {counts}.",
        "Publié à nouveau pour {period}, enregistré le {date} : {counts}.",
        "Publicado de nuevo para {period}, registrado el {date}: {counts}.")
    case .withReason:
      Texts("{text} Reason: {reason}", "{text} Motif : {reason}", "{text} Motivo: {reason}")
    case .restated:
      Texts(
        "{period} restated: {old} → {new} {word}; {counts}.",
        "Période {period} rectifiée : {old} → {new} {word} ; {counts}.",
        "Período {period} rectificado: {old} → {new} {word}; {counts}.")
    case .restatedParts:
      Texts(
        "{period} restated; the totals are the same: {counts}.",
        "Période {period} rectifiée ; les totaux sont les mêmes : {counts}.",
        "Período {period} rectificado; los totales son los mismos: {counts}.")
    case .asPublished:
      Texts(
        "What is known now is what was published.",
        "Ce que l'on sait aujourd'hui correspond à ce qui a été publié.",
        "Lo que se sabe hoy coincide con lo publicado.")
    }
  }
}
