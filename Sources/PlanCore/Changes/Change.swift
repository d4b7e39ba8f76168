/// One change of one field of one node: what, from what to what, by whom, and when it was recorded.
public struct Change: Hashable, Sendable {
  /// The plan.
  public let plan: PlanID
  /// The plan itself, or a node by its code at that commit.
  public let item: PlanItem
  /// What changed.
  public let detail: Detail
  /// By whom and when it was recorded; nil while it is not committed.
  public let recording: Recording?

  /// What a change is about.
  public enum Detail: Hashable, Sendable {
    /// A status line.
    indirect case status(StatusChange)
    /// Another field, or the body.
    indirect case field(FieldChange)
    /// A new node.
    case added
    /// A node whose file is gone.
    case removed
    /// A new code for a node, with the one it had before.
    case moved(from: Code)
  }

  /// Takes what happened to one thing; there is no recording of what is not committed yet.
  public init(plan: PlanID, item: PlanItem, detail: Detail, recording: Recording?) {
    self.plan = plan
    self.item = item
    self.detail = detail
    self.recording = recording
  }

  /// The node's code at that commit; nil for the plan itself.
  public var code: Code? { item.code }

  /// Whether it is a change of a status, of the whole or of a period.
  public var isStatus: Bool {
    switch detail {
    case .status: true
    case .field(let change): if case .mark = change.field { true } else { false }
    case .added, .removed, .moved: false
    }
  }
}

/// What a commit did to one status line.
public struct StatusChange: Hashable, Sendable {
  /// What happened to the line.
  public enum Event: String, Hashable, Sendable {
    /// The line is new.
    case recorded
    /// The line replaced another one.
    case corrected
    /// The line is gone.
    case withdrawn
  }

  /// What happened to the line.
  public let event: Event
  /// The line: the new one, or the one that is gone.
  public let line: StatusLine
  /// The line that a correction replaced.
  public let replaced: StatusLine?
  /// The status in force on the line's date before the commit; nil for unreported.
  public let from: StatusWord?
  /// The status in force on the line's date after the commit; nil for unreported.
  public let to: StatusWord?

  /// Takes a line, and what was in force on its day before and after.
  public init(
    event: Event, line: StatusLine, replaced: StatusLine?, from: StatusWord?, to: StatusWord?
  ) {
    (self.event, self.line, self.replaced) = (event, line, replaced)
    (self.from, self.to) = (from, to)
  }
}

/// Who recorded a change, and when: shared by all changes of a commit.
public struct Recording: Hashable, Sendable {
  private final class Storage: Sendable {
    let commit: String
    let name: String
    let email: String
    let day: PlanDate
    let reason: String?

    init(commit: String, name: String, email: String, day: PlanDate, reason: String?) {
      (self.commit, self.name, self.email, self.day) = (commit, name, email, day)
      self.reason = reason
    }
  }

  private let storage: Storage

  /// The full id of the commit.
  public var commit: String { storage.commit }
  /// The author's name.
  public var name: String { storage.name }
  /// The author's e-mail address.
  public var email: String { storage.email }
  /// The day on which it was recorded: the committer's date in the commit's own time zone.
  public var day: PlanDate { storage.day }
  /// Why, as the commit's message says it; nil where it does not. It may have several paragraphs.
  public var reason: String? { storage.reason }

  /// Takes the full id of a commit, its author, and the day and the reason that it gives.
  public init(commit: String, name: String, email: String, day: PlanDate, reason: String? = nil) {
    storage = Storage(commit: commit, name: name, email: email, day: day, reason: reason)
  }

  /// Compares commit, person, day and reason.
  public static func == (left: Recording, right: Recording) -> Bool {
    left.storage === right.storage
      || (left.commit, left.name, left.email, left.day, left.reason)
        == (right.commit, right.name, right.email, right.day, right.reason)
  }

  /// Hashes the commit.
  public func hash(into hasher: inout Hasher) { hasher.combine(commit) }
}
