import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanGit

/// What an entry of the index says besides its content, and when it is believed.
struct IndexEntryTests {
  private func repository(version: Int = 2) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    for name in ["a", "b", "c", "d"] { try sandbox.write(name, to: name) }
    try sandbox.commitAll("first")
    if version == 4 { try sandbox.git("update-index", "--index-version", "4") }
    return sandbox
  }

  private func id(_ text: String, _ sandbox: Sandbox) throws -> ObjectID {
    try #require(
      ObjectID(hex: String(try sandbox.git("hash-object", "-w", "--stdin", input: text).prefix(40))))
  }

  @Test(
    "skip-worktree and assume-unchanged survive the change of their entry, each alone", arguments: [2, 4])
  func flags(version: Int) throws {
    let sandbox = try repository(version: version)
    try sandbox.git("update-index", "--skip-worktree", "a", "c")
    try sandbox.git("update-index", "--assume-unchanged", "b", "c")
    let flags = try sandbox.git("ls-files", "-v")
    #expect(flags == "S a\nh b\ns c\nH d\n")
    let index = try Index(try sandbox.bytes(of: ".git/index"))
    let changes = try ["a", "b", "c", "d"].map { name in
      TreeChange(path: Array(name.utf8), side: .init(mode: .blob, id: try id("new \(name)", sandbox)))
    }
    let changed = try index.changing(changes)
    #expect(changed.entries(of: Array("a".utf8)).map(\.isSkipWorktree) == [true])
    try sandbox.write(changed.bytes, to: ".git/index")
    #expect(try sandbox.git("ls-files", "-v") == flags)
    #expect(try sandbox.git("show", ":c") == "new c")
  }

  @Test("an entry is believed by its stamp only if it is older than the index")
  func stamps() throws {
    let sandbox = try repository()
    let content = try id("b", sandbox)
    let bytes = try sandbox.bytes(of: ".git/index")
    let index = try Index(unverified: bytes)
    let path = Array("b".utf8)
    let start = Int(index.starts[index.range(of: path).lowerBound])
    func number(_ offset: Int) -> UInt32 { Index.number(bytes, at: start + offset) }
    let modified = UInt64(number(8)) << 32 | UInt64(number(12))
    let changed = UInt64(number(0)) << 32 | UInt64(number(4))
    func known(
      _ time: UInt64, modified: UInt64 = modified, changed: UInt64 = changed, number: UInt32 = number(20),
      size: UInt32 = 1
    ) -> ObjectID? {
      var cursor = 0
      return index.id(
        of: path, by: FileStamp(modified: modified, changed: changed, number: number, size: size),
        from: &cursor, writtenAt: time)
    }
    #expect(known(modified + 1) == content)
    #expect(known(modified) == nil, "changed in the same moment: nobody knows whether before or after")
    #expect(known(modified - 1) == nil)
    // Whatever else differs, the file must be read.
    #expect(known(.max, modified: modified + 1) == nil && known(.max, changed: changed + 1) == nil)
    #expect(known(.max, number: number(20) &+ 1) == nil && known(.max, size: 2) == nil)
  }

  @Test("paths are found by their last component, whole")
  func names() throws {
    let sandbox = try repository()
    for name in [
      "g/.gitattributes", "x.gitattributes", "g/e/y.gitattributes", ".gitattributes", ".gitattributes2",
    ] {
      try sandbox.write("x", to: name)
    }
    try sandbox.git("add", "-A")
    let index = try Index(try sandbox.bytes(of: ".git/index"))
    #expect(
      index.paths(named: ".gitattributes").map { String(decoding: $0, as: UTF8.self) } == [
        ".gitattributes", "g/.gitattributes",
      ])
  }

  @Test("a part in small letters must be understood: such an index is not written; others are passed over")
  func parts() throws {
    let sandbox = try repository()
    let body = Array(try sandbox.bytes(of: ".git/index").dropLast(20))
    func fault(_ signature: String, _ bytes: [UInt8] = [1, 2, 3, 4]) -> IndexFormatError? {
      let part = Array(signature.utf8) + [0, 0, 0, UInt8(bytes.count)] + bytes
      let whole = body + part
      do throws(IndexFormatError) {
        _ = try Index(whole + whole.withUnsafeBytes { SHA1.hash($0) })
        return nil
      } catch { return error }
    }
    #expect(
      fault("XYZW") == nil && fault("xyzw") == .unknown && fault("link") == .split && fault("sdir") == .sparse
    )
  }
}
