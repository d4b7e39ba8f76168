import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension ErrorGalleryTests {
  private static let plan = "plans/2018-2020/plan.txt"

  /// Messages for which a repository, a file or the surroundings must be in an unusual state.
  static let unusual: [Entry] =
    [
      // Fields.
      Entry(name: "edit-line-break", line: "edit L2M5D1 \"owner=A\nB\"", code: 64),
      Entry(
        name: "edit-value-of-a-list", line: "edit L2M5D1 tags-=gender", code: 1,
        change: .file(node, "title: A\ntags: water, youth\n")),
      Entry(
        name: "table-no-title", line: "set - --format csv", code: 64, input: "code,title\nL2M5D1,\n",
        make: { sandbox in
          // Else the title in another language than the plan's first would go, which is allowed.
          try sandbox.write(
            try sandbox.text(of: plan).replacing("languages: en fr es", with: "languages: en"), to: plan)
        }),
      Entry(
        name: "plan-unreadable", line: "edit 2018-2020 organisation=M", code: 1,
        change: .file(plan, "title: A\nno colon\n")),
      Entry(name: "edit-beyond-the-file", line: "set L2M5D1 done", code: 1) { sandbox in
        try sandbox.write("title: A\n\n" + String(repeating: "line\n", count: 209_711), to: node)
        try sandbox.commitAll("long")
        try sandbox.write("title: A\n\nshort\n", to: node)
      },
      // Closed periods.
      Entry(name: "closed-late", line: "edit 2018-2020/L2M5D1 due=2019-06-30", code: 1) { sandbox in
        try publish(sandbox, status: "2019-10-10 done")
      },
      Entry(name: "closed-overdue", line: "edit 2018-2020/L2M5D1 due=2019-06-30", code: 1) { sandbox in
        try publish(sandbox, status: "2019-10-10 not-done")
      },
      // Questions.
      Entry(
        name: "init-asked", line: "init", code: 64,
        variables: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"], change: .noRepository,
        answers: ["maybe", "y", "2024-2026", "Next", "", "", "", "", "Ana Ruiz", "nowhere"]),
      // Files that stand otherwise in git.
      Entry(
        name: "not-recorded", line: "set L2M5D3 done", code: 1,
        change: .file("plans/2018-2020/L2/L2M5/L2M5D3.txt", "title: A\n")),
      Entry(name: "missing", line: "set 2018-2020/L2M5D1 done", code: 1, change: .removed),
      Entry(name: "link-in-its-place", line: "undo", code: 1) { sandbox in
        #expect(CommandRun("set L2M5D1 done", in: sandbox).code == 0)
        try sandbox.run("/bin/ln", ["-sf", "L2M5D2.txt", node])
      },
      Entry(name: "recorded-copy-unreadable", line: "set L2M5D1 done", code: 1) { sandbox in
        try sandbox.write("title: A\nno colon\n", to: node)
        try sandbox.commitAll("faulty")
        try sandbox.write("title: A\n", to: node)
      },
      Entry(
        name: "undo-nothing-of-mine", line: "undo", code: 1,
        change: .setting("user.email", "leila@example.org")),
      Entry(name: "undo-nothing", line: "undo --any", code: 1, make: begin),
      Entry(name: "undo-passed-over", line: "undo", code: 1) { sandbox in
        for number in 1...5 {
          try sandbox.write("title: \(number)\n", to: node)
          try sandbox.commitAll(
            "title \(number)",
            variables: ["GIT_AUTHOR_NAME": "Leila", "GIT_COMMITTER_EMAIL": "leila@example.org"])
        }
        for line in ["set L2M5D1 done", "undo"] { #expect(CommandRun(line, in: sandbox).code == 0) }
        try sandbox.git("commit", "-q", "--allow-empty", "-m", "nothing", "-m", "Plan-Verb: set")
      },
      Entry(
        name: "save-other-files", line: "save", code: 0, change: .file("plans/2018-2020/notes.md", "x\n")),
      Entry(
        name: "log-taken-back", line: "log 2018-2020/L3 --status-only", code: 0, change: .takenBack,
        make: { try $0.write("", to: ".git/plan.lock") }),
      Entry(
        name: "journal-is-a-folder", line: "set L2M5D1 done", code: 74,
        change: .file(".git/plan.journal/x", "")),
      Entry(
        name: "library", line: "set L2M5D1 done", code: 74, change: .file(".git/refs/heads/main", "x\n")),
      // History that is not there.
      Entry(name: "revision-nothing-yet", line: "status --rev 2000-01-01", code: 1, make: begin),
      Entry(name: "revision-cut-off", line: "status --rev 2000-01-01", code: 1, make: cutOff),
      Entry(name: "log-cut-off", line: "log 2018-2020/L3 --status-only", code: 0, make: cutOff),
      Entry(name: "list-not-begun", line: "list 2018-2020 --at 2017-01-01", code: 0),
      Entry(name: "log-no-author", line: "log 2018-2020 --author Leila", code: 0),
      Entry(name: "log-not-in-time", line: "log 2018-2020 --until 2000", code: 0),
      Entry(name: "log-no-status", line: "log 2018-2020/L9 --status-only", code: 0) { sandbox in
        try sandbox.write("title: A\n", to: "plans/2018-2020/L9/L9.txt")
        try sandbox.commitAll("a line")
      },
      // Other programs.
      Entry(name: "input-fails", line: "set -", code: 74, failingInput: .ioError),
      Entry(
        name: "signing-failed", line: "set L2M5D1 done --sign", code: 78,
        programs: ProgramOutcome(code: 2, output: [], errors: Array("gpg: no secret key\n".utf8))),
      Entry(
        name: "report-printing", line: "report summary 2018-2020 -o a.pdf", code: 74,
        programs: ProgramOutcome(code: 1, output: [], errors: Array("no fonts\n".utf8))),
      Entry(
        name: "report-errors", line: "report summary 2018-2020", code: 0,
        change: .file(node, "title: A\ndue: 31/12/2020\n")),
      Entry(
        name: "report-no-program", line: "report summary 2018-2020", code: 69, makesReports: false),
    ]
    // Only root can give a repository away.
    + (geteuid() == 0
      ? [
        Entry(name: "other-owner", line: "set L2M5D1 done", code: 77) { sandbox in
          try sandbox.run("/bin/chown", ["-R", "65534", sandbox.path])
        }
      ] : [])

  /// A repository without a commit.
  @Sendable private static func begin(_ sandbox: Sandbox) throws {
    try sandbox.remove(".git")
    try sandbox.initializeRepository()
  }

  /// A shallow clone's repository, which has the newest commit alone.
  @Sendable private static func cutOff(_ sandbox: Sandbox) throws {
    try sandbox.write(try sandbox.git("rev-parse", "HEAD"), to: ".git/shallow")
  }

  /// Publishes 2019 after a deliverable got a status in it.
  private static func publish(_ sandbox: Sandbox, status: String) throws {
    try sandbox.write("title: A\nstatus: \(status)\n", to: node)
    try sandbox.write(try sandbox.text(of: plan) + "closed: 2019 0/0/0/65\n", to: plan)
    try sandbox.commitAll("closed")
  }
}
