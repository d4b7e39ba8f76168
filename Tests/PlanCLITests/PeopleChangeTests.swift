import Foundation
import PlanTestSupport
import Testing

/// `plan people add`, `edit` and `end`: what they write, what they say, and what takes them back.
struct PeopleChangeTests {
  private let file = "plans/people.txt"

  private func subject(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("log", "-1", "--format=%s").trimmingCharacters(in: .newlines)
  }

  @Test("Y18: the first person begins the file; undo takes it away again")
  func first() throws {
    let sandbox = try Sandbox.publishedPlans()
    let line = "people add \"Ana Ruiz\" ana@example.org ana@old.org role=editor lang=es owns=L2M5 -m Welcome"
    let trial = CommandRun(line + " --dry-run", in: sandbox)
    let expected = "person: Ana Ruiz <ana@example.org>, ana@old.org; role editor; lang es; owns L2M5\n"
    #expect(
      trial.code == 0 && trial.output.contains("  + " + expected) && !sandbox.exists(file), "\(trial.output)")
    let add = CommandRun(line, in: sandbox)
    #expect(add.code == 0 && add.output.hasPrefix("Ana Ruiz added to plans/people.txt\n"), "\(add.errors)")
    #expect(try sandbox.text(of: file) == expected)
    #expect(try subject(sandbox) == "people Ana Ruiz: added")
    #expect(
      try sandbox.git("log", "-1", "--format=%b") == "Welcome\n\n\(Self.printed)\n\nPlan-Verb: people\n\n")
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    #expect(CommandRun("undo", in: sandbox).code == 0 && !sandbox.exists(file))
    // One word as git has it will do.
    #expect(CommandRun("people add \"Bo Lind <bo@example.org>\"", in: sandbox).code == 0)
    #expect(try sandbox.text(of: file) == "person: Bo Lind <bo@example.org>\n")
  }

  private static let printed =
    "Ana Ruiz <ana@example.org>, ana@old.org; role editor; lang es; owns L2M5"

  @Test("Y18, F19: other lines, comments and line ends stay, byte for byte")
  func bytes() throws {
    let sandbox = try Sandbox.publishedPlans()
    let text =
      "# People\r\nperson:  Ana   <ana@example.org> ;role editor\r\nx-own: 1\r\nperson: Bo <bo@example.org>; owns L2M5"
    try sandbox.write(text, to: file)
    try sandbox.commitAll("people")
    #expect(CommandRun("people edit ANA@example.org owns+=L1 lang=fr", in: sandbox).code == 0)
    let edited = text.replacing(";role editor", with: ";role editor; owns L1; lang fr")
    #expect(try sandbox.text(of: file) == edited)
    #expect(try subject(sandbox) == "people Ana: owns, lang")
    let add = CommandRun("people add Cy cy@example.org role=reader", in: sandbox)
    #expect(add.code == 0)
    #expect(try sandbox.text(of: file) == edited + "\r\nperson: Cy <cy@example.org>; role reader")
    let end = CommandRun("people end bo --at 2026-06-30", in: sandbox)
    #expect(
      end.code == 0 && end.output.hasPrefix("Bo  until: none → 2026-06-30\n"), "\(end.output) \(end.errors)")
    #expect(try subject(sandbox) == "people Bo: ended (2026-06-30)")
    #expect(try sandbox.text(of: file).contains("owns L2M5; until 2026-06-30\r\n"))
    for _ in 0..<3 { #expect(CommandRun("undo", in: sandbox).code == 0) }
    #expect(try sandbox.text(of: file) == text)
    // Without a day, today is the last.
    #expect(CommandRun("people end Bo", in: sandbox).code == 0)
    #expect(try sandbox.text(of: file) == text + "; until 2026-11-20")
  }

  @Test("Y18: what is so already is not recorded; a hand edit of the lines is neither recorded nor lost")
  func idle() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("person: Ana <ana@example.org>; role editor\n", to: file)
    try sandbox.commitAll("people")
    let head = try sandbox.git("rev-parse", "HEAD")
    let idle = CommandRun("people edit Ana role=editor", in: sandbox)
    #expect(idle.code == 0 && idle.output == "Ana  role: unchanged\nnothing to record\n", "\(idle.output)")
    let edited = "person: Ana <ana@example.org>; role editor\nperson: Bo <bo@example.org>; role reader\n"
    try sandbox.write(edited, to: file)
    let refused = CommandRun("people edit Ana role=reader", in: sandbox)
    #expect(refused.code == 1 && refused.errors.contains("plan save"), "\(refused.errors)")
    #expect(try sandbox.git("rev-parse", "HEAD") == head && sandbox.text(of: file) == edited)
  }

  @Test("Y18: an owner that nobody has is recorded with a warning; a second address of somebody is refused")
  func warned() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("edit 2018-2020/L2M5D1 \"owner=Finance team\"", in: sandbox).code == 0)
    let add = CommandRun("people add Ana ana@example.org \"owns=Finance taem\"", in: sandbox)
    #expect(
      add.code == 0
        && add.errors
          == "warning: no plan has an owner or a code 'Finance taem'\nhint: did you mean Finance team?\n",
      "\(add.errors)")
    let text = try sandbox.text(of: file)
    for line in [
      "people add Bo ANA@example.org", "people edit Ana mail=", "people edit Ana name=",
      "people edit Ana until=soon",
      "people edit Ana \"role=reader; owns L1\"", "people add \"Bo; role editor\" bo@example.org",
    ] {
      let run = CommandRun(line, in: sandbox)
      #expect(run.code != 0 && run.errors.hasPrefix("error: "), "\(line): \(run.output)")
    }
    #expect(try sandbox.text(of: file) == text)
  }

  @Test("Y18: each language says what was done")
  func languages() throws {
    for (language, words) in [
      ("fr", ["Ana\u{A0}: ajout dans plans/people.txt", "Ana  rôle\u{A0}: rien → reader"]),
      ("es", ["Ana: añadido a plans/people.txt", "Ana  rol: "]),
      ("ca", ["Ana: afegit a plans/people.txt", "Ana  rol: "]),
    ] {
      let sandbox = try Sandbox.publishedPlans()
      let variables = ["PLAN_LANG": language]
      let add = CommandRun("people add Ana ana@example.org", in: sandbox, environment: variables)
      #expect(add.output.hasPrefix(words[0] + "\n"), "\(add.output)")
      let edit = CommandRun("people edit Ana role=reader", in: sandbox, environment: variables)
      #expect(edit.output.hasPrefix(words[1].replacing("rien", with: "owner")), "\(edit.output)")
    }
  }
}
