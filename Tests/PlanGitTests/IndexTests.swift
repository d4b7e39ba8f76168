import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanGit

/// Index files as git writes them, in its versions 2 to 4, changed here and read by git again.
struct IndexTests {
  private func repository(version: Int) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let long = String(repeating: "long", count: 60)
    for name in [
      "a.txt", "d/b.txt", "d/bb.txt", "d/e/\(long).txt", "z", "é", "a-b", "a/b", "d/.gitattributes",
    ] {
      try sandbox.write(name, to: name)
    }
    try sandbox.write(
      "deep", to: (0..<50).map { _ in String(repeating: "x", count: 70) }.joined(separator: "/"))
    try sandbox.commitAll("first")
    // Version 3 is version 2 with more flags.
    if version == 3 { try sandbox.git("update-index", "--skip-worktree", "d/bb.txt") }
    if version == 4 { try sandbox.git("update-index", "--index-version", "4") }
    try sandbox.git("update-index", "--assume-unchanged", "z")
    try sandbox.write("new", to: "staged.txt")
    try sandbox.git("add", "staged.txt")
    // Git writes the trees that it knows again.
    try sandbox.git("status")
    return sandbox
  }

  private func index(_ sandbox: Sandbox) throws -> Index { try Index(try sandbox.bytes(of: ".git/index")) }

  private func blob(_ text: String, _ sandbox: Sandbox) throws -> ObjectID {
    try #require(
      ObjectID(hex: String(try sandbox.git("hash-object", "-w", "--stdin", input: text).prefix(40))))
  }

  private func change(_ path: String, _ id: ObjectID?) -> TreeChange {
    TreeChange(path: Array(path.utf8), side: id.map { .init(mode: .blob, id: $0) })
  }

  @Test(
    "entries are set and removed alone: git sees every other as it was, and works on", arguments: [2, 3, 4])
  func single(version: Int) throws {
    let sandbox = try repository(version: version)
    let others = ["ls-files", "--stage", "--debug", "-v", "--", ":!a.txt", ":!d/b.txt", ":!m.txt", ":!0"]
    let before = try sandbox.git(arguments: others)
    let old = try index(sandbox)
    let changes = [
      change("m.txt", try blob("m", sandbox)), change("a.txt", try blob("other", sandbox)),
      change("d/b.txt", nil), change("0", try blob("0", sandbox)), change("not/there", nil),
    ]
    let new = try old.changing(changes)
    try sandbox.write(new.bytes, to: ".git/index")
    #expect(try sandbox.git(arguments: others) == before)
    #expect(
      try sandbox.git("diff", "--cached", "--name-status")
        == "A\t0\nM\ta.txt\nD\td/b.txt\nA\tm.txt\nA\tstaged.txt\n")
    #expect(new.version == old.version)
    try sandbox.git("fsck", "--strict")
    // The trees that are said to be known are: what git makes of them is what it makes without.
    let tree = try sandbox.git("write-tree")
    try sandbox.git("read-tree", String(tree.prefix(40)))
    #expect(try sandbox.git("write-tree") == tree)
    #expect(new.entries(of: Array("m.txt".utf8)).map(\.id) == [changes[0].side?.id])
    #expect(new.entries(of: Array("d/b.txt".utf8)).isEmpty && new.entries(of: Array("zz".utf8)).isEmpty)
    #expect(new.paths(named: ".gitattributes") == [Array("d/.gitattributes".utf8)])
  }

  @Test(
    "every entry can be changed, removed, and brought back: git's own index after each", arguments: [2, 3, 4])
  func each(version: Int) throws {
    let sandbox = try repository(version: version)
    let names = try sandbox.git("ls-files", "-z").split(separator: "\0").map(String.init)
    let old = try index(sandbox)
    let other = try blob("other", sandbox)
    for name in names {
      let gone = try old.changing([change(name, nil)])
      #expect(gone.starts.count == names.count - 1)
      let back = try gone.changing([change(name, other)])
      #expect(back.starts.count == names.count)
      let changed = try old.changing([change(name, other)])
      #expect(changed.entries(of: Array(name.utf8)).map(\.id) == [other], "\(name)")
      try sandbox.write(changed.bytes, to: ".git/index")
      #expect(try sandbox.git("ls-files", "-s", "--", ":(literal)\(name)").contains(other.hex))
      #expect(try sandbox.git("ls-files", "-z").split(separator: "\0").map(String.init) == names)
    }
  }

  @Test("an index is compared field by field: each byte of an entry counts", arguments: [2, 3, 4])
  func everyByte(version: Int) throws {
    let sandbox = try repository(version: version)
    let index = try index(sandbox)
    #expect(index.hasSameEntries(as: index, exceptAt: []))
    let first = Array(index.path(at: 0))
    for offset in 12..<74 {
      var bytes = index.bytes
      bytes[offset] ^= 1
      let other = Index(
        unchecked: bytes, version: index.version, starts: index.starts, paths: index.paths, end: index.end,
        cachedTrees: nil)
      #expect(!index.hasSameEntries(as: other, exceptAt: []), "\(offset)")
      #expect(index.hasSameEntries(as: other, exceptAt: [first]), "\(offset)")
    }
  }

  @Test("what the user has said of an entry survives its change; an intention to add does not")
  func flags() throws {
    let sandbox = try repository(version: 2)
    try sandbox.write(
      try index(sandbox).changing([change("z", try blob("z2", sandbox))]).bytes, to: ".git/index")
    #expect(try sandbox.git("ls-files", "-v", "z") == "h z\n")
    try sandbox.write("meant", to: "meant")
    try sandbox.git("add", "-N", "meant")
    #expect(try index(sandbox).entries(of: Array("meant".utf8)).map(\.isIntentToAdd) == [true])
    let added = try index(sandbox).changing([change("meant", try blob("meant", sandbox))])
    #expect(added.entries(of: Array("meant".utf8)).map(\.isIntentToAdd) == [false])
    try sandbox.write(added.bytes, to: ".git/index")
    #expect(try sandbox.git("status", "--porcelain", "meant") == "A  meant\n")
  }

  @Test("a path longer than its length can say", arguments: [2, 4])
  func longPath(version: Int) throws {
    let sandbox = try repository(version: version)
    for length in [4_094, 4_095, 4_096, 6_000] {
      let path = String(repeating: "p/", count: 20) + String(repeating: "q", count: length - 40)
      let index = try index(sandbox).changing([change(path, try blob("long", sandbox)), change("a.txt", nil)])
      try sandbox.write(index.bytes, to: ".git/index")
      #expect(try sandbox.git("ls-files", "-z").split(separator: "\0").contains { $0 == path }, "\(length)")
      #expect(index.entries(of: Array(path.utf8)).count == 1)
      #expect(
        try index.changing([change("b.txt", .zero), change(path, nil)]).entries(of: Array(path.utf8)).isEmpty)
    }
  }

  @Test("the sides of an unmerged path are told, and go together")
  func unmerged() throws {
    let sandbox = try repository(version: 2)
    let id = try blob("side", sandbox).hex
    try sandbox.git(
      "update-index", "--index-info",
      input: (1...3).map { "100644 \(id) \($0)\tfought\n" }.joined())
    let index = try index(sandbox)
    #expect(index.entries(of: Array("fought".utf8)).map(\.stage) == [1, 2, 3])
    let solved = try index.changing([change("fought", try blob("solved", sandbox))])
    #expect(solved.entries(of: Array("fought".utf8)).map(\.stage) == [0])
  }

  @Test("the kinds of index that must not be written are told apart")
  func obstacles() throws {
    let sandbox = try repository(version: 2)
    func fault() throws -> IndexFormatError? {
      do throws(IndexFormatError) {
        _ = try Index(try! sandbox.bytes(of: ".git/index"))
        return nil
      } catch { return error }
    }
    #expect(try fault() == nil)
    try sandbox.git("update-index", "--split-index")
    #expect(try fault() == .split)
    try sandbox.git("update-index", "--no-split-index")
    #expect(try fault() == nil)
    let bytes = try sandbox.bytes(of: ".git/index")
    #expect(throws: IndexFormatError.noChecksum) {
      try Index(bytes.dropLast(20) + [UInt8](repeating: 0, count: 20))
    }
    for damaged in [
      Array(bytes.dropLast(1)), bytes.dropLast(30) + [UInt8](repeating: 1, count: 20), Array("DIRC".utf8),
      [UInt8](repeating: 7, count: 99),
    ] {
      #expect(throws: IndexFormatError.unknown) { try Index(damaged) }
    }
    // One bit anywhere is seen: the checksum is looked at.
    for offset in stride(from: 12, to: bytes.count, by: 7) {
      var other = bytes
      other[offset] ^= 4
      #expect(throws: IndexFormatError.self) { try Index(other) }
    }
    try sandbox.git("sparse-checkout", "set", "--cone", "--sparse-index", "none")
    #expect(try fault() == .sparse)
  }

  @Test("no bytes at all make the reader trap", arguments: 0..<12)
  func damage(seed: Int) throws {
    let sandbox = try repository(version: [2, 3, 4][seed % 3])
    let whole = try sandbox.bytes(of: ".git/index")
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 4..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      let cut = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      for candidate in [bytes, cut] where candidate.count > 20 {
        // With a checksum that fits, what is wrong is inside.
        let body = Array(candidate.dropLast(20))
        let sealed = body + body.withUnsafeBytes { SHA1.hash($0) }
        guard let index = try? Index(sealed) else { continue }
        _ = try? index.changing([change("m", .zero), change("z", nil)])
      }
    }
  }

  @Test("SHA-1 is git's", arguments: [0, 1, 3, 47, 48, 51, 54, 55, 56, 63, 64, 65, 119, 120, 1_000, 100_000])
  func hash(size: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let content = String(repeating: "plan ", count: size / 5 + 1).prefix(size)
    let object = Array("blob \(size)\0".utf8) + Array(content.utf8)
    let hash = object.withUnsafeBytes { SHA1.hash($0) }.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      .joined()
    #expect(try sandbox.git("hash-object", "--stdin", input: String(content)) == hash + "\n")
  }
}
