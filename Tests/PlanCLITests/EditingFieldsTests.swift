import PlanTestSupport
import Testing

@testable import PlanCLI

struct EditingFieldsTests {
  private static let node = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  @Test("several codes and keys are one commit, one line for each; undo restores the bytes")
  func several() throws {
    let sandbox = try Sandbox.publishedPlans()
    let before = try sandbox.text(of: Self.node)
    let run = CommandRun(
      "edit L2M5D1 l2m5d2 \"owner=Equipe de L2\" tags+=gender -m \"As agreed\"", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix(
        "L2M5D1  owner: none → Equipe de L2\nL2M5D1  tags: none → gender\nL2M5D2  owner: none → Equipe de L2\n"
      ))
    #expect(try sandbox.git("log", "-1", "--format=%s") == "2018-2020: 2 files: owner, tags\n")
    let body = try sandbox.git("log", "-1", "--format=%b")
    #expect(
      body.hasPrefix("As agreed\n\nL2M5D1: owner: none → Equipe de L2\n") && body.contains("Plan-Verb: edit"))
    #expect(
      try sandbox.git("show", "--stat", "--format=", "HEAD").contains("2 files changed, 4 insertions(+)"))
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.text(of: Self.node) == before)
  }

  @Test("the plan itself; what is so already records nothing; a trial writes nothing")
  func plan() throws {
    let sandbox = try Sandbox.publishedPlans()
    let head = try sandbox.git("rev-parse", "HEAD")
    let trial = CommandRun("edit 2018-2020 \"title.es=Otro plan\" -n", in: sandbox)
    #expect(trial.code == 0 && trial.output.contains("+ title.es: Otro plan"))
    #expect(try sandbox.git("rev-parse", "HEAD") == head && sandbox.git("status", "--porcelain").isEmpty)
    #expect(CommandRun("edit 2018-2020 \"title.es=Otro plan\"", in: sandbox).code == 0)
    #expect(CommandRun("status 2018-2020 --lang es", in: sandbox).output.hasPrefix("Otro plan"))
    let again = CommandRun("edit 2018-2020 \"title.es=Otro plan\"", in: sandbox)
    #expect(
      again.code == 0 && again.output == "title.es: unchanged".withName("2018-2020") + "nothing to record\n")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }

  @Test("an edit that would break the file is refused; a fault that was there before is not held against it")
  func broken() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("edit L2M5D1 evidence=../../x", in: sandbox).code == 64)
    try sandbox.write(try sandbox.text(of: Self.node) + "sdg: 99\n", to: Self.node)
    try sandbox.commitAll("a fault")
    #expect(CommandRun("edit L2M5D1 due=2020-12-31", in: sandbox).code == 0)
  }
}

extension String {
  /// The line as it is printed for a file of that name.
  fileprivate func withName(_ name: String) -> String { "\(name)  \(self)\n" }
}
