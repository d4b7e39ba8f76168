import PlanTestSupport
import Testing

@testable import PlanCLI

/// `plan reassign`: which lines it changes, and which it leaves alone.
struct ReassigningTests {
  private let folder = "plans/a/L1"

  private func sandbox(_ files: [String: String] = [:]) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let header = "title: P\nperiod: 2020-01-01 2026-12-31\nlevels: L line, D deliverable\n"
    let all = [
      "plans/a/plan.txt": header + "owner: Press\n", "plans/a/L1/L1.txt": "title: One\nowner: Finance team\n",
      "plans/a/L1/L1D1.txt": "title: A\n# who\nOwner:  finance TEAM\nowner: Press\nx-own: 1\n\nText.\n",
      "plans/a/L1/L1D2.txt": "title: B\nowner: Ana\n", "plans/a/L1/L1D3.txt": "title: C\n",
      "plans/b/plan.txt": header, "plans/b/L1/L1.txt": "title: One\r\nowner: Finance team\r\nowner: Unit",
    ].merging(files) { $1 }
    for (path, text) in all { try sandbox.write(text, to: path) }
    try sandbox.commitAll("first")
    return sandbox
  }

  private func changed(_ sandbox: Sandbox) throws -> [String] {
    try sandbox.git("show", "--name-only", "--format=", "HEAD").split(separator: "\n").map(String.init)
  }

  @Test("Y19: every line of the owner in every plan, in one commit, and nothing else; undo takes it back")
  func everywhere() throws {
    let sandbox = try sandbox()
    let before = try sandbox.git("rev-parse", "HEAD:plans")
    let trial = CommandRun("reassign \"Finance team\" Unit -n", in: sandbox)
    #expect(trial.code == 0 && trial.output.contains("  - Owner:  finance TEAM"), "\(trial.output)")
    let run = CommandRun("reassign \"finance team\" Unit -m \"New name\"", in: sandbox)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(try changed(sandbox) == ["plans/a/L1/L1.txt", "plans/a/L1/L1D1.txt", "plans/b/L1/L1.txt"])
    #expect(try sandbox.git("log", "-1", "--format=%s") == "a, b: 3 files: owner\n")
    #expect(try sandbox.text(of: folder + "/L1.txt") == "title: One\nowner: Unit\n")
    #expect(
      try sandbox.text(of: folder + "/L1D1.txt")
        == "title: A\n# who\nOwner:  Unit\nowner: Press\nx-own: 1\n\nText.\n")
    // It stands there already: the other line goes.
    #expect(try sandbox.text(of: "plans/b/L1/L1.txt") == "title: One\r\nowner: Unit")
    #expect(CommandRun("log L1D1", in: sandbox).output.contains("New name"))
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.git("rev-parse", "HEAD:plans") == before)
  }

  @Test("Y19: two spellings become one; done again there is nothing to record")
  func spellings() throws {
    let sandbox = try sandbox()
    #expect(CommandRun("reassign \"Finance team\" \"Finance team\"", in: sandbox).code == 0)
    #expect(try changed(sandbox) == ["plans/a/L1/L1D1.txt"])
    let again = CommandRun("reassign \"Finance team\" \"Finance team\"", in: sandbox)
    #expect(again.code == 0 && again.output == "nothing to record\n", "\(again.output)")
  }

  @Test("Y19: of codes and plans only theirs; a node that is named and inherits its owner gets a line")
  func scopes() throws {
    let sandbox = try sandbox()
    let run = CommandRun("reassign \"Finance team\" \"Cy; Di\" a/L1D3 a/L1D2", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try changed(sandbox) == ["plans/a/L1/L1D3.txt"])
    #expect(try sandbox.text(of: folder + "/L1D3.txt") == "title: C\nowner: Cy\nowner: Di\n")
    #expect(try sandbox.git("log", "-1", "--format=%s") == "a L1D3: owner\n")
    #expect(CommandRun("reassign \"Finance team\" Cy a/L1", in: sandbox).code == 0)
    #expect(try changed(sandbox) == ["plans/a/L1/L1.txt", "plans/a/L1/L1D1.txt"])
    #expect(CommandRun("reassign Press Cy b", in: sandbox).output == "nothing to record\n")
    #expect(CommandRun("reassign Press Cy a", in: sandbox).code == 0)
    #expect(try changed(sandbox) == ["plans/a/L1/L1D1.txt", "plans/a/plan.txt"])
    #expect(try sandbox.text(of: folder + "/L1D1.txt").contains("Owner:  Cy\nx-own"))
    #expect(CommandRun("reassign Cy Di L9", in: sandbox).code == 1)
  }

  @Test("Y19: whoever owns the old owner by name is told of, where no plan has it any more")
  func stillOwned() throws {
    let sandbox = try sandbox([
      "plans/people.txt":
        "person: Ana <a@x>; owns L2, Finance team\nperson: Bo <b@x>; owns Finance team; until 2020-01-01\n"
    ])
    #expect(CommandRun("reassign \"Finance team\" Cy a", in: sandbox).errors.isEmpty)
    let run = CommandRun("reassign \"Finance team\" Cy", in: sandbox)
    #expect(
      run.errors
        == "note: Ana still owns 'Finance team', which no plan has any more: plan people edit 'Ana' owns-='Finance team'\n",
      "\(run.errors)")
    #expect(try sandbox.text(of: "plans/people.txt").contains("owns L2, Finance team"))
  }

  @Test("completion offers owners, then owners and people, then plans and codes")
  func completion() throws {
    let sandbox = try sandbox(["plans/people.txt": "person: Zoe <z@x>; role reader\n"])
    let source = try #require(CompletionSource(CommandRun.context(in: sandbox)))
    func offered(_ words: [String]) -> [String] {
      source.candidates(.reassigning, before: words).map(\.value)
    }
    #expect(offered(["plan", "reassign"]) == ["Ana", "Finance team", "Press", "Unit", "finance TEAM"])
    #expect(offered(["plan", "reassign", "Ana"]).suffix(2) == ["finance TEAM", "Zoe"])
    #expect(offered(["plan", "reassign", "Ana", "Zoe"]).contains("L1D3"))
  }
}
