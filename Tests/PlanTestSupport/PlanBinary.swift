import Foundation

/// The program `plan` as it was built with the tests, for proofs that need real processes.
public enum PlanBinary {
  /// Its path; `PLAN_BINARY` names another one.
  public static let path: String = {
    if let named = ProcessInfo.processInfo.environment["PLAN_BINARY"] { return named }
    // The tests are built into the same folder.
    let bundle =
      ProcessInfo.processInfo.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folder = URL(fileURLWithPath: bundle)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("plan").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    return RepositoryFiles.root + "/.build/debug/plan"
  }()
}
