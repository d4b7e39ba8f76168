extension Localizer {
  /// What a whole key is called: `title.fr` is `title.fr`, `titre (fr)`, `título (fr)`.
  package func fieldName(_ key: String) -> String {
    let parts = key.split(separator: ".")
    guard language != .english, let name = parts.first,
      let phrase = FieldPhrase(rawValue: name.lowercased())
    else { return key }
    return self(phrase) + (parts.count > 1 ? " (\(series(parts.dropFirst().map(String.init))))" : "")
  }
}
