/// One figure with all its years: `indicators/NAME.txt` (F30). What cannot be understood is left out, and is among the faults.
package struct Indicator: Sendable {
  /// What its figures are.
  package enum Kind: String, CaseIterable, Sendable {
    case count, number, share, ratio
    case yesNo = "yes-no"
    case text
  }

  /// What is better.
  package enum Direction: String, CaseIterable, Sendable { case up, down }

  /// Parts that add up to the whole, in the order of the file.
  package struct Split: Hashable, Sendable {
    package let parts: [String]
    /// The 1-based line of the file.
    package let line: Int
  }

  /// Something that is said of a period, with a reason.
  package struct Reason: Hashable, Sendable {
    package let period: PeriodName
    package let text: String
    /// The 1-based line of the file.
    package let line: Int
  }

  package let name: RecordName
  package let file: NodeFile
  package let kind: Kind
  /// Nil where no change is called good or bad.
  package let direction: Direction?
  /// Whether it is how many there are at a period's end; else how many came within it.
  package let isStock: Bool
  /// How often a figure is due.
  package let every: PeriodLength
  /// The values, in the order of the file.
  package let values: [FigureLine]
  /// The values of parts.
  package let partValues: [String: [FigureLine]]
  package let splits: [Split]
  /// The same figure as it is printed elsewhere.
  package let stated: [FigureLine]
  package let baselines: [FigureLine]
  package let targets: [FigureLine]
  package let trends: [Trend]
  /// From when on it is counted otherwise, and why.
  package let breaks: [Reason]
  /// Why statements differ.
  package let differences: [Reason]
  /// The periods whose figures are to be confirmed.
  package let provisional: [PeriodName]
  /// The formula by which records give it.
  package let computed: Formula?
  package let rules: [NamedRule]
  /// What could not be understood.
  package let faults: [RecordFault]

  /// Reads an indicator's file.
  ///
  /// - Complexity: O(bytes).
  package init(_ name: RecordName, _ file: NodeFile) {
    var reader = RecordFields(file)
    self.name = name
    self.file = file
    kind = reader.choice("kind", of: Kind.allCases.map(\.rawValue)).flatMap { Kind(rawValue: $0) } ?? .count
    direction = reader.choice("direction", of: Direction.allCases.map(\.rawValue)).flatMap {
      Direction(rawValue: $0)
    }
    isStock = reader.choice("stock", of: ["yes", "no"]) == "yes"
    let lengths = PeriodLength.allCases
    let every = reader.choice("every", of: lengths.map(\.description))
    self.every = lengths.first { $0.description == every } ?? .year
    splits = reader.splits()
    values = reader.lines("value", kind)
    partValues = reader.partValues(of: splits, kind)
    stated = reader.lines("stated", kind)
    baselines = reader.lines("baseline", kind, mayBeUndated: true)
    targets = reader.lines("target", kind, mayBeUndated: true)
    trends = reader.trends()
    breaks = reader.reasons("break")
    differences = reader.reasons("difference")
    provisional = reader.reasons("provisional").map(\.period)
    computed = reader.formula("computed")
    rules = reader.rules()
    faults = reader.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}

extension Indicator {
  /// The line that counts for a period: of several the lowest (F32).
  ///
  /// - Parameter part: a part of a split; nil for the whole.
  package func line(for period: PeriodName, part: String? = nil) -> FigureLine? {
    lines(of: part).last { $0.moment == .period(period) }
  }

  /// The line that holds on a day: that of the latest period, or reading, that was over by then (F32).
  package func line(on day: PlanDate, part: String? = nil) -> FigureLine? {
    var best: FigureLine?
    for line in lines(of: part) {
      guard let date = line.moment.effective, date <= day else { continue }
      if let known = best?.moment.effective, known > date { continue }
      best = line
    }
    return best
  }

  private func lines(of part: String?) -> [FigureLine] {
    guard let part else { return values }
    return partValues[part.lowercased()] ?? []
  }

  /// The reason why statements about a period differ; nil where none is given.
  package func difference(about period: PeriodName) -> Reason? { differences.last { $0.period == period } }
}
