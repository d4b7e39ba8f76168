import PlanCore
import PlanStore
import PlanTestSupport
import SystemPackage
import Testing

/// A repository with a plan of one measure: `D1` is not done since 2019, `D2` is unreported.
struct SamplePlan {
  let sandbox: Sandbox
  static let folder = "plans/test/L1/L1M1"
  static let context = RecordingContext(
    environment: [:], now: Timestamp(seconds: 1_600_000_000, offsetMinutes: 120))
  /// The day of `context`.
  static let today = context.now.day

  /// - Parameters:
  ///   - header: further lines of `plan.txt`.
  ///   - first: the file of `D1`.
  init(header: String = "", first: String = "title: D1\nstatus: 2019-01-01 not-done\n") throws {
    sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, M measure, D deliverable\n" + header,
      to: "plans/test/plan.txt")
    try sandbox.write("title: L\n", to: "plans/test/L1/L1.txt")
    try sandbox.write("title: M\n", to: "\(Self.folder)/L1M1.txt")
    try sandbox.write(first, to: "\(Self.folder)/L1M1D1.txt")
    try sandbox.write("title: D2\n", to: "\(Self.folder)/L1M1D2.txt")
    try sandbox.commitAll("first")
  }

  func workspace() throws -> Workspace { try Workspace(searchingFrom: FilePath(sandbox.path)) }

  func tree() throws -> PlanTree { try #require(try workspace().plans().plans.first) }

  /// The subject of the newest commit.
  func subject() throws -> String { try sandbox.git("log", "-1", "--format=%s") }

  static func day(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }
}
