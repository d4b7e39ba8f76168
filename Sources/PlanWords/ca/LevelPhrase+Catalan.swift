extension LevelPhrase {
  package var catalan: String {
    switch self {
    case .line: "{count:línia estratègica|línies estratègiques}"
    case .measure: "{count:mesura|mesures}"
    case .action: "{count:acció|accions}"
    case .deliverable: "{count:lliurable|lliurables}"
    }
  }
}
