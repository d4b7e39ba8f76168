/// The errors of a table's rows, gathered so that one run names all of them.
struct RowErrors {
  /// Names an error by its line.
  private let placed: (Int, CommandError) -> CommandError
  private var list: [(line: Int, error: CommandError)] = []

  /// Begins without errors.
  ///
  /// - Parameter placed: how an error gets its line: `CommandError.atLine` or `CommandError.atRow`.
  init(_ placed: @escaping (Int, CommandError) -> CommandError) { self.placed = placed }

  var isEmpty: Bool { list.isEmpty }

  /// Adds what is wrong with a row.
  mutating func add(_ error: CommandError, line: Int) {
    for part in error.parts { list.append((line, placed(line, part))) }
  }

  /// Adds what is wrong with the row of names.
  mutating func addToHeader(_ error: CommandError) {
    for part in error.parts { list.append((0, part)) }
  }

  /// Throws the errors in the order of their lines; does nothing where there are none.
  func check() throws(CommandError) {
    let errors = list.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element.error)
    if let error = CommandError(errors) { throw error }
  }
}

extension CommandError {
  /// One error of several; nil for none.
  init?(_ errors: [CommandError]) {
    guard let first = errors.first else { return nil }
    self = errors.count == 1 ? first : .several(errors.flatMap(\.parts))
  }

  /// The errors that this one is made of.
  var parts: [CommandError] { if case .several(let errors) = self { errors } else { [self] } }
}
