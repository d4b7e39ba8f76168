import Foundation
import PlanTestSupport
import Synchronization
import Testing

/// A program that strace lets sleep at one system call, on a thread of its own: the threads of tests may all be waiting
/// for programs.
final class SlowProgram: Sendable {
  private let sandbox: Sandbox
  private let done = DispatchSemaphore(value: 0)
  private let result = Mutex<Result<Sandbox.Outcome, any Error>?>(nil)
  private let name: String

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - words: the program and its arguments.
  ///   - path: the file at whose calls it sleeps.
  ///   - inject: what strace does with which calls, such as `openat:delay_enter=1000000`.
  init(
    _ words: [String], at path: String, _ inject: String, in sandbox: Sandbox,
    _ environment: [String: String] = [:]
  ) {
    self.sandbox = sandbox
    name = URL(fileURLWithPath: words[0]).lastPathComponent
    let calls = inject.prefix { $0 != ":" }
    Thread.detachNewThread {
      let outcome = Result {
        try sandbox.run(
          "/usr/bin/env",
          [
            "strace", "-f", "-o", "/dev/null", "-P", path, "-e", "trace=\(calls)", "-e", "inject=\(inject)",
          ] + words, environment)
      }
      self.result.withLock { $0 = outcome }
      self.done.signal()
    }
  }

  /// Waits for what came of it.
  func outcome() throws -> Sandbox.Outcome {
    done.wait()
    return try #require(result.withLock { $0 }).get()
  }

  /// Waits until the program is stopped for longer than a moment.
  func isAsleep() -> Bool {
    var samples = 0
    for _ in 0..<1200 {
      usleep(25_000)
      let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      let isStopped = processes.contains { process in
        guard Int(process) != nil,
          let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
          stat.contains("(\(name)) t ")
        else { return false }
        return (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd"))
          == sandbox.path
      }
      samples = isStopped ? samples + 1 : 0
      if samples == 12 { return true }
    }
    return false
  }
}
