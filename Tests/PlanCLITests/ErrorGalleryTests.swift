import PlanCore
import PlanTestSupport
import PlanWords
import SystemPackage
import Testing

@testable import PlanCLI

/// Every message in every language, as it is printed: `Errors/NAME.txt` holds the command, the exit code and
/// what it says. None of them writes anything.
@Suite struct ErrorGalleryTests {
  struct Entry: Sendable, CustomTestStringConvertible {
    let name: String
    let line: String
    let code: Int32
    var input = ""
    var bytes: [UInt8]?
    var argument: [UInt8]?
    var variables: [String: String] = [:]
    var change = Change.none
    var failing: Errno?
    var failingInput: Errno?
    /// What somebody types at the terminal; nil where there is none.
    var answers: [String]?
    /// What every other program leaves; nil where none can be started.
    var programs: ProgramOutcome?
    var makesReports = true
    /// What is done after the change.
    var make: @Sendable (Sandbox) throws -> Void = { _ in }

    var testDescription: String { name }
  }

  /// What is done to the published plans before the command.
  enum Change: Equatable, Sendable {
    case none, noPlans, emptyPlans, noRepository, detached, merging, noIdentity, onlyOldPlan,
      handEdit, unmerged, missing, labelled, emptyCommit, stagedReversal, takenBack, foreignHooks, closed,
      overlapping, nothing, unpublished, largeEvidence, byMove, merged, outside, elsewhere, undone,
      changedSince,
      byOthers
    case faulty, removed, dropped, file(String, String), setting(String, String)
  }

  static let node = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  /// Three people, two of them called Ana.
  static let people = Change.file(
    "plans/people.txt",
    """
    person: Ana Ruiz <ana@example.org>; role editor
    person: Ana Gil <gil@example.org>; role reader
    person: Bo Lind <bo@example.org>; owns L2M5

    """)

  static let entries: [Entry] = [
    // What the command line cannot mean.
    Entry(name: "unknown-verb", line: "stauts", code: 64),
    Entry(name: "unknown-verb-far", line: "frobnicate", code: 64),
    Entry(name: "code-as-verb", line: "L2M5D1", code: 64),
    Entry(name: "unknown-option", line: "status --fomat json", code: 64),
    Entry(name: "unknown-option-far", line: "status --xyzzy", code: 64),
    Entry(name: "unknown-short-option", line: "status -q", code: 64),
    Entry(name: "missing-value", line: "status --at", code: 64),
    Entry(name: "unexpected-value", line: "status --short=yes", code: 64),
    Entry(name: "unexpected-argument", line: "status L1 L2", code: 64),
    Entry(name: "missing-code", line: "show", code: 64),
    Entry(name: "missing-status", line: "set L2M5D1", code: 64),
    Entry(name: "set-nothing", line: "set", code: 64),
    Entry(name: "set-no-code", line: "set done L2M5D1", code: 64),
    Entry(name: "unknown-status", line: "set L2M5D1 dome", code: 64),
    Entry(name: "unknown-status-far", line: "set L2M5D1 perhaps later", code: 64),
    Entry(name: "ambiguous-mark", line: "set L2M5D1 X", code: 64),
    Entry(
      name: "ambiguous-mark-in-a-table", line: "set - --format csv", code: 64,
      input: "code,status\nL2M5D1,X\n"),
    Entry(name: "no-code", line: "show deliverable", code: 64),
    Entry(name: "bad-date", line: "status --at 31/12/2020", code: 64),
    Entry(name: "bad-date-far", line: "status --at yesterday", code: 64),
    Entry(name: "bad-day-or-period", line: "log --since yesterday", code: 64),
    Entry(name: "bad-format", line: "status --format jsn", code: 64),
    Entry(name: "bad-color", line: "status --color sometimes", code: 64),
    Entry(name: "conflicting-options", line: "status --format json --excel", code: 64),
    Entry(name: "bad-number", line: "list --stale soon", code: 64),
    Entry(name: "bad-goal", line: "list --sdg 18", code: 64),
    Entry(name: "bad-person", line: "set L2M5D1 done --author Ana", code: 64),
    Entry(name: "bad-folder", line: "-C nowhere status", code: 64),
    Entry(name: "line-break-in-note", line: "set L2M5D1 done -m \"a\nb\"", code: 64),
    Entry(
      name: "note-too-long", line: "set L2M5D1 done -m", code: 64,
      argument: [UInt8](repeating: 0x61, count: 70_000)),
    Entry(name: "empty-batch", line: "set -", code: 64),
    Entry(name: "batch-bad-status", line: "set -", code: 64, input: "L2M5D1 done\nL2M5D2 dnoe\n"),
    // What the plan does not have or allow.
    Entry(name: "no-plans", line: "status", code: 1, change: .noPlans),
    Entry(name: "empty-plans", line: "status", code: 1, change: .emptyPlans),
    Entry(name: "no-such-plan", line: "status 2018-2021", code: 1),
    Entry(name: "no-such-plan-of-code", line: "show 2010/L1", code: 1),
    Entry(name: "no-such-deliverable", line: "set L2M5D9 done", code: 1),
    Entry(
      name: "moved-code", line: "set L1M1D9 done", code: 1,
      change: .file("plans/2018-2020/L2/L2M1/L2M1D9.txt", "title: D\nformerly: L1M1D9\n")),
    Entry(name: "no-such-line", line: "status 2018-2020/L9", code: 1),
    Entry(name: "other-letters", line: "show 2018-2020/L2A5D1", code: 1),
    Entry(name: "other-shape", line: "set L2A5D1 done", code: 1, change: .onlyOldPlan),
    Entry(name: "too-deep", line: "show L2M5D1X1", code: 1, change: .onlyOldPlan),
    Entry(name: "ambiguous-code", line: "status L1", code: 1),
    Entry(name: "ambiguous-label", line: "show 2.5.1", code: 1, change: .labelled),
    Entry(name: "drop-several", line: "drop L2M5D1 L2M5D9 L9 -m Enough", code: 1),
    Entry(name: "status-of-a-measure", line: "set L2M5 done", code: 1),
    Entry(name: "status-of-a-line", line: "set 2018-2020/L1 done", code: 1),
    Entry(
      name: "status-of-an-empty-line", line: "set 2018-2020/L9 done", code: 1,
      change: .file("plans/2018-2020/L9/L9.txt", "title: A\n")),
    Entry(
      name: "no-such-measure-of-an-empty-line", line: "show 2018-2020/L9M1", code: 1,
      change: .file("plans/2018-2020/L9/L9.txt", "title: A\n")),
    Entry(name: "followed-code", line: "show L2M5D1", code: 0, change: .byMove),
    Entry(name: "people-no-file", line: "people edit Ana role=editor", code: 1),
    Entry(name: "people-unknown", line: "people end \"Ana Riuz\"", code: 1, change: people),
    Entry(name: "people-unknown-far", line: "people edit Zoe role=editor", code: 1, change: people),
    Entry(name: "people-several", line: "people end Ana", code: 1, change: people),
    Entry(name: "people-exists", line: "people add \"ána ruiz\" x@example.org", code: 1, change: people),
    Entry(
      name: "people-shared-address", line: "people add Zoe Bo@example.org role=editor", code: 64,
      change: people),
    Entry(name: "people-bad-role", line: "people edit Bo role=edtor", code: 64, change: people),
    Entry(name: "people-unknown-key", line: "people edit Bo rle=editor", code: 64, change: people),
    Entry(name: "people-not-a-list", line: "people edit Bo role+=editor", code: 64, change: people),
    Entry(name: "people-no-such-value", line: "people edit Bo owns-=L2M6", code: 1, change: people),
    Entry(name: "people-no-mail", line: "people add Zoe role=editor", code: 64, change: people),
    Entry(name: "people-bad-action", line: "people ad Zoe zoe@example.org", code: 64, change: people),
    Entry(
      name: "people-no-day", line: "people edit Bo role=editor --at 2020-01-01", code: 64, change: people),
    Entry(name: "people-conflict", line: "people end Bo --format json", code: 64, change: people),
    Entry(
      name: "reassign-unknown", line: "reassign \"Finance taem\" Press", code: 1,
      change: .file("plans/2018-2020/L9/L9.txt", "title: A\nowner: Finance team\n")),
    Entry(name: "reassign-unknown-far", line: "reassign Nobody Press", code: 1),
    Entry(
      name: "reassign-still-owned", line: "reassign \"Finance team\" Press -n", code: 0,
      make: { sandbox in
        try sandbox.write("title: A\nowner: Finance team\n", to: "plans/2018-2020/L9/L9.txt")
        try sandbox.write("person: Ana <ana@example.org>; owns Finance team\n", to: "plans/people.txt")
        try sandbox.commitAll("owners")
      }),
    Entry(name: "reassign-no-new", line: "reassign Nobody", code: 64),
    Entry(name: "reassign-no-old", line: "reassign", code: 64),
    Entry(name: "unknown-level", line: "list --level mesures2", code: 1),
    Entry(name: "future-date", line: "set L2M5D1 done --at 2027-01-01", code: 1),
    Entry(name: "confirm-nothing", line: "confirm", code: 64),
    Entry(name: "nothing-to-confirm", line: "confirm 2021-2023/L3A1D1", code: 1),
    Entry(name: "unchanged-unreported", line: "set -", code: 1, input: "2021-2023/L3A1D1 unchanged\n"),
    Entry(name: "confirm-marks-alone", line: "confirm 2021-2023/L3A1D1 --at 2022-12-31", code: 1) { sandbox in
      for line in ["edit 2021-2023/L3A1D1 every=year", "set 2021-2023/L3A1D1 done --period 2022"] {
        #expect(CommandRun(line, in: sandbox).code == 0)
      }
    },
    Entry(name: "unchanged-of-a-period", line: "set 2018-2020/L1M6D1 unchanged --period 2020", code: 1),
    Entry(name: "confirm-of-a-line", line: "confirm 2021-2023/L3", code: 1),
    Entry(name: "edit-confirmed", line: "edit L2M5D1 confirmed=2020-01-01", code: 64),
    Entry(name: "hint-confirm", line: "set 2018-2020/L1M8D2 in-progress", code: 0),
    Entry(
      name: "not-yet-added", line: "set L2M5D1 done --at 2018-06-01", code: 1,
      change: .file(node, "title: A\nadded: 2019-01-01\n")),
    Entry(name: "dropped", line: "set L2M5D1 done", code: 1, change: .dropped),
    Entry(name: "batch-bad-code", line: "set -", code: 1, input: "L2M5D1 done\nL2M5D9 done\n"),
    Entry(
      name: "batch-two-statuses", line: "set -", code: 1,
      input: "L2M5D1 done\nL2M5D2 done\nL2M5D1 not-done\n"),
    Entry(name: "period-of-what-does-not-recur", line: "set 2018-2020/L1M1D1 done --period 2019", code: 1),
    Entry(name: "period-of-another-length", line: "set 2018-2020/L1M6D1 done --period 2019-Q1", code: 1),
    Entry(name: "period-outside-the-plan", line: "set 2018-2020/L1M6D1 done --period 2017", code: 1),
    Entry(
      name: "period-not-begun", line: "set 2018-2020/L1M6D1 done --period 2027", code: 1,
      make: { sandbox in
        let path = "plans/2018-2020/plan.txt"
        try sandbox.write(try sandbox.text(of: path).replacing("2020-12-31", with: "2027-12-31"), to: path)
      }),
    Entry(
      name: "day-before-its-period", line: "set 2018-2020/L1M6D1 done --period 2019 --at 2018-12-31", code: 1),
    Entry(name: "bad-period-of-a-mark", line: "set 2018-2020/L1M6D1 done --period soon", code: 64),
    Entry(
      name: "period-and-overall", line: "set 2018-2020/L1M6D1 done --period 2019 --overall", code: 64),
    Entry(
      name: "batch-two-marks", line: "set -", code: 1,
      input: "2018-2020/L1M6D1 done period=2019\n2018-2020/L1M6D1 not-done period=2019\n"),
    Entry(
      name: "mark-in-a-closed-period", line: "set 2018-2020/L1M6D1 done --period 2019", code: 1,
      change: .closed),
    Entry(name: "no-such-evidence", line: "set L2M5D1 done --evidence minutes.pdf", code: 1),
    Entry(
      name: "large-evidence", line: "set L2M5D1 done --evidence minutes.pdf", code: 1, change: .largeEvidence),
    Entry(name: "full-output", line: "status", code: 74, failing: .noSpace),
    Entry(name: "unreadable-node", line: "set L2M5D1 done", code: 1, change: .file(node, "title\n")),
    Entry(name: "save-faulty", line: "save", code: 1, change: .faulty),
    Entry(name: "save-removal", line: "save", code: 1, change: .removed),
    Entry(name: "bad-language", line: "status --lang pt", code: 64),
    Entry(name: "no-language", line: "status --lang x", code: 64),
    // Through time.
    Entry(name: "no-such-revision", line: "status --rev v9", code: 1),
    Entry(name: "revision-bad-date", line: "status --rev 31/12/2020", code: 1),
    Entry(name: "nothing-recorded-by", line: "status --rev 2000-01-01", code: 1),
    Entry(name: "revision-without-plans", line: "status --rev empty", code: 1, change: .emptyCommit),
    Entry(name: "diff-reversed", line: "diff 2020 2019", code: 64),
    Entry(name: "diff-mixed", line: "diff 2020 HEAD", code: 64),
    Entry(name: "diff-nothing", line: "diff", code: 64),
    Entry(name: "diff-day-option", line: "diff 2020 --at 2020-01-01", code: 64),
    Entry(name: "close-no-period", line: "close 20x", code: 64),
    Entry(name: "close-not-over", line: "close 2026 2021-2023", code: 1),
    Entry(name: "close-outside", line: "close 2017 2018-2020", code: 1),
    Entry(name: "close-again", line: "close 2019 2018-2020", code: 1, change: .closed),
    Entry(name: "close-never", line: "close 2019 2018-2020 --again -m x", code: 1),
    Entry(name: "close-unrecorded", line: "close 2019 2018-2020", code: 1, change: .handEdit),
    Entry(name: "close-unreadable", line: "close 2019 2018-2020", code: 1, change: .file(node, "title\n")),
    Entry(name: "close-nowhere", line: "close 2004", code: 1),
    Entry(name: "close-which", line: "close 2019", code: 1, change: .overlapping),
    Entry(
      name: "closed-needs-reason", line: "set 2018-2020/L2M5D1 done --at 2019-05-05", code: 1, change: .closed
    ),
    Entry(
      name: "closed-edit-reason", line: "edit 2018-2020/L2M5D1 added=2020-02-02", code: 1,
      change: .closed),
    Entry(name: "closed-move-reason", line: "move 2018-2020/L1M1D1 L2M1D9", code: 1, change: .closed),
    Entry(name: "closed-line-reason", line: "save", code: 1, change: .unpublished),
    Entry(name: "move-taken", line: "move L2M5D1 L2M5D2", code: 1),
    Entry(name: "move-other-level", line: "move L2M5D1 L2M30", code: 1),
    Entry(name: "move-no-parent", line: "move L2M5D1 L2M77D1", code: 1),
    Entry(name: "move-other-plan", line: "move 2018-2020/L2M5D1 2021-2023/L2A1D9", code: 1),
    Entry(name: "move-day", line: "move L2M5D1 L2M5D9 --at 2020-01-01", code: 64),
    Entry(name: "move-nothing", line: "move L2M5D1", code: 64),
    Entry(name: "init-nothing", line: "init", code: 64),
    Entry(name: "init-no-title", line: "init 2024-2026", code: 64),
    Entry(name: "init-bad-id", line: "init a/b --title x --period 2024", code: 64),
    Entry(name: "init-exists", line: "init 2018-2020 --title x", code: 1),
    Entry(name: "init-bad-levels", line: "init 2024-2026 --title x --levels line", code: 64),
    Entry(name: "init-bad-period", line: "init next --title x --period \"2024-01-01 31/12/2026\"", code: 64),
    Entry(name: "init-no-repository", line: "init 2024-2026 --title x", code: 1, change: .noRepository),
    Entry(name: "init-inside-repository", line: "-C plans init 2024-2026 --title x --git", code: 1),
    // Tables from a spreadsheet.
    Entry(name: "input-utf-8", line: "set -", code: 65, bytes: Array("L2M5D1 done\nL2M5D2 r".utf8) + [0xE9]),
    Entry(name: "input-nul", line: "add -", code: 65, input: "L2M5D3\tA\0\n"),
    Entry(name: "input-utf-16", line: "set - --format csv", code: 65, bytes: [0xFF, 0xFE, 0x61]),
    Entry(name: "argument-utf-8", line: "set L2M5D1 done -m", code: 65, argument: [0x72, 0xE9]),
    Entry(
      name: "identity-utf-8", line: "set L2M5D1 done", code: 78, change: .setting("user.name", "H\u{FFFD}l")),
    Entry(name: "table-empty", line: "set - --format csv", code: 64),
    Entry(name: "table-no-code", line: "set - --format csv", code: 64, input: "status,since\n"),
    Entry(name: "table-unknown-column", line: "set - --format csv", code: 64, input: "code,xyz\nL2M5D1,1\n"),
    Entry(name: "table-repeated-column", line: "set - --format csv", code: 64, input: "code,due,due\n"),
    Entry(name: "table-open-quote", line: "set - --format csv", code: 64, input: "code,title\nL2M5D1,\"A\n"),
    Entry(name: "table-row-length", line: "set - --format csv", code: 64, input: "code\nL2M5D1,done\n"),
    Entry(name: "table-fixed", line: "set - --format csv", code: 1, input: "code,level\nL2M5D1,line\n"),
    Entry(name: "table-repeated-row", line: "set - --format csv", code: 1, input: "code\nL2M5D1\nL2M5D1\n"),
    Entry(name: "table-date", line: "set - --format csv", code: 64, input: "code,due\nL2M5D1,31/12/2020\n"),
    Entry(
      name: "table-unreported", line: "set - --format csv", code: 1, input: "code,status\nL2M5D1,unreported\n"
    ),
    Entry(
      name: "table-derived", line: "set - --format csv", code: 0,
      input: "code,plan,overdue,delay\nL2M5D1,2018-2020,overdue,12\nL2M5D2,2018-2020,,3\n"),
    Entry(
      name: "table-inherited", line: "set - --format csv", code: 0,
      input: "code,plan,owner\nL2M5D1,2018-2020,\n",
      change: .file("plans/2018-2020/L2/L2M5/L2M5.txt", "title: A\nowner: Ana\n")),
    Entry(name: "table-not-json", line: "set - --format json", code: 64),
    // Files and git.
    Entry(name: "no-repository", line: "set L2M5D1 done", code: 1, change: .noRepository),
    Entry(name: "detached-head", line: "set L2M5D1 done", code: 1, change: .detached),
    Entry(name: "merge-under-way", line: "undo", code: 1, change: .merging),
    Entry(name: "no-identity", line: "set L2M5D1 done", code: 78, change: .noIdentity),
    Entry(name: "signing", line: "set L2M5D1 done", code: 78, change: .setting("commit.gpgsign", "true")),
    Entry(
      name: "signing-format", line: "set L2M5D1 done --sign", code: 78, change: .setting("gpg.format", "x509")
    ),
    Entry(
      name: "signing-no-key", line: "set L2M5D1 done -n --sign", code: 78,
      change: .setting("gpg.format", "ssh")),
    Entry(
      name: "bad-configuration", line: "set L2M5D1 done", code: 78, variables: ["GIT_CONFIG_COUNT": "x"]),
    Entry(
      name: "missing-configuration", line: "set L2M5D1 done", code: 78,
      variables: ["GIT_CONFIG_COUNT": "1"]),
    Entry(
      name: "bad-date-of-git", line: "set L2M5D1 done", code: 78,
      variables: ["GIT_COMMITTER_DATE": "someday"]),
    Entry(
      name: "ignored", line: "add L2M5D3 Title", code: 1, change: .file(".gitignore", "L2M5D3.txt\n")),
    Entry(
      name: "lock-is-a-folder", line: "set L2M5D1 done", code: 74, change: .file(".git/plan.lock/x", "")),
    Entry(
      name: "journal", line: "set L2M5D1 done", code: 74,
      change: .file(".git/plan.journal", "plan-journal 1\n")),
    Entry(name: "index-lock", line: "set L2M5D1 done", code: 75, change: .file(".git/index.lock", "")),
    Entry(name: "add-no-code", line: "add", code: 64),
    Entry(name: "add-no-title", line: "add L2M5D3", code: 64),
    Entry(name: "add-not-a-code", line: "add 2,5 Title", code: 64),
    Entry(name: "add-not-a-change", line: "add L2M5D3 Title urgent", code: 64),
    Entry(name: "add-exists", line: "add L2M5D1 Title", code: 1),
    Entry(name: "add-no-parent", line: "add L9M9D1 Title", code: 1),
    Entry(name: "add-under-a-deliverable", line: "add 2018-2020/L2M5D1D1 Title", code: 1),
    Entry(name: "add-several-plans", line: "add L9 Title", code: 1),
    Entry(name: "add-bad-date", line: "add L2M5D3 Title due=31/12/2020", code: 64),
    Entry(name: "add-empty-table", line: "add -", code: 64, input: "# nothing\n\n"),
    Entry(
      name: "add-table-faults", line: "add -", code: 64,
      input: "L2M5D3;\nL9M9D1;No parent\nL2M5D4;A;due=someday;urgent\n"),
    Entry(name: "add-table-column", line: "add -", code: 64, input: "code;title;onwer\nL2M5D3;A;B\n"),
    Entry(name: "add-table-status", line: "add -", code: 64, input: "code;title;status\nL2M5D3;A;done\n"),
    Entry(name: "add-table-level", line: "add -", code: 1, input: "code;title;level\nL2M5D3;A;line\n"),
    Entry(
      name: "batch-faults", line: "set -", code: 64,
      input: "L2M5D1 dnoe\nL2M5D9 done\nL2M5D2 done 31/12/2020\nL2M5D2\n"),
    Entry(
      name: "table-faults", line: "set - --format csv", code: 64,
      input: "code,plan,status,due\nL2M5D1,2018-2020,dnoe,31/12/2020\nL2M5D9,2018-2020,done,\n"),
    Entry(name: "add-table-line", line: "add -", code: 1, input: "L2M5D3\tTitle\nL2M5D1\tTitle\n"),
    Entry(name: "drop-no-code", line: "drop -m Enough", code: 64),
    Entry(name: "drop-no-reason", line: "drop L2M5D1", code: 64),
    Entry(name: "drop-future", line: "drop L2M5D1 -m Enough --at 2099-01-01", code: 1),
    Entry(name: "drop-again", line: "drop L2M5D1 -m Enough", code: 1, change: .dropped),
    Entry(name: "drop-no-such-code", line: "drop L2M5D9 -m Enough", code: 1),
    Entry(name: "edit-no-change", line: "edit L2M5D1", code: 64),
    Entry(name: "edit-no-code", line: "edit due=2020-12-31", code: 64),
    Entry(name: "edit-repeated-key", line: "edit L2M5D1 due=2020-12-31 due=2021-12-31", code: 64),
    Entry(name: "edit-day", line: "edit L2M5D1 due=2020-12-31 --at 2020-01-01", code: 64),
    Entry(name: "edit-not-a-change", line: "edit L2M5D1 =x", code: 64),
    Entry(name: "edit-bad-date", line: "edit L2M5D1 due=31/12/2020", code: 64),
    Entry(name: "edit-unknown-key", line: "edit L2M5D1 onwer=A", code: 64),
    Entry(name: "edit-unknown-key-far", line: "edit L2M5D1 colour-of-hope=A", code: 64),
    Entry(name: "edit-status", line: "edit L2M5D1 status=done", code: 64),
    Entry(name: "edit-key-of-plan", line: "edit L2M5D1 levels=A", code: 1),
    Entry(name: "edit-key-of-node", line: "edit 2018-2020 due=2020-12-31", code: 1),
    Entry(name: "edit-no-list", line: "edit L2M5D1 title+=A", code: 64),
    Entry(name: "edit-period-heading", line: "edit L2M5D1 \"description=A\n## 2020\"", code: 64),
    Entry(name: "edit-no-such-value", line: "edit L2M5D1 tags-=gender", code: 1),
    Entry(name: "edit-no-title", line: "edit L2M5D1 title=", code: 64),
    Entry(name: "edit-by-hand", line: "edit L2M5D1 title=A", code: 1, change: .file(node, "title: B\n")),
    Entry(name: "staged-as-taken-back", line: "set L2M5D1 done", code: 1, change: .stagedReversal),
    Entry(name: "taken-back", line: "set L2M5D1 done -n", code: 1, change: .takenBack),
    Entry(name: "hook-action", line: "hook instal", code: 64),
    Entry(
      name: "hook-shared-folder", line: "hook install", code: 1,
      change: .setting("core.hooksPath", "/opt/hooks")),
    Entry(name: "hook-taken", line: "hook install", code: 1, change: .foreignHooks),
    Entry(name: "edited-by-hand", line: "set L2M5D1 not-done", code: 1, change: .handEdit),
    Entry(name: "unmerged", line: "set L2M5D1 not-done", code: 1, change: .unmerged),
    Entry(name: "missing-file", line: "set L2M5D1 L2M5D2 not-done", code: 1, change: .missing),
    Entry(name: "undo-first-commit", line: "undo", code: 1),
    Entry(name: "undo-changes-nothing", line: "undo HEAD", code: 1, change: .nothing),
    Entry(name: "undo-merge", line: "undo HEAD", code: 1, change: .merged),
    Entry(name: "undo-outside-plans", line: "undo HEAD", code: 1, change: .outside),
    Entry(name: "undo-not-in-history", line: "undo side", code: 1, change: .elsewhere),
    Entry(name: "undo-again", line: "undo HEAD~1", code: 1, change: .undone),
    Entry(name: "undo-changed-since", line: "undo HEAD~1", code: 1, change: .changedSince),
    Entry(name: "undo-not-mine", line: "undo HEAD", code: 1, change: .byOthers),
    Entry(name: "undo-no-such-commit", line: "undo 1234567", code: 1),
    Entry(name: "undo-no-identity", line: "undo", code: 78, change: .noIdentity),
    // Files that cannot be read.
    Entry(
      name: "unreadable-file", line: "status 2018-2020/L2M5 --short", code: 65,
      change: .file(node, "title: A\nno colon\n")),
    Entry(name: "report-missing", line: "report", code: 64),
    Entry(name: "report-unknown", line: "report sumary 2018-2020", code: 64),
    Entry(name: "report-plan", line: "report summary", code: 1),
    Entry(name: "report-no-such-plan", line: "report summary 2018-2021", code: 1),
    Entry(name: "report-period-missing", line: "report annual 2018-2020", code: 64),
    Entry(name: "report-period-bad", line: "report annual 2018-2020 --period 20", code: 64),
    Entry(name: "report-period-outside", line: "report annual 2018-2020 --period 2021", code: 1),
    Entry(name: "report-option", line: "report summary 2018-2020 --period 2020", code: 64),
    Entry(name: "report-format", line: "report summary 2018-2020 --format doc", code: 64),
    Entry(name: "report-language", line: "report summary 2018-2020 --lang de", code: 64),
    Entry(name: "report-ending", line: "report summary 2018-2020 -o report.docx", code: 64),
    Entry(name: "report-pdf", line: "report summary 2018-2020 --format pdf", code: 64),
    Entry(name: "report-printer", line: "report summary 2018-2020 -o a.pdf", code: 69),
    Entry(name: "report-unreadable", line: "report summary 2018-2020 -o a.html", code: 65, change: .faulty),
    Entry(
      name: "report-template", line: "report summary 2018-2020 --format html", code: 78,
      change: .file("plans/templates/cover.mustache", "<h1>\n{{#title}}\n{{/titel}}\n")),
    Entry(
      name: "report-templates", line: "report summary 2018-2020 --format html --template nowhere", code: 1),
    Entry(name: "report-folder", line: "report summary 2018-2020 -o plans", code: 1),
    Entry(name: "report-writing", line: "report summary 2018-2020 -o nowhere/a.html", code: 74),
    Entry(name: "report-site-folder", line: "report site", code: 64),
    Entry(name: "report-site-plan", line: "report site 2018-2020 -o public", code: 64),
    Entry(name: "report-site-file", line: "report site -o plans/2018-2020/plan.txt", code: 1),
    Entry(name: "report-site-foreign", line: "report site -o plans", code: 1),
  ]

  @Test(
    "each message is as it stands in the gallery, exits as documented, and nothing is written",
    arguments: entries + unusual + adopting + reviewing + rounds + sheets)
  func gallery(entry: Entry) throws {
    let sandbox = try prepared(entry.change)
    try entry.make(sandbox)
    func state() -> [String] {
      [
        (try? sandbox.git("rev-parse", "HEAD")) ?? "", (try? sandbox.git("ls-files", "-s", "-v")) ?? "",
        (try? sandbox.git("status", "--porcelain")) ?? "", (try? sandbox.text(of: Self.node)) ?? "",
      ]
    }
    let before = state()
    var text = "$ plan \(entry.line.replacing("\n", with: "\\n"))\nexit \(entry.code)\n"
    for language in ToolLanguage.allCases.map(\.rawValue) {
      let run = CommandRun(
        entry.line, in: sandbox, environment: entry.variables.merging(["PLAN_LANG": language]) { $1 },
        input: entry.input, bytes: entry.bytes,
        argument: entry.argument,
        terminal: Terminal(isError: entry.answers != nil, isInput: entry.answers != nil),
        answers: entry.answers ?? [], failing: entry.failing, failingInput: entry.failingInput,
        programs: entry.programs.map(Self.programs), makesReports: entry.makesReports)
      #expect(run.code == entry.code, "\(run.errors)")
      #expect(!run.errors.contains(/\{[a-z]+[:}]/), "a value is missing: \(run.errors)")
      #expect(!run.errors.isEmpty && ([0, 65].contains(entry.code) || run.output.isEmpty))
      text += "\n[\(language)]\n" + Self.lasting(run.errors, in: sandbox)
    }
    #expect(state() == before)
    let difference = try Snapshot.difference(text, from: "Tests/PlanCLITests/Errors/\(entry.name).txt")
    #expect(difference == nil)
  }

  @Test("names of entries are unique")
  func names() {
    let names = (Self.entries + Self.unusual + Self.adopting + Self.reviewing + Self.rounds + Self.sheets)
      .map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(
    "every finding of plan check, worded and placed, in each language",
    arguments: ToolLanguage.allCases.map(\.rawValue))
  func findings(language: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 01/01/2018 2020-12-31\nlevels: L line, D deliverable\nlanguages: en fr\nstatus: 2020-01-01 done\nword.dome: x\ncolour: blue\nrequire: money\nlogo: logo.bmp\n",
      to: "plans/p/plan.txt")
    try sandbox.write(
      "title: Q\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\ncolour: #ffee00\nlogo: evidence/logo.png\n",
      to: "plans/q/plan.txt")
    try sandbox.write("x", to: "plans/q/evidence/logo.png")
    try sandbox.write(
      "title: R\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\nlogo: nothere.png\n",
      to: "plans/r/plan.txt")
    try sandbox.write("titel: One\nstatus: 2020-01-01 done\n\nowner: Ana\n", to: "plans/p/L1/L1.txt")
    try sandbox.write(
      "title: Réunion\ndue: 31/12/2020\nsdg: 99\nstatus: 2020-01-01 réalisé\nevidence: <a\nformerly: x\n",
      to: "plans/p/L1/L1D1.txt")
    try sandbox.write(
      "title: A\nstatus: 2020-01-01 done\nstatus: 2020-01-01 not-done\ntitle: B\n", to: "plans/p/L1/l1d2.txt")
    try sandbox.write(
      "title: A\n<<<<<<< HEAD\nowner: A\n=======\nowner: B\n>>>>>>> other\n", to: "plans/p/L1/L1D3.txt")
    try sandbox.write(Array("title: é".utf8) + [0xFF], to: "plans/p/L1/L1D4.txt")
    try sandbox.write("title: R\u{FFFD}union\n\nL'\u{FFFD}t\u{FFFD}\n", to: "plans/p/L2D1.txt")
    try sandbox.write("x", to: "plans/p/L1/readme.md")
    try sandbox.write("title: A\n", to: "plans/p/L1/M1.txt")
    let run = CommandRun("check --lang \(language)", in: sandbox)
    #expect(run.code == 1)
    let text = run.output + "\n" + run.errors
    #expect(
      try Snapshot.difference(text, from: "Tests/PlanCLITests/Snapshots/check-faults.\(language).txt") == nil)
  }
}
