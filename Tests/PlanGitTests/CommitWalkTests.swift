import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanGit

struct CommitWalkTests {
  private func walk(_ sandbox: Sandbox, from revision: String = "HEAD") throws -> [Commit] {
    let repository = try Repository(at: FilePath(sandbox.path))
    var walk = try CommitWalk(from: try repository.resolve(revision), in: repository)
    var commits: [Commit] = []
    while let commit = try walk.next(in: repository) { commits.append(commit) }
    return commits
  }

  /// The same commits as git's, and no parent before one of its children.
  private func expectTopological(_ sandbox: Sandbox) throws {
    let commits = try walk(sandbox)
    let oracle = try sandbox.git("rev-list", "HEAD").split(separator: "\n").map(String.init)
    #expect(Set(commits.map(\.id.hex)) == Set(oracle))
    #expect(commits.count == oracle.count)
    var seen: Set<ObjectID> = []
    for commit in commits {
      for parent in commit.parents { #expect(!seen.contains(parent), "\(parent) before its child") }
      seen.insert(commit.id)
    }
  }

  private func repository() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    return sandbox
  }

  @Test("a line of commits is walked as git lists it")
  func line() throws {
    let sandbox = try repository()
    for step in 0..<5 { try sandbox.commitAll("\(step)") }
    let oracle = try sandbox.git("rev-list", "--topo-order", "HEAD").split(separator: "\n").map(String.init)
    #expect(try walk(sandbox).map(\.id.hex) == oracle)
  }

  @Test("random histories with merges, whatever their clocks say", arguments: 1...6)
  func merges(seed: Int) throws {
    let sandbox = try repository()
    var random = SeededGenerator(seed: UInt64(seed))
    try sandbox.commitAll("root")
    var branches = ["main"]
    for step in 0..<25 {
      let branch = branches.randomElement(using: &random) ?? "main"
      try sandbox.git("checkout", "-q", branch)
      // Dates jump back and forth, in odd time zones.
      let date = "\(Int.random(in: 100_000_000...2_000_000_000, using: &random)) +1400"
      let variables = ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date]
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let name = "b\(step)"
        try sandbox.git("checkout", "-q", "-b", name)
        branches.append(name)
        try sandbox.commitAll("\(step)", variables: variables)
      case 1 where branches.count > 1:
        let others = branches.filter { $0 != branch }.shuffled(using: &random).prefix(2)
        _ = try sandbox.run(
          "/usr/bin/env", ["git", "merge", "-q", "--no-ff", "-m", "merge", "-s", "octopus"] + others,
          variables)
      default:
        try sandbox.commitAll("\(step)", variables: variables)
      }
    }
    for branch in branches {
      try sandbox.git("checkout", "-q", branch)
      try expectTopological(sandbox)
    }
  }

  @Test("several roots")
  func roots() throws {
    let sandbox = try repository()
    try sandbox.commitAll("one")
    try sandbox.git("checkout", "-q", "--orphan", "other")
    try sandbox.commitAll("two")
    try sandbox.git("merge", "-q", "--allow-unrelated-histories", "-m", "both", "main")
    try expectTopological(sandbox)
  }

  @Test("a shallow clone ends where it says")
  func shallow() throws {
    let sandbox = try repository()
    for step in 0..<6 { try sandbox.commitAll("\(step)") }
    try sandbox.git("clone", "-q", "--depth", "2", "file://\(sandbox.path)", "clone")
    let repository = try Repository(at: FilePath(sandbox.path + "/clone"))
    var walk = try CommitWalk(from: try repository.head().tip, in: repository)
    var commits: [Commit] = []
    while let commit = try walk.next(in: repository) { commits.append(commit) }
    #expect(commits.count == 2)
    #expect(commits.map { walk.isCutOff(at: $0.id) } == [false, true])
    let isShallow = repository.isShallow
    #expect(isShallow)
  }

  @Test("no history at all")
  func unborn() throws {
    let sandbox = try repository()
    let repository = try Repository(at: FilePath(sandbox.path))
    guard case .unborn("refs/heads/main") = try repository.head() else {
      Issue.record("HEAD is on an unborn branch")
      return
    }
    var walk = try CommitWalk(from: nil, in: repository)
    #expect(try walk.next(in: repository) == nil)
  }
}
