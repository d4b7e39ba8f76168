import Foundation
import PlanTestSupport
import Testing

/// `plans/people.txt` edited by hand: what check, save, undo and the readers make of it.
struct PeopleFileTests {
  private let file = "plans/people.txt"
  private let text = """
    # The secretariat
    person: Ana Ruiz <ana@example.org>; role editor; lang es
    person: Bo Lind <bo@example.org>; owns L2M5

    """

  private func subject(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("log", "-1", "--format=%s").trimmingCharacters(in: .newlines)
  }

  private func published(_ text: String) throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write(text, to: file)
    return sandbox
  }

  @Test("Y18: save records people.txt, undo takes it back whole, and removing it must be allowed")
  func saving() throws {
    let sandbox = try published(text)
    let save = CommandRun("save", in: sandbox)
    #expect(
      save.code == 0 && save.output.hasPrefix("new: plans/people.txt\n"), "\(save.output) \(save.errors)")
    #expect(try subject(sandbox) == "people: added")
    try sandbox.write(text + "person: Cy <cy@example.org>; role reader\n", to: file)
    #expect(CommandRun("save", in: sandbox).code == 0)
    #expect(try subject(sandbox) == "people: edited")
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.text(of: file) == text)
    try sandbox.write(text + "# more\n", to: file)
    #expect(CommandRun("", in: sandbox).output.contains("1 file edited by hand"))
    try sandbox.write(text, to: file)
    #expect(!CommandRun("", in: sandbox).output.contains("by hand"))
    try sandbox.remove(file)
    #expect(CommandRun("", in: sandbox).output.contains("git restore plans/people.txt"))
    let refused = CommandRun("save", in: sandbox)
    #expect(refused.code == 1 && refused.errors.contains(file), "\(refused.errors)")
    #expect(CommandRun("save --allow-removals", in: sandbox).code == 0)
    #expect(try subject(sandbox) == "people: deleted")
    #expect(CommandRun("undo", in: sandbox).code == 0 && sandbox.exists(file))
    // Its first commit can be taken back too: there is no such file then.
    let first = try sandbox.git("log", "--format=%h", "--reverse", "--", file).split(separator: "\n")[0]
    try sandbox.write(text, to: file)
    #expect(CommandRun("undo \(first)", in: sandbox).code == 0)
    #expect(!sandbox.exists(file))
  }

  @Test("Y18: a fault of people.txt refuses save, with its line, and nothing is recorded")
  func refused() throws {
    let sandbox = try published(text + "person: Cy <bo@example.org>; role reader\n")
    let head = try sandbox.git("rev-parse", "HEAD")
    let save = CommandRun("save", in: sandbox)
    #expect(
      save.code == 1 && save.errors.contains("plans/people.txt:4:13: error: bo@example.org is on line 3"))
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    let alone = CommandRun("", in: sandbox)
    #expect(alone.output.contains("1 file has errors: plan check"), "\(alone.output)")
  }

  @Test("Y19: without people.txt check finds nothing of owners; with it, of one plan only its own")
  func withoutFile() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("edit 2018-2020/L2M5D1 owner=Secretariat", in: sandbox).code == 0)
    #expect(CommandRun("edit 2018-2020/L2M5D2 owner=Secretariats", in: sandbox).code == 0)
    let before = CommandRun("check", in: sandbox)
    try sandbox.write("person: Ana <ana@example.org>; owns Secretariat, Nobody\n", to: file)
    let after = CommandRun("check", in: sandbox)
    #expect(!before.output.contains("Secretariat") && after.code == 0, "\(before.output)")
    let own = "plans/2018-2020/L2/L2M5/L2M5D2.txt:"
    #expect(after.output.contains(own) && after.output.contains(file + ":1:50: warning: "), "\(after.output)")
    let other = CommandRun("check 2021-2023", in: sandbox)
    #expect(!other.output.contains("Secretariat") && !other.output.contains(file + ":"), "\(other.output)")
    let one = CommandRun("check 2018-2020", in: sandbox)
    #expect(one.output.contains(own) && !one.output.contains(file + ":"), "\(one.output)")
    #expect(CommandRun("check --strict", in: sandbox).code == 1)
    // As recorded, there are no people yet.
    #expect(!CommandRun("check --rev HEAD", in: sandbox).output.contains("Secretariat"))
  }

  @Test("Y18: what does not ask for people prints the same with people.txt as without it")
  func readers() throws {
    let sandbox = try Sandbox.publishedPlans()
    let lines = [
      "status", "status --format json", "list --format csv", "log", "show L2M5D1", "diff 2019 2020",
    ]
    let before = lines.map { CommandRun($0, in: sandbox).output }
    try sandbox.write(text, to: file)
    try sandbox.commitAll("people")
    for (line, output) in zip(lines, before) {
      #expect(CommandRun(line, in: sandbox).output == output, "\(line)")
    }
    #expect(CommandRun("log L2M5D1", in: sandbox).code == 0)
  }
}
