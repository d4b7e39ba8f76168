import Foundation
import PlanCore
import PlanTestSupport
import Synchronization
import SystemPackage
import Testing

@testable import PlanStore

/// What git puts back of the index, and takes back by its next commit, is put in order by the next recording.
///
/// `git commit` reads the index before it locks it. Here its parts are done one by one: an index is kept, something is
/// recorded, the kept index is put back.
struct PutBackTests {
  private static let second = "plans/test/L1/L1M1/L1M1D2.txt"

  /// Repairs that a recording tells of.
  private final class Told: Sendable {
    private let list = Mutex<[Repair]>([])
    var all: [Repair] { list.withLock { $0 } }
    func add(_ repair: Repair) { list.withLock { $0.append(repair) } }
  }

  /// Records a status and returns what had to be put in order before.
  @discardableResult
  private func record(
    _ plan: RecordedPlan, on day: String, of path: String = RecordedPlan.file, by author: GitUser? = nil,
    note: String = ""
  ) throws -> (receipt: Receipt, repairs: [Repair]) {
    let told = Told()
    var context = RecordedPlan.context
    context.author = author
    context.tellRepair = told.add
    let receipt = try plan.workspace().record(
      [try RecordedPlan.edit(on: day, of: path, note: note)],
      message: CommitMessage(subject: "test D: \(day)", body: note, verb: "set"), context)
    return (try #require(receipt), told.all)
  }

  private func keepIndex(_ plan: RecordedPlan) throws {
    try plan.sandbox.run("/bin/cp", [".git/index", ".git/kept"])
  }

  private func putIndexBack(_ plan: RecordedPlan) throws {
    try plan.sandbox.run("/bin/mv", [".git/kept", ".git/index"])
  }

  private func isClean(_ plan: RecordedPlan) throws -> Bool {
    try plan.sandbox.git("status", "--porcelain").isEmpty
  }

  @Test("an index that git has put back is brought up to date by the next recording, which says so")
  func mended() throws {
    let plan = try RecordedPlan()
    try keepIndex(plan)
    try record(plan, on: "2020-02-02")
    try putIndexBack(plan)
    // Whatever the user has staged since stays staged.
    try plan.sandbox.write("mine\n", to: "other.txt")
    try plan.sandbox.git("add", "other.txt")
    #expect(try plan.sandbox.git("status", "--porcelain").contains("MM " + RecordedPlan.file))
    #expect(try plan.workspace().takenBack().isEmpty)
    let next = try record(plan, on: "2020-03-03", of: Self.second)
    #expect(next.repairs == [.indexMended([PlanPath(RecordedPlan.file)])])
    #expect(try plan.sandbox.git("status", "--porcelain") == "M  other.txt\n")
    #expect(try record(plan, on: "2020-04-04").repairs == [])
    try plan.sandbox.git("fsck", "--strict")
  }

  @Test(
    "an index older than several recordings, and files with edits of the user's own beside, are mended too")
  func olderIndex() throws {
    let plan = try RecordedPlan()
    try keepIndex(plan)
    try record(plan, on: "2020-02-02")
    try record(plan, on: "2020-02-03")
    try plan.sandbox.write(try plan.sandbox.text(of: RecordedPlan.file) + "Own\n", to: RecordedPlan.file)
    try putIndexBack(plan)
    let next = try record(plan, on: "2020-03-03")
    #expect(next.repairs == [.indexMended([PlanPath(RecordedPlan.file)])])
    #expect(try plan.sandbox.git("status", "--porcelain") == " M \(RecordedPlan.file)\n")
    #expect(try plan.sandbox.text(of: RecordedPlan.file).hasSuffix("Body\nOwn\n"))
  }

  @Test(
    "a recording that the user has staged as taken back, file and all, is no edit by hand, and stays as it is"
  )
  func reversal() throws {
    let plan = try RecordedPlan()
    let first = try record(plan, on: "2020-02-02").receipt
    try plan.sandbox.git("checkout", "-q", "HEAD~1", "--", RecordedPlan.file)
    let staged = try plan.sandbox.git("status", "--porcelain")
    let error = #expect(throws: StoreError.self) { try record(plan, on: "2020-03-03") }
    guard case .file(_, .stagedAsTakenBack(first.commit)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    // A trial says the same.
    let trial = #expect(throws: StoreError.self) {
      try plan.workspace().preview([try RecordedPlan.edit(on: "2020-03-03")], RecordedPlan.context)
    }
    guard case .file(_, .stagedAsTakenBack) = trial else {
      Issue.record("\(String(describing: trial))")
      return
    }
    #expect(try record(plan, on: "2020-03-03", of: Self.second).repairs.isEmpty)
    #expect(try plan.sandbox.git("status", "--porcelain") == staged)
  }

  @Test("so it is where what is taken back is an undo, whose line would fit into the file again")
  func reversalOfUndo() throws {
    let plan = try RecordedPlan()
    try record(plan, on: "2020-02-02")
    _ = try plan.undo()
    try plan.sandbox.git("checkout", "-q", "HEAD~1", "--", RecordedPlan.file)
    let staged = try plan.sandbox.git("status", "--porcelain")
    #expect(staged == "M  \(RecordedPlan.file)\n")
    #expect(try record(plan, on: "2020-03-03", of: Self.second).repairs.isEmpty)
    #expect(try plan.sandbox.git("status", "--porcelain") == staged)
  }

  @Test("lines that a commit of git took back are recorded again in their authors' names, oldest first")
  func recordedAgain() throws {
    let plan = try RecordedPlan()
    try keepIndex(plan)
    let ben = GitUser(name: "Ben", email: "b@example.org")
    let one = try record(plan, on: "2020-02-02", by: ben, note: "why")
    let two = try record(plan, on: "2020-02-03", by: GitUser(name: "Cleo", email: "c@example.org"))
    try record(plan, on: "2020-02-04", of: Self.second)
    try putIndexBack(plan)
    try plan.sandbox.git("commit", "-q", "-m", "by git")
    let taker = try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    let told = try plan.workspace().takenBack()
    #expect(told.count == 3 && told.allSatisfy { $0.by == taker })
    #expect(told.first?.recording == one.receipt.commit && told.first?.subject == "test D: 2020-02-02")
    // A trial of a change to such a file says what comes first.
    let trial = #expect(throws: StoreError.self) {
      try plan.workspace().preview([try RecordedPlan.edit(on: "2020-05-05")], RecordedPlan.context)
    }
    guard case .file(_, .takenBack(taker)) = trial else {
      Issue.record("\(String(describing: trial))")
      return
    }
    let next = try record(plan, on: "2020-05-05")
    #expect(next.repairs.count == 3)
    #expect(try plan.workspace().takenBack().isEmpty)
    #expect(try isClean(plan))
    let recorded = try plan.sandbox.git("show", "HEAD:" + RecordedPlan.file)
    for day in ["02-02", "02-03", "05-05"] { #expect(recorded.contains("status: 2020-\(day) done")) }
    #expect(
      try plan.sandbox.git("log", "-4", "--format=%an|%s|%(trailers:key=Plan-Again,valueonly,separator=%x2C)")
        == """
        Ana Ruiz|test D: 2020-05-05|
        Ana Ruiz|test D: 2020-02-04|\(told[2].recording)
        Cleo|test D: 2020-02-03|\(two.receipt.commit)
        Ben|test D: 2020-02-02|\(one.receipt.commit)

        """)
    #expect(
      try plan.sandbox.git("log", "-1", "--skip=3", "--format=%b").contains(
        "why\n\nRecorded again: commit \(taker.prefix(7)) by Ana Ruiz had taken it back."))
    // What was recorded again is taken back like any change, once: then comes git's own commit.
    for _ in 0..<4 { _ = try plan.undo() }
    #expect(try plan.workspace().undoTarget(nil, of: .committer, RecordedPlan.context).commit == taker)
    try plan.sandbox.git("fsck", "--strict")
  }

  @Test("a chain of lines of which only the first was recorded again goes on with the next recording")
  func halfWay() throws {
    let plan = try RecordedPlan()
    try keepIndex(plan)
    let one = try record(plan, on: "2020-02-02").receipt.commit
    let after = try plan.sandbox.text(of: RecordedPlan.file)
    let two = try record(plan, on: "2020-02-03").receipt.commit
    let working = try plan.sandbox.text(of: RecordedPlan.file)
    try putIndexBack(plan)
    try plan.sandbox.git("commit", "-q", "-m", "by git")
    // What a recording that was interrupted after the first of two has left.
    try plan.sandbox.write(after, to: RecordedPlan.file)
    try plan.sandbox.git("add", "plans")
    try plan.sandbox.git("commit", "-q", "-m", "again", "-m", "Plan-Verb: set\nPlan-Again: \(one)")
    try plan.sandbox.write(working, to: RecordedPlan.file)
    #expect(try plan.workspace().takenBack().map(\.recording) == [two])
    #expect(try record(plan, on: "2020-05-05").repairs.count == 1)
    #expect(try plan.workspace().takenBack().isEmpty && isClean(plan))
    #expect(try plan.sandbox.git("show", "HEAD:" + RecordedPlan.file).contains("2020-02-03"))
  }

  @Test("a recorded-again line is taken back once by undo, under either name, and by whom it belongs to")
  func undone() throws {
    let plan = try RecordedPlan()
    try record(plan, on: "2020-01-01")
    try keepIndex(plan)
    let lost = try record(plan, on: "2020-02-02").receipt.commit
    try putIndexBack(plan)
    try plan.sandbox.git("commit", "-q", "-m", "by git", "--author", "Git <git@example.org>")
    try record(plan, on: "2020-03-03", of: Self.second)
    _ = try plan.undo()
    let again = try plan.workspace().undoTarget(lost, of: .committer, RecordedPlan.context)
    #expect(again.commit != lost && again.subject == "test D: 2020-02-02")
    _ = try plan.undo(lost)
    #expect(try !plan.sandbox.git("show", "HEAD:" + RecordedPlan.file).contains("2020-02-02"))
    #expect(throws: StoreError.self) { try plan.undo(lost) }
  }

  @Test("only files of plans are looked at, and an ignored file stays out")
  func othersFiles() throws {
    let plan = try RecordedPlan()
    let evidence = "plans/test/evidence/a.txt"
    _ = try plan.workspace().record(
      [try RecordedPlan.edit()], attaching: [AttachedFile(path: PlanPath(evidence), bytes: [65])],
      message: CommitMessage(subject: "set", verb: "set"), RecordedPlan.context)
    try plan.sandbox.write("mine\n", to: "source.c")
    try plan.sandbox.git("add", "source.c")
    try plan.sandbox.git("commit", "-q", "--amend", "--no-edit")
    try plan.sandbox.git("reset", "-q", "HEAD~1", "--", "source.c")
    try plan.sandbox.git("rm", "-q", "--cached", evidence)
    try plan.sandbox.write("evidence/\n", to: ".gitignore")
    #expect(try record(plan, on: "2020-03-03").repairs.isEmpty)
    #expect(
      try plan.sandbox.git("status", "--porcelain")
        == "D  \(evidence)\nD  source.c\n?? .gitignore\n?? source.c\n")
  }

  @Test("a file that came by a recording, and one that went, are put in order likewise")
  func comingAndGoing() throws {
    let plan = try RecordedPlan()
    try keepIndex(plan)
    let moved = "plans/test/L1/L1M1/L1M1D3.txt"
    let move = FileMove(from: PlanPath(Self.second), to: PlanPath(moved), edits: [])
    _ = try plan.workspace().record(
      [], moving: [move], message: CommitMessage(subject: "move", verb: "move"), RecordedPlan.context)
    try putIndexBack(plan)
    #expect(
      try record(plan, on: "2020-03-03").repairs == [.indexMended([Self.second, moved].map { PlanPath($0) })])
    #expect(try isClean(plan))
    // And taken back by a commit.
    try plan.sandbox.git("reset", "-q", "HEAD~2", "--", "plans")
    try plan.sandbox.git("commit", "-q", "-m", "by git")
    #expect(try plan.workspace().takenBack().count == 2)
    #expect(try record(plan, on: "2020-04-04").repairs.count == 2)
    #expect(try isClean(plan) && plan.sandbox.git("ls-files", moved) == moved + "\n")
  }

  @Test(
    "what was taken back on purpose stays taken back: by undo, by a revert, by a commit of the file as it was"
  )
  func onPurpose() throws {
    for way in ["undo", "revert", "checkout"] {
      let plan = try RecordedPlan()
      try record(plan, on: "2020-02-02")
      switch way {
      case "undo": _ = try plan.undo()
      case "revert": try plan.sandbox.git("revert", "--no-edit", "HEAD")
      default:
        try plan.sandbox.git("checkout", "-q", "HEAD~1", "--", "plans")
        try plan.sandbox.git("commit", "-q", "-m", "on purpose")
      }
      #expect(try plan.workspace().takenBack().isEmpty, "\(way)")
      #expect(try record(plan, on: "2020-03-03", of: Self.second).repairs.isEmpty, "\(way)")
      #expect(try plan.sandbox.git("show", "HEAD:" + RecordedPlan.file) == RecordedPlan.text, "\(way)")
    }
  }

  @Test("where nobody but plan was at work, nothing is looked for: the lock file knows branch and index")
  func settled() throws {
    let plan = try RecordedPlan()
    try record(plan, on: "2020-02-02")
    let lock = plan.sandbox.path + "/.git/plan.lock"
    let tip = try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    let noted = try String(contentsOfFile: lock, encoding: .utf8)
    #expect(noted.hasPrefix(tip + " ") && noted.utf8.count == 82)
    // A torn or foreign text is no harm.
    try "x".write(toFile: lock, atomically: false, encoding: .utf8)
    try record(plan, on: "2020-02-03")
    #expect(try String(contentsOfFile: lock, encoding: .utf8).utf8.count == 82)
  }
}
