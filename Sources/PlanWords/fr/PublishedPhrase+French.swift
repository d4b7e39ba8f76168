extension PublishedPhrase {
  package var french: String {
    switch self {
    case .published: "Publié pour {period} : {counts}."
    case .publishedOn: "Publié pour {period}, enregistré le {date} : {counts}."
    case .publishedAgain: "Publié à nouveau pour {period}, enregistré le {date} : {counts}."
    case .withReason: "{text} Motif : {reason}"
    case .restated: "Période {period} rectifiée : {old} → {new} {word} ; {counts}."
    case .restatedParts: "Période {period} rectifiée ; les totaux sont les mêmes : {counts}."
    case .asPublished: "Ce que l'on sait aujourd'hui correspond à ce qui a été publié."
    }
  }
}
