/// A place in a file where something is wrong.
public struct FileFinding: Hashable, Sendable {
  /// What is wrong.
  public let detail: FindingDetail
  /// The 1-based line; nil where the finding is the whole file's.
  public let line: Int?
  /// The 1-based column in Unicode scalars; nil where the finding is the whole line's.
  public let column: Int?

  /// Neither line nor column is checked against the file.
  public init(_ detail: FindingDetail, line: Int? = nil, column: Int? = nil) {
    self.detail = detail
    self.line = line
    self.column = column
  }
}

/// The findings for which a file's text is refused (F7, F8).
public struct ParseError: Error, Sendable, Hashable {
  /// What is wrong, in the order of the file; never empty.
  public let findings: [FileFinding]
}
