import PlanTestSupport
import Testing

/// F27: two people and one file, brought together by git itself.
struct TwoPeopleTests {
  /// A plan of `plan init` with one deliverable, to which each of two branches has appended lines, merged by git.
  private func merged(mine: String, theirs: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let levels = "\"L line, D deliverable\""
    for line in [
      "init 2024-2026 --title P --levels \(levels)", "add L1 Line", "add L1D1 Deliverable",
      "set L1D1 in-progress --at 2024-03-01",
    ] {
      let run = CommandRun(line, in: sandbox)
      #expect(run.code == 0, "\(run.errors)")
    }
    let common = try sandbox.text(of: Self.file)
    try sandbox.git("switch", "-q", "-c", "theirs")
    try sandbox.write(common + theirs, to: Self.file)
    try sandbox.commitAll("theirs")
    try sandbox.git("switch", "-q", "-")
    try sandbox.write(common + mine, to: Self.file)
    try sandbox.commitAll("mine")
    try sandbox.git("merge", "-q", "-m", "both", "theirs")
    let text = try sandbox.text(of: Self.file)
    #expect(text == common + mine + theirs)
    return sandbox
  }

  private static let file = "plans/2024-2026/L1/L1D1.txt"

  @Test("F27: git keeps both status lines of two people without a conflict, and check finds nothing")
  func days() throws {
    let sandbox = try merged(mine: "status: 2025-01-10 done\n", theirs: "status: 2024-09-01 not-done\n")
    let check = CommandRun("check", in: sandbox)
    #expect(check.code == 0 && !check.output.contains("L1D1.txt"), "\(check.output)\(check.errors)")
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test("F27: what git cannot decide is reported: two statuses of one day (F15), one key twice (F10)")
  func undecided() throws {
    let statuses = try merged(mine: "status: 2025-01-10 done\n", theirs: "status: 2025-01-10 not-done\n")
    let warned = CommandRun("check --format json", in: statuses)
    #expect(warned.output.contains("\"contradiction\""), "\(warned.output)\(warned.errors)")
    // The lower line counts, and nobody has to take out what the other one said.
    #expect(CommandRun("check --strict", in: statuses).code == 0)
    let keys = try merged(mine: "due: 2025-01-31\n", theirs: "due: 2025-02-28\n")
    let failed = CommandRun("check --format json", in: keys)
    #expect(
      failed.code == 1 && failed.output.contains("\"repeated-key\""), "\(failed.output)\(failed.errors)")
  }
}
