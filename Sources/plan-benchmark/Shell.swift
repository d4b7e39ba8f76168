import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs programs in a closed environment.
enum Shell {
  static func environment(task: String? = nil) -> [String: String] {
    var environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": NSTemporaryDirectory(),
      "LC_ALL": "C.UTF-8", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat",
      "PLAN_PAGER": "cat", "TERM": "dumb",
    ]
    if let task {
      environment["TASKDATA"] = task
      environment["TASKRC"] = task + "/taskrc"
    }
    return environment
  }

  struct Outcome {
    let code: Int32
    let output: String
  }

  /// Runs a program to its end.
  static func run(_ words: [String], in folder: String = "/", input: String? = nil, task: String? = nil)
    throws -> Outcome
  {
    let name = NSTemporaryDirectory() + "plan-benchmark-out-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: name) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let command = ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder] + words
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment(task: task).map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var process = pid_t()
    let failure = posix_spawn(&process, command[0], &actions, nil, &arguments, &variables)
    guard failure == 0 else { throw BenchmarkError(description: "\(words[0]): error \(failure)") }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let output = String(decoding: FileManager.default.contents(atPath: name) ?? Data(), as: UTF8.self)
    return Outcome(code: (status >> 8) & 0xFF, output: output)
  }
}
