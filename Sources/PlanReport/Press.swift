public import PlanCore
import PlanWords

/// Makes reports.
public enum Press {
  /// Makes a report.
  ///
  /// - Parameters:
  ///   - order: the report, with everything that it is made of.
  ///   - write: takes the files of a site, one by one, and says whether to go on.
  /// - Throws: a template that cannot be read, or `stopped` where `write` has said so.
  /// - Complexity: O(nodes) for a report, O(pages) for a site, of which one page is held at a time.
  @Sendable public static func run(
    _ order: ReportOrder, _ write: (ReportFile) -> Bool
  ) throws(ReportFault) -> ReportProduct {
    guard let plan = order.plans.first, order.kind != .site else {
      return .site(files: try Site(order).write(write))
    }
    let language = order.language ?? plan.tree.header.languages[0]
    let terms = PlanTerms(plan.tree.header, in: language)
    switch order.kind {
    case .summary:
      let report = SummaryReport(order, plan, terms)
      return try product(order, "summary", report.blocks, report.json, { report.values(isMarkdown: $0) }) {
        report.csv(isForExcel: order.isForExcel)
      }
    case .annual(let period):
      let report = AnnualReport(order, plan, terms, period)
      return try product(order, "annual", report.blocks, report.json, { report.values(isMarkdown: $0) }) {
        report.csv(isForExcel: order.isForExcel)
      }
    case .matrix, .site:
      let report = MatrixReport(order, plan, terms)
      return try product(order, "matrix", report.blocks, report.json, { report.values(isMarkdown: $0) }) {
        report.csv(isForExcel: order.isForExcel)
      }
    }
  }

  private static func product(
    _ order: ReportOrder, _ name: String, _ blocks: @autoclosure () -> [ReportBlock],
    _ json: @autoclosure () -> JSON, _ values: (Bool) -> Values, csv: () -> String
  ) throws(ReportFault) -> ReportProduct {
    switch order.form {
    case .text: return .text(blocks())
    case .json: return .document(json().document)
    case .csv: return .document(csv())
    case .md:
      return .document(try TemplateLibrary(order.templates).render(values(true), with: "\(name)-md").squeezed)
    case .html, .pdf:
      let library = try TemplateLibrary(order.templates)
      var values = values(false)
      values["style"] = library.style
      return .document(library.render(values, with: "\(name)-html"))
    }
  }
}

extension String {
  /// The text without more than one empty line in a row, or any at its beginning.
  fileprivate var squeezed: String {
    var lines: [Substring] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
