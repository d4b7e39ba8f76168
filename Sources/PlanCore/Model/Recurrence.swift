/// How a deliverable recurs: which periods have a mark of their own (Y1).
public struct Recurrence: Hashable, Sendable {
  /// How long the periods are.
  public let length: PeriodLength
  /// The first day on which the deliverable counts; nil where neither the plan nor the deliverable says one.
  let first: PlanDate?
  /// The last day on which it counts; nil likewise.
  let last: PlanDate?

  /// Takes the plan's days, held to those on which the deliverable counts.
  init(_ length: PeriodLength, within period: Period?, added: PlanDate?, dropped: PlanDate?) {
    self.length = length
    first = [period?.first, added].compactMap(\.self).max()
    last = [period?.last, dropped?.adding(days: -1)].compactMap(\.self).min()
  }

  /// Whether it recurs on some day of a period.
  func touches(_ period: Period) -> Bool {
    first.map { $0 <= period.last } != false && last.map { $0 >= period.first } != false
  }

  /// Whether a period is one of those that have a mark.
  public func contains(_ period: PeriodName) -> Bool { period.length == length && touches(period.period) }

  /// The period that holds a day; before the first and after the last one these.
  public func period(holding day: PlanDate) -> PeriodName {
    PeriodName(length, holding: max(first ?? day, min(last ?? day, day)))
  }

  /// The numbers of the periods that have begun by a day, and touch other days; nil for none.
  ///
  /// - Parameter limits: the other days; nil for all.
  /// - Complexity: O(1).
  func ordinals(begunBy day: PlanDate, touching limits: Period? = nil) -> ClosedRange<Int>? {
    let begin = [first, limits?.first].compactMap(\.self).max() ?? day
    let end = [day, last, limits?.last].compactMap(\.self).min() ?? day
    return begin > end
      ? nil : PeriodName(length, holding: begin).ordinal...PeriodName(length, holding: end).ordinal
  }

  /// The periods that have begun by a day, the first one first.
  ///
  /// - Complexity: O(periods).
  public func periods(begunBy day: PlanDate) -> [PeriodName] {
    ordinals(begunBy: day).map { $0.map { PeriodName(ordinal: $0, length) } } ?? []
  }
}

extension PlanTree {
  /// Says of each node how it recurs: as its own file or the nearest above it that says so, on the days on which it
  /// and everything above it counts.
  ///
  /// - Complexity: O(nodes).
  static func resolveRecurrences(of nodes: inout [Node], _ parents: [Int32], _ header: PlanHeader) {
    guard nodes.contains(where: { $0.every != nil || $0.recurrence != nil }) else { return }
    var inherited = [Recurrence?](repeating: nil, count: nodes.count)
    var lives = [(added: PlanDate?, dropped: PlanDate?)](repeating: (nil, nil), count: nodes.count)
    for index in nodes.indices {
      let node = nodes[index]
      let parent = parents[index] < 0 ? nil : Int(parents[index])
      let above = parent.map { lives[$0] } ?? (added: nil, dropped: nil)
      lives[index] = (
        [above.added, node.added].compactMap(\.self).max(),
        [above.dropped, node.dropped].compactMap(\.self).min()
      )
      let length: PeriodLength? =
        switch node.every {
        case .every(let length): length
        case .once: nil
        case nil: parent.flatMap { inherited[$0]?.length }
        }
      inherited[index] = length.map {
        Recurrence($0, within: header.period, added: lives[index].added, dropped: lives[index].dropped)
      }
      nodes[index].recurrence = inherited[index]
    }
  }
}
