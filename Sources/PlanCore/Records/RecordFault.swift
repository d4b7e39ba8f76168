/// Something in the file of an indicator, or the header file of a table, that cannot be understood.
package struct RecordFault: Hashable, Sendable {
  package enum Detail: Hashable, Sendable {
    /// The file must have the key.
    case missing(String)
    /// A column begins with its name and its type.
    case badColumn(String)
    case unknownType(String, nearest: String?)
    /// The column was declared before: on which line.
    case repeatedColumn(String, line: Int)
    /// A `word` column says which words.
    case noWords(String)
    /// A `ref` column says to which table.
    case noTable(String)
    /// Nothing may stand there.
    case unexpected(String)
    /// The key takes some words, and this is none of them.
    case notOneOf(String, [String])
    /// It is none of the table's columns.
    case noSuchColumn(String, nearest: String?)
    /// The column's type does not go with the key.
    case wrongType(column: String, key: String)
    case badFormula(FormulaError.Detail)
    /// It is no period, no day, and not `undated` where that may stand.
    case badMoment(String)
    /// A line names a period and says nothing of it.
    case nothingSaid
    case badFigure(String, FigureError)
    /// No split has the part.
    case unknownPart(String, nearest: String?)
  }

  package let detail: Detail
  /// The 1-based line.
  package let line: Int
  /// The 1-based column in Unicode scalars.
  package let column: Int
}
