import Foundation
import PlanCore
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanStore

/// A repository with a small plan, recorded once.
struct RecordedPlan {
  let sandbox: Sandbox
  static let file = "plans/test/L1/L1M1/L1M1D1.txt"
  static let text = "title: D1\nowner: A\nstatus: 2019-01-01 not-done\n\nBody\n"

  init(below folder: String = "", attributes: String = "") throws {
    sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let prefix = folder.isEmpty ? "" : folder + "/"
    if !attributes.isEmpty { try sandbox.write(attributes, to: ".gitattributes") }
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, M measure, D deliverable\n",
      to: prefix + "plans/test/plan.txt")
    try sandbox.write("title: L\n", to: prefix + "plans/test/L1/L1.txt")
    try sandbox.write("title: M\n", to: prefix + "plans/test/L1/L1M1/L1M1.txt")
    try sandbox.write(Self.text, to: prefix + Self.file)
    try sandbox.write("title: D2\n", to: prefix + "plans/test/L1/L1M1/L1M1D2.txt")
    try sandbox.write("other\n", to: "other.txt")
    try sandbox.commitAll("first")
  }

  func workspace(_ folder: String = "") throws -> Workspace {
    try Workspace(searchingFrom: FilePath(folder.isEmpty ? sandbox.path : sandbox.path + "/" + folder))
  }

  static let context = RecordingContext(
    environment: [:], now: Timestamp(seconds: 1_600_000_000, offsetMinutes: 120))

  static func edit(
    _ status: Status = .done, on day: String = "2020-02-02", of path: String = file, note: String = ""
  ) throws -> FileEdits {
    let line = StatusLine(date: try #require(PlanDate(day)), word: StatusWord(status), note: note)
    return FileEdits(path: PlanPath(path), edits: [.status(line)])
  }

  @discardableResult
  func record(_ edits: [FileEdits], in workspace: Workspace? = nil) throws -> Receipt {
    let receipt = try (workspace ?? self.workspace()).record(
      edits, message: CommitMessage(subject: "test", verb: "set"), Self.context)
    return try #require(receipt)
  }

  func undo(_ commit: String? = nil, any: Bool = false) throws -> Receipt {
    let target = try workspace().undoTarget(commit, of: any ? .anybody : .committer, Self.context)
    let message = CommitMessage(subject: "undo", verb: "undo", undoes: target.commit)
    return try #require(try workspace().undo(target, message: message, Self.context))
  }
}

struct RecordingTests {
  private let added = "status: 2020-02-02 done"

  @Test("a change is one commit with one added line, and git finds nothing wrong")
  func oneLine() throws {
    let plan = try RecordedPlan()
    let receipt = try plan.record([try RecordedPlan.edit()])
    #expect(receipt.errors.isEmpty && receipt.author == GitUser(name: "Ana Ruiz", email: "ana@example.org"))
    let diff = try plan.sandbox.git("show", "--format=%H %an %ad", "--date=raw", "--unified=0", "HEAD")
    #expect(diff.hasPrefix("\(receipt.commit) Ana Ruiz 1600000000 +0200"))
    let lines = diff.split(separator: "\n").filter {
      ($0.hasPrefix("+") || $0.hasPrefix("-")) && !$0.hasPrefix("+++") && !$0.hasPrefix("---")
    }
    #expect(lines.map(String.init) == ["+" + added])
    try plan.sandbox.git("fsck", "--strict")
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    #expect(
      try plan.sandbox.text(of: RecordedPlan.file)
        == "title: D1\nowner: A\nstatus: 2019-01-01 not-done\n\(added)\n\nBody\n")
    #expect(try plan.sandbox.git("log", "-1", "--format=%(trailers)") == "Plan-Verb: set\n\n")
  }

  /// The user's own edits, in the same file or another, before a change is recorded.
  enum Own: String, CaseIterable { case clean, unstaged, staged, both }

  @Test(
    "the user's own edits, staged and not, in the same file and in others, stay what they are",
    arguments: Own.allCases)
  func ownEdits(own: Own) throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    func touch(_ word: String) throws {
      try sandbox.write("other \(word)\n", to: "other.txt")
      // A line of its own, far from the status line.
      try sandbox.write(try sandbox.text(of: RecordedPlan.file) + "Own \(word)\n", to: RecordedPlan.file)
      try sandbox.write("title: D2\nowner: \(word)\n", to: "plans/test/L1/L1M1/L1M1D2.txt")
    }
    if own == .staged || own == .both {
      try touch("staged")
      try sandbox.git("add", "-A")
    }
    if own == .unstaged || own == .both { try touch("unstaged") }
    let before = (
      try sandbox.git("diff", "--cached"), try sandbox.git("diff"), try sandbox.git("status", "--porcelain")
    )
    let working = try sandbox.text(of: RecordedPlan.file)
    try plan.record([try RecordedPlan.edit()])
    func withoutIDs(_ diff: String) -> String {
      diff.split(separator: "\n").filter {
        !$0.hasPrefix("index ") && !$0.hasPrefix("@@") && $0 != " \(added)" && $0 != " owner: A"
      }.joined(separator: "\n")
    }
    #expect(
      withoutIDs(try sandbox.git("diff", "--cached", "-U0"))
        == withoutIDs(before.0.isEmpty ? "" : try sandbox.git("diff", "--cached", "-U0")))
    #expect(try sandbox.git("status", "--porcelain") == before.2)
    #expect(
      try sandbox.text(of: RecordedPlan.file)
        == working.replacingOnce("not-done\n", with: "not-done\n\(added)\n"))
    let staged = own == .staged || own == .both
    let expected = RecordedPlan.text.replacingOnce("not-done\n", with: "not-done\n\(added)\n")
    #expect(try sandbox.git("show", "HEAD:\(RecordedPlan.file)") == expected)
    #expect(try sandbox.git("show", ":\(RecordedPlan.file)") == expected + (staged ? "Own staged\n" : ""))
    #expect(try sandbox.git("show", ":other.txt") == (staged ? "other staged\n" : "other\n"))
    #expect(try sandbox.git("show", "HEAD:other.txt") == "other\n")
    _ = try plan.undo()
    #expect(try sandbox.text(of: RecordedPlan.file) == working)
    #expect(try (sandbox.git("diff", "--cached"), sandbox.git("diff")) == (before.0, before.1))
  }

  @Test(
    "what keeps a file from being edited refuses, and changes no byte",
    arguments: [
      ("hand", "edited by hand"), ("stagedHand", "edited by hand"), ("deleted", "missing"),
      ("rm", "staged for removal"), ("untracked", "not recorded"),
      ("conflict", "unmerged"), ("link", "link"), ("folderLink", "link"), ("garbage", "unreadable"),
      ("filter", "attribute"), ("sparse", "sparse"),
    ])
  func refusals(how: String, what: String) throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    let file = RecordedPlan.file
    switch how {
    case "hand": try sandbox.write(RecordedPlan.text.replacingOnce("not-done", with: "done"), to: file)
    case "stagedHand":
      try sandbox.write(RecordedPlan.text.replacingOnce("not-done", with: "done"), to: file)
      try sandbox.git("add", "-A")
    case "deleted": try sandbox.remove(file)
    case "rm":
      try sandbox.git("rm", "-q", "--cached", file)
    case "untracked":
      try sandbox.git("rm", "-q", "--cached", file)
      try sandbox.git("commit", "-q", "-m", "gone")
    case "conflict":
      for (branch, word) in [("other", "x"), ("main", "y")] {
        try sandbox.git("checkout", "-q", "-B", branch, branch == "main" ? "main" : "HEAD")
        try sandbox.write(RecordedPlan.text.replacingOnce("D1", with: word), to: file)
        try sandbox.commitAll(word)
      }
      _ = try sandbox.run("/usr/bin/env", ["git", "merge", "other"])
      try sandbox.remove(".git/MERGE_HEAD")
    case "link", "folderLink":
      let path = how == "link" ? file : "plans/test/L1/L1M1"
      try sandbox.run("/bin/mv", [path, "elsewhere"])
      try sandbox.run("/bin/ln", ["-s", sandbox.path + "/elsewhere", path])
    case "garbage": try sandbox.write([0], to: file)
    case "filter": try sandbox.write("plans/** filter=crypt\n", to: ".gitattributes")
    default:
      try sandbox.git("update-index", "--skip-worktree", file)
      try sandbox.remove(file)
    }
    let before = (
      try sandbox.git("rev-parse", "HEAD"), try sandbox.git("ls-files", "-s"), try? sandbox.bytes(of: file)
    )
    let error = #expect(throws: StoreError.self) { try plan.record([try RecordedPlan.edit()]) }
    guard case .file(let path, let error)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let words: [FileError: String] = [
      .editedByHand(key: "status"): "edited by hand", .missing: "missing",
      .stagedForRemoval: "staged for removal", .notRecorded: "not recorded",
      .unmerged: "unmerged", .link: "link", .unreadable: "unreadable",
      .attribute("filter=crypt"): "attribute", .sparse: "sparse",
    ]
    #expect(path.description == file && words[error] == what, "\(error)")
    #expect(try (sandbox.git("rev-parse", "HEAD"), sandbox.git("ls-files", "-s")) == (before.0, before.1))
    #expect((try? sandbox.bytes(of: file)) == before.2)
  }

  @Test("repositories that cannot be written to refuse with their own reason")
  func repositories() throws {
    let plan = try RecordedPlan()
    func error() -> String {
      do {
        try plan.record([try RecordedPlan.edit()])
        return "none"
      } catch let error as StoreError { return "\(error)" } catch { return "?" }
    }
    try plan.sandbox.git("config", "commit.gpgsign", "true")
    #expect(error() == "signing(PlanStore.SigningError.noSigner)")
    try plan.sandbox.git("config", "commit.gpgsign", "false")
    try plan.sandbox.git("checkout", "-q", "--detach")
    #expect(error() == "repository(PlanStore.RepositoryError.detachedHead)")
    try plan.sandbox.git("checkout", "-q", "main")
    // Empty values hide whatever the machine's own configuration says.
    try plan.sandbox.git("config", "user.name", "")
    try plan.sandbox.git("config", "user.email", "")
    #expect(error() == "noIdentity")
    try plan.sandbox.git("config", "user.name", "Ana")
    try plan.sandbox.git("config", "user.email", "a@b")
    try plan.sandbox.write("x", to: ".git/MERGE_HEAD")
    #expect(error() == "repository(PlanStore.RepositoryError.operation(\"merge\"))")
    try plan.sandbox.remove(".git/MERGE_HEAD")
    #expect(error() == "none")
  }

  @Test("without git nothing is recorded, and files can still be edited")
  func noRepository() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.remove(".git")
    let error = #expect(throws: StoreError.self) { try plan.record([try RecordedPlan.edit()]) }
    guard case .noRepository? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    try plan.workspace().edit([try RecordedPlan.edit()])
    #expect(try plan.sandbox.text(of: RecordedPlan.file).contains(added))
  }

  @Test("a batch is one commit; a preview writes nothing")
  func batch() throws {
    let plan = try RecordedPlan()
    let edits = [
      try RecordedPlan.edit(), try RecordedPlan.edit(.inProgress, of: "plans/test/L1/L1M1/L1M1D2.txt"),
    ]
    let message = CommitMessage(subject: "s", verb: "set")
    let head = try plan.sandbox.git("rev-parse", "HEAD")
    let preview = try plan.workspace().preview(edits, RecordedPlan.context)
    #expect(preview.files.map(\.path) == edits.map(\.path) && preview.files.allSatisfy { $0.new != $0.old })
    #expect(try plan.sandbox.git("rev-parse", "HEAD") == head)
    _ = try plan.workspace().record(edits, message: message, RecordedPlan.context)
    #expect(try plan.sandbox.git("diff", "--stat", "HEAD~1").contains("2 files changed, 2 insertions(+)"))
    let broken = [
      try RecordedPlan.edit(.done, on: "2020-03-03"),
      try RecordedPlan.edit(of: "plans/test/L1/L1M1/L1M1D9.txt"),
    ]
    #expect(throws: StoreError.self) { try plan.record(broken) }
    #expect(try plan.sandbox.git("rev-list", "--count", "HEAD") == "2\n")
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
  }

  /// A plan with further deliverables, and the paths of their files.
  private func recordedPlan(files: Int) throws -> (RecordedPlan, [String]) {
    let plan = try RecordedPlan()
    let paths = (1...files).map { "plans/test/L1/L1M1/L1M1D\($0 + 100).txt" }
    for path in paths { try plan.sandbox.write("title: \(path)\n", to: path) }
    try plan.sandbox.commitAll("more")
    return (plan, paths)
  }

  @Test(
    "a change of more than 40 files is stored as one pack, a smaller one object by object",
    arguments: [40, 41])
  func packs(files: Int) throws {
    let (plan, paths) = try recordedPlan(files: files)
    try plan.record(try paths.map { try RecordedPlan.edit(of: $0) })
    let objects = try plan.sandbox.git("count-objects", "-v").split(separator: "\n").map(String.init)
    #expect(objects.contains("packs: \(files > 40 ? 1 : 0)"), "\(objects)")
    if files > 40 {
      let recorded = try plan.sandbox.git("rev-list", "--objects", "--no-object-names", "HEAD", "^HEAD~1")
        .split(separator: "\n")
      #expect(
        objects.contains("in-pack: \(recorded.count)"), "the commit, its folders and the files: \(objects)")
    }
    try plan.sandbox.git("fsck", "--strict")
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test(
    "what a crash left of a pack is taken away by the next recording, and no other pack is touched",
    arguments: [1, 41])
  func leftPack(files: Int) throws {
    let (plan, paths) = try recordedPlan(files: files)
    let others = [".git/objects/pack/pack_git2_theirs", ".git/objects/pack/pack-theirs.pack"]
    for name in others + ["pack_git2_ours", "pack_git2_oursidx.lock"].map({ ".git/objects/plan.pack/" + $0 })
    {
      try plan.sandbox.write("half", to: name)
    }
    try plan.record(try paths.map { try RecordedPlan.edit(of: $0) })
    #expect(!FileManager.default.fileExists(atPath: plan.sandbox.path + "/.git/objects/plan.pack"))
    for name in others { #expect(try plan.sandbox.text(of: name) == "half") }
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test("a working file with CRLF keeps it, and git stores what it always stored")
  func crlf() throws {
    let plan = try RecordedPlan(attributes: "*.txt text eol=crlf\n")
    try plan.sandbox.remove("plans/test/L1")
    try plan.sandbox.git("checkout", "--", "plans")
    #expect(try plan.sandbox.text(of: RecordedPlan.file).hasPrefix("title: D1\r\n"))
    try plan.record([try RecordedPlan.edit()])
    #expect(try plan.sandbox.text(of: RecordedPlan.file).contains("not-done\r\n\(added)\r\n"))
    #expect(
      try plan.sandbox.git("show", "HEAD:" + RecordedPlan.file)
        == RecordedPlan.text.replacingOnce("not-done\n", with: "not-done\n\(added)\n"))
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    _ = try plan.undo()
    #expect(try plan.sandbox.text(of: RecordedPlan.file).hasSuffix("not-done\r\n\r\nBody\r\n"))
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test("a plan below the root of its repository, and a linked worktree")
  func elsewhere() throws {
    let plan = try RecordedPlan(below: "city/2020")
    let workspace = try plan.workspace("city/2020/plans/test/L1")
    #expect(workspace.prefix?.description == "city/2020")
    try plan.record([try RecordedPlan.edit()], in: workspace)
    #expect(try plan.sandbox.git("show", "HEAD:city/2020/" + RecordedPlan.file).contains(added))
    try plan.sandbox.git("worktree", "add", "-q", "-b", "side", "linked")
    let linked = try plan.workspace("linked/city/2020")
    try plan.record([try RecordedPlan.edit(.notDone, on: "2020-05-05")], in: linked)
    #expect(
      try plan.sandbox.git("show", "side:city/2020/" + RecordedPlan.file).contains("2020-05-05 not-done"))
    #expect(try plan.sandbox.git("-C", "linked", "status", "--porcelain").isEmpty)
    #expect(
      try plan.sandbox.git("show", "main:city/2020/" + RecordedPlan.file).contains("2020-05-05") == false)
  }

  @Test("identity is git's own, by its precedence")
  func identity() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.git("config", "author.name", "Author")
    try plan.sandbox.git("config", "committer.email", "c@example.org")
    var context = RecordedPlan.context
    context.environment = ["GIT_AUTHOR_EMAIL": "env@example.org", "GIT_COMMITTER_DATE": "@1234567890 -0330"]
    let message = CommitMessage(subject: "s", verb: "set")
    _ = try plan.workspace().record([try RecordedPlan.edit()], message: message, context)
    #expect(
      try plan.sandbox.git("log", "-1", "--format=%an|%ae|%cn|%ce|%cd", "--date=raw")
        == "Author|env@example.org|Ana Ruiz|c@example.org|1234567890 -0330\n")
    context.author = GitUser("Bo <bo@example.org>")
    _ = try plan.workspace().record([try RecordedPlan.edit(on: "2020-04-04")], message: message, context)
    #expect(try plan.sandbox.git("log", "-1", "--format=%an|%ae") == "Bo|bo@example.org\n")
    #expect(
      GitUser("nobody") == nil && GitUser("<a@b>") == nil && GitUser("A <ab>") == nil
        && GitUser("A <a@b> x") == nil)
  }

  @Test("two writers at once: every change that was acknowledged is in the history")
  func race() async throws {
    let plan = try RecordedPlan()
    let path = FilePath(plan.sandbox.path)
    let commits = try await withThrowingTaskGroup(of: [String].self) { group in
      for (writer, file) in [RecordedPlan.file, "plans/test/L1/L1M1/L1M1D2.txt"].enumerated() {
        group.addTask {
          try (1...25).map { step in
            let workspace = try Workspace(searchingFrom: path)
            let edit = try RecordedPlan.edit(
              step % 2 == 0 ? .done : .notDone, on: "2020-03-\(step + 3 < 10 ? "0" : "")\(step + 3)", of: file
            )
            let message = CommitMessage(subject: "\(writer) \(step)", verb: "set")
            let receipt = try #require(try workspace.record([edit], message: message, RecordedPlan.context))
            #expect(receipt.errors.isEmpty)
            return receipt.commit
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let history = Set(try plan.sandbox.git("rev-list", "HEAD").split(separator: "\n").map(String.init))
    #expect(Set(commits).count == 50 && Set(commits).isSubset(of: history) && history.count == 51)
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    try plan.sandbox.git("fsck", "--strict")
  }

  @Test("a file does not move to where another is recorded or staged, though nothing is on the disk there")
  func takenPlace() throws {
    for isStaged in [false, true] {
      let plan = try RecordedPlan()
      let place = isStaged ? "plans/test/L1/L1M1/L1M1D3.txt" : "plans/test/L1/L1M1/L1M1D2.txt"
      if isStaged {
        try plan.sandbox.write("title: D3\n", to: place)
        try plan.sandbox.git("add", place)
      }
      try plan.sandbox.remove(place)
      let before = try plan.sandbox.git("ls-files", "-s")
      let move = FileMove(from: PlanPath(RecordedPlan.file), to: PlanPath(place), edits: [])
      let error = #expect(throws: StoreError.self) {
        try plan.workspace().record(
          [], moving: [move], message: CommitMessage(subject: "move", verb: "move"), RecordedPlan.context)
      }
      guard case .file(PlanPath(place), .missing)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(try plan.sandbox.git("ls-files", "-s") == before && plan.sandbox.exists(RecordedPlan.file))
    }
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  func replacingOnce(_ part: String, with other: String) -> String {
    guard let range = range(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  @Test("lines that have changed since they were shown are not edited; changes of other lines do not matter")
  func seen() throws {
    let plan = try RecordedPlan()
    let shown = try Workspace.version(of: Array(RecordedPlan.text.utf8))
    #expect(
      try shown + "\n" == plan.sandbox.git("rev-parse", "HEAD:\(RecordedPlan.file)"))
    func mark(_ day: String, seen: String) throws -> FileEdits {
      let edit = try RecordedPlan.edit(.done, on: day)
      return FileEdits(path: edit.path, edits: edit.edits, seen: seen)
    }
    func refusal(_ edit: FileEdits) -> FileError? {
      do { try plan.record([edit]) } catch StoreError.file(_, let error) { return error } catch {}
      return nil
    }
    // Somebody else has edited another line.
    let owner = FileEdits(path: PlanPath(RecordedPlan.file), edits: [.field(key: "owner", value: "B")])
    try plan.record([owner])
    #expect(refusal(try mark("2020-02-02", seen: shown)) == nil)
    let head = try plan.sandbox.git("rev-parse", "HEAD")
    // The status lines are no longer those that were shown.
    #expect(refusal(try mark("2020-03-03", seen: shown)) == .changedSince(key: "status"))
    let unknown = String(repeating: "0", count: 40)
    for seen in [unknown, "", "no id"] {
      #expect(refusal(try mark("2020-03-03", seen: seen)) == .changedSince(key: "status"))
    }
    #expect(try plan.sandbox.git("rev-parse", "HEAD") == head)
    let now = try Workspace.version(of: plan.sandbox.bytes(of: RecordedPlan.file))
    #expect(refusal(try mark("2020-03-03", seen: now)) == nil)
  }
}
