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
        "{period} rectifié : {old} → {new} {word} ; {counts}.",
        "{period} rectificado: {old} → {new} {word}; {counts}.")
    case .restatedParts:
      Texts(
        "{period} restated; the totals are the same: {counts}.",
        "{period} rectifié ; les totaux sont les mêmes : {counts}.",
        "{period} rectificado; los totales son los mismos: {counts}.")
    case .asPublished:
      Texts(
        "What is known now is what was published.", "Ce que l'on sait aujourd'hui est ce qui a été publié.",
        "Lo que se sabe hoy es lo que se publicó.")
    }
  }
}
