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
}
