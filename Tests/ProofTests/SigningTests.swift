import Foundation
import PlanTestSupport
import Testing

/// Commits signed as git would sign them; `git verify-commit` is the judge.
@Suite(.serialized) struct SigningTests {
  static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  private func repository() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "plans/p/plan.txt")
    try sandbox.write("title: L\n", to: "plans/p/L1/L1.txt")
    try sandbox.write("title: D\n", to: "plans/p/L1/L1D1.txt")
    try sandbox.write("private/\nhome/\n", to: ".gitignore")
    try sandbox.commitAll("first")
    try sandbox.run("/bin/sh", ["-c", "mkdir -m 700 home private"])
    return sandbox
  }

  private func set(_ day: String, in sandbox: Sandbox, _ more: String...) throws -> Sandbox.Outcome {
    try sandbox.run(
      PlanBinary.path, ["set", "L1D1", "done", "--at", day, "-m", day] + more,
      ["PLAN_LANG": "en", "HOME": sandbox.path + "/home", "GNUPGHOME": sandbox.path + "/home"])
  }

  private func isSigned(_ sandbox: Sandbox) throws -> Bool {
    let environment = ["HOME": sandbox.path + "/home", "GNUPGHOME": sandbox.path + "/home"]
    let outcome = try sandbox.run("/usr/bin/env", ["git", "verify-commit", "HEAD"], environment)
    let hasSignature = try sandbox.git("cat-file", "commit", "HEAD").contains("\ngpgsig ")
    #expect(hasSignature == (outcome.code == 0), "\(outcome.errors)")
    return outcome.code == 0
  }

  @Test(
    "ssh: commit.gpgsign, --sign, --no-sign, and a key that is not there",
    .enabled(if: has("ssh-keygen"), "ssh-keygen is not here"))
  func ssh() throws {
    let sandbox = try repository()
    try sandbox.run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "private/key"])
    let key = try sandbox.text(of: "private/key.pub")
    try sandbox.write("ana@example.org \(key)", to: "private/allowed")
    try sandbox.git("config", "gpg.ssh.allowedSignersFile", sandbox.path + "/private/allowed")
    try sandbox.git("config", "gpg.format", "ssh")
    try sandbox.git("config", "user.signingkey", sandbox.path + "/private/key")
    #expect(try set("2020-01-01", in: sandbox).code == 0 && !isSigned(sandbox))
    #expect(try set("2020-01-02", in: sandbox, "--sign").code == 0 && isSigned(sandbox))
    try sandbox.git("config", "commit.gpgsign", "true")
    #expect(try set("2020-01-03", in: sandbox).code == 0 && isSigned(sandbox))
    #expect(try set("2020-01-04", in: sandbox, "--no-sign").code == 0 && !isSigned(sandbox))
    let undone = try sandbox.run(PlanBinary.path, ["undo"], ["HOME": sandbox.path + "/home"])
    #expect(try undone.code == 0 && isSigned(sandbox), "\(undone.errors)")
    try sandbox.git("fsck", "--strict")
    try sandbox.git("config", "user.signingkey", sandbox.path + "/private/none")
    let head = try sandbox.git("rev-parse", "HEAD")
    let refused = try set("2020-01-05", in: sandbox)
    #expect(refused.code == 78 && refused.errors.contains("--no-sign"), "\(refused.code) \(refused.errors)")
    #expect(try sandbox.git("rev-parse", "HEAD") == head && sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test(
    "openpgp: by the key that is configured, else by the committer's",
    .enabled(if: has("gpg"), "gpg is not here"))
  func openPGP() throws {
    let sandbox = try repository()
    let environment = ["HOME": sandbox.path + "/home", "GNUPGHOME": sandbox.path + "/home"]
    let made = try sandbox.run(
      "/usr/bin/gpg",
      [
        "--batch", "--quiet", "--passphrase", "", "--quick-generate-key", "Ana Ruiz <ana@example.org>",
        "ed25519", "sign", "never",
      ],
      environment)
    try #require(made.code == 0, "\(made.errors)")
    defer { _ = try? sandbox.run("/usr/bin/gpgconf", ["--kill", "all"], environment) }
    try sandbox.git("config", "commit.gpgsign", "true")
    let signed = try set("2020-01-01", in: sandbox)
    #expect(try signed.code == 0 && isSigned(sandbox), "\(signed.errors)")
    try sandbox.git("config", "user.signingkey", "nobody@example.org")
    let refused = try set("2020-01-02", in: sandbox)
    #expect(refused.code == 78 && refused.errors.contains("gpg could not sign"), "\(refused.errors)")
    try sandbox.git("config", "gpg.program", "no-such-program")
    let missing = try set("2020-01-02", in: sandbox)
    #expect(
      missing.code == 78 && missing.errors.contains("no-such-program cannot be started"), "\(missing.errors)")
  }
}
