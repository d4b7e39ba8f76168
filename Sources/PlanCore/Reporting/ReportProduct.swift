/// What making a report gives.
public enum ReportProduct: Sendable {
  /// Text for a terminal, which decides its width and colours.
  case text([ReportBlock])
  /// A document, whole.
  case document(String)
  /// A site, whose files were handed over one by one: their number.
  case site(files: Int)
}

/// A piece of a report that is printed as text.
public enum ReportBlock: Sendable {
  /// The report's title, and what stands at the other end of its line.
  case title(String, String)
  /// A heading.
  case heading(String)
  /// A sentence or more.
  case paragraph(String)
  /// A line that is printed dim: a remark.
  case note(String)
  /// A table; the columns given by number yield first where the terminal is narrow.
  case table(rows: [[ReportCell]], right: Set<Int>, flexible: [Int])
}

/// A cell of a report that is printed as text.
public struct ReportCell: Sendable {
  /// The text.
  public let text: String
  /// The status that colours it; nil for none.
  public let status: NodeStatus?
  /// Whether it stands out.
  public let isStrong: Bool

  /// Makes a cell.
  public init(_ text: String, status: NodeStatus? = nil, isStrong: Bool = false) {
    (self.text, self.status, self.isStrong) = (text, status, isStrong)
  }
}

/// A file of a site.
public struct ReportFile: Sendable {
  /// The path in the site's folder: `fr/2018-2020/L1.html`.
  public let path: String
  /// What stands in it.
  public let text: String

  /// Makes a file.
  public init(_ path: String, _ text: String) { (self.path, self.text) = (path, text) }
}

/// Why a report could not be made.
public enum ReportFault: Error, Hashable, Sendable {
  /// A template cannot be read as one: its path, the line (1-based), and the reason in English.
  case template(path: String, line: Int, reason: String)
  /// Whoever takes the files has refused one.
  case stopped
}

/// Makes reports: the order, and what takes the files of a site, one by one, and says whether to go on.
public typealias ReportPress =
  @Sendable (ReportOrder, (ReportFile) -> Bool) throws(ReportFault) -> ReportProduct
