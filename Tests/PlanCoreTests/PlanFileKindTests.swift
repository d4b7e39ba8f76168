import PlanTestSupport
import Testing

@testable import PlanCore

/// The table of kinds of file, and the one function that tells them apart.
struct PlanFileKindTests {
  /// What a path is, said slowly: by texts that are split.
  private func reference(_ path: String) -> (kind: PlanFileKind, folder: String, code: Code?)? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 1, parts[0] == "plans" else { return nil }
    if parts.count == 2 { return parts[1] == "people.txt" ? (.people, "", nil) : nil }
    if parts[1] == "templates" { return (.template, "", nil) }
    let name = parts[parts.count - 1]
    let isTop = parts.count == 3
    if isTop, name == "plan.txt" { return (.plan, parts[1], nil) }
    if !isTop, parts[2] == "evidence" { return (.evidence, parts[1], nil) }
    if !isTop, ["indicators", "projects", "tables"].contains(parts[2]) { return (.record, parts[1], nil) }
    guard name.count > 4, name.lowercased().hasSuffix(".txt") else { return (.other, parts[1], nil) }
    let code = Code(String(name.dropLast(4)))
    return (code == nil ? .text : .node, parts[1], code)
  }

  /// Every path of one to five names, out of those that mean something somewhere.
  private var paths: [String] {
    var random = SeededGenerator(seed: 5)
    let names = [
      "plans", "2018-2020", "templates", "evidence", "indicators", "projects", "tables", "plan.txt",
      "Plan.txt",
      "PLAN.TXT", "L1", "L1.txt", "l1m2.txt", "L1.TXT", "L1.Txt", "L0.txt", "notes.txt", ".txt", "a.txt~",
      "~$L1.txt", "L1.txt.txt", "a.pdf", "txt", "Bad Id", "évidence", "evidence.txt", "planX.txt",
      "x.mustache", "people.txt",
    ]
    return (0..<20_000).map { index in
      let first = index.isMultiple(of: 9) ? names.randomElement(using: &random) ?? "" : "plans"
      let rest = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        names.randomElement(using: &random) ?? ""
      }
      return ([first] + rest).joined(separator: "/")
    }
  }

  @Test("F1, F2: a path says of a file what splitting its text says")
  func classification() {
    var seen: Set<PlanFileKind> = []
    for path in paths {
      let expected = reference(path)
      let place = PlanPlace(PlanPath(path))
      let name = path.split(separator: "/").last ?? ""
      let isSame =
        place?.kind == expected?.kind && place?.code == expected?.code
        && (place?.item == .plan) == (place?.kind == .plan)
        && place.map { String(decoding: $0.folder, as: UTF8.self) } == expected?.folder
        && place.map(\.hasTextEnding) ?? true == (place == nil || name.hasSuffix(".txt") && name.count > 4)
        && place?.plan == (expected?.folder).flatMap { PlanID($0) }
      if !isSame { Issue.record("\(path): \(String(describing: place))") }
      if let kind = place?.kind { seen.insert(kind) }
    }
    #expect(seen == Set(PlanFileKind.allCases))
  }

  @Test("a path from plans/, and one from the plan's folder, say the same as the whole path")
  func parts() throws {
    for path in paths {
      guard let place = PlanPlace(PlanPath(path)) else { continue }
      let bytes = Array(path.utf8)
      let below = try #require(PlanPlace(belowPlans: bytes.dropFirst(6)))
      if below.kind != place.kind || below.code != place.code || below.folder != place.folder {
        Issue.record("\(path)")
      }
      if place.folder.isEmpty { continue }
      let own = PlanPlace(belowPlan: bytes.dropFirst(7 + place.folder.count))
      if own.kind != place.kind || own.code != place.code || !own.folder.isEmpty { Issue.record("\(path)") }
    }
  }

  /// Which files are a plan's, as it was decided from the parts of a path before there was a table.
  private func isOfPlan(_ path: String, _ plans: Set<String>) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    if parts == ["plans", "people.txt"] { return true }
    guard parts.count > 2, parts[0] == "plans", let name = parts.last, !name.hasSuffix("~"),
      !name.hasPrefix("~$")
    else { return false }
    if parts[1] == "templates" { return true }
    guard plans.contains(parts[1]) else { return false }
    if name.count > 4, name.lowercased().hasSuffix(".txt") { return true }
    return parts.count > 3 && ["evidence", "indicators", "projects", "tables"].contains(parts[2])
  }

  @Test(
    "what is saved is what was saved before there were kinds, and the people; it is of a kind that is saved")
  func saved() throws {
    let plan = try PlanFixture(PlanFixture.header + "\n", ["L1/L1.txt": "title: x\n"])
    let files = PlanFiles(of: [plan.tree], and: [PlanPath("plans/Bad Id/plan.txt")])
    var count = 0
    for path in paths.map({ $0.replacing("/2018-2020/", with: "/test/") }) {
      let isSaved = files.contains(PlanPath(path))
      if isSaved != isOfPlan(path, ["test", "Bad Id"]) { Issue.record("\(path)") }
      if isSaved, PlanPlace(PlanPath(path))?.kind.row.isSaved != true { Issue.record("\(path)") }
      if isSaved { count += 1 }
    }
    #expect(count > 100)
  }

  @Test("what has a history is text of fields, and is saved; what check complains of has none")
  func rows() {
    let items = paths.compactMap { path in
      PlanPlace(PlanPath(path)).flatMap { $0.item == nil ? nil : $0.kind }
    }
    let kinds = Set(items)
    for kind in PlanFileKind.allCases {
      let row = kind.row
      if kinds.contains(kind) {
        guard case .fields = row.content else {
          Issue.record("\(kind)")
          continue
        }
        #expect(row.isSaved && row.finding == nil, "\(kind)")
      }
    }
    #expect(kinds == [.plan, .node])
  }

  @Test("F2: docs/format.md names the folders that are kept for records")
  func documented() throws {
    let text = try RepositoryFiles.text(at: "docs/format.md")
    let line = try #require(text.split(separator: "\n").first { $0.contains("are kept for other records") })
    let names = line.matches(of: /`([a-z]+)`/).map { String($0.1) }
    #expect(names == PlanPlace.recordFolders.map { String(decoding: $0, as: UTF8.self) })
    #expect(
      text.contains("`plans/templates` is\nnot a plan.")
        && PlanPlace.isBesidePlans(Array("templates".utf8)[...]))
  }
}
