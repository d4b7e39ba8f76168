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
    #expect(Set(node.flatMap(\.names)) == Set(FieldName.fields(of: .node).map(\.text)))
    #expect(Set(plan.flatMap(\.names)) == Set(FieldName.fields(of: .plan).map(\.text)))
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

  @Test("what the next plan takes over, and what it does not")
  func carried() throws {
    func names(_ carried: FieldRow.Carried) -> Set<String> {
      Set(FieldName.allCases.filter { $0.row.carried == carried }.map(\.text))
    }
    #expect(names(.inNodes) == ["title", "short", "owner", "tags", "sdg", "every"])
    #expect(names(.inPlan) == ["level", "heading", "word", "mark", "sub-status"])
    #expect(names(.offered) == ["organisation", "languages", "levels"])
    // A file with a line of every field hands on those lines, and no other.
    let lines = FieldName.allCases.map { name in
      switch name.row.parts {
      case .letters, .deliverables: "\(name.text).D: v\(name.rawValue)"
      case .status: "\(name.text).done: v\(name.rawValue)"
      case .none, .language:
        "\(name == .custom ? "x-a" : name == .unknown ? "b" : name.text): v\(name.rawValue)"
      }
    }
    let text = (["levels: L line, D deliverable", "languages: en"] + lines).joined(separator: "\n")
    let id = try #require(PlanID("old"))
    let header = PlanHeader(id: id, content: .bytes(Array(text.utf8)))
    let carried = CarriedHeader(header)
    let levels = [Level(letters: "L", name: "line"), Level(letters: "D", name: "deliverable")]
    #expect(
      Set(carried.words(for: levels, in: header.languages).map { FieldName(key: $0.key).text })
        == names(.inPlan))
    #expect(Set(FieldName.allCases.filter { carried.value($0) != nil }.map(\.text)) == names(.offered))
    let plan = PlanTree(
      header: header,
      files: ["L1/L1.txt", "L1/L1D1.txt"].map {
        header.read(SourceFile(path: PlanPath($0), content: .bytes(Array(text.utf8))))
      })
    let nodes = try CarryOver(plan.nodes.indices.filter(plan.isDeliverable), of: plan, to: levels).nodes
    #expect(nodes.count == 2)
    for node in nodes {
      #expect(Set(node.file.fields.map(\.name.text)) == names(.inNodes).union(["continues"]))
    }
  }

  @Test("what `plan diff` tells by a word of its own can stand in a node's file, and no two share a word")
  func differences() {
    let told = FieldName.allCases.filter { $0.row.difference != nil }
    #expect(told == [.title, .owner, .due, .evidence, .periodStatus, .confirmed, .review])
    #expect(Set(told.map(\.row.difference)).count == told.count && told.allSatisfy { $0.stands(in: .node) })
  }

  @Test("every name is recognised as itself, in capitals too, and no two fields share one")
  func names() {
    let named = FieldName.allCases.filter { $0 != .custom && $0 != .unknown }
    #expect(Set(named.map(\.text)).count == named.count && named.allSatisfy { !$0.text.isEmpty })
    for name in named {
      #expect(FieldName(name.text.uppercased()) == name)
      #expect(!name.row.kinds.isEmpty, "\(name)")
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
    // What `plan set` writes is one request: these four together.
    #expect(
      TableColumn.allCases.filter { $0.field?.row.verb == .set } == [.status, .subStatus, .since, .period])
    // A table is about nodes: what stands in it can stand in their files.
    #expect(FieldName.allCases.allSatisfy { $0.row.columns.isEmpty || $0.stands(in: .node) })
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
