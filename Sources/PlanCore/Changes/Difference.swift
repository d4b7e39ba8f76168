/// One thing that differs between two states of a plan.
public struct Difference: Hashable, Sendable {
  /// The plan itself, or a node by its later code.
  public let item: PlanItem
  /// The node's title in the plan's first language; its code where it has none.
  public let title: String
  /// What differs.
  public let detail: Detail

  /// What can differ.
  public enum Detail: Hashable, Sendable {
    /// Where a deliverable stands.
    case status(from: EffectiveStatus, to: EffectiveStatus)
    /// A node counts that did not; a deliverable with where it stands.
    case added(EffectiveStatus?)
    /// A node counts no longer.
    case dropped(EffectiveStatus?)
    /// A node's file is gone.
    case removed(EffectiveStatus?)
    /// A node has another code: below the same parent, or another one.
    case recoded(from: Code)
    /// A title in a language.
    case title(LanguageTag, from: String?, to: String?)
    /// A field that is told of by a word of its own (`FieldRow.difference`); without empty values.
    case field(DifferenceWord, FieldChange)
    /// A deliverable that stands where it stood was late, or is late, or otherwise so; told of closed periods alone.
    case late(from: EffectiveStatus, to: EffectiveStatus, was: Delay?, now: Delay?)
    /// Of a deliverable that stands where it stood something was said in the period, or no longer; told of closed periods
    /// alone, with the last day on which something was said by its end.
    case answered(from: EffectiveStatus, to: EffectiveStatus, was: PlanDate?, now: PlanDate?)
    /// A status line was added, altered or removed.
    case line(StatusChange)
  }

  /// The node's later code; nil for the plan itself.
  public var code: Code? { item.code }

  /// Where the deliverable stood and stands; nil where it did not or does not count.
  public var effectiveStatuses: (from: EffectiveStatus?, to: EffectiveStatus?) {
    switch detail {
    case .status(let from, let to), .late(let from, let to, _, _), .answered(let from, let to, _, _):
      (from, to)
    case .added(let effectiveStatus): (nil, effectiveStatus)
    case .dropped(let effectiveStatus), .removed(let effectiveStatus): (effectiveStatus, nil)
    default: (nil, nil)
    }
  }

  /// The word for what differs.
  public var word: DifferenceWord {
    switch detail {
    case .status(let from, let to): DifferenceWord(from: from.status, to: to.status)
    case .added: .added
    case .dropped: .dropped
    case .removed: .removed
    case .recoded(let old): old.parent == code?.parent ? .renamed : .moved
    case .title: .retitled
    case .field(let word, _): word
    case .late: .late
    case .answered: .answered
    case .line(let change):
      switch change.event {
      case .recorded: .lineAdded
      case .corrected: .lineAltered
      case .withdrawn: .lineRemoved
      }
    }
  }
}

/// The words for what differs, in the order in which they are told.
public enum DifferenceWord: String, CaseIterable, Sendable {
  /// Any status → done.
  case completed
  /// Done → another status.
  case slipped
  /// Not done or unreported → in progress.
  case started
  /// In progress → not done.
  case stopped
  /// Unreported → not done.
  case reported
  /// Any status → unreported.
  case withdrawn
  /// The file can no longer be read.
  case unreadable
  /// A mark of a period was given, altered or taken back.
  case marked
  case added, dropped, removed, renamed, moved, retitled, owner, due, evidence, confirmed, reviewed
  /// Late as it was not published to be, or no longer.
  case late
  /// Something was said in the period that was not published, or no longer.
  case answered
  case lineAdded = "line-added"
  case lineAltered = "line-altered"
  case lineRemoved = "line-removed"

  /// The word for a change of status.
  public init(from: NodeStatus, to: NodeStatus) {
    self =
      switch (from, to) {
      case (_, .unreadable): .unreadable
      case (_, .done): .completed
      case (_, .unreported), (_, .none): .withdrawn
      case (.done, _): .slipped
      case (_, .inProgress): .started
      case (.inProgress, .notDone): .stopped
      case (_, .notDone): .reported
      }
  }
}
