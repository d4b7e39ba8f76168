/// What the cells of a column hold (F39).
package enum ColumnType: Hashable, Sendable {
  /// Text for people; with languages, there are columns `title.fr` beside `title`.
  case text(hasLanguages: Bool)
  case integer
  case number
  /// A number of percents, with or without `%`.
  case percent
  case yesNo
  case day
  /// A day or a period.
  case when
  /// One of some words.
  case word([String])
  /// A text by which a row is named.
  case code
  case name
  /// Other spellings of the row's name, with ` | ` between them.
  case aliases
  /// The key of a row of a register.
  case reference(RecordName)
  /// A node of the plan.
  case node
  /// An indicator of the plan.
  case indicator
  /// A web address, or a path of the repository.
  case link
  /// A person's name, which is never published (F46).
  case person

  /// Whether its cells are numbers.
  package var isNumber: Bool { self == .integer || self == .number || self == .percent }

  /// Whether its cells are days or periods.
  package var isTime: Bool { self == .day || self == .when }
}

/// Why a column's type does not read a cell.
package enum CellError: Error, Hashable, Sendable {
  case notWhole
  case notANumber
  /// A number with a comma, or with thousands set apart: what was probably meant.
  case written(String)
  case notYesNo
  /// It is no day; the day that a spreadsheet has written otherwise.
  case notADay(meant: String?)
  case notATime(meant: String?)
  /// It is none of the column's words; the nearest one.
  case notAWord(nearest: String?)
  case notAnAddress
}

extension ColumnType {
  /// Reads a cell that is neither empty nor `?`.
  ///
  /// - Parameter text: the cell, without blanks at its ends.
  package func read(_ text: String) throws(CellError) -> Cell {
    switch self {
    case .text, .code, .name, .aliases, .reference, .node, .indicator, .link, .person: return .text(text)
    case .integer:
      let number = try Self.number(text)
      if number.bottom != 1 { throw .notWhole }
      return .number(number)
    case .number: return .number(try Self.number(text))
    case .percent:
      return .number(try Self.number(text.hasSuffix("%") ? String(text.dropLast()).trimmingBlanks : text))
    case .yesNo:
      switch text.lowercased() {
      case "yes": return .flag(true)
      case "no": return .flag(false)
      default: throw .notYesNo
      }
    case .day:
      guard let day = PlanDate(text) else { throw .notADay(meant: Self.rewritten(text)) }
      return .day(day)
    case .when:
      if let day = PlanDate(text) { return .day(day) }
      guard let period = PeriodName(text) else { throw .notATime(meant: Self.rewritten(text)) }
      return .period(period)
    case .word(let words):
      guard let word = words.first(where: { $0.matches(text) }) else {
        throw .notAWord(nearest: text.nearest(of: words))
      }
      return .text(word)
    }
  }

  private static func number(_ text: String) throws(CellError) -> Rational {
    if let number = Rational(decimal: text) { return number }
    do throws(FigureError) { _ = try Figure(reading: text) } catch {
      if case .comma(let meant) = error { throw .written(meant) }
      if case .separated(let meant) = error { throw .written(meant) }
    }
    throw .notANumber
  }

  /// The day that `31/12/2021` or `31.12.2021` probably is; nil where day and month could be each other.
  private static func rewritten(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2], year > 999
    else {
      return nil
    }
    let readings = Set([
      PlanDate(year: year, month: second, day: first), PlanDate(year: year, month: first, day: second),
    ])
    let days = readings.compactMap(\.self)
    return days.count == 1 ? days[0].description : nil
  }
}

/// A column of a table, as its header file declares it (F38).
package struct RecordColumn: Hashable, Sendable {
  package let name: String
  package let type: ColumnType
  /// Whether no cell of it may be empty.
  package let isRequired: Bool

  package init(_ name: String, _ type: ColumnType, isRequired: Bool = false) {
    (self.name, self.type, self.isRequired) = (name, type, isRequired)
  }
}
