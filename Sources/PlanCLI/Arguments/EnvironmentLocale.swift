import PlanCore

/// What the environment says of the user's language and characters (POSIX, chapter 8.2).
enum EnvironmentLocale {
  /// The language by `PLAN_LANG`, then `LC_ALL`, `LC_MESSAGES`, `LANG`; nil for none and for C and POSIX.
  static func language(in environment: [String: String]) -> LanguageTag? {
    if let own = environment["PLAN_LANG"], let tag = LanguageTag(own.prefix { $0 != "." }) { return tag }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      let name = value.prefix { $0 != "." && $0 != "@" }
      return name == "C" || name == "POSIX" ? nil : LanguageTag(name)
    }
    return nil
  }

  /// Whether output may hold characters beyond ASCII: unless a locale says another character set.
  static func isUnicode(_ environment: [String: String]) -> Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      let lowered = value.lowercased()
      return lowered.contains("utf-8") || lowered.contains("utf8")
    }
    return true
  }
}

/// Options whose value is one of a few words.
enum Choice {
  static func read<Value: RawRepresentable<String> & CaseIterable>(
    _ word: String, of type: Value.Type, option: String
  ) throws(CommandError) -> Value {
    if let value = Value(rawValue: word.lowercased()) { return value }
    let known = Value.allCases.map(\.rawValue)
    throw .badChoice(word, option: option, known: known, nearest: word.nearest(of: known))
  }
}
