/// A language, as `en`, `fr` or `pt-BR`; tags compare without regard to case.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag with its language in small letters and a two-letter region in capitals.
  public let description: String

  /// The language without its region: `pt` of `pt-BR`.
  public var base: LanguageTag {
    LanguageTag(String(description.prefix { $0 != "-" })) ?? self
  }

  /// The language of a list that serves whoever asks for this one: itself, else itself with fewer parts (`pt-BR` before
  /// `pt`, RFC 4647), else the first of the same base (`pt-BR` for `pt-PT`).
  ///
  /// - Returns: nil if the list has no such language.
  public func matched(in languages: [LanguageTag]) -> LanguageTag? {
    var parts = description.lowercased().split(separator: "-")
    while !parts.isEmpty {
      let wanted = parts.joined(separator: "-")
      if let found = languages.first(where: { $0.description.lowercased() == wanted }) { return found }
      parts.removeLast()
    }
    return languages.first { $0.base == base }
  }

  /// Reads a tag: two or three letters, then parts of 2 to 8 letters or digits after `-` (or `_`).
  ///
  /// - Returns: nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (97...122).contains($0 | 0x20) })
    else { return nil }
    var words = [first.lowercased()]
    for part in parts.dropFirst() {
      guard (2...8).contains(part.utf8.count),
        part.utf8.allSatisfy({ (97...122).contains($0 | 0x20) || (48...57).contains($0) })
      else { return nil }
      words.append(part.utf8.count == 2 ? part.uppercased() : String(part))
    }
    description = words.joined(separator: "-")
  }

  /// English; this and the next are the languages that the tool itself speaks.
  public static let english = LanguageTag(known: "en")
  /// French.
  public static let french = LanguageTag(known: "fr")
  /// Spanish.
  public static let spanish = LanguageTag(known: "es")
  /// Catalan.
  public static let catalan = LanguageTag(known: "ca")

  private init(known: String) { description = known }
}
