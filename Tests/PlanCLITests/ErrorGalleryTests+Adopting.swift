import PlanTestSupport
import Testing

@testable import PlanCLI

extension ErrorGalleryTests {
  /// What keeps a plan from being stated as adopted (Y13, Y14), and a due day from being moved (Y12).
  static let adopting: [Entry] = [
    Entry(name: "adopt-future", line: "adopt 2021-2023 --at 2027-01-01", code: 1),
    Entry(name: "adopt-over", line: "adopt 2018-2020", code: 1),
    Entry(name: "adopt-which", line: "adopt --at 2018-01-15", code: 1),
    Entry(name: "adopt-unrecorded", line: "adopt 2018-2020 --at 2018-01-15", code: 1, change: .handEdit),
    Entry(
      name: "adopt-unreadable", line: "adopt 2018-2020 --at 2018-01-15", code: 1,
      change: .file(node, "title\n")),
    Entry(name: "adopt-again", line: "adopt 2018-2020 --at 2018-01-15 -m Board", code: 1) { sandbox in
      #expect(CommandRun("adopt 2018-2020 --at 2018-01-15", in: sandbox).code == 0)
    },
    Entry(name: "diff-adopted-never", line: "diff adopted 2018-2020", code: 1),
    Entry(name: "diff-adopted-not-recorded", line: "diff adopted 2018-2020", code: 1) { sandbox in
      let path = "plans/2018-2020/plan.txt"
      try sandbox.write(try sandbox.text(of: path) + "adopted: 2018-01-15\n", to: path)
    },
    // Y12.
    Entry(name: "passed-due", line: "edit L2M5D1 due=2021-06-30", code: 1) { sandbox in
      #expect(CommandRun("edit L2M5D1 due=2020-06-30", in: sandbox).code == 0)
    },
    Entry(name: "passed-due-by-hand", line: "save", code: 1) { sandbox in
      #expect(CommandRun("edit L2M5D1 due=2020-06-30", in: sandbox).code == 0)
      let file = "plans/2018-2020/L2/L2M5/L2M5D1.txt"
      try sandbox.write(sandbox.text(of: file).replacing("due: 2020", with: "due: 2021"), to: file)
    },
    Entry(
      name: "passed-due-table", line: "set - --format csv", code: 1,
      input: "code,plan,due\nL2M5D1,2018-2020,2021-06-30\nL2M5D2,2018-2020,\n"
    ) { sandbox in
      #expect(CommandRun("edit L2M5D1 L2M5D2 due=2020-06-30", in: sandbox).code == 0)
    },
  ]
}
