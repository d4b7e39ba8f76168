extension LevelPhrase {
  package var english: String {
    switch self {
    case .line: "{count:line|lines}"
    case .measure: "{count:measure|measures}"
    case .action: "{count:action|actions}"
    case .deliverable: "{count:deliverable|deliverables}"
    }
  }
}
