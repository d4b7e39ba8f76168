/// A table of comma-separated values (RFC 4180).
package struct CSV: Sendable {
  package private(set) var text: String
  private let separator: String

  /// Begins a table with its header.
  ///
  /// - Parameters:
  ///   - columns: the header's names.
  ///   - isExcel: writes the byte order mark by which Excel knows UTF-8.
  ///   - separator: `;` where Excel's language separates decimals by a comma.
  package init(_ columns: [String], isExcel: Bool = false, separator: String = ",") {
    text = isExcel ? "\u{FEFF}" : ""
    self.separator = separator
    add(columns)
  }

  /// Adds a row.
  package mutating func add(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: separator) + "\r\n"
  }

  /// A cell that no spreadsheet takes for a formula.
  private static func cell(_ value: String) -> String {
    let value =
      (value.isFormula || value.first == "'" && String(value.dropFirst()).isFormula ? "'" : "")
      + value.visibleLines
    guard value.unicodeScalars.contains(where: { "\"\n\r,;".unicodeScalars.contains($0) }) else {
      return value
    }
    return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension String {
  /// Whether a spreadsheet would take the text for a formula.
  package var isFormula: Bool { unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false }
}
