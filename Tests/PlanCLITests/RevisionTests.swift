import PlanTestSupport
import Testing

/// `--rev`: what is read from git's objects is what a checkout of the same commit would show.
struct RevisionTests {
  private static let readers = [
    "list --format json", "status --short", "status 2018-2020/L1M1D1", "show 2018-2020/L1M1D1 --format json",
    "check --format json --at 2021-01-01",
  ]

  /// Four commits on the published plans, and one merge; odd entries among them.
  private func history() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.git("branch", "side")
    let folder = "plans/2018-2020/L1/L1M1"
    try sandbox.write("title: A\nstatus: 2019-01-01 done\n", to: "\(folder)/L1M1D1.txt")
    try sandbox.commitAll("two", variables: ["GIT_COMMITTER_DATE": "2020-03-01T23:30:00-0500"])
    try sandbox.run("/bin/ln", ["-s", "L1M1D1.txt", "\(folder)/L1M1D8.txt"])
    try sandbox.write("title: Misplaced\n", to: "plans/2018-2020/L2/L1M1D7.txt")
    try sandbox.write(String(repeating: "x", count: 1_100_000), to: "\(folder)/L1M1D6.txt")
    try sandbox.write("title\n", to: "\(folder)/L1M1D5.txt")
    try sandbox.write("x", to: "plans/2018-2020/.hidden/L1.txt")
    try sandbox.write("x", to: "plans/2018-2020/tables/L1.txt")
    try sandbox.commitAll("three", variables: ["GIT_COMMITTER_DATE": "2020-06-01T00:10:00+0900"])
    try sandbox.git("checkout", "-q", "side")
    try sandbox.git("rm", "-rq", "plans/2021-2023")
    try sandbox.commitAll("side", variables: ["GIT_COMMITTER_DATE": "2021-06-01T00:00:00Z"])
    try sandbox.git("checkout", "-q", "main")
    try sandbox.git(
      "merge", "-q", "-m", "merge", "side", variables: ["GIT_COMMITTER_DATE": "2021-07-01T00:00:00Z"])
    return sandbox
  }

  @Test("at every commit, every reader shows what a checkout of it shows")
  func checkout() throws {
    let sandbox = try history()
    let copy = try Sandbox()
    try copy.git("clone", "-q", sandbox.path, ".")
    for commit in try sandbox.git("log", "--format=%H").split(separator: "\n").map(String.init) {
      try copy.git("checkout", "-q", "--detach", commit)
      for line in Self.readers {
        let here = CommandRun("\(line) --rev \(commit)", in: sandbox)
        let there = CommandRun(line, in: copy)
        // A status shows which commit was read.
        let shown = here.output.replacing(
          ", as recorded by \(day(commit, sandbox)) (\(commit.prefix(7)))", with: "")
        let isTable = line.hasPrefix("status 2018")
        #expect(isTable ? words(shown) == words(there.output) : shown == there.output, "\(line) at \(commit)")
        #expect(here.code == there.code && here.errors == there.errors, "\(line): \(here.errors)")
      }
    }
  }

  private func words(_ text: String) -> [Substring] { text.split { " \n".contains($0) } }

  private func day(_ commit: String, _ sandbox: Sandbox) -> String {
    let day = try? sandbox.git("log", "-1", "--format=%cd", "--date=format:%Y-%m-%d", commit)
    return (day ?? "").replacing("\n", with: "")
  }

  @Test("a day means the first commit along first parents recorded by then, in the commit's own time zone")
  func days() throws {
    let sandbox = try history()
    let commits = try sandbox.git(
      "log", "--first-parent", "--format=%H %cd", "--date=format:%Y-%m-%d"
    ).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(commits.map { $0[1] }.contains("2020-03-01") && commits.map { $0[1] }.contains("2020-06-01"))
    for day in [
      "2020-02-29", "2020-03-01", "2020-03-02", "2020-05-31", "2020-06-01", "2021-06-30", "2026-12-31",
    ] {
      let run = CommandRun("status 2018-2020 --format json --rev \(day)", in: sandbox)
      if let found = commits.first(where: { $0[1] <= day }) {
        #expect(run.output.contains("\"rev\": \"\(found[0])\""), "\(day): \(run.errors)")
      } else {
        #expect(run.code == 1 && run.errors.contains("nothing was recorded by \(day)"), "\(run.errors)")
      }
    }
  }

  @Test("--at and --rev together: what had been recorded by one day about another")
  func both() throws {
    let sandbox = try Sandbox.publishedPlans()
    func set(_ words: String, recorded: String) {
      let run = CommandRun(
        "set 2018-2020/L1M1D1 \(words)", in: sandbox,
        environment: [
          "GIT_COMMITTER_DATE": "\(recorded)T12:00:00Z", "GIT_AUTHOR_DATE": "\(recorded)T12:00:00Z",
        ])
      #expect(run.code == 0, "\(run.errors)")
    }
    try sandbox.git(
      "commit", "-q", "--amend", "--no-edit", variables: ["GIT_COMMITTER_DATE": "2019-01-01T12:00:00Z"])
    set("in-progress --at 2020-05-01", recorded: "2020-07-01")
    set("done --at 2020-06-15 -m Late", recorded: "2021-03-01")
    func status(_ line: String) -> String {
      CommandRun("list 2018-2020/L1M1D1 --format json \(line)", in: sandbox).output
    }
    #expect(status("--at 2020-06-30 --rev 2021-01-15").contains("\"status\": \"in-progress\""))
    #expect(status("--at 2020-06-30 --rev 2021-03-15").contains("\"status\": \"done\""))
    #expect(status("--at 2020-06-30 --rev 2020-01-01").contains("\"status\": \"unreported\""))
    #expect(status("--at 2020-05-15").contains("\"status\": \"in-progress\""))
    let log = CommandRun("log 2018-2020/L1M1D1 --format json --rev 2021-01-15", in: sandbox)
    #expect(log.output.contains("2020-05-01") && !log.output.contains("2020-06-15"))
  }

  @Test("a plan root below the repository's; a working tree that differs; a shallow clone")
  func elsewhere() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "a/b/plans/p/plan.txt")
    try sandbox.write("title: L\n", to: "a/b/plans/p/L1/L1.txt")
    try sandbox.write("title: D\nstatus: 2019-01-01 done\n", to: "a/b/plans/p/L1/L1D1.txt")
    try sandbox.commitAll("one")
    try sandbox.write("title: D\nstatus: 2019-01-01 not-done\n", to: "a/b/plans/p/L1/L1D1.txt")
    #expect(CommandRun("-C a/b status --short --rev HEAD", in: sandbox).output == "1 deliverable: 1/0/0\n")
    #expect(CommandRun("-C a/b status --short", in: sandbox).output == "1 deliverable: 0/0/1\n")
    try sandbox.commitAll("two")
    let copy = try Sandbox()
    try copy.git("clone", "-q", "--depth", "1", "file://\(sandbox.path)", ".")
    #expect(CommandRun("-C a/b status --short --rev HEAD", in: copy).output == "1 deliverable: 0/0/1\n")
    let run = CommandRun("-C a/b status --rev 2001-01-01", in: copy)
    #expect(run.code == 1 && run.errors.contains("cut off") && run.errors.contains("--unshallow"))
  }
}
