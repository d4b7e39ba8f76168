import Foundation
import PlanCore
import PlanGit
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanStore

/// The history's index: with it and without it, every history is the same.
struct HistoryIndexTests {
  private static let header = "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n"

  /// A plan with a long random history on two branches that are merged: marks, corrections, titles, moves, removals, files
  /// that cannot be read for a while.
  private func history(commits: Int, seed: UInt64) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    var random = SeededGenerator(seed: seed)
    var files: [String: String] = ["plan.txt": Self.header, "L1/L1.txt": "title: L\n"]
    for number in 1...8 { files["L1/L1D\(number).txt"] = "title: D\(number)\nowner: A\n\nBody \(number)\n" }
    var stream = ""
    var next = 20
    func commit(_ mark: Int, _ branch: String, from: [Int], _ changes: [(String, String?)]) {
      // The author is another than the one who recorded, on another day.
      stream +=
        "commit refs/heads/\(branch)\nmark :\(mark)\nauthor A\(mark % 4) <a\(mark % 4)@example.org> \(1_400_000_000 + mark * 90_000) -0300\ncommitter P\(mark % 3) <p\(mark % 3)@example.org> \(1_500_000_000 + mark * 5_000) +0\(mark % 3)00\n"
      stream +=
        "data 4\nx\(mark + 100)\n" + (from.first.map { "from :\($0)\n" } ?? "")
        + from.dropFirst().map { "merge :\($0)\n" }.joined()
      for (path, text) in changes {
        if let text {
          stream += "M 100644 inline plans/p/\(path)\ndata \(text.utf8.count)\n\(text)\n"
        } else {
          stream += "D plans/p/\(path)\n"
        }
      }
      stream += "\n"
    }
    commit(1, "main", from: [], files.map { ($0.key, $0.value) })
    var side: [String: String] = [:]
    var tips = [1, 1]
    for mark in 2..<commits {
      if mark % 37 == 0, tips[0] != tips[1] {
        // The other branch's files come in where this one has not touched them since.
        let news = side.filter { files[$0.key] != nil }
        for (path, text) in news { files[path] = text }
        commit(mark, "main", from: [tips[0], tips[1]], news.map { ($0.key, $0.value) })
        (tips, side) = ([mark, mark], [:])
        continue
      }
      let onSide = mark % 5 == 0
      let paths = files.keys.filter { $0.contains("D") }.sorted()
      let path = paths[Int.random(in: paths.indices, using: &random)]
      var text = (onSide ? side[path] : nil) ?? files[path] ?? ""
      var changes: [(String, String?)] = []
      let day = "2019-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
      switch Int.random(in: 0..<12, using: &random) {
      case 0: text = text.replacing("title: ", with: "title: N")
      case 1: text = text.replacing("owner: ", with: "owner: B")
      case 2: text = "broken\n" + text
      case 3 where text.hasPrefix("broken"): text.removeFirst(7)
      case 4 where !onSide && paths.count > 3 && side[path] == nil:
        next += 1
        let moved = "L1/L1D\(next).txt"
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        files[path] = nil
        files[moved] =
          "\(lines[0])\nformerly: \(path.dropFirst(3).dropLast(4))\n\(lines.count > 1 ? lines[1] : "")"
        changes = [(path, nil), (moved, files[moved])]
      case 5 where text.contains("status: "): text = text.replacing("done", with: "not-done")
      default:
        let parts = text.split(separator: "\n\n", maxSplits: 1).map(String.init)
        text =
          "\(parts[0])\nstatus: \(day) \(["done", "in-progress", "not-done"][mark % 3]) n\(mark)\n\n"
          + (parts.count > 1 ? parts[1] : "")
      }
      if changes.isEmpty {
        changes = [(path, text)]
        if onSide { side[path] = text } else { files[path] = text }
      }
      commit(mark, onSide ? "side" : "main", from: [tips[onSide ? 1 : 0]], changes)
      tips[onSide ? 1 : 0] = mark
    }
    try sandbox.git("fast-import", "--quiet", input: stream)
    try sandbox.git("reset", "-q", "--hard", "main")
    return sandbox
  }

  private func changes(_ sandbox: Sandbox, _ code: String? = nil) throws -> [Change] {
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    let header = try #require(try workspace.planHeaders().first)
    return try workspace.history(of: [HistoryTarget(header, code: code.flatMap { Code($0) })], HistoryQuery())
      .changes
  }

  private let file = ".git/plan.history"

  @Test(
    "with and without it the same: the whole plan, each node; commits on top; a damaged one is not used",
    arguments: [1, 2, 3])
  func same(seed: UInt64) throws {
    let sandbox = try history(commits: 300, seed: seed)
    let codes = try sandbox.git("ls-files", "plans/p/L1").split(separator: "\n").map {
      String(($0.split(separator: "/").last ?? "").dropLast(4))
    }
    let scopes: [String?] = [nil] + codes.map { $0 }
    var expected: [String?: [Change]] = [:]
    for scope in scopes {
      expected[scope] = try changes(sandbox, scope)
      // A deliverable's walk may end before there is enough to keep.
      #expect(scope != nil || sandbox.exists(file))
      if sandbox.exists(file) { try sandbox.remove(file) }
    }
    #expect(try #require(expected[nil]).count > 150)
    #expect(expected[nil]?.contains { if case .moved = $0.detail { true } else { false } } == true)
    _ = try changes(sandbox)
    for scope in scopes { #expect(try changes(sandbox, scope) == expected[scope], "\(scope ?? "plan")") }
    let good = try sandbox.bytes(of: file)
    // A byte that is not what it was, or is not there: found out, and worked out again.
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      var bytes = good
      let place = Int.random(in: bytes.indices, using: &random)
      if round % 4 == 0 {
        bytes.removeLast(bytes.count - place)
      } else {
        bytes[place] ^= UInt8(1 << (round % 8))
      }
      try sandbox.write(bytes, to: file)
      #expect(try changes(sandbox) == expected[nil])
    }
    // A few commits more are not written yet; another meaning of the words is another index.
    try sandbox.write(good, to: file)
    try sandbox.write("title: New\nstatus: 2020-01-01 done\n", to: "plans/p/L1/L1D99.txt")
    try sandbox.commitAll("more")
    let more = try changes(sandbox)
    #expect(more.count == (expected[nil]?.count ?? 0) + 2 && Array(more.dropFirst(2)) == expected[nil])
    #expect(try sandbox.bytes(of: file) == good)
    try sandbox.write(Self.header + "sub-status: n7 done\n", to: "plans/p/plan.txt")
    #expect(try changes(sandbox).count == more.count + 1)
    #expect(try sandbox.bytes(of: file) != good)
  }

  @Test("a word that means a status no longer, or another one, makes the index be worked out again")
  func otherWords() throws {
    let sandbox = try history(commits: 120, seed: 6)
    let node = "plans/p/L1/L1D90.txt"
    func declare(_ lines: String) throws {
      try sandbox.write(Self.header + lines, to: "plans/p/plan.txt")
      try sandbox.commitAll()
    }
    try sandbox.write("title: x\nstatus: 2019-01-01 aa\nstatus: 2019-02-02 bb\n", to: node)
    try declare("sub-status: aa done\n")
    for lines in [
      "sub-status: bb done\n", "sub-status: aa done\nsub-status: bb done\n", "sub-status: cc done\n",
    ] {
      _ = try changes(sandbox)
      #expect(sandbox.exists(file))
      try declare(lines)
      let kept = try changes(sandbox)
      try sandbox.remove(file)
      #expect(try changes(sandbox) == kept, "\(lines)")
    }
  }

  @Test("an index of an earlier format is not used, and is written anew")
  func earlierFormat() throws {
    let sandbox = try history(commits: 120, seed: 7)
    let expected = try changes(sandbox)
    // The same length, other values: only who uses the entries would see them.
    let text = String(decoding: try sandbox.bytes(of: file), as: UTF8.self)
    func keep(format: Int) throws {
      var bytes = try sandbox.bytes(of: file)
      for (old, new) in [("plan history 4", "plan history \(format)"), ("ND", "XX"), ("BA", "YY")] {
        bytes.replace(Array(old.utf8), with: Array(new.utf8))
      }
      bytes = Array(bytes.dropLast(8))
      try sandbox.write(bytes + HistoryIndex.checksum(bytes[...]), to: file)
    }
    #expect(
      text.hasPrefix("plan history 4\n"), "who changes the format raises its version, and changes this test")
    let good = try sandbox.bytes(of: file)
    try keep(format: 4)
    #expect(try changes(sandbox) != expected, "one of this format is believed")
    for format in [3, 2, 1] {
      try sandbox.write(good, to: file)
      try keep(format: format)
      #expect(try changes(sandbox) == expected)
      #expect(try sandbox.bytes(of: file) == good)
    }
  }

  @Test("the index gives back what a commit did to fields: every value, and none")
  func values() throws {
    let changes = [
      FieldChange(.key("owner"), from: ["A; B", ""], to: ["A", "B"]),
      FieldChange(.key("title.fr"), from: [], to: ["é"]),
      FieldChange(.closed(period: "2019"), from: ["2019 1/2/3/4"], to: []),
      FieldChange(.body, from: [""], to: [String(repeating: "x", count: 300)]),
    ]
    let plan = try #require(PlanID("p"))
    let written = ItemChange(
      item: .plan, kind: .changed, details: changes.map { .field($0) }, isUnreadable: false)
    let person = Signature(name: "A", email: "a@example.org", seconds: 0, offsetMinutes: 0)
    let commit = Commit(
      id: .zero, tree: .zero, parents: [], author: person, committer: person, message: "x")
    var index = HistoryIndex(prefix: PlanPath(""), subStatuses: [:])
    index.add([plan: [written]], of: commit)
    var read: [Change.Detail] = []
    index.forEachChange(of: .zero, in: plan, where: { $0 == .plan }) { read += $0.details }
    #expect(read == written.details)
    #expect(
      FieldName.allCases.filter { index.mayChange($0, of: plan, in: .zero) } == [.title, .owner, .closed])
  }

  @Test("from the index too, a change has its author's name and its committer's day")
  func persons() throws {
    let sandbox = try history(commits: 120, seed: 5)
    let read = [try changes(sandbox), try changes(sandbox)]
    #expect(sandbox.exists(file) && read[0].count > 80)
    let known = Dictionary(
      uniqueKeysWithValues: try sandbox.git("log", "--format=%H %an %ae %cd", "--date=short").split(
        separator: "\n"
      ).map { line in (String(line.prefix(40)), String(line.dropFirst(41))) })
    for changes in read {
      for change in changes {
        let recording = try #require(change.recording)
        #expect(known[recording.commit] == "\(recording.name) \(recording.email) \(recording.day)")
      }
    }
    // Who recorded and who is said to be the author: the query finds either.
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    let header = try #require(try workspace.planHeaders().first)
    for (author, count) in [("a2@example.org", "%ae"), ("A3", "%an")] {
      var query = HistoryQuery()
      query.author = author
      let found = try workspace.history(of: [HistoryTarget(header)], query).changes
      let commits = Set(found.compactMap { $0.recording?.commit })
      let expected = try sandbox.git("log", "--format=%H \(count)").split(separator: "\n").filter {
        $0.hasSuffix(" " + author)
      }
      #expect(!commits.isEmpty && commits.isSubset(of: expected.map { String($0.prefix(40)) }))
      #expect(found.count == read[0].count { [$0.recording?.name, $0.recording?.email].contains(author) })
    }
  }

  @Test("a git directory that cannot be written to does no harm; a short history is not kept")
  func readOnly() throws {
    let sandbox = try history(commits: 40, seed: 4)
    let first = try changes(sandbox)
    #expect(!sandbox.exists(file))
    try FileManager.default.createDirectory(
      atPath: sandbox.path + "/" + file, withIntermediateDirectories: false)
    #expect(try changes(sandbox) == first)
    let longer = try history(commits: 120, seed: 4)
    try FileManager.default.createDirectory(
      atPath: longer.path + "/" + file, withIntermediateDirectories: false)
    #expect(try changes(longer).count > 80)
    #expect(try longer.run("/bin/sh", ["-c", "ls .git | grep -c tmp || true"]).text == "0\n")
  }
}

/// What is not recorded yet, as git itself sees it.
struct WorkingChangesTests {
  private func texts(_ sandbox: Sandbox, _ code: String? = nil) throws -> [String] {
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    let header = try #require(try workspace.planHeaders().first)
    let target = HistoryTarget(header, code: code.flatMap { Code($0) })
    return try workspace.history(of: [target], HistoryQuery()).changes.filter { $0.recording == nil }.map {
      "\($0.code?.description ?? "plan") \($0.detail)".prefix { $0 != "(" }.trimmingCharacters(
        in: .whitespaces)
    }
  }

  private func codes(_ texts: [String]) -> Set<String> { Set(texts.map { String($0.prefix { $0 != " " }) }) }

  @Test("edited, touched, new, gone, staged, misplaced: whatever git status names, and nothing else")
  func edits() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, M m, D deliverable\n", to: "plans/p/plan.txt")
    for line in 1...3 {
      try sandbox.write("title: L\n", to: "plans/p/L\(line)/L\(line).txt")
      for measure in 1...50 {
        let code = "L\(line)M\(measure)"
        try sandbox.write("title: M\n", to: "plans/p/L\(line)/\(code)/\(code).txt")
        for number in 1...2 {
          try sandbox.write("title: D\n", to: "plans/p/L\(line)/\(code)/\(code)D\(number).txt")
        }
      }
    }
    try sandbox.commitAll()
    #expect(try texts(sandbox).isEmpty)
    func path(_ code: String) -> String {
      let measure = code.prefix { $0 != "D" }
      return "plans/p/\(measure.prefix { $0 != "M" })/\(measure)/\(code).txt"
    }
    // The same size, at once: only the content tells.
    try sandbox.write("title: X\n", to: path("L1M1D1"))
    // Touched, and as it was.
    try sandbox.write("title: D\n", to: path("L1M2D1"))
    try sandbox.write("title: New\n", to: path("L1M3D9"))
    try sandbox.remove(path("L2M4D1"))
    try sandbox.write("title: Staged\n", to: path("L2M5D1"))
    try sandbox.git("add", path("L2M5D1"))
    try sandbox.write("title: D\n", to: path("L2M6D1"))
    try sandbox.git("rm", "-q", "--cached", path("L2M7D1"))
    try sandbox.write("title: D\n", to: "plans/p/L3/L3M60/L3M60D1.txt")
    try sandbox.write("x", to: "plans/p/evidence/L1M1D1.txt")
    try sandbox.write("x", to: "plans/p/L1/notes.md")
    try sandbox.remove("plans/p/L3/L3M9")
    let expected: Set = [
      "L1M1D1", "L1M3D9", "L2M4D1", "L2M5D1", "L3M60D1", "L3M9", "L3M9D1", "L3M9D2",
    ]
    #expect(codes(try texts(sandbox)) == expected)
    #expect(codes(try texts(sandbox, "L1")) == ["L1M1D1", "L1M3D9"])
    #expect(codes(try texts(sandbox, "L1M1D1")) == ["L1M1D1"])
    #expect(try texts(sandbox, "L1M2D1").isEmpty)
    // Without an index, every file is read.
    try sandbox.write("broken", to: ".git/index")
    #expect(codes(try texts(sandbox)) == expected)
  }

  @Test(
    "a file moved by hand to another folder is where it is; one left out by a sparse checkout is not gone")
  func places() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "plans/p/plan.txt")
    for line in 1...2 {
      try sandbox.write("title: L\n", to: "plans/p/L\(line)/L\(line).txt")
      try sandbox.write("title: D\nstatus: 2019-01-01 done\n", to: "plans/p/L\(line)/L\(line)D1.txt")
    }
    try sandbox.commitAll()
    try sandbox.run("/bin/mv", ["plans/p/L2/L2D1.txt", "plans/p/L1/L2D1.txt"])
    #expect(try texts(sandbox).isEmpty)
    try sandbox.write("title: New\nstatus: 2019-01-01 done\n", to: "plans/p/L1/L2D1.txt")
    #expect(codes(try texts(sandbox)) == ["L2D1"])
    try sandbox.git("checkout", "-q", "--", ".")
    try sandbox.remove("plans/p/L1/L2D1.txt")
    try sandbox.git("sparse-checkout", "set", "--no-cone", "/plans/p/plan.txt", "/plans/p/L1/")
    #expect(!sandbox.exists("plans/p/L2/L2D1.txt"))
    #expect(try texts(sandbox).isEmpty)
  }
}
