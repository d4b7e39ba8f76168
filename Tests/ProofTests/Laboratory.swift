import Foundation
import PlanTestSupport
import Testing

/// A repository with a small plan and edits of the user's own, staged and not, that is copied for each experiment.
final class Laboratory: Sendable {
  let base: Sandbox
  private let shim: Shim

  /// A command line of `plan`, and what stands on standard input.
  struct Command: Sendable {
    let words: [String]
    var input = ""
    /// Whether git is at work when the lock of the index is to be taken for the first time.
    var meetsGit = false
  }

  /// What one run under the shim left.
  struct Run: Sendable {
    let code: Int32
    let output: String
    let errors: String
    /// The calls that change files, in order: kind and path.
    let calls: [String]

    /// Whether it said that the change is recorded.
    var isAcknowledged: Bool { code == 0 || code == 76 }
    var isKilled: Bool { code >= 128 }
  }

  static let node = "plans/test/L1/L1M1/L1M1D1.txt"

  init(shim: Shim) throws {
    self.shim = shim
    base = try Sandbox()
    try base.initializeRepository()
    try base.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, M measure, D deliverable\n",
      to: "plans/test/plan.txt")
    try base.write("title: L\n", to: "plans/test/L1/L1.txt")
    try base.write("title: M\n", to: "plans/test/L1/L1M1/L1M1.txt")
    for number in 1...9 {
      try base.write(
        "title: D\(number)\nstatus: 2019-01-01 not-done\n\nBody\n",
        to: "plans/test/L1/L1M1/L1M1D\(number).txt")
    }
    try base.write("other\n", to: "other.txt")
    try base.write("third\n", to: "third.txt")
    try base.commitAll("first")
    try base.git("gc", "-q")
  }

  /// Edits of the user's own: staged and unstaged in the node that is marked, and elsewhere.
  func addOwnEdits(inPlans: Bool) throws {
    try base.write("other staged\n", to: "other.txt")
    if inPlans {
      try base.write("title: D1\nowner: Staged\nstatus: 2019-01-01 not-done\n\nBody\n", to: Self.node)
    }
    try base.git("add", "-A")
    try base.write("other unstaged\n", to: "other.txt")
    try base.write("third unstaged\n", to: "third.txt")
    if inPlans {
      try base.write(
        "title: D1\nowner: Staged\nstatus: 2019-01-01 not-done\n\nBody\nUnstaged\n", to: Self.node)
    }
  }

  /// A copy of the repository in a folder of its own.
  func copy() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.run("/bin/cp", ["-a", base.path + "/.", sandbox.path])
    return sandbox
  }

  /// Runs a command, its N-th call going wrong.
  ///
  /// - Parameter more: further variables of the shim.
  func run(
    _ command: Command, in sandbox: Sandbox, fault: (how: String, at: Int)? = nil,
    _ more: [String: String] = [:]
  ) throws -> Run {
    let log = NSTemporaryDirectory() + "plan-fault-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: log) }
    var environment = [
      "LD_PRELOAD": shim.path, "FAULT_ROOT": sandbox.path, "FAULT_LOG": log, "FAULT_HOW": fault?.how ?? "",
      "FAULT_AT": "\(fault?.at ?? 0)", "PLAN_LANG": "en", "ASAN_OPTIONS": "verify_asan_link_order=0",
    ]
    if command.meetsGit { environment["FAULT_BUSY"] = "1" }
    environment.merge(more) { _, new in new }
    let outcome = try sandbox.run(PlanBinary.path, command.words, input: command.input, environment)
    let calls = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return Run(
      code: outcome.code, output: outcome.text, errors: outcome.errors,
      calls: calls.split(separator: "\n").map(String.init))
  }

  /// Everything that must be old or new: what HEAD, the index and the working tree hold, how git sees it, how many
  /// commits there are.
  func state(of sandbox: Sandbox) throws -> String {
    try sandbox.run("/bin/sh", ["-c", Self.look], ["GIT_OPTIONAL_LOCKS": "0"]).text
  }

  private static let look = """
    git rev-list --count HEAD; git ls-tree -r HEAD; git ls-files -s; git status --porcelain
    find . -path ./.git -prune -o -type f -print | LC_ALL=C sort | xargs sha1sum
    """

  /// Files that a recording must not leave behind.
  func leftovers(in sandbox: Sandbox) throws -> String {
    try sandbox.run(
      "/bin/sh",
      [
        "-c",
        "find . '(' -name '*.lock' -o -name 'plan.*' -o -name '.plan-*' ')' ! -path ./.git/plan.lock ! -name plan.txt",
      ]
    ).text
  }
}
