/// What a formula gives: the numbers that it may be.
package struct Worked: Hashable, Sendable {
  /// The upper and the lower part of a division.
  package struct Ratio: Hashable, Sendable {
    package let top: FigureRange
    package let bottom: FigureRange

    package init(_ top: FigureRange, of bottom: FigureRange) { (self.top, self.bottom) = (top, bottom) }
  }

  package let range: FigureRange
  /// Whether something that it is made of is not known (`?`): each number in the range may be the true one. Else a range is what a
  /// printed figure may have been rounded from, and one of its numbers fits.
  package let isUncertain: Bool
  /// What was divided, where the last thing done was a division or a ratio was read.
  package let ratio: Ratio?

  package init(_ range: FigureRange, isUncertain: Bool = false, ratio: Ratio? = nil) {
    (self.range, self.isUncertain, self.ratio) = (range, isUncertain, ratio)
  }

  /// A known whole number.
  package init(_ number: Int) { self.init(FigureRange(Rational(number))) }

  /// A count between two numbers.
  package init(_ lowest: Int, _ highest: Int) {
    self.init(FigureRange(Rational(lowest), Rational(highest)), isUncertain: lowest < highest)
  }

  /// What a figure says; nil for one that says no number.
  package init?(_ figure: Figure) {
    guard let range = figure.range else { return nil }
    var ratio: Ratio?
    if case .ratio(let top, let bottom) = figure.amount, figure.qualifier == .exactly {
      ratio = Ratio(FigureRange(Rational(top)), of: FigureRange(Rational(bottom)))
    }
    self.init(range, ratio: ratio)
  }
}

/// Why a formula gives nothing.
package enum WorkingError: Error, Hashable, Sendable {
  /// Something is divided by zero, or by what may be zero.
  case division
  /// A number is larger than can be worked with.
  case overflow
  /// There is no figure of this indicator for the period, or of its part.
  case noFigure(RecordName, part: String?)
  /// There is no figure whose formula it is.
  case noValue
  /// `top` or `bottom` of what is no ratio.
  case noRatio
  /// There is no row of which a least or greatest value could be.
  case noRows(Aggregate)
}

extension Worked {
  /// The result of an operation: all numbers that come of one number of each.
  package func combined(_ sign: Expression.Operator, _ other: Worked) throws(WorkingError) -> Worked {
    let isUncertain = isUncertain || other.isUncertain
    switch sign {
    case .plus: return Worked(try range.adding(other.range), isUncertain: isUncertain)
    case .minus: return Worked(try range.adding(other.range.negated), isUncertain: isUncertain)
    case .times: return Worked(try range.multiplied(by: other.range), isUncertain: isUncertain)
    case .by:
      return Worked(
        try range.multiplied(by: other.range.inverted), isUncertain: isUncertain,
        ratio: Ratio(range, of: other.range))
    }
  }
}

extension FigureRange {
  fileprivate var negated: FigureRange {
    FigureRange(
      upper.map { Bound($0.value.negated, isIncluded: $0.isIncluded) },
      lower.map { Bound($0.value.negated, isIncluded: $0.isIncluded) })
  }

  fileprivate func adding(_ other: FigureRange) throws(WorkingError) -> FigureRange {
    func sum(_ first: Bound?, _ second: Bound?) throws(WorkingError) -> Bound? {
      guard let first, let second else { return nil }
      guard let value = first.value.adding(second.value) else { throw .overflow }
      return Bound(value, isIncluded: first.isIncluded && second.isIncluded)
    }
    return FigureRange(try sum(lower, other.lower), try sum(upper, other.upper))
  }

  /// One divided by each number of the range, which must not hold zero.
  fileprivate var inverted: FigureRange {
    get throws(WorkingError) {
      if contains(.zero) { throw .division }
      let isPositive = lower.map { $0.value >= .zero } ?? false
      func inverse(_ bound: Bound?) throws(WorkingError) -> Bound? {
        // What goes on without an end comes near zero; what comes near zero goes on without an end.
        guard let bound else { return Bound(.zero, isIncluded: false) }
        if bound.value == .zero { return nil }
        guard let value = Rational(1).divided(by: bound.value) else { throw .overflow }
        return Bound(value, isIncluded: bound.isIncluded)
      }
      let (low, high) = (try inverse(upper), try inverse(lower))
      return isPositive || upper.map { $0.value <= .zero } ?? false
        ? FigureRange(low, high) : FigureRange(nil, nil)
    }
  }

  /// The product: its bounds are products of bounds, of which each may be missing.
  fileprivate func multiplied(by other: FigureRange) throws(WorkingError) -> FigureRange {
    // Minus infinity, a number or plus infinity, and whether it is reached.
    var products: [(infinity: Int, bound: Bound)] = []
    for (first, firstSign) in [(lower, -1), (upper, 1)] {
      for (second, secondSign) in [(other.lower, -1), (other.upper, 1)] {
        if let first, let second {
          guard let value = first.value.multiplied(by: second.value) else { throw .overflow }
          let isZero =
            first.value == .zero && first.isIncluded || second.value == .zero && second.isIncluded
          products.append((0, Bound(value, isIncluded: isZero || first.isIncluded && second.isIncluded)))
        } else {
          let sign =
            (first.map { $0.value.top.signum() } ?? Int128(firstSign))
            * (second.map { $0.value.top.signum() } ?? Int128(secondSign))
          // Zero times what has no end is zero, and it is in the product only where it is in its own range.
          let isIncluded = (first ?? second)?.isIncluded ?? true
          products.append((Int(sign), Bound(.zero, isIncluded: isIncluded)))
        }
      }
    }
    func end(_ infinity: Int, isBetter: (Rational, Rational) -> Bool) -> Bound? {
      if products.contains(where: { $0.infinity == infinity }) { return nil }
      return products.filter { $0.infinity == 0 }.map(\.bound).reduce(nil as Bound?) { best, bound in
        guard let best else { return bound }
        if best.value == bound.value { return best.isIncluded ? best : bound }
        return isBetter(bound.value, best.value) ? bound : best
      }
    }
    return FigureRange(end(-1, isBetter: <), end(1, isBetter: >))
  }
}
