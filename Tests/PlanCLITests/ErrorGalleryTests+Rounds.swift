import PlanTestSupport
import Testing

@testable import PlanCLI

extension ErrorGalleryTests {
  /// What keeps a round from being opened or shown (Y8).
  static let rounds: [Entry] = [
    Entry(name: "round-future", line: "round open 2027 --due 2027-02-01", code: 1),
    Entry(name: "round-outside", line: "round open 2021 2018-2020 --due 2022-01-31", code: 1),
    Entry(name: "round-nowhere", line: "round open 2010 --due 2022-01-31", code: 1),
    Entry(name: "round-due-before", line: "round open 2021 --due 2020-12-31", code: 1),
    Entry(name: "round-no-due", line: "round open 2021", code: 64),
    Entry(name: "round-no-period", line: "round open --due 2022-01-31", code: 64),
    Entry(name: "round-bad-period", line: "round open 2021-Q5 --due 2022-01-31", code: 64),
    Entry(name: "round-none", line: "round", code: 1),
    Entry(name: "round-none-about", line: "round 2021", code: 1) { sandbox in
      #expect(CommandRun("round open 2022 2021-2023 --due 2023-01-31", in: sandbox).code == 0)
    },
    Entry(name: "round-nobody", line: "round --owner Lerning", code: 1) { sandbox in
      #expect(CommandRun("edit 2021-2023/L2 \"owner=Learning team\"", in: sandbox).code == 0)
      #expect(CommandRun("round open 2022 2021-2023 --due 2023-01-31", in: sandbox).code == 0)
    },
    Entry(name: "round-nobody-far", line: "round --owner Nobody", code: 1) { sandbox in
      #expect(CommandRun("round open 2022 2021-2023 --due 2023-01-31", in: sandbox).code == 0)
    },
    Entry(name: "round-no-action", line: "round --due 2022-01-31", code: 64),
  ]

  /// What keeps sheets and drafts from being written, and filled sheets from being read (Y9, Y10).
  static let sheets: [Entry] = [
    Entry(name: "round-sheet-no-folder", line: "round sheet", code: 64),
    Entry(name: "round-mail-no-folder", line: "round mail 2022", code: 64),
    Entry(name: "round-mail-format", line: "round mail -o drafts --format json", code: 64),
    Entry(name: "round-sheet-attached", line: "round sheet -o sheets --sheet", code: 64),
    Entry(name: "round-output", line: "round -o sheets", code: 64),
    Entry(name: "round-sheet-none", line: "round sheet -o sheets", code: 1),
    Entry(name: "round-mail-nobody", line: "round mail -o drafts --owner Nobody", code: 1) {
      try asked($0)
    },
    Entry(name: "round-sheet-file", line: "round sheet -o README.md", code: 1) { sandbox in
      try sandbox.write("x", to: "README.md")
      try asked(sandbox)
    },
    Entry(name: "round-sheet-existing", line: "round sheet -o sheets", code: 1) { sandbox in
      try asked(sandbox)
      try sandbox.write("x", to: "sheets/Learning-team.csv")
    },
    Entry(
      name: "sheet-faults", line: "set - --format csv", code: 64,
      input: """
        Plan,Code,Title,New status (done),Day,Note,Period
        2018-2020,L2M5D1,,,,The board asked,
        2018-2020,L2M5D1,Schedule of training events and programmes,done,,,
        2018-2020,L2M5D1,,done,3/4/2020,,
        2018-2020,L2M5D1,,dome,2020-12-31,,
        2018-2020,L2M5D1,,unreported,2020-12-31,,
        2018-2020,L2M5D1,,unchanged,2020-12-31,,2020

        """),
    Entry(
      name: "sheet-columns", line: "set - --format csv", code: 64,
      input: "Plan,Codes,New status,Remarks,New status\n"),
    Entry(
      name: "sheet-title", line: "set - --format csv --dry-run", code: 0,
      input: "Plan,Code,Title,New status,Day\n2018-2020,L2M5D1,Another,done,2020-12-31\n"),
  ]

  /// Asks the learning team about 2022.
  private static func asked(_ sandbox: Sandbox) throws {
    #expect(CommandRun("edit 2021-2023/L2 \"owner=Learning team\"", in: sandbox).code == 0)
    #expect(CommandRun("round open 2022 2021-2023 --due 2023-01-31", in: sandbox).code == 0)
  }
}
