import Foundation
import PlanTestSupport
import Testing

/// `plan hook install`, by git itself: whichever way git commits, it takes nothing back; a former hook keeps its say.
@Suite(.serialized) struct HookProof {
  private static let environment = ["PLAN_LANG": "en"]
  private static let node = "plans/test/L1/L1D1.txt"

  private func repository() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "plans/test/plan.txt")
    try sandbox.write("title: L\n", to: "plans/test/L1/L1.txt")
    try sandbox.write("title: D\n", to: Self.node)
    try sandbox.write("0\n", to: "own.txt")
    try sandbox.commitAll("first")
    return sandbox
  }

  private func plan(_ words: String..., in sandbox: Sandbox) throws -> Sandbox.Outcome {
    try sandbox.run(PlanBinary.path, words, Self.environment)
  }

  /// Records a status; afterwards the index is the one from before, as a `git commit` at the same moment leaves it.
  private func recordAndPutBack(in sandbox: Sandbox) throws {
    let index = try sandbox.git("rev-parse", "--git-path", "index").trimmingCharacters(in: .newlines)
    try sandbox.run("/bin/cp", [index, index + ".kept"])
    let set = try plan("set", "L1D1", "done", "--at", "2020-02-02", in: sandbox)
    try #require(set.code == 0, "\(set.errors)")
    try sandbox.run("/bin/mv", [index + ".kept", index])
  }

  @Test(
    "whichever way git commits, with the hook it takes nothing back",
    arguments: [
      ["commit", "-m", "c"], ["commit", "-a", "-m", "c"], ["commit", "-m", "c", "--", "own.txt"],
    ])
  func ways(words: [String]) throws {
    let sandbox = try repository()
    #expect(try plan("hook", "install", in: sandbox).code == 0)
    try recordAndPutBack(in: sandbox)
    try sandbox.write("1\n", to: "own.txt")
    if words.count == 3 { try sandbox.git("add", "own.txt") }
    let commit = try sandbox.run("/usr/bin/env", ["git"] + words, Self.environment)
    #expect(commit.code == 0, "\(commit.errors)")
    #expect(try sandbox.git("show", "HEAD:" + Self.node).contains("2020-02-02 done"))
    #expect(try sandbox.git("show", "HEAD:own.txt") == "1\n")
    // A commit of one file leaves the rest of the index as it was: the next one, or the next recording, mends it.
    #expect(try plan("set", "L1D1", "not-done", "--at", "2020-03-03", in: sandbox).code == 0)
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    let left = try sandbox.run("/bin/sh", ["-c", "ls .git | grep -E 'index.|plan\\.'"]).text
    #expect(left == "plan.lock\n")
  }

  @Test("without the hook, git's next commit takes the line back: what the hook is there for")
  func without() throws {
    let sandbox = try repository()
    try recordAndPutBack(in: sandbox)
    try sandbox.git("commit", "-q", "-m", "c")
    #expect(try !sandbox.git("show", "HEAD:" + Self.node).contains("2020-02-02"))
  }

  @Test("the hook works in a linked working tree, and below a folder that holds the plans")
  func linked() throws {
    let sandbox = try repository()
    #expect(try plan("hook", "install", in: sandbox).code == 0)
    let other = try Sandbox()
    try sandbox.git("worktree", "add", "-q", other.path + "/tree", "-b", "other")
    try other.run("/bin/sh", ["-c", "mv tree/.git tree/plans tree/own.txt ."])
    try sandbox.git("worktree", "repair", other.path)
    try recordAndPutBack(in: other)
    try other.git("commit", "-q", "--allow-empty", "-m", "c")
    #expect(try other.git("show", "HEAD:" + Self.node).contains("2020-02-02 done"))
  }

  @Test("a hook that was there is kept, called on and obeyed, and gets its place again")
  func former() throws {
    let sandbox = try repository()
    let hook = ".git/hooks/pre-commit"
    try sandbox.write("#!/bin/sh\necho former $# >&2\n[ ! -e stop ]\n", to: hook)
    try sandbox.run("/bin/chmod", ["755", hook])
    let text = try sandbox.text(of: hook)
    let installed = try plan("hook", "install", in: sandbox)
    #expect(installed.text.contains("the hook that was there is kept and called on"))
    // Once more changes nothing.
    #expect(try plan("hook", "install", in: sandbox).text == installed.text)
    #expect(try plan("hook", in: sandbox).text.contains("is installed"))
    try sandbox.write("1\n", to: "own.txt")
    let commit = try sandbox.run("/usr/bin/env", ["git", "commit", "-q", "-a", "-m", "c"])
    #expect(commit.code == 0 && commit.errors == "former 0\n", "\(commit.errors)")
    try sandbox.write("", to: "stop")
    try sandbox.write("2\n", to: "own.txt")
    #expect(try sandbox.run("/usr/bin/env", ["git", "commit", "-q", "-a", "-m", "c"]).code == 1)
    // plan names the former hook as not run, not its own.
    try sandbox.remove("stop")
    #expect(try plan("set", "L1D1", "done", "--at", "2020-02-02", in: sandbox).errors.contains("pre-commit"))
    #expect(try plan("hook", "remove", in: sandbox).text.contains("removed the hook"))
    #expect(try sandbox.text(of: hook) == text)
    #expect(try plan("hook", "remove", in: sandbox).text.contains("is not installed"))
  }

  @Test("our own hook is not named as one that was not run, and goes without a trace")
  func own() throws {
    let sandbox = try repository()
    #expect(try plan("hook", "install", in: sandbox).code == 0)
    #expect(try plan("set", "L1D1", "done", "--at", "2020-02-02", in: sandbox).errors == "")
    #expect(try plan("hook", "remove", in: sandbox).code == 0)
    #expect(try sandbox.run("/bin/sh", ["-c", "ls .git/hooks | grep -v sample"]).text == "")
  }

  @Test("where plan is gone, the hook says so and lets git commit")
  func gone() throws {
    let sandbox = try repository()
    #expect(try plan("hook", "install", in: sandbox).code == 0)
    let text = try sandbox.text(of: ".git/hooks/pre-commit")
    let changed = text.replacing(/plan='[^']*'/, with: "plan='/nowhere/plan'")
    try #require(changed != text)
    try sandbox.write(changed, to: ".git/hooks/pre-commit")
    let commit = try sandbox.run(
      "/usr/bin/env", ["git", "commit", "-q", "--allow-empty", "-m", "c"], ["PATH": "/usr/bin:/bin"])
    #expect(commit.code == 0 && commit.errors.contains("plan is not found"), "\(commit.errors)")
  }
}
