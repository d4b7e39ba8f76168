import Foundation
import PlanTestSupport
import Testing

/// What the built program says when a call to the system goes wrong, or went wrong before: `Errors/fault-NAME.txt`, beside the other messages,
/// holds the command, the exit code and what is said, in every language.
@Suite(.enabled(if: Shim.isPossible, "no library can be put before all others here"))
struct FaultGalleryTests {
  /// A call that changes a file.
  struct Call: Sendable {
    let kind: String
    /// How its path ends.
    let path: String
  }

  struct Entry: Sendable, CustomTestStringConvertible {
    let name: String
    let code: Int32
    /// What becomes of a call, as the shim has it; nil where all goes well.
    var fault: (how: String, call: Call)?
    /// The file in which somebody writes at that moment.
    var file = ""
    /// The call at which `command` was killed before.
    var killedAt: Call?
    var words = command.words

    var testDescription: String { name }
  }

  private static let command = Laboratory.Command(words: ["set", "L1M1D1", "done", "--at", "2020-02-02"])
  private static let lock = Call(kind: "open", path: "/.git/plan.lock")
  private static let index = Call(kind: "rename", path: "/.git/index")
  private static let branch = Call(kind: "link", path: "/.git/refs/heads/main")
  private static let node = Call(kind: "rename", path: "/" + Laboratory.node)
  private static let journal = Call(kind: "unlink", path: "/.git/plan.journal")

  static let entries: [Entry] = [
    Entry(name: "permission", code: 77, fault: ("eacces", lock)),
    Entry(name: "space", code: 74, fault: ("full", lock)),
    Entry(
      name: "uncertain", code: 76, fault: ("append", index), file: ".git/config"),
    Entry(name: "unverified", code: 76, fault: ("append", node), file: ".git/config"),
    Entry(name: "changed-meanwhile", code: 76, fault: ("append", branch), file: Laboratory.node),
    Entry(name: "working-file", code: 76, fault: ("eio", node)),
    Entry(name: "journal", code: 76, fault: ("eio", journal)),
    Entry(name: "recovery", code: 74, fault: ("eio", node), killedAt: node),
    Entry(name: "finished", code: 0, killedAt: node),
    Entry(name: "undone", code: 0, killedAt: branch),
    Entry(name: "interrupted", code: 0, killedAt: branch, words: ["status", "--short"]),
  ]

  private func number(of call: Call, in calls: [String]) throws -> Int {
    let index = calls.firstIndex { $0.hasPrefix(call.kind + " ") && $0.hasSuffix(call.path) }
    return try #require(index, "no \(call.kind) of \(call.path)") + 1
  }

  @Test("a call that goes wrong is said as it stands in the gallery", arguments: entries)
  func gallery(entry: Entry) throws {
    let laboratory = try Laboratory(shim: try Shim())
    var start = laboratory.base
    if let call = entry.killedAt {
      start = try laboratory.copy()
      let calls = try laboratory.run(Self.command, in: try laboratory.copy()).calls
      let killed = try laboratory.run(
        Self.command, in: start, fault: ("kill", try number(of: call, in: calls)))
      #expect(killed.isKilled)
    }
    func copy() throws -> Sandbox {
      let sandbox = try Sandbox()
      try sandbox.run("/bin/cp", ["-a", start.path + "/.", sandbox.path])
      return sandbox
    }
    let command = Laboratory.Command(words: entry.words)
    var fault: (how: String, at: Int)?
    if let wanted = entry.fault {
      let calls = try laboratory.run(command, in: try copy()).calls
      fault = (wanted.how, try number(of: wanted.call, in: calls))
    }
    try compare(entry.name, entry.words.joined(separator: " "), entry.code) { language in
      let sandbox = try copy()
      let run = try laboratory.run(
        command, in: sandbox, fault: fault,
        ["PLAN_LANG": language, "FAULT_FILE": sandbox.path + "/" + entry.file])
      #expect(run.code == entry.code && !run.errors.isEmpty, "\(run.errors)")
      return run.errors.replacing(sandbox.path, with: "FOLDER")
    }
  }

  @Test("a fault of the program's own is said as it stands in the gallery")
  func ownFault() throws {
    try compare("own", "set -", 70) { language in
      let sandbox = try Sandbox()
      try sandbox.copyPlans()
      // It waits for a batch on standard input when the signal comes.
      let script =
        "mkfifo in; \"$0\" set - < in & pid=$!; exec 9> in; sleep 0.2; kill -TRAP $pid; wait $pid; echo $? > code; rm in"
      let run = try sandbox.run("/bin/sh", ["-c", script, PlanBinary.path], ["PLAN_LANG": language])
      #expect(try sandbox.text(of: "code") == "70\n")
      return run.errors.split(separator: "\n").filter { !$0.hasPrefix("/bin/sh") }.map { $0 + "\n" }.joined()
    }
  }

  /// Compares what is said in every language with the gallery.
  private func compare(
    _ name: String, _ line: String, _ code: Int32, _ errors: (_ language: String) throws -> String
  ) throws {
    var text = "$ plan \(line)\nexit \(code)\n"
    for language in ["en", "fr", "es", "ca"] {
      text +=
        try "\n[\(language)]\n"
        + errors(language).replacing(/\b[0-9a-f]{7}\b/, with: "COMMIT")
        .replacing(/failed to parse config[^\n]*/, with: "LIBGIT2")
    }
    let path = "Tests/PlanCLITests/Errors/fault-\(name).txt"
    #expect(try Snapshot.difference(text, from: path) == nil)
  }
}
