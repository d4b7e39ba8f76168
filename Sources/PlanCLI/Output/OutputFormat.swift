/// How data is printed.
enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, csv
}

/// When colours are used.
enum ColourChoice: String, CaseIterable, Sendable {
  case auto, always, never
}
