import PlanTestSupport
import Testing

@testable import PlanCore

/// What a commit did to a file, from the file's versions before and after it.
struct VersionComparisonTests {
  private func file(_ text: String) throws -> NodeFile { try NodeFile(parsing: Array(text.utf8)) }

  private func details(from parents: [String?], to new: String) throws -> [String] {
    let parents = try parents.map { try $0.map(file) }
    return try VersionComparison(from: parents, to: file(new), subStatuses: []).details().map {
      switch $0 {
      case .status(let change): "\(change.event.rawValue) \(change.line.value)"
      case .field(let change):
        "\(change.field.key): \(change.from.first ?? "-") → \(change.to.first ?? "-")"
      default: "\($0)"
      }
    }
  }

  @Test("a merge changed only the fields that differ from those of every parent")
  func merge() throws {
    let (ours, theirs) = ("title: A\nowner: X\ndue: 2020-01-01\n", "title: B\nowner: X\ndue: 2020-02-02\n")
    #expect(try details(from: [ours, theirs], to: theirs).isEmpty)
    #expect(try details(from: [ours, theirs], to: ours).isEmpty)
    #expect(try details(from: [ours, theirs], to: "title: B\nowner: X\ndue: 2020-01-01\n").isEmpty)
    #expect(
      try details(from: [ours, theirs], to: "title: C\nowner: X\ndue: 2020-01-01\n") == ["title: A → C"])
    #expect(
      try details(from: [ours, theirs], to: "title: B\nowner: X\n") == ["due: 2020-01-01 → -"],
      "what neither parent left out")
    #expect(try details(from: [ours, "title: A\nowner: X\n"], to: "title: A\nowner: X\n").isEmpty)
    #expect(try details(from: [nil, ours], to: ours).isEmpty, "a file that only the other parent had")
  }

  @Test("a merge recorded only the status lines that no parent had")
  func mergedLines() throws {
    let base = "title: A\nstatus: 2019-01-01 not-done\n"
    let (ours, theirs) = (base + "status: 2019-02-02 in-progress\n", base + "status: 2019-03-03 done\n")
    let both = ours + "status: 2019-03-03 done\n"
    #expect(try details(from: [ours, theirs], to: both).isEmpty)
    #expect(
      try details(from: [ours, theirs], to: both + "status: 2019-04-04 done x\n") == [
        "recorded 2019-04-04 done x"
      ])
    #expect(
      try details(from: [ours, theirs], to: ours).isEmpty, "a line of the other parent that was not taken")
    #expect(try details(from: [ours, theirs], to: theirs).isEmpty, "a line that only the first parent had")
    #expect(try details(from: [ours, theirs], to: base).isEmpty)
    #expect(
      try details(from: [ours, theirs], to: "title: A\nstatus: 2019-02-02 in-progress\n") == [
        "withdrawn 2019-01-01 not-done"
      ])
  }

  @Test("line breaks of another kind are no change: neither in fields nor in the body")
  func lineBreaks() throws {
    let text = "title: A\nowner: X\nstatus: 2019-01-01 done Note\n\nOne\n\nTwo\n"
    let other = text.replacing("\n", with: "\r\n")
    #expect(try details(from: [text], to: other).isEmpty)
    #expect(try details(from: [other], to: text).isEmpty)
    #expect(
      try details(from: [other], to: text.replacing("Two", with: "Three")) == [
        "text: One\n\nTwo\n → One\n\nThree\n"
      ])
    #expect(
      try details(from: [text], to: "title: A\nowner: X\nstatus: 2019-01-01 done Note\n\n \n").count == 1)
  }
}
