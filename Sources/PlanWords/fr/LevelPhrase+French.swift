extension LevelPhrase {
  package var french: String {
    switch self {
    case .line: "{count:ligne directrice|lignes directrices}"
    case .measure: "{count:mesure|mesures}"
    case .action: "{count:action|actions}"
    case .deliverable: "{count:livrable|livrables}"
    }
  }
}
