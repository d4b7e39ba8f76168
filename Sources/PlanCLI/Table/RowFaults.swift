/// The faults of a table's rows, gathered so that one run names all of them.
struct RowFaults {
  /// Names a fault by its line.
  private let placed: (Int, Failure) -> Failure
  private var list: [(line: Int, failure: Failure)] = []

  /// Begins without faults.
  ///
  /// - Parameter placed: how a fault and its line become one failure: `Failure.atLine` or `Failure.atRow`.
  init(_ placed: @escaping (Int, Failure) -> Failure) { self.placed = placed }

  var isEmpty: Bool { list.isEmpty }

  /// Adds what is wrong with a row.
  mutating func add(_ failure: Failure, line: Int) {
    for part in failure.parts { list.append((line, placed(line, part))) }
  }

  /// Adds what is wrong with the row of names.
  mutating func addToHeader(_ failure: Failure) {
    for part in failure.parts { list.append((0, part)) }
  }

  /// Throws the faults in the order of their lines; does nothing where there are none.
  func check() throws(Failure) {
    let failures = list.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element.failure)
    if let failure = Failure(failures) { throw failure }
  }
}

extension Failure {
  /// One failure of several; nil for none.
  init?(_ failures: [Failure]) {
    guard let first = failures.first else { return nil }
    self = failures.count == 1 ? first : .several(failures.flatMap(\.parts))
  }

  /// The failures that this one is made of.
  var parts: [Failure] { if case .several(let failures) = self { failures } else { [self] } }
}
