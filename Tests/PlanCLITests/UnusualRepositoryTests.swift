import Foundation
import PlanTestSupport
import PlanWords
import Testing

@testable import PlanCLI

/// Repositories that are not plain, each made by `git` itself: what cannot be done says its own sentence and
/// changes no byte; what can be done is done.
struct UnusualRepositoryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var line = "set L2M5D1 done"
    let code: Int32
    /// What `plan status --short` exits with in the same place.
    var reading: Int32 = 0
    let make: @Sendable (Sandbox) throws -> Void

    var testDescription: String { name }
  }

  private static let node = "plans/2018-2020/L2/L2M5/L2M5D1.txt"
  /// A file that two branches change.
  private static let contested = "plans/2018-2020/L1/L1M1/L1M1D1.txt"

  /// Two branches that change the same line.
  private static func diverge(_ sandbox: Sandbox) throws {
    try sandbox.git("switch", "-q", "-c", "other")
    try sandbox.write("title: Theirs\n", to: contested)
    try sandbox.commitAll("other")
    try sandbox.git("switch", "-q", "main")
    try sandbox.write("title: Mine\n", to: contested)
    try sandbox.commitAll("mine")
  }

  /// Runs a command of git that is meant to stop half way.
  private static func stop(_ sandbox: Sandbox, _ arguments: String...) throws {
    let outcome = try sandbox.run("/usr/bin/env", ["git"] + arguments, ["GIT_EDITOR": "true"])
    #expect(outcome.code != 0)
  }

  /// Moves the repository aside and clones it back.
  private static func clone(_ sandbox: Sandbox, _ options: String...) throws {
    try sandbox.git("config", "uploadpack.allowFilter", "true")
    try sandbox.run("/bin/sh", ["-c", "mkdir .origin && mv .git plans .origin/"])
    try sandbox.git(
      arguments: ["clone", "-q"] + options + ["file://\(sandbox.path)/.origin", sandbox.path + "/clone"])
    try sandbox.run("/bin/sh", ["-c", "mv clone/.git . && mv clone/* . && rmdir clone"])
    try sandbox.git("config", "user.name", "Ana Ruiz")
    try sandbox.git("config", "user.email", "ana@example.org")
  }

  /// Gives a plan another commit.
  private static func mark(_ sandbox: Sandbox) throws {
    try sandbox.write(
      try sandbox.text(of: node).replacing("in-progress", with: "not-done"), to: node)
    try sandbox.commitAll("second", variables: ["GIT_COMMITTER_DATE": "2021-01-02T00:00:00+00:00"])
  }

  static let refused: [Case] = [
    Case(name: "bare", code: 1) { try $0.git("config", "core.bare", "true") },
    Case(name: "bare-folder", code: 1) { sandbox in
      try sandbox.run(
        "/bin/sh", ["-c", "mv .git/* . && rmdir .git && git config --file config core.bare true"])
    },
    Case(name: "detached", code: 1) { try $0.git("checkout", "-q", "--detach") },
    Case(name: "merge", code: 1, reading: 65) { sandbox in
      try diverge(sandbox)
      try stop(sandbox, "merge", "other")
    },
    Case(name: "rebase", code: 1, reading: 65) { sandbox in
      try diverge(sandbox)
      try stop(sandbox, "rebase", "other")
    },
    Case(name: "rebase-apply", code: 1, reading: 65) { sandbox in
      try diverge(sandbox)
      try stop(sandbox, "rebase", "--apply", "other")
    },
    Case(name: "cherry-pick", code: 1, reading: 65) { sandbox in
      try diverge(sandbox)
      try stop(sandbox, "cherry-pick", "other")
    },
    Case(name: "revert", code: 1, reading: 65) { sandbox in
      try diverge(sandbox)
      try sandbox.write("title: Later\n", to: contested)
      try sandbox.commitAll("later")
      try stop(sandbox, "revert", "HEAD~1")
    },
    Case(name: "bisect", code: 1) { try $0.git("bisect", "start") },
    Case(name: "partial-clone", line: "log L2M5D1", code: 74) { sandbox in
      try mark(sandbox)
      try clone(sandbox, "--filter=blob:none")
    },
    Case(name: "sparse-checkout", line: "set 2018-2020/L2M5D1 done", code: 1) { sandbox in
      try sandbox.git("sparse-checkout", "set", "--no-cone", "/plans/", "!/" + node)
    },
    Case(name: "split-index", code: 1) { try $0.git("update-index", "--split-index") },
    Case(name: "sparse-index", code: 1) {
      try $0.git("sparse-checkout", "set", "--cone", "--sparse-index", "plans/2018-2020")
    },
    Case(name: "index-without-checksum", code: 1) { sandbox in
      let bytes = try sandbox.bytes(of: ".git/index")
      try sandbox.write(bytes.dropLast(20) + [UInt8](repeating: 0, count: 20), to: ".git/index")
    },
    Case(name: "damaged-index", code: 1) { sandbox in
      try sandbox.write(Array(try sandbox.bytes(of: ".git/index").dropLast(100)), to: ".git/index")
    },
    Case(name: "sha256", code: 69) { sandbox in
      try sandbox.remove(".git")
      try sandbox.git("init", "-q", "--object-format=sha256")
    },
    Case(name: "reftable", code: 69) { sandbox in
      try sandbox.git("config", "core.repositoryformatversion", "1")
      try sandbox.git("config", "extensions.refstorage", "reftable")
    },
    Case(name: "unknown-extension", code: 69) { sandbox in
      try sandbox.git("config", "core.repositoryformatversion", "1")
      try sandbox.git("config", "extensions.fromTheFuture", "true")
    },
    Case(name: "later-format", code: 69) { try $0.git("config", "core.repositoryformatversion", "9") },
    Case(name: "filter", code: 1) { try $0.write("plans/** filter=git-crypt\n", to: ".gitattributes") },
    Case(name: "encoding", code: 1) {
      try $0.write("*.txt working-tree-encoding=UTF-16\n", to: ".gitattributes")
    },
  ]

  private func state(_ sandbox: Sandbox) throws -> String {
    // The lock of plan itself is an empty file that stays.
    let find =
      "find . -type f ! -path ./.git/plan.lock -print0 | sort -z | xargs -0 sha1sum; find . ! -type f | sort"
    return try sandbox.run("/bin/sh", ["-c", find]).text
  }

  @Test(
    "what an unusual repository does not allow is said in its own sentence, and no byte changes",
    arguments: refused)
  func refusal(unusual: Case) throws {
    let sandbox = try Sandbox.publishedPlans()
    try unusual.make(sandbox)
    let before = try state(sandbox)
    var text = "$ plan \(unusual.line)\nexit \(unusual.code)\n"
    for language in ToolLanguage.allCases.map(\.rawValue) {
      let run = CommandRun(unusual.line, in: sandbox, environment: ["PLAN_LANG": language])
      #expect(run.code == unusual.code, "\(run.errors)")
      text += "\n[\(language)]\n" + run.errors.replacing(sandbox.path, with: "FOLDER")
    }
    let status = CommandRun("status --short", in: sandbox)
    #expect(
      status.code == unusual.reading
        && status.output.contains(unusual.name.hasPrefix("sparse-c") ? "64 deliverables" : "65 deliverables"),
      "\(status.errors)")
    #expect(try state(sandbox) == before)
    #expect(
      try Snapshot.difference(text, from: "Tests/PlanCLITests/Errors/repository-\(unusual.name).txt") == nil)
  }

  @Test("the figure of proof 7")
  func figure() {
    ProofFigure.keep(
      7, "",
      "\(Self.refused.count) repositories refused and \(Self.working.count + 1) that work, made by git; 2 more as another user; 0 bytes changed on refusal"
    )
  }

  @Test("every unusual repository has a sentence of its own")
  func ownSentences() throws {
    var sentences: [String: String] = [:]
    for unusual in Self.refused
    where !["bare-folder", "rebase-apply", "encoding"].contains(unusual.name) {
      let text = try RepositoryFiles.text(at: "Tests/PlanCLITests/Errors/repository-\(unusual.name).txt")
      let lines = text.split(separator: "\n").filter { $0.hasPrefix("error:") || $0.hasPrefix("hint:") }
      #expect(lines.count >= 2 && lines[1].hasPrefix("hint:"), "\(unusual.name)")
      let first = String(lines[0])
      #expect(sentences[first] == nil, "\(unusual.name) says what \(sentences[first] ?? "") says")
      sentences[first] = unusual.name
    }
  }

  static let working: [Case] = [
    Case(name: "unborn branch", line: "save", code: 0) { sandbox in
      try sandbox.remove(".git")
      try sandbox.initializeRepository()
    },
    Case(name: "detached, asked for", line: "set L2M5D1 done --detached", code: 0) {
      try $0.git("checkout", "-q", "--detach")
    },
    Case(name: "shallow clone", code: 0) { sandbox in
      try mark(sandbox)
      try clone(sandbox, "--depth=1")
    },
    Case(name: "partial clone", code: 0) { sandbox in
      try mark(sandbox)
      try clone(sandbox, "--filter=blob:none")
    },
    Case(name: "sparse checkout that has the node", code: 0) { sandbox in
      try sandbox.git("sparse-checkout", "set", "--no-cone", "/plans/2018-2020/")
    },
    Case(name: "worktree configuration", code: 0) {
      try $0.git("config", "extensions.worktreeConfig", "true")
    },
    Case(name: "index version 4", code: 0) { try $0.git("update-index", "--index-version", "4") },
    Case(name: "index with every optional extension", code: 0) { sandbox in
      try sandbox.git("config", "core.untrackedCache", "true")
      try sandbox.git("update-index", "--untracked-cache")
      try sandbox.git("status")
    },
    Case(name: "packed refs and objects", code: 0) { try $0.git("gc", "-q") },
    Case(name: "branch with folders in its name", code: 0) {
      try $0.git("switch", "-q", "-c", "équipe/l2/été")
    },
    Case(name: "configuration that git alone would act on", code: 0) { sandbox in
      try sandbox.git("config", "core.fsmonitor", "touch STARTED; false")
      try sandbox.git("config", "core.hooksPath", "hooks-that-start")
      try sandbox.write("#!/bin/sh\ntouch STARTED\n", to: "hooks-that-start/pre-commit")
      try sandbox.run("/bin/chmod", ["+x", "hooks-that-start/pre-commit"])
      try sandbox.git("config", "remote.origin.url", "ext::touch STARTED")
      try sandbox.git("config", "diff.external", "touch STARTED")
      try sandbox.git("config", "pager.log", "touch STARTED")
    },
  ]

  @Test("what an unusual repository does allow is done, and git finds it whole", arguments: working)
  func recorded(unusual: Case) throws {
    let sandbox = try Sandbox.publishedPlans()
    try unusual.make(sandbox)
    let run = CommandRun(unusual.line, in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    try sandbox.git("-c", "core.fsmonitor=", "fsck", "--strict")
    #expect(try sandbox.git("-c", "core.fsmonitor=", "status", "--porcelain", "plans").isEmpty)
    #expect(try sandbox.git("log", "-1", "--format=%b").contains("Plan-Verb: "))
    #expect(!sandbox.exists("STARTED"))
    let saved = CommandRun("save", in: sandbox)
    #expect(saved.code == 0 && saved.output == "nothing was edited by hand\n", "\(saved.errors)")
    let log = CommandRun("log 2018-2020 --status-only", in: sandbox)
    #expect(log.code == (unusual.name == "partial clone" ? 74 : 0))
    #expect(log.errors.contains("history is cut off") == (unusual.name == "shallow clone"))
  }

  @Test("a linked working tree records on its own branch, in its own index, and the main one stays as it was")
  func linkedWorktree() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.git("worktree", "add", "-q", "-b", "side", "linked")
    let before = try sandbox.git("status", "--porcelain") + sandbox.git("rev-parse", "main")
    let run = CommandRun("set L2M5D1 done", in: sandbox, folder: "linked")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try sandbox.git("status", "--porcelain") + sandbox.git("rev-parse", "main") == before)
    #expect(try sandbox.git("-C", "linked", "status", "--porcelain").isEmpty)
    #expect(try sandbox.git("log", "-1", "--format=%s", "side").contains("L2M5D1"))
    #expect(CommandRun("undo", in: sandbox, folder: "linked").code == 0)
    try sandbox.git("fsck", "--strict")
  }
}
