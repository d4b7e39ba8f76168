/// What a figure is compared with, and what comes of it (F33, F34, F37).
package struct FigureComparison: Hashable, Sendable {
  /// The other side.
  package enum Against: Hashable, Sendable {
    /// The same figure as it is printed elsewhere.
    case stated(FigureLine)
    /// What records give by the indicator's formula.
    case records(Worked)
    /// What should hold, with both sides worked out.
    case rule(NamedRule, left: Worked, right: Worked)
    /// The sum of parts.
    case parts(Indicator.Split, sum: Worked)
    /// What is said of the figure before.
    case trend(Trend)
  }

  package enum Outcome: Hashable, Sendable {
    /// They are the same, or what should hold does.
    case agrees
    /// They are written differently, and some number fits both.
    case saidInTwoWays
    /// Something is not known, and it may agree or not.
    case unconfirmed
    case contradicts

    init(_ outcome: ComparisonOutcome) {
      switch outcome {
      case .holds: self = .agrees
      case .unconfirmed: self = .unconfirmed
      case .fails: self = .contradicts
      }
    }
  }

  package let against: Against
  package let outcome: Outcome
}

/// What comes of a figure: the worst of its comparisons (F37). The raw value is its name in data.
package enum FigureOutcome: String, CaseIterable, Sendable {
  case contradicts
  case saidInTwoWays = "said-two-ways"
  case unconfirmed
  case missing
  /// Nobody knows it, and that is known.
  case withoutFigure = "without-figure"
  /// Neither a formula nor a rule says anything of it.
  case singleSource = "single-source"
  case agrees
}

/// A figure of a period, as it is stated and as records give it, with everything that is compared.
package struct FigureAssessment: Sendable {
  package let indicator: Indicator
  package let period: PeriodName
  /// The line that counts; nil where nothing is stated.
  package let line: FigureLine?
  /// What the formula gives; nil without one, or where it gives nothing.
  package let computed: Worked?
  /// Why the formula gives nothing; nil where it does.
  package let error: WorkingError?
  /// Rules that could not be worked out, with the reason.
  package let openRules: [(rule: NamedRule, error: WorkingError)]
  package let comparisons: [FigureComparison]

  /// The worst that came of it.
  package var outcome: FigureOutcome {
    let found = Set(comparisons.map(\.outcome))
    if found.contains(.contradicts) { return .contradicts }
    if found.contains(.saidInTwoWays) { return .saidInTwoWays }
    if found.contains(.unconfirmed) { return .unconfirmed }
    if line == nil, computed == nil { return .missing }
    if line?.said.figure?.isUnknown == true { return .withoutFigure }
    return indicator.computed == nil && indicator.rules.isEmpty ? .singleSource : .agrees
  }
}
