import PlanTestSupport
import Testing

@testable import PlanCLI

/// A plan that continues another one is like it, unless something else is said.
struct ContinuingTests {
  private static let header = """
    title: Plan 2018-2020
    organisation: Metropolis
    organisation.fr: Métropolis
    period: 2018-01-01 2020-12-31
    languages: es fr
    levels: E eje, A actuación
    level.E: eje | ejes
    level.E.fr: axe | axes
    level.A: actuación | actuaciones
    level.A.fr: action | actions
    word.done.fr: atteint | atteints
    sub-status: cancelled not-done
    closed: 2018 0/0/0/1

    """

  private func plan() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(Self.header, to: "plans/2018-2020/plan.txt")
    try sandbox.write("title: Voz\ntitle.fr: Voix\n", to: "plans/2018-2020/E1/E1.txt")
    try sandbox.write(
      "title: Agenda\ntitle.fr: Calendrier\nowner: Ana\nstatus: 2020-01-01 in-progress\n",
      to: "plans/2018-2020/E1/E1A1.txt")
    try sandbox.commitAll()
    return sandbox
  }

  @Test("levels, their words, status words, languages and organisation come along")
  func carried() throws {
    let sandbox = try plan()
    let run = CommandRun("init 2021-2023 --title Siguiente --continue 2018-2020 --lang en", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      try sandbox.text(of: "plans/2021-2023/plan.txt") == """
        title: Siguiente
        organisation: Metropolis
        organisation.fr: Métropolis
        period: 2021-01-01 2023-12-31
        languages: es fr
        levels: E eje, A actuación
        level.E: eje | ejes
        level.E.fr: axe | axes
        level.A: actuación | actuaciones
        level.A.fr: action | actions
        word.done.fr: atteint | atteints
        sub-status: cancelled not-done
        continues: 2018-2020

        """)
    #expect(
      try sandbox.text(of: "plans/2021-2023/E1/E1A1.txt").hasPrefix("title: Agenda\ntitle.fr: Calendrier\n"))
    #expect(CommandRun("check", in: sandbox).code == 0)
  }

  @Test(
    "what is said otherwise holds: other levels take only their words along, other languages turn the keys")
  func otherwise() throws {
    let sandbox = try plan()
    let run = CommandRun(
      "init 2021-2023 --title Suite --continue 2018-2020 --languages fr --levels \"X volet, A action\" --organisation Autre",
      in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      try sandbox.text(of: "plans/2021-2023/plan.txt") == """
        title: Suite
        organisation: Autre
        period: 2021-01-01 2023-12-31
        languages: fr
        levels: X volet, A action
        level.A.es: actuación | actuaciones
        level.A: action | actions
        word.done: atteint | atteints
        sub-status: cancelled not-done
        continues: 2018-2020

        """)
    #expect(
      try sandbox.text(of: "plans/2021-2023/X1/X1A1.txt")
        == "title: Calendrier\ntitle.es: Agenda\nowner: Ana\ncontinues: 2018-2020/E1A1\n")
    let turned = CommandRun(
      "init 2024 --title Suite --continue 2018-2020 --languages \"fr es\"", in: sandbox)
    #expect(turned.code == 0, "\(turned.errors)")
    #expect(try sandbox.text(of: "plans/2024/E1/E1A1.txt").hasPrefix("title: Calendrier\ntitle.es: Agenda\n"))
    #expect(
      try sandbox.text(of: "plans/2024/plan.txt").contains(
        "level.A.es: actuación | actuaciones\nlevel.A: action | actions\n")
    )
  }

  @Test("on a terminal, what comes along stands in brackets, and a sentence is no yes or no")
  func questions() throws {
    let sandbox = try plan()
    let terminal = Terminal(isOutput: true, isError: true, isInput: true, columns: 200, rows: 40)
    let run = CommandRun(
      "init 2021-2023 --continue 2018-2020 --lang fr", in: sandbox, terminal: terminal,
      answers: ["Suite", "", "", "", "", "je ne sais pas encore", "Non"])
    #expect(run.code == 0, "\(run.errors)")
    for fallback in ["[Metropolis]", "[es fr]", "[E eje, A actuación]"] {
      #expect(run.errors.contains(fallback), "\(run.errors)")
    }
    let question = "E1A1 Calendrier (○ en cours)\u{A0}: reprendre\u{A0}? [O/n]\u{A0}: "
    #expect(
      run.errors.contains(
        question + "répondez par oui ou par non (o ou n)\n" + question), "\(run.errors)")
    #expect(!sandbox.exists("plans/2021-2023/E1"))
  }

  @Test(
    "before the plan's start, status, list and init say why nothing counts",
    arguments: [
      (
        "en",
        "plan 2027-2029 begins on 2027-01-01: nothing counts before that day; --at 2027-01-01 shows it\n"
      ),
      (
        "fr",
        "le plan 2027-2029 commence le 2027-01-01\u{A0}: rien ne compte avant ce jour\u{A0}; pour le voir\u{A0}: --at 2027-01-01\n"
      ),
      (
        "es",
        "el plan 2027-2029 empieza el 2027-01-01: antes de ese día nada cuenta; para verlo: --at 2027-01-01\n"
      ),
    ])
  func notBegun(language: String, sentence: String) throws {
    let sandbox = try plan()
    let line = "init 2027-2029 --title Next --continue 2018-2020 --lang \(language)"
    #expect(CommandRun(line, in: sandbox).errors.contains(sentence))
    let status = CommandRun("status 2027-2029 --lang \(language)", in: sandbox)
    #expect(status.code == 0 && status.output.hasSuffix(sentence))
    #expect(CommandRun("list 2027-2029 --lang \(language)", in: sandbox).errors.hasSuffix(sentence))
    for options in [
      "status 2027-2029 --at 2027-01-01", "status 2018-2020", "status 2018-2020 --at 2018-01-01",
    ] {
      #expect(!CommandRun(options, in: sandbox).output.contains("nothing counts"))
    }
    #expect(CommandRun("status 2027-2029 --short", in: sandbox).output.split(separator: "\n").count == 1)
  }

  @Test("a trial shows the lines of the new plan, with and without a repository")
  func trial() throws {
    let sandbox = try plan()
    let lines = """
        plans/2021-2023/plan.txt
        + title: Siguiente
        + organisation: Metropolis
      """
    let run = CommandRun("init 2021-2023 --title Siguiente --continue 2018-2020 -n", in: sandbox)
    #expect(run.code == 0 && run.output.contains(lines), "\(run.output)")
    #expect(
      run.output.contains("  + title.fr: Calendrier\n") && run.output.contains("  + plans/** merge=union\n"))
    #expect(!sandbox.exists("plans/2021-2023"))
    let empty = try Sandbox()
    let first = CommandRun("init 2024 --title A --git --user \"A <a@b>\" -n", in: empty)
    #expect(first.output.contains("  plans/2024/plan.txt\n  + title: A\n"), "\(first.output)")
    #expect(first.output.contains("  .gitattributes\n  + plans/** merge=union\n") && !empty.exists(".git"))
  }

  @Test("in a subfolder of a repository --git is refused, and without it the plan's place is named")
  func subfolder() throws {
    let sandbox = try plan()
    try sandbox.write("x", to: "notes/x")
    let refused = CommandRun("init 2024 --title A --git --lang en", in: sandbox, folder: "notes")
    #expect(refused.code == 1 && refused.errors.contains("lies in the git repository \(sandbox.path)"))
    #expect(!sandbox.exists("plans/2024") && !sandbox.exists("notes/.git"))
    let started = CommandRun("init 2024 --title A --lang en", in: sandbox, folder: "notes")
    #expect(started.errors.contains("note: it is kept in \(sandbox.path)/plans/2024\n"))
    #expect(sandbox.exists("plans/2024/plan.txt"))
    // At the top --git does what it always did: nothing, where there is a repository.
    #expect(CommandRun("init 2025 --title A --git", in: sandbox).code == 0)
  }
}
