import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanGit

/// Index files as git writes them, in its versions 2 to 4, and as libgit2 writes them after.
struct IndexTests {
  private func repository(version: Int) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    for name in ["a.txt", "d/b.txt", "d/bb.txt", "d/e/\(String(repeating: "long", count: 60)).txt", "z", "é"]
    {
      try sandbox.write(name, to: name)
    }
    try sandbox.commitAll("first")
    // Version 3 is version 2 with more flags.
    if version == 3 { try sandbox.git("update-index", "--skip-worktree", "d/bb.txt") }
    if version == 4 { try sandbox.git("update-index", "--index-version", "4") }
    try sandbox.git("update-index", "--assume-unchanged", "z")
    try sandbox.write("new", to: "staged.txt")
    try sandbox.git("add", "staged.txt")
    return sandbox
  }

  private func blob(_ text: String, _ sandbox: Sandbox) throws -> ObjectID {
    try #require(
      ObjectID(hex: String(try sandbox.git("hash-object", "-w", "--stdin", input: text).prefix(40))))
  }

  private func change(_ path: String, _ id: ObjectID?) -> TreeChange {
    TreeChange(path: Array(path.utf8), side: id.map { .init(mode: .blob, id: $0) })
  }

  @Test(
    "entries are set and removed alone: git sees every other as it was, whatever the version",
    arguments: [2, 3, 4])
  func single(version: Int) throws {
    let sandbox = try repository(version: version)
    let before = try sandbox.git(
      "ls-files", "--stage", "--debug", "-v", "--", ":!a.txt", ":!d/b.txt", ":!m.txt")
    let old = try sandbox.bytes(of: ".git/index")
    let index = try Index(at: FilePath(sandbox.path + "/.git/index"))
    #expect(index.entries(of: Array("none".utf8)).isEmpty)
    try index.set(change("a.txt", try blob("other", sandbox)))
    try index.set(change("d/b.txt", nil))
    try index.set(change("m.txt", try blob("m", sandbox)))
    try index.write()
    #expect(
      try sandbox.git("ls-files", "--stage", "--debug", "-v", "--", ":!a.txt", ":!d/b.txt", ":!m.txt")
        == before)
    #expect(
      try sandbox.git("diff", "--cached", "--name-status")
        == "M\ta.txt\nD\td/b.txt\nA\tm.txt\nA\tstaged.txt\n")
    let (left, right) = (
      try #require(IndexBytes(old)), try #require(IndexBytes(try sandbox.bytes(of: ".git/index")))
    )
    #expect(left.obstacle == nil && right.obstacle == nil)
    let paths = ["a.txt", "d/b.txt", "m.txt"].map { Array($0.utf8) }
    #expect(left.hasSameEntries(as: right, exceptAt: paths))
    #expect(right.hasSameEntries(as: left, exceptAt: paths))
    for missing in 0..<3 {
      var fewer = paths
      fewer.remove(at: missing)
      #expect(!left.hasSameEntries(as: right, exceptAt: fewer), "\(missing)")
    }
  }

  @Test("every byte of an entry counts when two index files are compared", arguments: [2, 3, 4])
  func everyByte(version: Int) throws {
    let sandbox = try repository(version: version)
    let bytes = try sandbox.bytes(of: ".git/index")
    let index = try #require(IndexBytes(bytes))
    #expect(index.hasSameEntries(as: index, exceptAt: []))
    // The fixed part of the first entry, but for the bit that says how long it is.
    for offset in 12..<72 {
      var other = bytes
      other[offset] ^= 1
      let changed = try #require(IndexBytes(other))
      #expect(!index.hasSameEntries(as: changed, exceptAt: []), "\(offset)")
    }
  }

  @Test("a flag that the user has set on an entry survives its change")
  func flags() throws {
    let sandbox = try repository(version: 2)
    let index = try Index(at: FilePath(sandbox.path + "/.git/index"))
    try index.set(change("z", try blob("z2", sandbox)))
    try index.write()
    #expect(try sandbox.git("ls-files", "-v", "z") == "h z\n")
  }

  @Test("the kinds of index that must not be written are told apart")
  func obstacles() throws {
    let sandbox = try repository(version: 2)
    func obstacle() throws -> IndexBytes.Obstacle? {
      try #require(IndexBytes(try sandbox.bytes(of: ".git/index"))).obstacle
    }
    #expect(try obstacle() == nil)
    try sandbox.git("update-index", "--split-index")
    #expect(try obstacle() == .split)
    try sandbox.git("update-index", "--no-split-index")
    #expect(try obstacle() == nil)
    var bytes = try sandbox.bytes(of: ".git/index")
    bytes.replaceSubrange((bytes.count - 20)..., with: [UInt8](repeating: 0, count: 20))
    #expect(IndexBytes(bytes)?.obstacle == .noChecksum)
    #expect(IndexBytes(Array(bytes.dropLast(30)) + [UInt8](repeating: 1, count: 20))?.obstacle == .unknown)
    #expect(IndexBytes(Array("DIRC".utf8)) == nil && IndexBytes([UInt8](repeating: 7, count: 99)) == nil)
    try sandbox.git("sparse-checkout", "set", "--cone", "--sparse-index", "none")
    #expect(try obstacle() == .sparse)
  }

  @Test("no bytes at all make the walk trap", arguments: 0..<40)
  func damage(seed: Int) throws {
    let sandbox = try repository(version: [2, 3, 4][seed % 3])
    let whole = try sandbox.bytes(of: ".git/index")
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 8..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      let cut = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      for candidate in [bytes, cut] {
        guard let index = IndexBytes(candidate), let original = IndexBytes(whole) else { continue }
        _ = (index.obstacle, index.hasSameEntries(as: original, exceptAt: [Array("z".utf8)]))
      }
    }
  }
}
