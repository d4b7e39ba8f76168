import PlanTestSupport
import Testing

@testable import PlanCore

/// Changes of fields as values, against a slow reference: a file as a list of keys with the lists of their values.
struct FieldChangeTests {
  private func file(_ text: String) throws -> NodeFile { try NodeFile(parsing: Array(text.utf8)) }

  private func changes(from parents: [String?], to new: String?) throws -> [FieldChange] {
    let parents = try parents.map { try $0.map(file) }
    return VersionComparison(from: parents, to: try new.map(file), subStatuses: []).fieldChanges
  }

  // MARK: The reference

  /// The lines of a key.
  private typealias Lines = (key: String, values: [String])

  /// What a text has, line by line: the keys in order, each with its values; the body last.
  private func fields(_ text: String?) -> [Lines] {
    guard let text else { return [] }
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let header = lines.prefix { !$0.isEmpty }
    var found: [Lines] = []
    for line in header where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let (key, value) = (parts[0].lowercased(), String(parts[1].drop { $0 == " " }))
      if key == "status" { continue }
      if let place = found.firstIndex(where: { $0.key == key }) {
        found[place].values.append(value)
      } else {
        found.append((key, [value]))
      }
    }
    let body = lines.dropFirst(header.count + 1).joined(separator: "\n")
    return body.trimmingBlanks.isEmpty ? found : found + [("(body)", [body])]
  }

  private func changes(
    _ before: [[Lines]], _ now: [Lines]
  ) -> [FieldChange] {
    func values(_ key: String, _ fields: [Lines]) -> [String] {
      fields.first { $0.key == key }?.values ?? []
    }
    /// The values of `closed` by their first word, which is the period.
    func periods(_ fields: [Lines]) -> [Lines] {
      var found: [Lines] = []
      for value in values("closed", fields) where !value.isEmpty {
        let key = value.contains("/") ? String(value.prefix { $0 != " " }).uppercased() : value
        if let place = found.firstIndex(where: { $0.key == key }) {
          found[place].values.append(value)
        } else {
          found.append((key, [value]))
        }
      }
      return found
    }
    func compare(
      _ before: [[Lines]], _ now: [Lines],
      _ field: (String) -> ChangedField
    ) -> [FieldChange] {
      var keys: [String] = []
      for key in (now + before.flatMap { $0 }).map(\.key) where !keys.contains(key) { keys.append(key) }
      var found: [FieldChange] = []
      for key in keys {
        let new = values(key, now)
        if before.contains(where: { values(key, $0) == new }) { continue }
        if key == "closed" {
          found += compare(before.map(periods), periods(now)) { .closed(period: $0) }
        } else {
          found.append(FieldChange(field(key), from: values(key, before[0]), to: new))
        }
      }
      return found
    }
    return compare(before, now) { $0 == "(body)" ? .body : .key($0) }
  }

  // MARK: Generated files

  private static let lines = [
    "title: A", "title: B", "Title: A", "title.fr: A", "title.fr: C", "TITLE.FR: A", "owner: A", "owner: B",
    "owner: A; B", "owner:", "due: 2019-01-01", "due: 2019-02-02", "evidence: https://example.org/a A",
    "evidence: https://example.org/b", "tags: a, b", "x-budget: 1", "x-budget: 2", "x-budget.a.b: 1",
    "budget: 1", "owner.fr: A", "text: A", "text: B", "closed: 2018 1/0/0/0", "closed: 2018 0/1/0/0 2",
    "closed: 2019-H1 0/0/1/0", "closed: 2019-h1 0/0/0/1", "closed: soon", "closed:", "# A", "# B",
    "status: 2019-01-01 done", "status: 2019-02-02 not-done x", "status: 2019-03-03 in-progress",
  ]

  /// A text, made of another one by a few edits, or of nothing.
  private func text(from base: [String], _ random: inout SeededGenerator) -> [String] {
    var lines = base
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0...lines.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where place < lines.count: lines.remove(at: place)
      case 1 where place < lines.count: lines[place] = Self.lines.randomElement(using: &random) ?? ""
      default: lines.insert(Self.lines.randomElement(using: &random) ?? "", at: place)
      }
    }
    return lines
  }

  private func whole(_ header: [String], _ random: inout SeededGenerator) -> String? {
    if Int.random(in: 0..<20, using: &random) == 0 { return nil }
    let body = ["", "", "\n", "\nOne\n", "\nOne\n\nTwo\n", "\n \n"].randomElement(using: &random) ?? ""
    let text = header.map { "\($0)\n" }.joined() + body
    return Int.random(in: 0..<4, using: &random) == 0 ? text.replacing("\n", with: "\r\n") : text
  }

  @Test("the changes are what the lists of values differ in, in the order of the keys", arguments: 1...3)
  func generated(parents count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    var seen: Set<ChangedField> = []
    var empty = 0
    for _ in 0..<6_000 {
      let base = text(from: text(from: text(from: text(from: [], &random), &random), &random), &random)
      let parents = (0..<count).map { _ in whole(text(from: base, &random), &random) }
      let new = whole(text(from: base, &random), &random)
      let found = try changes(from: parents, to: new)
      let (before, now) = (parents.map(fields), fields(new))
      #expect(found == changes(before, now), "\(parents) → \(new ?? "nothing")")
      seen.formUnion(found.map(\.field))
      if found.isEmpty { empty += 1 }
      // The changes say everything: put into the version before, they make the fields of the one after.
      if count == 1 {
        let (old, after) = (FieldValues(try parents[0].map(file)), FieldValues(try new.map(file)))
        let changed = Dictionary(uniqueKeysWithValues: found.map { ($0.field, $0.to) })
        for field in Set(old.order + after.order) where field != .key("closed") {
          #expect((changed[field] ?? old[field]) == after[field], "\(parents) → \(new ?? "nothing")")
        }
      }
    }
    #expect(seen.count == 15 && seen.contains(.body) && seen.contains(.closed(period: "2018")), "\(seen)")
    #expect(empty > 100 && empty < 5_900)
  }

  // MARK: Cases

  @Test("two names on a line are not a name on each of two lines")
  func values() throws {
    #expect(
      try changes(from: ["owner: A; B\n"], to: "owner: A\nowner: B\n") == [
        FieldChange(.key("owner"), from: ["A; B"], to: ["A", "B"])
      ])
    #expect(
      try changes(from: ["owner: A\nowner: B\n"], to: "owner: B\nowner: A\n").map(\.to) == [["B", "A"]])
    #expect(
      try changes(from: ["title: A\n"], to: "title: A\ndue:\n") == [
        FieldChange(.key("due"), from: [], to: [""])
      ])
  }

  @Test("a line `text:` is not the body")
  func body() throws {
    let old = "text: A\n\nBody\n"
    #expect(
      try changes(from: [old], to: "text: B\n\nBody\n") == [FieldChange(.key("text"), from: ["A"], to: ["B"])]
    )
    #expect(
      try changes(from: [old], to: "text: A\n\nOther\n") == [
        FieldChange(.body, from: ["Body\n"], to: ["Other\n"])
      ])
  }

  @Test("the field of a change is the field of the lines, whatever the key")
  func names() throws {
    for line in Self.lines where !line.hasPrefix("#") {
      let file = try file("\(line)\n")
      let field = try #require(file.fields.first)
      let name = ChangedField.key(file.key(of: field).lowercased()).name
      #expect(name == field.name, "\(line)")
    }
    #expect(ChangedField.closed(period: "2018").name == .closed && ChangedField.body.name == nil)
    #expect(ChangedField.closed(period: "2018").key == "closed" && ChangedField.body.key == "text")
  }
}
