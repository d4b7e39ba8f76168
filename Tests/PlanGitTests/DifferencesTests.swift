import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanGit

struct DifferencesTests {
  /// `git diff-tree` of two commits as `path: old new`, sorted.
  private func oracle(_ sandbox: Sandbox, _ old: String, _ new: String, under folder: String?) throws
    -> [String]
  {
    var arguments = ["diff-tree", "-r", "--raw", "-z", "--no-renames", "--no-abbrev", old, new]
    if let folder { arguments += ["--", folder] }
    let fields = try sandbox.run("/usr/bin/env", ["git"] + arguments).output.split(separator: 0)
    var lines: [String] = []
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      let words = String(decoding: fields[index], as: UTF8.self).split(separator: " ")
      let path = String(decoding: fields[index + 1], as: UTF8.self)
      // A file that becomes a link is a change of type for git, and one difference for us.
      lines.append("\(path): \(words[0].dropFirst()) \(words[2]) \(words[1]) \(words[3])")
    }
    return lines.sorted()
  }

  private func ours(_ repository: borrowing Repository, _ old: String, _ new: String, under folder: String?)
    throws
    -> [String]
  {
    let zero = String(repeating: "0", count: 40)
    func text(_ side: TreeDifference.Side?) -> String {
      guard let side else { return "000000 \(zero)" }
      let mode = String(side.mode.rawValue, radix: 8)
      return "\(String(repeating: "0", count: 6 - mode.count))\(mode) \(side.id)"
    }
    let trees = try [old, new].map { revision in
      let id = try #require(try repository.resolve(revision))
      return try repository.commit(id).tree
    }
    return try repository.differences(from: trees[0], to: trees[1], under: Array((folder ?? "").utf8)).map {
      "\(String(decoding: $0.path, as: UTF8.self)): \(text($0.old)) \(text($0.new))"
    }.sorted()
  }

  @Test(
    "differences between any two commits of a random history are those of git diff-tree", arguments: 1...4)
  func random(seed: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    var random = SeededGenerator(seed: UInt64(seed))
    let names = [
      "a.txt", "b c.txt", "é/ü.txt", "plans/x/L1.txt", "plans/x/L1/L1M1.txt", "plans/y.txt", "z/z/z",
      "new\nline",
    ]
    for step in 0..<12 {
      for _ in 0..<3 {
        let name = names.randomElement(using: &random) ?? "a.txt"
        if Bool.random(using: &random), sandbox.exists(name) {
          try sandbox.remove(name)
        } else {
          try? sandbox.write("\(Int.random(in: 0...3, using: &random))", to: name)
        }
      }
      try sandbox.commitAll("step \(step)")
    }
    let repository = try Repository(at: FilePath(sandbox.path))
    for old in 0..<12 {
      for new in [0, 5, 11] where new != old {
        for folder in [nil, "plans"] {
          let (a, b) = ("HEAD~\(old)", "HEAD~\(new)")
          #expect(
            try ours(repository, a, b, under: folder) == oracle(sandbox, a, b, under: folder),
            "\(a) \(b) \(folder ?? "")")
        }
      }
    }
  }

  @Test("a file that becomes a folder, and back, differs in each of its paths")
  func fileAndFolder() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write("x", to: "a")
    try sandbox.commitAll()
    try sandbox.remove("a")
    try sandbox.write("x", to: "a/b")
    try sandbox.write("y", to: "a/c")
    try sandbox.commitAll()
    let repository = try Repository(at: FilePath(sandbox.path))
    #expect(
      try ours(repository, "HEAD~1", "HEAD", under: nil) == oracle(sandbox, "HEAD~1", "HEAD", under: nil))
    #expect(
      try ours(repository, "HEAD", "HEAD~1", under: nil) == oracle(sandbox, "HEAD", "HEAD~1", under: nil))
  }

  @Test("nothing differs from nothing, everything from an empty tree")
  func empty() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write("x", to: "plans/a.txt")
    try sandbox.commitAll()
    let repository = try Repository(at: FilePath(sandbox.path))
    let tip = try #require(try repository.head().tip)
    let tree = try repository.commit(tip).tree
    #expect(try repository.differences(from: nil, to: nil).isEmpty)
    #expect(try repository.differences(from: tree, to: tree).isEmpty)
    #expect(
      try repository.differences(from: nil, to: tree).map { String(decoding: $0.path, as: UTF8.self) } == [
        "plans/a.txt"
      ])
    #expect(try repository.differences(from: tree, to: nil, under: Array("plans".utf8)).count == 1)
    #expect(try repository.differences(from: nil, to: tree, under: Array("other".utf8)).isEmpty)
  }

  @Test("a file that becomes executable, or a link, differs although its content is the same")
  func modes() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write("target", to: "d/run")
    try sandbox.write("target", to: "d/link")
    try sandbox.commitAll("one")
    try sandbox.run("/bin/chmod", ["+x", "d/run"])
    try sandbox.remove("d/link")
    try sandbox.run("/bin/ln", ["-s", "target", "d/link"])
    try sandbox.commitAll("two")
    let repository = try Repository(at: FilePath(sandbox.path))
    let found = try ours(repository, "HEAD~1", "HEAD", under: nil)
    #expect(found == (try oracle(sandbox, "HEAD~1", "HEAD", under: nil)) && found.count == 2)
  }
}
