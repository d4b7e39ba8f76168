import Foundation
import PlanCore
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanStore

struct UndoAndSaveTests {
  private func error(_ body: () throws -> Void) -> UndoError? {
    do { try body() } catch let error as StoreError {
      if case .undo(let error) = error { return error }
    } catch {}
    return nil
  }

  @Test("undo restores the bytes, and repeating it goes further back")
  func repeated() throws {
    let plan = try RecordedPlan()
    var texts = [try plan.sandbox.text(of: RecordedPlan.file)]
    for day in ["2020-01-01", "2020-02-02", "2020-03-03"] {
      try plan.record([try RecordedPlan.edit(on: day)])
      texts.append(try plan.sandbox.text(of: RecordedPlan.file))
    }
    for text in texts.dropLast().reversed() {
      #expect(try plan.undo().errors.isEmpty)
      #expect(try plan.sandbox.text(of: RecordedPlan.file) == text)
      #expect(try plan.sandbox.git("show", "HEAD:" + RecordedPlan.file) == text)
    }
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    // What is left is the first commit, which brought everything.
    guard case .firstCommit? = error({ _ = try plan.undo() }) else {
      Issue.record("the first commit cannot be taken back")
      return
    }
  }

  @Test("a named commit is taken back from under later changes; an undo of an undo does it again")
  func named() throws {
    let plan = try RecordedPlan()
    let first = try plan.record([try RecordedPlan.edit(on: "2020-01-01", note: "one")])
    let second = try plan.record([try RecordedPlan.edit(on: "2020-02-02", note: "two")])
    let undo = try plan.undo(first.shortCommit)
    #expect(
      try plan.sandbox.text(of: RecordedPlan.file)
        == RecordedPlan.text.replacingOnce("not-done\n", with: "not-done\nstatus: 2020-02-02 done two\n"))
    #expect(error { _ = try plan.undo(first.commit) } == .alreadyUndone(first.commit, by: undo.commit))
    _ = try plan.undo(undo.commit)
    #expect(try plan.sandbox.text(of: RecordedPlan.file).contains("one\nstatus: 2020-02-02 done two\n"))
    // Taken back and done again: it can be taken back once more.
    _ = try plan.undo(first.commit)
    #expect(!(try plan.sandbox.text(of: RecordedPlan.file)).contains(" one"))
    #expect(error { _ = try plan.undo("HEAD~99") } == .noSuchCommit("HEAD~99"))
    _ = second
  }

  @Test("what was touched since is refused, naming the file; edits elsewhere in the file are kept")
  func changedSince() throws {
    let plan = try RecordedPlan()
    let receipt = try plan.record([try RecordedPlan.edit()])
    let text = try plan.sandbox.text(of: RecordedPlan.file)
    try plan.sandbox.write(
      text.replacingOnce("2020-02-02 done", with: "2020-02-02 in-progress"), to: RecordedPlan.file)
    #expect(
      error { _ = try plan.undo() } == .changedSince(receipt.commit, paths: [PlanPath(RecordedPlan.file)]))
    try plan.sandbox.commitAll("by hand")
    #expect(
      error { _ = try plan.undo(receipt.commit) }
        == .changedSince(receipt.commit, paths: [PlanPath(RecordedPlan.file)]))
  }

  @Test("the changes of an author, whoever recorded them: by any of her addresses")
  func authors() throws {
    let plan = try RecordedPlan()
    var context = RecordedPlan.context
    context.author = GitUser(name: "Ana", email: "ana@example.org")
    let message = CommitMessage(subject: "test", verb: "set")
    let hers = try #require(
      try plan.workspace().record([try RecordedPlan.edit()], message: message, context))
    context.author = GitUser(name: "Bo", email: "bo@example.org")
    let his = try #require(
      try plan.workspace().record(
        [try RecordedPlan.edit(.notDone, on: "2020-03-03")], message: message, context))
    func target(_ owner: UndoOwner, _ commit: String? = nil) throws -> String {
      try plan.workspace().undoTarget(commit, of: owner, RecordedPlan.context).commit
    }
    #expect(try target(.authors(["x@example.org", "ANA@example.org"])) == hers.commit)
    #expect(try target(.authors(["bo@example.org"])) == his.commit)
    #expect(try target(.committer) == his.commit)
    #expect(
      error { _ = try target(.authors(["ana@example.org"]), his.commit) }
        == .notMine(his.commit, author: "Bo"))
    #expect(error { _ = try target(.authors([])) } == .nothing(mine: true))
  }

  @Test("only my changes, unless anybody's will do; merges and other commits are refused")
  func whose() throws {
    let plan = try RecordedPlan()
    let mine = try plan.record([try RecordedPlan.edit()])
    let other = [
      "GIT_AUTHOR_NAME": "Bo", "GIT_AUTHOR_EMAIL": "bo@example.org", "GIT_COMMITTER_NAME": "Bo",
      "GIT_COMMITTER_EMAIL": "bo@example.org",
    ]
    try plan.sandbox.write("title: D2\nowner: Bo\n", to: "plans/test/L1/L1M1/L1M1D2.txt")
    try plan.sandbox.commitAll("theirs", variables: other)
    let theirs = try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    #expect(try plan.workspace().undoTarget(nil, of: .committer, RecordedPlan.context).commit == mine.commit)
    #expect(try plan.workspace().undoTarget(nil, of: .anybody, RecordedPlan.context).commit == theirs)
    #expect(error { _ = try plan.undo(theirs) } == .notMine(theirs, author: "Bo"))
    try plan.sandbox.write("x", to: "other.txt")
    try plan.sandbox.commitAll("elsewhere")
    // My newest change of a plan is an older one.
    #expect(try plan.workspace().undoTarget(nil, of: .committer, RecordedPlan.context).commit == mine.commit)
    guard case .outsidePlans? = error({ _ = try plan.undo("HEAD") }) else {
      Issue.record("a commit that touches no plan")
      return
    }
    try plan.sandbox.git("checkout", "-q", "-b", "side", "HEAD~2")
    try plan.sandbox.write("title: L\nowner: side\n", to: "plans/test/L1/L1.txt")
    try plan.sandbox.commitAll("side")
    try plan.sandbox.git("checkout", "-q", "main")
    try plan.sandbox.git("merge", "-q", "--no-ff", "-m", "merge", "side")
    guard case .merge? = error({ _ = try plan.undo("HEAD") }) else {
      Issue.record("a merge")
      return
    }
  }

  @Test("a change is mine if I recorded it, whoever its author is")
  func onBehalf() throws {
    let plan = try RecordedPlan()
    var context = RecordedPlan.context
    context.author = GitUser("Bo <bo@example.org>")
    let message = CommitMessage(subject: "for Bo", verb: "set")
    let mine = try #require(
      try plan.workspace().record([try RecordedPlan.edit()], message: message, context))
    #expect(try plan.sandbox.git("log", "-1", "--format=%ae %ce") == "bo@example.org ana@example.org\n")
    #expect(try plan.workspace().undoTarget(nil, of: .committer, RecordedPlan.context).commit == mine.commit)
    #expect(
      try plan.workspace().undoTarget(mine.commit, of: .committer, RecordedPlan.context).commit == mine.commit
    )
    // An address is the same in capitals.
    try plan.sandbox.git("config", "user.email", "ANA@Example.org")
    #expect(try plan.workspace().undoTarget(nil, of: .committer, RecordedPlan.context).commit == mine.commit)
    try plan.sandbox.git("config", "user.email", "ana@example.org")
    // What somebody else recorded in my name is theirs.
    try plan.sandbox.write("title: D2\nowner: C\n", to: "plans/test/L1/L1M1/L1M1D2.txt")
    try plan.sandbox.commitAll(
      "for Ana", variables: ["GIT_COMMITTER_NAME": "Bo", "GIT_COMMITTER_EMAIL": "bo@example.org"])
    let theirs = try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    #expect(try plan.workspace().undoTarget(nil, of: .committer, RecordedPlan.context).commit == mine.commit)
    #expect(error { _ = try plan.undo(theirs) } == .notMine(theirs, author: "Ana Ruiz"))
    _ = try plan.undo()
    #expect(try plan.sandbox.text(of: RecordedPlan.file) == RecordedPlan.text)
  }

  @Test("files that a change brought or took go and come back, whole")
  func wholeFiles() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.write("title: D3\n", to: "plans/test/L1/L1M1/L1M1D3.txt")
    try plan.sandbox.remove("plans/test/L1/L1M1/L1M1D2.txt")
    try plan.sandbox.commitAll("came and went")
    _ = try plan.undo()
    #expect(
      !plan.sandbox.exists("plans/test/L1/L1M1/L1M1D3.txt")
        && plan.sandbox.exists("plans/test/L1/L1M1/L1M1D2.txt"))
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    #expect(try plan.sandbox.git("diff", "HEAD~2", "--stat").isEmpty)
  }

  @Test("hand edits: what git would store, new and deleted files, without dot files and ignored ones")
  func handEdits() throws {
    let plan = try RecordedPlan(attributes: "*.txt text\n")
    let sandbox = plan.sandbox
    #expect(try plan.workspace().handEdits().isEmpty)
    try sandbox.write("*.bak\n", to: ".gitignore")
    try sandbox.write("x", to: "plans/test/a.bak")
    try sandbox.write("x", to: "plans/.hidden")
    try sandbox.write("other", to: "elsewhere.txt")
    // Only the line breaks differ: nothing that git would store.
    try sandbox.write("title: D2\r\n", to: "plans/test/L1/L1M1/L1M1D2.txt")
    #expect(try plan.workspace().handEdits().isEmpty)
    try sandbox.git("checkout", "--", "plans")
    try sandbox.write("title: new\n", to: "plans/test/L1/L1M1/L1M1D3.txt")
    try sandbox.write("title: changed\n", to: RecordedPlan.file)
    try sandbox.remove("plans/test/L1/L1.txt")
    let edits = try plan.workspace().handEdits()
    #expect(
      edits.map { "\($0.kind.rawValue) \($0.path)" } == [
        "deleted plans/test/L1/L1.txt", "modified \(RecordedPlan.file)",
        "added plans/test/L1/L1M1/L1M1D3.txt",
      ])
    try sandbox.write("staged", to: "elsewhere.txt")
    try sandbox.git("add", "elsewhere.txt")
    let receipt = try #require(
      try plan.workspace().save(
        edits, message: CommitMessage(subject: "s", verb: "save"), RecordedPlan.context))
    #expect(receipt.errors.isEmpty)
    #expect(
      try sandbox.git("show", "--name-status", "--format=", "HEAD")
        == "D\tplans/test/L1/L1.txt\nM\t\(RecordedPlan.file)\nA\tplans/test/L1/L1M1/L1M1D3.txt\n")
    let status = try sandbox.git("status", "--porcelain")
    #expect(status == "A  elsewhere.txt\n?? .gitignore\n?? plans/.hidden\n")
    #expect(try plan.workspace().handEdits().isEmpty)
    _ = try plan.undo()
    #expect(plan.sandbox.exists("plans/test/L1/L1.txt"))
  }

  @Test("save records just the edits that it was given, as they are by then")
  func chosen() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.write("title: one\n", to: RecordedPlan.file)
    try plan.sandbox.write("title: two\n", to: "plans/test/L1/L1M1/L1M1D2.txt")
    let edits = try plan.workspace().handEdits().filter { $0.path.description == RecordedPlan.file }
    let message = CommitMessage(subject: "s", verb: "save")
    _ = try plan.workspace().save(edits, message: message, RecordedPlan.context)
    #expect(try plan.sandbox.git("show", "--name-only", "--format=", "HEAD") == RecordedPlan.file + "\n")
    #expect(try plan.sandbox.git("status", "--porcelain") == " M plans/test/L1/L1M1/L1M1D2.txt\n")
    #expect(try plan.workspace().save(edits, message: message, RecordedPlan.context) == nil)
  }

  @Test("a file that a sparse checkout leaves out was not deleted: save leaves it alone")
  func sparse() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.write("title: Two\n", to: "plans/test/L2/L2.txt")
    try plan.sandbox.commitAll()
    try plan.sandbox.git("sparse-checkout", "set", "--no-cone", "/plans/test/plan.txt", "/plans/test/L1/")
    #expect(!plan.sandbox.exists("plans/test/L2/L2.txt"))
    #expect(try plan.workspace().handEdits().isEmpty)
    try plan.sandbox.remove("plans/test/L1/L1M1/L1M1D2.txt")
    let edits = try plan.workspace().handEdits()
    #expect(edits.map(\.path.description) == ["plans/test/L1/L1M1/L1M1D2.txt"])
    _ = try plan.workspace().save(
      edits, message: CommitMessage(subject: "s", verb: "save"), RecordedPlan.context)
    #expect(
      try plan.sandbox.git("show", "--name-status", "--format=", "HEAD")
        == "D\tplans/test/L1/L1M1/L1M1D2.txt\n")
  }

  @Test("the first commit of a repository can be a save")
  func firstCommit() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write("title: P\n", to: "plans/test/plan.txt")
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    let edits = try workspace.handEdits()
    _ = try workspace.save(edits, message: CommitMessage(subject: "s", verb: "save"), RecordedPlan.context)
    #expect(
      try sandbox.git("rev-list", "--count", "HEAD") == "1\n" && sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test("an undo trailer counts only as a trailer")
  func trailers() {
    let id = String(repeating: "a", count: 40)
    #expect(CommitMessage.undone(in: "s\n\nPlan-Verb: undo\nPlan-Undoes: \(id)\n") == id)
    #expect(CommitMessage.undone(in: "s\n\nPlan-Undoes: \(id)\n\nmore text\n") == nil)
    #expect(CommitMessage.undone(in: "Plan-Undoes: \(id)") == nil)
    #expect(CommitMessage.undone(in: "") == nil)
    let note = CommitMessage(subject: "s\nx", body: "Plan-Undoes: \(id)", verb: "set").text
    #expect(CommitMessage.undone(in: note) == nil && note.hasPrefix("s x\n\n"))
  }
}
