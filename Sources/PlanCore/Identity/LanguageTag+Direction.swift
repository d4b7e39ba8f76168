extension LanguageTag {
  /// Whether the language is written from right to left: by its script where the tag names one, else by the language.
  public var isRightToLeft: Bool {
    let parts = description.split(separator: "-").map { $0.lowercased() }
    if let script = parts.dropFirst().first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
      return ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "aran"].contains(script)
    }
    return ["ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "arc", "syr", "prs", "nqo"]
      .contains(parts.first ?? "")
  }
}
