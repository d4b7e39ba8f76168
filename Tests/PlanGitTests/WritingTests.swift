import Foundation
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanGit

struct WritingTests {
  private let person = Signature(
    name: "Ana Ruiz", email: "ana@example.org", seconds: 1_600_000_000, offsetMinutes: 840)

  private func repository() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write("a", to: "a.txt")
    try sandbox.write("b", to: "d/b.txt")
    try sandbox.write("#!/bin/sh", to: "d/run")
    try sandbox.run("/bin/chmod", ["+x", "d/run"])
    try sandbox.run("/bin/ln", ["-s", "a.txt", "link"])
    try sandbox.commitAll("first")
    return sandbox
  }

  @Test("a tree with changes is the one that git write-tree makes")
  func trees() throws {
    let sandbox = try repository()
    let repository = try Repository(at: FilePath(sandbox.path))
    let tip = try #require(try repository.head().tip)
    let base = try repository.commit(tip).tree
    let blob = try repository.writeBlob(Array("new".utf8))
    let written = try repository.writeTree(
      [
        TreeChange(path: Array("d/e/f.txt".utf8), side: .init(mode: .blob, id: blob)),
        TreeChange(path: Array("a.txt".utf8), side: .init(mode: .blob, id: blob)),
        TreeChange(path: Array("d/b.txt".utf8), side: nil),
        TreeChange(path: Array("not/there".utf8), side: nil),
      ], on: base)
    try sandbox.write("new", to: "d/e/f.txt")
    try sandbox.write("new", to: "a.txt")
    try sandbox.remove("d/b.txt")
    try sandbox.git("add", "-A")
    let oracle = try sandbox.git("write-tree").split(separator: "\n").first
    #expect(written.last?.hex == oracle.map(String.init))
  }

  @Test("a tree from which everything goes is none")
  func emptied() throws {
    let sandbox = try repository()
    let repository = try Repository(at: FilePath(sandbox.path))
    let blob = try repository.writeBlob([])
    let one = try repository.writeTree(
      [TreeChange(path: Array("x/y".utf8), side: .init(mode: .blob, id: blob))], on: nil)
    #expect(one.count == 2)
    #expect(try repository.writeTree([TreeChange(path: Array("x/y".utf8), side: nil)], on: one.last) == [])
  }

  @Test("a commit reads back as it was written, and git finds nothing wrong with it")
  func commits() throws {
    let sandbox = try repository()
    let repository = try Repository(at: FilePath(sandbox.path))
    let tip = try #require(try repository.head().tip)
    let tree = try repository.commit(tip).tree
    let message = "subject: é → ✓\n\nbody\n\nPlan-Verb: set\n"
    let id = try repository.writeCommit(
      repository.commitText(tree: tree, parents: [tip], author: person, committer: person, message: message))
    try ReferenceLock("refs/heads/main", in: repository).move(to: id, identity: person, message: "plan: test")
    let commit = try repository.commit(id)
    #expect(commit.author == person && commit.message == message && commit.parents == [tip])
    #expect(
      try sandbox.git("log", "-1", "--format=%an <%ae> %ad", "--date=raw")
        == "Ana Ruiz <ana@example.org> 1600000000 +1400\n")
    #expect(try sandbox.git("reflog", "-1", "--format=%gs") == "plan: test\n")
    try sandbox.git("fsck", "--strict")
  }

  @Test(
    "a reference that is locked is moved by the lock's holder alone, and stays as it was if the lock goes unused"
  )
  func referenceLock() throws {
    let sandbox = try repository()
    let repository = try Repository(at: FilePath(sandbox.path))
    let tip = try #require(try repository.head().tip)
    let tree = try repository.commit(tip).tree
    let next = try repository.writeCommit(
      repository.commitText(tree: tree, parents: [tip], author: person, committer: person, message: "one"))
    do {
      let lock = try ReferenceLock("refs/heads/main", in: repository)
      defer { _ = lock }
      let error = #expect(throws: GitError.self) { _ = try ReferenceLock("refs/heads/main", in: repository) }
      #expect(error?.code == .locked)
      let refused = try sandbox.run("/usr/bin/env", ["git", "commit", "-q", "--allow-empty", "-m", "by git"])
      #expect(refused.code != 0 && refused.errors.contains("main.lock"))
    }
    #expect(try repository.reference("refs/heads/main") == tip)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/.git/refs/heads/main.lock"))
    try ReferenceLock("refs/heads/main", in: repository).move(
      to: next, identity: person, message: "plan: test")
    #expect(try repository.reference("refs/heads/main") == next)
    #expect(try sandbox.git("reflog", "-1", "--format=%H %gs") == "\(next.hex) plan: test\n")
    #expect(try sandbox.git("reflog", "main", "-1", "--format=%H %gs") == "\(next.hex) plan: test\n")
    // A branch that is not there yet.
    try ReferenceLock("refs/heads/new/one", in: repository).move(to: next, identity: person, message: "m")
    #expect(try repository.reference("refs/heads/new/one") == next)
    try sandbox.git("fsck", "--strict")
  }

  @Test("objects of a batch are one pack, can be read at once, and git finds nothing wrong with them")
  func batch() throws {
    let sandbox = try repository()
    let repository = try Repository(at: FilePath(sandbox.path))
    let tip = try #require(try repository.head().tip)
    let tree = try repository.commit(tip).tree
    let batch = try ObjectBatch(in: repository)
    var ids: Set<ObjectID> = []
    var changes: [TreeChange] = []
    for number in 0..<50 {
      let blob = try repository.writeBlob(Array("content \(number)".utf8))
      ids.insert(blob)
      changes.append(TreeChange(path: Array("n/\(number)".utf8), side: .init(mode: .blob, id: blob)))
    }
    let trees = try repository.writeTree(changes, on: tree)
    let newTree = try #require(trees.last)
    let commit = try repository.writeCommit(
      repository.commitText(
        tree: newTree, parents: [tip], author: person, committer: person, message: "batch\n"))
    // Nothing is stored until it is asked for.
    #expect(throws: Sandbox.GitFailure.self) { try sandbox.git("cat-file", "-e", commit.hex) }
    let packs = FilePath(sandbox.path + "/.git/objects/pack")
    try batch.store(ids.union(trees).union([commit]), in: repository, to: packs)
    #expect(try repository.blob(ids.sorted()[0]).isEmpty == false)
    try ReferenceLock("refs/heads/main", in: repository).move(to: commit, identity: person, message: "m")
    #expect(try sandbox.git("ls-tree", "-r", "--name-only", "HEAD", "n").split(separator: "\n").count == 50)
    #expect(try sandbox.git("show", "HEAD:n/7") == "content 7")
    try sandbox.git("fsck", "--strict")
    let count = try sandbox.run("/bin/sh", ["-c", "ls .git/objects/pack/*.pack | wc -l"]).text
    #expect(count.contains("1"))
  }

  @Test("errors carry code, call and message; passwords in URLs are left out")
  func errors() throws {
    let sandbox = try repository()
    let repository = try Repository(at: FilePath(sandbox.path))
    let error = #expect(throws: GitError.self) { try repository.commit(.zero) }
    #expect(error?.code == .notFound && error?.call == "git_commit_lookup" && error?.message.isEmpty == false)
    #expect(redacted("at https://me:secret@example.org/x: no") == "at https://example.org/x: no")
    #expect(
      redacted("12:30 is no URL, https://example.org/a@b is one")
        == "12:30 is no URL, https://example.org/a@b is one")
    #expect(throws: GitError.self) { _ = try Repository(at: "/nonexistent") }
  }

  @Test("ids are read and written in hexadecimal")
  func ids() throws {
    let hex = "0123456789abcdef0123456789abcdef01234567"
    #expect(ObjectID(hex: hex)?.hex == hex)
    #expect(ObjectID(hex: hex.uppercased())?.hex == hex)
    #expect(ObjectID(hex: String(hex.dropLast())) == nil && ObjectID(hex: "x" + hex.dropFirst()) == nil)
    #expect(try Repository.blobID(of: []).hex == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
  }

  @Test("settings and attributes are git's own")
  func settings() throws {
    let sandbox = try repository()
    try sandbox.write("*.txt text eol=crlf\n*.bin -text filter=crypt\nignored\n", to: ".gitattributes")
    try sandbox.write("*.log\n", to: ".gitignore")
    try sandbox.git("config", "plan.hooks", "ignore")
    let repository = try Repository(at: FilePath(sandbox.path))
    #expect(try repository.configString("plan.hooks") == "ignore")
    #expect(try repository.configString("plan.none") == nil)
    #expect(try repository.configBool("core.bare") == false)
    #expect(
      try repository.attributes(["filter", "text", "eol"], at: Array("x.bin".utf8))
        == [.value("crypt"), .unset, .unspecified])
    #expect(try repository.attributes(["filter"], at: Array("x.txt".utf8)) == [.unspecified])
    #expect(try repository.attributes([], at: Array("x.txt".utf8)) == [])
    #expect(try repository.isIgnored(Array("a.log".utf8)) && !repository.isIgnored(Array("a.txt".utf8)))
    #expect(try repository.stored(Array("a\r\nb\r\n".utf8), at: Array("x.txt".utf8)) == Array("a\nb\n".utf8))
    #expect(try repository.commitsAheadOfUpstream(of: "refs/heads/main") == nil)
  }
}
