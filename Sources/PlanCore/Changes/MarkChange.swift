/// What a commit did to the marks of one period of a deliverable.
public struct MarkChange: Hashable, Sendable {
  /// What happened to the line.
  public let event: StatusChange.Event
  /// The line: the new one, or the one that is gone.
  public let mark: PeriodMark
  /// The line that a correction replaced.
  public let replaced: PeriodMark?
  /// The mark that counted before; nil for none.
  public let from: StatusWord?
  /// The mark that counts after; nil for none.
  public let to: StatusWord?

  /// Takes a line, and what counted for its period before and after.
  public init(
    event: StatusChange.Event, mark: PeriodMark, replaced: PeriodMark?, from: StatusWord?, to: StatusWord?
  ) {
    (self.event, self.mark, self.replaced) = (event, mark, replaced)
    (self.from, self.to) = (from, to)
  }
}

extension FieldChange {
  /// The change as one of marks; nil where it is of something else, or the lines cannot be understood.
  ///
  /// - Parameter subStatuses: the plan's further words.
  public func markChange(_ subStatuses: [SubStatus]) -> MarkChange? {
    guard case .mark = field else { return nil }
    let before = from.compactMap { PeriodMark($0, subStatuses) }
    let after = to.compactMap { PeriodMark($0, subStatuses) }
    let recorded = after.filter { !before.contains($0) }
    let gone = before.filter { !after.contains($0) }
    guard let mark = recorded.last ?? gone.last else { return nil }
    let event: StatusChange.Event = recorded.isEmpty ? .withdrawn : gone.isEmpty ? .recorded : .corrected
    return MarkChange(
      event: event, mark: mark, replaced: event == .corrected ? gone.last : nil, from: before.counted?.word,
      to: after.counted?.word)
  }
}

extension Sequence<PeriodMark> {
  /// The one of several marks for a period that counts in the end: of the latest day, and of one day the last (F14).
  public var counted: PeriodMark? {
    var best: PeriodMark?
    for mark in self where mark.effectiveDay >= best?.effectiveDay ?? mark.effectiveDay { best = mark }
    return best
  }
}
