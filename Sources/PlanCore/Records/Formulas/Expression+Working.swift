/// What a formula may ask for while it is worked out.
package struct FormulaSources {
  /// What came of rows.
  package let aggregates: [Aggregate: Result<Worked, WorkingError>]
  /// The figure of an indicator, or of one of its parts, for the period, or for the one before; nil where there is none.
  package let figure: (_ name: RecordName, _ part: String?, _ isPrevious: Bool) -> Worked?
  /// The figure whose formula it is.
  package let value: Worked?

  package init(
    aggregates: [Aggregate: Result<Worked, WorkingError>], value: Worked? = nil,
    figure: @escaping (_ name: RecordName, _ part: String?, _ isPrevious: Bool) -> Worked?
  ) {
    (self.aggregates, self.value, self.figure) = (aggregates, value, figure)
  }
}

extension Expression {
  /// Works it out.
  ///
  /// - Complexity: O(length).
  package func worked(from sources: FormulaSources) throws(WorkingError) -> Worked {
    switch self {
    case .number(let number): return Worked(FigureRange(number))
    case .value:
      guard let value = sources.value else { throw .noValue }
      return value
    case .aggregate(let aggregate):
      switch sources.aggregates[aggregate] {
      case .success(let worked): return worked
      case .failure(let error): throw error
      case nil: throw .noRows(aggregate)
      }
    case .indicator(let name, let part), .previous(let name, let part):
      var isPrevious = false
      if case .previous = self { isPrevious = true }
      guard let worked = sources.figure(name, part, isPrevious) else { throw .noFigure(name, part: part) }
      return worked
    case .top(let inner), .bottom(let inner):
      let worked = try inner.worked(from: sources)
      guard let ratio = worked.ratio else { throw .noRatio }
      if case .top = self {
        return Worked(ratio.top, isUncertain: worked.isUncertain && ratio.top.number == nil)
      }
      return Worked(ratio.bottom, isUncertain: worked.isUncertain && ratio.bottom.number == nil)
    case .operation(let sign, let left, let right):
      return try left.worked(from: sources).combined(sign, try right.worked(from: sources))
    }
  }
}

extension [RecordName: [RecordName]] {
  /// A circle among indicators that need each other's figures, in its order, the first one in alphabetical order; nil where there is none.
  ///
  /// - Complexity: O(indicators + what they need), and sorting.
  package var circle: [RecordName]? {
    var isDone: Set<RecordName> = []
    for start in keys.sorted() where !isDone.contains(start) {
      // Each indicator of the way, and those that it needs and that were not looked at yet.
      var way: [(name: RecordName, rest: ArraySlice<RecordName>)] = [(start, (self[start] ?? [])[...])]
      while let last = way.indices.last {
        guard let next = way[last].rest.popFirst() else {
          isDone.insert(way[last].name)
          way.removeLast()
          continue
        }
        if let begin = way.firstIndex(where: { $0.name == next }) { return way[begin...].map(\.name) }
        if !isDone.contains(next), let needs = self[next] { way.append((next, needs[...])) }
      }
    }
    return nil
  }
}
