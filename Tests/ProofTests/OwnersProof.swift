import Foundation
import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The rows of proof 7 that need another user: somebody else's repository, and one that must not be written to.
@Suite(.enabled(if: OtherUser.isPossible, "needs root and setpriv, to run as another user"))
struct OwnersProof {
  private func state(_ sandbox: Sandbox) throws -> String {
    try sandbox.run("/bin/sh", ["-c", "find . -type f -print0 | sort -z | xargs -0 sha1sum"]).text
  }

  /// Runs the program as the user 65534.
  private func run(_ words: String..., in sandbox: Sandbox) throws -> Sandbox.Outcome {
    let program = sandbox.path + "/../plan-\(UUID().uuidString)"
    // By a process of its own: one that this process starts meanwhile would hold the copy open for writing.
    try sandbox.run("/bin/cp", [PlanBinary.path, program])
    defer { try? FileManager.default.removeItem(atPath: program) }
    try sandbox.run("/bin/chmod", ["755", program])
    return try sandbox.run(
      "/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", program] + words,
      ["PLAN_LANG": "en"])
  }

  private func repository() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.copyPlans()
    try sandbox.initializeRepository()
    try sandbox.commitAll("the plans")
    try sandbox.run("/bin/chmod", ["-R", "a+rwX", sandbox.path])
    return sandbox
  }

  @Test("7: somebody else's repository is not written to, and the line that would trust it is said")
  func otherOwner() throws {
    let sandbox = try repository()
    let before = try state(sandbox)
    let marked = try run("set", "L2M5D1", "done", in: sandbox)
    #expect(marked.code == 77, "\(marked.code) \(marked.errors)")
    #expect(
      marked.errors.contains("belongs to another user") && marked.errors.contains("safe.directory"),
      "\(marked.errors)")
    #expect(try state(sandbox) == before)
    let status = try run("status", "--short", in: sandbox)
    #expect(status.code == 0 && status.text.contains("65 deliverables"), "\(status.errors)")
  }

  @Test("7: a repository that cannot be written to is read, and a mark says so and changes nothing")
  func readOnly() throws {
    let sandbox = try repository()
    try sandbox.run("/bin/sh", ["-c", "chown -R 65534 . && chmod -R a-w ."])
    let before = try state(sandbox)
    let marked = try run("set", "L2M5D1", "done", in: sandbox)
    #expect(marked.code == 77, "\(marked.code) \(marked.errors)")
    #expect(
      marked.errors.contains("Permission denied") && marked.errors.contains("hint: "), "\(marked.errors)")
    #expect(try state(sandbox) == before)
    let status = try run("status", "--short", in: sandbox)
    #expect(status.code == 0 && status.text.contains("65 deliverables"), "\(status.errors)")
  }
}

/// Running a program as another user than root.
enum OtherUser {
  static let isPossible = getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
}
