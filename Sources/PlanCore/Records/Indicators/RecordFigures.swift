/// The figures of a plan's indicators for one period, each with what it is compared with.
package struct RecordFigures: Sendable {
  package let period: PeriodName
  /// In the order of names.
  package let assessments: [FigureAssessment]
  /// A circle among formulas; nil where there is none. Whatever is in it gives nothing.
  package let circle: [RecordName]?

  /// Works out everything, each indicator after those whose figures it needs.
  ///
  /// - Parameters:
  ///   - indicators: of two of one name the first counts.
  ///   - results: what came of the tables' rows, for every aggregate that the indicators want.
  ///   - previous: the figures of the period before, for `[NAME] previous`; nil where there are none.
  /// - Complexity: O(what all formulas hold), and sorting.
  package init(
    of indicators: [Indicator], for period: PeriodName,
    from results: [Aggregate: Result<Worked, WorkingError>],
    after previous: [FigureAssessment] = []
  ) {
    self.period = period
    let known = Dictionary(indicators.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let before = Dictionary(
      previous.map { ($0.indicator.name, $0) }, uniquingKeysWith: { first, _ in first })
    circle = known.mapValues { $0.computed?.expression.indicators ?? [] }.circle
    var work = FigureWork(indicators: known, period: period, results: results, before: before)
    for name in known.keys.sorted() { work.compute(name) }
    assessments = known.keys.sorted().compactMap { known[$0].map { work.assessment(of: $0) } }
  }

  /// The figure of an indicator; nil where there is no such indicator.
  ///
  /// - Complexity: O(indicators).
  package subscript(name: RecordName) -> FigureAssessment? { assessments.first { $0.indicator.name == name } }
}

/// What has been worked out so far.
private struct FigureWork {
  let indicators: [RecordName: Indicator]
  let period: PeriodName
  let results: [Aggregate: Result<Worked, WorkingError>]
  let before: [RecordName: FigureAssessment]
  private var computed: [RecordName: Result<Worked, WorkingError>] = [:]
  /// The indicators that are being worked out: whoever needs one of them is in a circle.
  private var open: Set<RecordName> = []

  init(
    indicators: [RecordName: Indicator], period: PeriodName,
    results: [Aggregate: Result<Worked, WorkingError>], before: [RecordName: FigureAssessment]
  ) {
    (self.indicators, self.period, self.results, self.before) = (indicators, period, results, before)
  }

  /// Works out an indicator's formula, those of the indicators that it needs first. Needs are followed without recursion.
  mutating func compute(_ name: RecordName) {
    var way = [name]
    while let next = way.last {
      guard let formula = indicators[next]?.computed, computed[next] == nil else {
        open.remove(next)
        way.removeLast()
        continue
      }
      let needs = formula.expression.indicators.filter { other in
        indicators[other]?.computed != nil && computed[other] == nil && !open.contains(other) && other != next
      }
      if needs.isEmpty {
        computed[next] = worked(formula.expression, value: value(next))
        continue
      }
      open.insert(next)
      way += needs
    }
  }

  private func worked(_ expression: Expression, value: Worked?) -> Result<Worked, WorkingError> {
    let sources = FormulaSources(aggregates: results, value: value) { name, part, isPrevious in
      isPrevious ? before[name]?.figure(part) : figure(name, part)
    }
    do throws(WorkingError) { return .success(try expression.worked(from: sources)) } catch {
      return .failure(error)
    }
  }

  /// What is stated for the period.
  private func value(_ name: RecordName, _ part: String? = nil) -> Worked? {
    indicators[name]?.line(for: period, part: part)?.said.figure.flatMap { Worked($0) }
  }

  /// What is stated; without that, what records give (F34).
  private func figure(_ name: RecordName, _ part: String?) -> Worked? {
    if let value = value(name, part) { return value }
    guard part == nil, case .success(let worked)? = computed[name] else { return nil }
    return worked
  }

  func assessment(of indicator: Indicator) -> FigureAssessment {
    let line = indicator.line(for: period)
    var (records, error): (Worked?, WorkingError?) = (nil, nil)
    switch computed[indicator.name] {
    case .success(let worked)?: records = worked
    case .failure(let found)?: error = found
    case nil: break
    }
    var comparisons: [FigureComparison] = []
    if let stated = line?.said.figure { comparisons += self.comparisons(of: stated, indicator, records) }
    let rules = self.rules(of: indicator)
    return FigureAssessment(
      indicator: indicator, period: period, line: line, computed: records, error: error,
      openRules: rules.open,
      comparisons: comparisons + rules.compared)
  }

  /// What is stated, compared with what is stated elsewhere, with records, with its parts and with what is said of its course.
  private func comparisons(
    of figure: Figure, _ indicator: Indicator, _ records: Worked?
  ) -> [FigureComparison] {
    var found: [FigureComparison] = []
    for other in indicator.stated where other.moment == .period(period) {
      guard let said = other.said.figure else { continue }
      let outcome: FigureComparison.Outcome =
        switch figure.agreement(with: said) {
        case .agrees: .agrees
        case .saidInTwoWays: .saidInTwoWays
        case .contradicts: .contradicts
        }
      found.append(FigureComparison(against: .stated(other), outcome: outcome))
    }
    if let records, !figure.isUnknown {
      found.append(FigureComparison(against: .records(records), outcome: .init(records.stated(figure))))
    }
    for split in indicator.splits {
      let parts = split.parts.compactMap { value(indicator.name, $0) }
      guard parts.count == split.parts.count, let sum = Self.sum(of: parts) else { continue }
      found.append(FigureComparison(against: .parts(split, sum: sum), outcome: .init(sum.stated(figure))))
    }
    for trend in indicator.trends where trend.period == period {
      guard let fits = trend.fits(figure) else { continue }
      found.append(FigureComparison(against: .trend(trend), outcome: fits ? .agrees : .contradicts))
    }
    return found
  }

  private static func sum(of parts: [Worked]) -> Worked? {
    guard var sum = parts.first else { return nil }
    for part in parts.dropFirst() {
      guard let next = try? sum.combined(.plus, part) else { return nil }
      sum = next
    }
    return sum
  }

  private func rules(
    of indicator: Indicator
  ) -> (compared: [FigureComparison], open: [(rule: NamedRule, error: WorkingError)]) {
    var compared: [FigureComparison] = []
    var open: [(rule: NamedRule, error: WorkingError)] = []
    for rule in indicator.rules {
      guard case .comparison(let left, let relation, let right) = rule.rule.content else { continue }
      let value = figure(indicator.name, nil)
      switch (worked(left, value: value), worked(right, value: value)) {
      case (.success(let left), .success(let right)):
        compared.append(
          FigureComparison(
            against: .rule(rule, left: left, right: right), outcome: .init(left.compared(relation, right))))
      case (.failure(let error), _), (_, .failure(let error)): open.append((rule, error))
      }
    }
    return (compared, open)
  }
}

extension FigureAssessment {
  /// What is stated, or of the whole what records give; nil where there is neither.
  fileprivate func figure(_ part: String?) -> Worked? {
    if let line = indicator.line(for: period, part: part) { return line.said.figure.flatMap { Worked($0) } }
    return part == nil ? computed : nil
  }
}
