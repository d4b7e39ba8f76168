/// What making a report gives.
package enum ReportProduct: Sendable {
  /// Text for a terminal, which decides its width and colours.
  case text([ReportBlock])
  /// A document, whole.
  case document(String)
  /// A site, whose files were handed over one by one: their number.
  case site(files: Int)
}

/// A piece of a report that is printed as text.
package enum ReportBlock: Sendable {
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
package struct ReportCell: Sendable {
  /// The text.
  package let text: String
  /// The status that colours it; nil for none.
  package let status: NodeStatus?
  /// Whether it stands out.
  package let isStrong: Bool

  package init(_ text: String, status: NodeStatus? = nil, isStrong: Bool = false) {
    (self.text, self.status, self.isStrong) = (text, status, isStrong)
  }
}

/// A file of a site.
package struct ReportFile: Sendable {
  /// The path in the site's folder: `fr/2018-2020/L1.html`.
  package let path: String
  /// What stands in it.
  package let text: String

  package init(_ path: String, _ text: String) { (self.path, self.text) = (path, text) }
}

/// Why a report could not be made.
package enum ReportError: Error, Hashable, Sendable {
  /// A template cannot be read as one: its path, the line (1-based), and the reason in English.
  case template(path: String, line: Int, reason: String)
  /// Whoever takes the files has refused one.
  case stopped
}

/// What makes a report of an order; it hands over the files of a site one by one, and ends where it is told not to go on.
package typealias RenderReport =
  @Sendable (ReportOrder, (ReportFile) -> Bool) throws(ReportError) -> ReportProduct
