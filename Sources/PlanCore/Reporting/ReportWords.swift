/// How a report speaks of one plan in one language: the plan's own words where it has any, else the tool's (F17).
public struct ReportWords: Sendable {
  /// The words for a status.
  public struct Term: Hashable, Sendable {
    /// The word for one deliverable.
    public let singular: String
    /// The word for many.
    public let plural: String
    /// The mark.
    public let mark: String
    /// Whether the plan has a word or mark of its own for it.
    public let isOwn: Bool
    /// The language of the words; nil for that of the report.
    public let language: LanguageTag?

    /// Makes a term.
    public init(singular: String, plural: String, mark: String, isOwn: Bool, language: LanguageTag? = nil) {
      (self.singular, self.plural, self.mark, self.isOwn) = (singular, plural, mark, isOwn)
      self.language = language
    }
  }

  /// The language in which the plan's texts are wanted.
  public let language: LanguageTag
  /// The tool's own words that go with them.
  package let say: Speech
  /// The words for each status.
  public let terms: [NodeStatus: Term]
  /// The words for the plan's further statuses, by their names.
  public let subStatuses: [String: String]
  /// The words for sentences of the tool's own, where it does not speak the language; one or none.
  let spoken: [ReportWords]

  /// The words for sentences of the tool's own: these, unless the tool does not speak the language.
  package var ofSentences: ReportWords { spoken.first ?? self }

  /// Makes words.
  package init(
    _ language: LanguageTag, _ say: Speech, terms: [NodeStatus: Term], subStatuses: [String: String] = [:],
    spoken: ReportWords? = nil
  ) {
    (self.language, self.say, self.terms, self.subStatuses) = (language, say, terms, subStatuses)
    self.spoken = spoken.map { [$0] } ?? []
  }
}
