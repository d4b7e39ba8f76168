import Foundation

/// A generated plan in a repository, and the same items in Taskwarrior.
struct BenchmarkSite {
  let size: PlanSize
  let plan: String
  let repository: String
  let task: String
  /// The deliverable with the most changes, for the history of one.
  let node: (code: String, path: String, changes: Int)
  private let generator: PlanGenerator

  init(_ size: PlanSize, in folder: String, plan: String) throws {
    self.size = size
    self.plan = plan
    repository = folder + "/repository"
    task = folder + "/task"
    try? FileManager.default.removeItem(atPath: folder)
    for path in [repository, task] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    var generator = PlanGenerator(size)
    let stream = folder + "/stream"
    try generator.write(to: stream)
    for (words, input) in [
      (["git", "init", "-q", "-b", "main"], nil), (["git", "fast-import", "--quiet"], stream),
      (["git", "reset", "-q", "--hard"], nil), (["git", "gc", "-q"], nil),
      (["git", "config", "user.name", "Bench"], nil),
      (["git", "config", "user.email", "bench@example.org"], nil),
    ] as [([String], String?)] {
      let outcome = try Shell.run(words, in: repository, input: input)
      if outcome.code != 0 { throw BenchmarkError(description: "\(words): exit \(outcome.code)") }
    }
    try FileManager.default.removeItem(atPath: stream)
    self.generator = generator
    let most = generator.changes.indices.max { generator.changes[$0] < generator.changes[$1] } ?? 0
    node = (generator.deliverables[most].code, generator.deliverables[most].path, generator.changes[most])
    if !size.isLongHistory { try writeTasks() }
    try writeBatch(folder)
  }

  /// A thousand changes as `plan set -` reads them, and the files that they are in.
  private func writeBatch(_ folder: String) throws {
    let some = generator.deliverables.prefix(1_000)
    try some.map { "\($0.code) done 2020-12-31 \n" }.joined().write(
      toFile: folder + "/batch", atomically: true, encoding: .utf8)
    try some.map { $0.path + "\n" }.joined().write(
      toFile: folder + "/files", atomically: true, encoding: .utf8)
  }

  private func writeTasks() throws {
    try "data.location=\(task)\nconfirmation=no\nverbose=nothing\n".write(
      toFile: task + "/taskrc", atomically: true, encoding: .utf8)
    var pending = ""
    var completed = ""
    for (index, deliverable) in generator.deliverables.enumerated() {
      let isDone = generator.statuses[index] == "done"
      let number = String(index, radix: 16)
      let uuid = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - number.count) + number
      let parts = deliverable.path.split(separator: "/")
      let end = isDone ? " end:\"1609372800\"" : ""
      let line =
        "[description:\"Deliverable \(index + 1): technical and political sessions at the annual meetings\"\(end) entry:\"1514764800\" "
        + "modified:\"1514764800\" project:\"\(parts[2]).\(parts[3])\" status:\"\(isDone ? "completed" : "pending")\" uuid:\"\(uuid)\"]\n"
      if isDone { completed += line } else { pending += line }
    }
    try pending.write(toFile: task + "/pending.data", atomically: true, encoding: .utf8)
    try completed.write(toFile: task + "/completed.data", atomically: true, encoding: .utf8)
    // The first run tidies up; it is not measured.
    _ = try Shell.run(["task", "summary"], in: repository, task: task)
  }

  /// Checks that every program gives the right answer before it is timed.
  func checkAnswers(needsTaskwarrior: Bool) throws {
    func expect(_ what: String, _ found: String, _ wanted: String) throws {
      if found != wanted {
        throw BenchmarkError(description: "WRONG: \(what) on \(size.name) says '\(found)', not '\(wanted)'")
      }
    }
    func lines(_ words: [String]) throws -> [Substring] {
      try Shell.run(words, in: repository, task: task).output.split(separator: "\n")
    }
    try expect("plan status", lines([plan, "status", "--short"]).joined(), generator.short)
    let log = try lines([plan, "log", "bench", "--status-only"])
    let initial = try lines(["git", "grep", "-h", "^status:", "HEAD~\(size.commits)", "--", "plans"]).count
    try expect("plan log", String(log.count), String(size.commits + initial))
    let own = try lines([plan, "log", node.code, "--status-only"]).count
    let wanted = try lines(["grep", "^status:", node.path]).count
    try expect("plan log \(node.code)", String(own), String(wanted))
    if needsTaskwarrior {
      try expect(
        "task", lines(["task", "status:completed", "count"]).joined(), String(generator.count("done")))
    }
  }
}
