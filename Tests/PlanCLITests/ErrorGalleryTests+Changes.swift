import PlanTestSupport
import Testing

@testable import PlanCLI

extension ErrorGalleryTests {
  /// What a command said, without what is another at each run or with each version of libgit2.
  static func lasting(_ errors: String, in sandbox: Sandbox) -> String {
    errors.replacing(sandbox.path, with: "FOLDER").replacing(/\b[0-9a-f]{7}\b/, with: "COMMIT")
      .replacing(/\b[0-9]+ s\b/, with: "N s")
      .replacing(
        /(corrupted loose reference|path to reference|could not remove directory)[^\n]*/, with: "LIBGIT2")
  }

  /// Programs that all leave the same.
  static func programs(_ outcome: ProgramOutcome) -> @Sendable (ProgramCall) -> ProgramOutcome? {
    { _ in outcome }
  }

  /// The published plans, changed as an entry wants them.
  func prepared(_ change: Change) throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    switch change {
    case .none: break
    case .noPlans: try sandbox.remove("plans")
    case .emptyPlans:
      try sandbox.remove("plans")
      try sandbox.write("", to: "plans/notes/x")
    case .noRepository: try sandbox.remove(".git")
    case .detached: try sandbox.git("checkout", "-q", "--detach")
    case .merging: try sandbox.write("x", to: ".git/MERGE_HEAD")
    case .noIdentity:
      try sandbox.git("config", "user.name", "")
      try sandbox.git("config", "user.email", "")
    case .setting(let key, let value): try sandbox.git("config", key, value)
    case .onlyOldPlan: try sandbox.remove("plans/2021-2023")
    case .handEdit:
      try sandbox.write(try sandbox.text(of: Self.node).replacing("in-progress", with: "done"), to: Self.node)
    case .unmerged:
      let id = try sandbox.git("hash-object", "-w", Self.node).replacing("\n", with: "")
      try sandbox.git(
        "update-index", "--index-info",
        input: "0 \(String(repeating: "0", count: 40))\t\(Self.node)\n100644 \(id) 2\t\(Self.node)\n")
    case .stagedReversal, .takenBack:
      let text = try sandbox.text(of: Self.node)
      try sandbox.write(text.replacing("in-progress", with: "not-done"), to: Self.node)
      try sandbox.git("add", "plans")
      try sandbox.git("commit", "-q", "-m", "recorded", "-m", "Plan-Verb: set")
      if change == .takenBack {
        try sandbox.git("reset", "-q", "HEAD~1", "--", "plans")
        try sandbox.git("commit", "-q", "-m", "by git")
      } else {
        try sandbox.git("checkout", "-q", "HEAD~1", "--", "plans")
      }
    case .foreignHooks:
      for name in ["pre-commit", "pre-commit.before-plan"] {
        try sandbox.write("#!/bin/sh\n", to: ".git/hooks/" + name)
      }
    case .largeEvidence: try sandbox.write([UInt8](repeating: 0x61, count: (10 << 20) + 1), to: "minutes.pdf")
    case .byMove: #expect(CommandRun("move L2M5D1 L2M5D9", in: sandbox).code == 0)
    case .merged:
      try sandbox.git("switch", "-q", "-c", "side")
      try sandbox.commitAll("there")
      try sandbox.git("switch", "-q", "main")
      try sandbox.commitAll("here")
      try sandbox.git("merge", "-q", "--no-ff", "-m", "both", "side")
    case .outside:
      try sandbox.write("Read me\n", to: "README.txt")
      try sandbox.commitAll("a page")
    case .elsewhere:
      try sandbox.git("switch", "-q", "-c", "side")
      try sandbox.commitAll("there")
      try sandbox.git("switch", "-q", "main")
    case .undone:
      for line in ["set L2M5D1 done", "undo"] { #expect(CommandRun(line, in: sandbox).code == 0) }
    case .changedSince:
      for line in ["edit L2M5D1 title=A", "edit L2M5D1 title=B"] {
        #expect(CommandRun(line, in: sandbox).code == 0)
      }
    case .byOthers:
      #expect(CommandRun("set L2M5D1 done", in: sandbox).code == 0)
      try sandbox.git("config", "user.email", "leila@example.org")
    case .emptyCommit:
      let tree = try sandbox.git("mktree", input: "").replacing("\n", with: "")
      let commit = try sandbox.git("commit-tree", "-m", "nothing", tree).replacing("\n", with: "")
      try sandbox.git("branch", "empty", commit)
    case .overlapping:
      let path = "plans/2021-2023/plan.txt"
      try sandbox.write(
        try sandbox.text(of: path).replacing("period: 2021-01-01", with: "period: 2019-07-01"), to: path)
      try sandbox.commitAll("earlier")
    case .closed, .unpublished:
      let path = "plans/2018-2020/plan.txt"
      let text = try sandbox.text(of: path)
      try sandbox.write(text + "closed: 2019 0/0/0/65\n", to: path)
      try sandbox.commitAll("closed")
      if change == .unpublished { try sandbox.write(text, to: path) }
    case .labelled:
      for name in ["L2M5D1", "L2M5D2"] {
        let path = "plans/2018-2020/L2/L2M5/\(name).txt"
        try sandbox.write(try sandbox.text(of: path) + "label: 2.5.1\n", to: path)
      }
    case .nothing: try sandbox.git("commit", "-q", "--allow-empty", "-m", "nothing", "-m", "Plan-Verb: set")
    case .missing:
      try sandbox.git("update-index", "--force-remove", Self.node)
    case .faulty: try sandbox.write("title: A\nstatus: 31/12/2020 doen\n", to: Self.node)
    case .removed: try sandbox.remove(Self.node)
    case .dropped: try sandbox.write("title: A\ndropped: 2020-06-30 Merged with L2M5D2\n", to: Self.node)
    case .file(let path, let text): try sandbox.write(text, to: path)
    }
    return sandbox
  }
}
