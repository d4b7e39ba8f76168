/// The name of a field, the part of a key before its first dot (F9).
public enum FieldName: UInt8, CaseIterable, Sendable {
  // Of a node, and of a plan where both have it.
  case title, short, label, owner, start, due, added, dropped, tags, sdg, status, evidence, formerly,
    continues
  // Of plan.txt alone.
  case subtitle, organisation, period, languages, levels, level, heading, word, mark, subStatus, require
  case funder, contact, website, logo, colour, closed
  /// A key beginning with `x-`: the user's own.
  case custom
  /// A key that the format does not know.
  case unknown

  /// The name as it is written in files; empty for `custom` and `unknown`.
  public var text: String {
    switch self {
    case .title: "title"
    case .short: "short"
    case .label: "label"
    case .owner: "owner"
    case .start: "start"
    case .due: "due"
    case .added: "added"
    case .dropped: "dropped"
    case .tags: "tags"
    case .sdg: "sdg"
    case .status: "status"
    case .evidence: "evidence"
    case .formerly: "formerly"
    case .continues: "continues"
    case .subtitle: "subtitle"
    case .organisation: "organisation"
    case .period: "period"
    case .languages: "languages"
    case .levels: "levels"
    case .level: "level"
    case .heading: "heading"
    case .word: "word"
    case .mark: "mark"
    case .subStatus: "sub-status"
    case .require: "require"
    case .funder: "funder"
    case .contact: "contact"
    case .website: "website"
    case .logo: "logo"
    case .colour: "colour"
    case .closed: "closed"
    case .custom, .unknown: ""
    }
  }

  /// Recognises a name written in any case.
  init(_ name: String) {
    let lowered = name.lowercased()
    if lowered.hasPrefix("x-") {
      self = .custom
    } else {
      self = Self.allCases.first { !$0.text.isEmpty && $0.text == lowered } ?? .unknown
    }
  }

  /// The name of a whole key, such as `title.fr`.
  public init(key: String) { self.init(String(key.prefix { $0 != "." })) }

  /// Whether the field may stand more than once in a file (F10).
  public var isRepeatable: Bool {
    switch self {
    case .owner, .status, .evidence, .formerly, .continues, .subStatus, .require, .funder, .contact, .closed:
      true
    case .custom, .unknown: true
    default: false
    }
  }

  /// Whether the field belongs to the files of nodes.
  public var isOfNode: Bool { rawValue <= Self.continues.rawValue }

  /// Whether the field belongs to `plan.txt`.
  public var isOfPlan: Bool {
    switch self {
    case .title, .owner, .tags, .sdg, .continues: true
    default: rawValue >= Self.subtitle.rawValue && rawValue <= Self.closed.rawValue
    }
  }

  /// What may follow the name after dots.
  enum Parts: Hashable, Sendable { case none, language, letters, fixed(String), status }

  /// What the first part of the key means; a `LANG` may always follow letters, a fixed word or a status,
  /// except after `mark.STATUS`.
  var parts: Parts {
    switch self {
    case .title, .short, .subtitle, .organisation: .language
    case .level: .letters
    case .heading: .fixed("deliverables")
    case .word, .mark: .status
    default: .none
    }
  }
}
