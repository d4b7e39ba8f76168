/// The numbers that a figure may have been rounded from, or that a count may be (F33): all between two bounds.
package struct FigureRange: Hashable, Sendable {
  /// An end of the range.
  package struct Bound: Hashable, Sendable {
    package let value: Rational
    /// Whether the number itself is in the range.
    package let isIncluded: Bool

    package init(_ value: Rational, isIncluded: Bool = true) {
      (self.value, self.isIncluded) = (value, isIncluded)
    }
  }

  /// The lower end; nil where there is none.
  package let lower: Bound?
  /// The upper end; nil where there is none.
  package let upper: Bound?

  package init(_ lower: Bound?, _ upper: Bound?) { (self.lower, self.upper) = (lower, upper) }

  /// One number alone.
  package init(_ number: Rational) { self.init(Bound(number), Bound(number)) }

  /// All numbers from one to another, both included.
  package init(_ lowest: Rational, _ highest: Rational) { self.init(Bound(lowest), Bound(highest)) }

  /// The only number in it; nil where there are several.
  package var number: Rational? { lower == upper && lower?.isIncluded == true ? lower?.value : nil }

  /// Whether a number is in the range.
  package func contains(_ number: Rational) -> Bool { meets(FigureRange(number)) }

  /// Whether some number is in both.
  package func meets(_ other: FigureRange) -> Bool {
    !lies(below: other) && !other.lies(below: self)
  }

  /// Whether each number in it is less than each number in another.
  package func lies(below other: FigureRange) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    return upper.value < lower.value
      || upper.value == lower.value && !(upper.isIncluded && lower.isIncluded)
  }

  /// Whether each number in it is less than each number in another, or the same.
  package func lies(belowOrAt other: FigureRange) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    return upper.value <= lower.value
  }
}

extension Figure {
  /// The numbers that it may have been rounded from; nil for `unknown`, and for a ratio out of nothing.
  ///
  /// A whole number and a ratio are themselves. Decimals and percents are rounded to their last digit. `~` is a tenth either way.
  package var range: FigureRange? {
    guard let number else { return nil }
    switch qualifier {
    case .over: return FigureRange(.init(number, isIncluded: false), nil)
    case .atLeast: return FigureRange(.init(number), nil)
    case .under: return FigureRange(nil, .init(number, isIncluded: false))
    case .atMost: return FigureRange(nil, .init(number))
    case .about:
      guard let tenth = number.divided(by: Rational(10)), let low = number.subtracting(tenth),
        let high = number.adding(tenth)
      else { return nil }
      return FigureRange(min(low, high), max(low, high))
    case .exactly:
      guard let half = halfStep, let low = number.subtracting(half), let high = number.adding(half) else {
        return nil
      }
      if half == .zero { return FigureRange(number) }
      // Half away from zero: the bound that is nearer to zero rounds to the figure, the other one to the next.
      return FigureRange(
        .init(low, isIncluded: number > .zero), .init(high, isIncluded: number < .zero))
    }
  }

  /// Half of the last digit that is written; zero where nothing was rounded.
  private var halfStep: Rational? {
    switch amount {
    case .number(_, let decimals):
      decimals == 0 ? .zero : Rational(1, 2 * Rational.powerOfTen(decimals))
    case .share(_, let decimals): Rational(1, 200 * Rational.powerOfTen(decimals))
    case .ratio: .zero
    case .unknown: nil
    }
  }
}

/// How two figures of the same thing stand to each other (F33).
package enum FigureAgreement: Hashable, Sendable {
  /// They are identical.
  case agrees
  /// They are written differently, and some number fits both.
  case saidInTwoWays
  /// No number fits both.
  case contradicts
}

extension Figure {
  /// Compares what is said in two places. `unknown` contradicts whatever says a number.
  package func agreement(with other: Figure) -> FigureAgreement {
    if self == other { return .agrees }
    guard let range, let others = other.range else {
      return isUnknown && other.isUnknown ? .agrees : .contradicts
    }
    return range.meets(others) ? .saidInTwoWays : .contradicts
  }
}
