import PlanTestSupport
import Testing

@testable import PlanCore

/// The table of fields, and what must agree with it.
struct FieldTableTests {
  private struct Documented {
    let names: [String]
    let isRepeated: Bool
    let isRequired: Bool
    let isTranslated: Bool
  }

  /// The rows of the tables below a heading of docs/format.md.
  private func documented(_ heading: String) throws -> [Documented] {
    let text = try RepositoryFiles.text(at: "docs/format.md")
    let part = try #require(text.components(of: "\n## ").first { $0.hasPrefix(heading) })
    return part.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
      let names = cells[1].matches(of: /`([a-z-]+)[^`]*`( \(repeated\))?/)
      return Documented(
        names: names.map { String($0.1) },
        isRepeated: cells.count == 6 ? cells[3].contains("yes") : cells[1].contains("(repeated)"),
        isRequired: line.contains("required"),
        isTranslated: cells[1].contains(".fr`"))
    }
  }

  @Test("F9, F10: docs/format.md has every field, where it may stand, how often, and in which languages")
  func documented() throws {
    let node = try documented("A line, a measure, a deliverable")
    let plan = try documented("The plan itself")
    #expect(Set(node.flatMap(\.names)) == Set(FieldName.fields(ofPlan: false).map(\.text)))
    #expect(Set(plan.flatMap(\.names)) == Set(FieldName.fields(ofPlan: true).map(\.text)))
    for row in node {
      for name in row.names.map({ FieldName($0) }) {
        #expect(name.isRepeatable == row.isRepeated, "\(name)")
        #expect(!row.isTranslated || name.isTranslatable, "\(name)")
      }
    }
    for row in plan {
      // Lines without `(repeated)` hold fields that the other table tells of, or several with one of them repeated.
      for name in row.names.map({ FieldName($0) }) where row.isRepeated && row.names.count == 1 {
        #expect(name.isRepeatable, "\(name)")
      }
    }
    let required = FieldName.allCases.filter { $0.row.occurrence == .required }
    #expect(
      Set(required.map(\.text))
        == Set((node + plan).filter(\.isRequired).flatMap(\.names))
        .subtracting(["subtitle"]))
  }

  @Test("every name is recognised as itself, in capitals too, and no two fields share one")
  func names() {
    let named = FieldName.allCases.filter { $0 != .custom && $0 != .unknown }
    #expect(Set(named.map(\.text)).count == named.count && named.allSatisfy { !$0.text.isEmpty })
    for name in named {
      #expect(FieldName(name.text.uppercased()) == name)
      #expect(name.isOfNode || name.isOfPlan, "\(name)")
    }
    #expect(FieldName("x-budget") == .custom && FieldName("budget") == .unknown)
  }

  @Test("a column shows the place, the description, what is worked out, or exactly one field")
  func columns() {
    let shown = FieldName.allCases.flatMap(\.row.columns)
    #expect(Set(shown).count == shown.count)
    let others = TableColumn.allCases.filter { $0.field == nil }
    #expect(Set(shown).union(others).count == TableColumn.allCases.count)
    #expect(Set(shown).isDisjoint(with: others))
    #expect(others.filter { $0.content == .derived } == [.late, .overdue, .delay])
    // What `plan set` writes is one request: these three together.
    #expect(
      TableColumn.allCases.filter { $0.field?.row.verb == .set } == [.status, .subStatus, .since])
    // A table is about nodes: what stands in it can stand in their files.
    #expect(FieldName.allCases.allSatisfy { $0.row.columns.isEmpty || $0.isOfNode })
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
