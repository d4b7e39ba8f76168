import PlanCore
import PlanTestSupport
import Testing

@testable import PlanReport

/// What there must be for each report.
struct ReportRegistryTests {
  private static let reports = [SummaryReport.name, AnnualReport.name, MatrixReport.name]

  @Test("every report of one plan has its value, its schema, its templates and its page in the documentation")
  func complete() throws {
    let names = Set(ReportName.allCases.filter { $0 != .site }.map(\.rawValue))
    #expect(Set(Self.reports.map { $0.rawValue }) == names && Self.reports.count == names.count)
    let schema = try RepositoryFiles.text(at: "docs/schema/report.schema.json")
    let described = schema.matches(of: /"report": \{\s*"enum": \[\s*"([a-z]+)"\s*\]/).map { String($0.1) }
    #expect(Set(described) == names && described.count == names.count)
    let manual = try RepositoryFiles.text(at: "docs/reports.md")
    for name in ReportName.allCases { #expect(manual.contains("plan report \(name.rawValue)"), "\(name)") }
    for name in names {
      for form in ["html", "md"] {
        let template = try RepositoryFiles.text(at: "Sources/PlanReport/Templates/\(name)-\(form).mustache")
        #expect(!template.isEmpty)
      }
    }
  }
}
