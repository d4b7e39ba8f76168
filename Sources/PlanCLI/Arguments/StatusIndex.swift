import PlanCore

/// A `StatusVocabulary` for texts of many rows: each way to type a status is folded once.
struct StatusIndex {
  private var byFolded: [String: StatusWord] = [:]
  private var bySpelling: [String: StatusWord] = [:]
  /// How many words the longest way to type a status has.
  private var longest = 1

  /// Takes what can be typed for each status: of two that are typed alike, the first one counts.
  init(_ entries: [(typed: String, word: StatusWord)]) {
    for (typed, word) in entries {
      let folded = typed.trimmingBlanks.folded
      if byFolded[folded] == nil { byFolded[folded] = word }
      let spelling = typed.spelling
      if !spelling.isEmpty, bySpelling[spelling] == nil { bySpelling[spelling] = word }
      longest = max(longest, typed.split(separator: " ").count)
    }
  }

  /// The status that a typed word means, as `StatusVocabulary.status` says it.
  func status(_ typed: String) -> StatusWord? {
    byFolded[typed.trimmingBlanks.folded] ?? bySpelling[typed.spelling]
  }

  /// The longest run of words at the front that means a status, and how many words it takes.
  func status(atFrontOf words: [String]) -> (word: StatusWord, count: Int)? {
    for count in stride(from: min(longest, words.count), to: 0, by: -1) {
      if let word = status(words.prefix(count).joined(separator: " ")) { return (word, count) }
    }
    return nil
  }
}
