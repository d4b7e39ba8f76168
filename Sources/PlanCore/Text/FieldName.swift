/// The name of a field, the part of a key before its first dot (F9). What the format says of each is in `FieldRow`.
public enum FieldName: UInt8, CaseIterable, Sendable {
  // Of a node, and of a plan where both have it.
  case title, short, label, owner, start, due, added, dropped, tags, sdg, status, evidence, formerly,
    continues, every, periodStatus, confirmed, review
  // Of plan.txt alone.
  case subtitle, organisation, period, languages, levels, level, heading, word, mark, subStatus, require
  case funder, contact, website, logo, colour, closed, adopted, round, publish
  case web
  // Of people.txt alone.
  case person
  /// A key beginning with `x-`: the user's own.
  case custom
  /// A key that the format does not know.
  case unknown

  /// Recognises a name written in any case.
  init(_ name: String) {
    let lowered = name.lowercased()
    self = lowered.hasPrefix("x-") ? .custom : Self.named[lowered] ?? .unknown
  }

  /// The name of a whole key, such as `title.fr`.
  public init(key: String) { self.init(String(key.prefix { $0 != "." })) }

  private static let named = Dictionary(
    allCases.filter { !$0.text.isEmpty }.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })

  /// Whether a key of the name may go on after a dot; one that must not is unknown.
  var mayHaveParts: Bool { self == .custom || parts != .none }

  /// What may follow a name after dots; a language may always follow letters, `deliverables` or a status, except
  /// after `mark.STATUS`.
  enum Parts: Sendable { case none, language, letters, deliverables, status }
}
