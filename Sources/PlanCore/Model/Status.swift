/// What a deliverable's status counts as (F13, F18).
public enum Status: UInt8, CaseIterable, Sendable, CustomStringConvertible {
  case done, inProgress, notDone

  /// The token in files and on the command line: `done`, `in-progress`, `not-done`.
  public var description: String {
    switch self {
    case .done: "done"
    case .inProgress: "in-progress"
    case .notDone: "not-done"
    }
  }

  /// Marks by which published reports and spreadsheets print a status, besides the tool's own ✓ ○ ✗.
  ///
  /// `X` is not among them: published reports print it for not done, and spreadsheets for yes.
  public static let printedMarks: [(mark: String, status: Status)] = [
    ("✔", .done), ("☑", .done), ("✘", .notDone), ("V", .done), ("O", .inProgress),
  ]

  /// Reads a token, ignoring the case of its ASCII letters.
  public init?(token: some StringProtocol) {
    // As it is written nearly always: no other text need be made.
    if let status = Self.allCases.first(where: { $0.description == token }) {
      self = status
      return
    }
    let lowered = token.lowercased()
    guard let status = Self.allCases.first(where: { $0.description == lowered }) else { return nil }
    self = status
  }
}

/// A further status word of a plan, and the status that it counts as (F18): `cancelled not-done`.
public struct SubStatus: Hashable, Sendable {
  /// The word, or words with one blank between them, as they are written in status lines.
  public let name: String
  /// What it counts as.
  public let counted: Status

  /// Takes the name as it is, with one blank between its words.
  public init(name: String, counted: Status) {
    self.name = name
    self.counted = counted
  }

  /// The name as a part of a key, in which a blank is a hyphen: `en-marxa` in `word.en-marxa.fr`.
  public var keyPart: String { String(name.map { $0 == " " ? "-" : $0 }) }
}

/// A status word as it can be recorded: one of the three, or a sub-status of the plan.
public struct StatusWord: Hashable, Sendable, CustomStringConvertible {
  /// What it counts as.
  public let status: Status
  /// The sub-status's name, where it is one.
  public let subStatus: String?

  /// A status itself, or the sub-status of that name which counts as it.
  public init(_ status: Status, subStatus: String? = nil) {
    self.status = status
    self.subStatus = subStatus
  }

  /// A sub-status, with what it counts as.
  public init(_ subStatus: SubStatus) { self.init(subStatus.counted, subStatus: subStatus.name) }

  /// The token that stands in a status line.
  public var description: String { subStatus ?? status.description }
}
