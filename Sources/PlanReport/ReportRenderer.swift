package import PlanCore
import PlanWords

/// Turns an order into a report, in the form that it asks for.
package enum ReportRenderer {
  /// Makes the report of an order, of nothing but what the order holds.
  ///
  /// - Parameters:
  ///   - order: the report, with everything that it is made of.
  ///   - write: takes the files of a site, one by one, and says whether to go on.
  /// - Throws: a template that cannot be read, or `stopped` where `write` has said so.
  /// - Complexity: O(nodes) for a report, O(pages) for a site, of which one page is held at a time.
  @Sendable package static func run(
    _ order: ReportOrder, _ write: (ReportFile) -> Bool
  ) throws(ReportError) -> ReportProduct {
    guard let plan = order.plans.first, order.kind != .site else {
      return .site(files: try Site(order).write(write))
    }
    let language = order.language ?? plan.tree.header.languages[0]
    let terms = PlanTerms(plan.tree.header, in: language)
    return try product(order, order.report(of: plan, terms))
  }

  private static func product(_ order: ReportOrder, _ report: any Report) throws(ReportError) -> ReportProduct
  {
    switch order.form {
    case .text: return .text(report.blocks)
    case .json: return .document(report.json.document)
    case .csv: return .document(report.csv(isForExcel: order.isForExcel))
    case .md:
      let values = report.values(isMarkdown: true, link: nil, figureLink: nil)
      return .document(
        try TemplateLibrary(order.templates).render(values, with: report.markdownTemplate).squeezed)
    case .html, .pdf:
      let library = try TemplateLibrary(order.templates)
      var values = report.values(isMarkdown: false, link: nil, figureLink: nil)
      values["style"] = library.style
      return .document(library.render(values, with: report.pageTemplate))
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
