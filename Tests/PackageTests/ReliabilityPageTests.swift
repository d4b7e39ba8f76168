import Foundation
import PlanTestSupport
import Testing

/// docs/reliability.md: each promise with its test, the figure it reached, and how the test was seen to fail.
///
/// `make prove` and `make mutants` write a part of the page each.
struct ReliabilityPageTests {
  struct Promise {
    let number: Int
    let promise: String
    let test: String
    let sabotage: String
  }

  static let promises = [
    Promise(
      number: 1, promise: "no lost update", test: "ConcurrencyProofs.noLostUpdate",
      sabotage: "no lock and no compare-and-swap (either alone still holds)"),
    Promise(
      number: 2, promise: "the first commit of a branch is safe", test: "ConcurrencyProofs.firstCommit",
      sabotage: "no lock, and a branch without a commit is taken as it comes"),
    Promise(
      number: 3, promise: "works beside git", test: "ConcurrencyProofs.besideGit, BesideGitProofs, HookProof",
      sabotage:
        "the index is not looked at again once its lock is held; the index comes after the branch; nothing that git has put back is looked for"
    ),
    Promise(
      number: 4, promise: "a crash or failure at any file call leaves old or new, never between",
      test: "CrashProofs, ShimProof", sabotage: "no journal; the lock that libgit2 leaves is left"),
    Promise(
      number: 5, promise: "the same at random moments", test: "ConcurrencyProofs.killedAtRandom",
      sabotage: "the journal goes before the working files are written"),
    Promise(
      number: 6, promise: "the user's own edits are kept", test: "KeptEditsProof",
      sabotage: "the index gets HEAD's copy"),
    Promise(
      number: 7, promise: "repositories that are not plain", test: "UnusualRepositoryTests, OwnersProof",
      sabotage: "an operation under way is not asked for"),
    Promise(
      number: 8, promise: "edits are exact to the byte", test: "ByteExactProof",
      sabotage: "every line ends in LF"),
    Promise(
      number: 9, promise: "no file makes the readers trap or hang", test: "`make fuzz`, Tests/Fuzz",
      sabotage: "a reference in brackets is taken to be closed"),
    Promise(
      number: 10, promise: "hostile files are found, and hide no other", test: "HostileFilesProof",
      sabotage: "the size of a file is not judged"),
    Promise(
      number: 11, promise: "output is honest", test: "HonestOutputProof",
      sabotage: "output that fails is passed over"),
    Promise(
      number: 12, promise: "history goes by ancestry", test: "HistoryTests.random",
      sabotage: "a commit is ready with its first child"),
    Promise(
      number: 13, promise: "nothing is overwritten unseen in a browser", test: "ConflictProofTests",
      sabotage: "the version that a form was opened with is not looked at"),
  ]

  private static let page = "docs/reliability.md"

  /// The page with the figures of a folder, as `make prove` leaves them.
  private static func page(figures folder: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    func figure(_ number: Int) throws -> String {
      let start = (number < 10 ? "0" : "") + "\(number)"
      return try names.filter { $0.hasPrefix(start) }.map { name in
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).trimmingCharacters(in: .newlines)
      }.joined(separator: "; ")
    }
    let rows = try promises.map { promise in
      "| \(promise.number) | \(promise.promise) | \(promise.test) | \(try figure(promise.number)) | \(promise.sabotage) |"
    }
    let scripts = try names.filter { $0.hasPrefix("web-") }.map { name in
      let told = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      return "| `\(name.dropFirst(4).dropLast(4))` | \(told.trimmingCharacters(in: .newlines)) |"
    }
    func version(_ program: String, _ arguments: String...) throws -> String {
      try Sandbox().run("/usr/bin/env", [program] + arguments).text.split(separator: "\n").first.map(
        String.init) ?? "?"
    }
    let versions = [
      try version("uname", "-sr"), try version("git", "--version"),
      "libgit2 " + (try version("pkg-config", "--modversion", "libgit2")), try version("swift", "--version"),
    ].joined(separator: ", ")
    return """
      # Reliability

      What `plan` promises of recording and reading, how each promise is proved, and what the proof reached. The protocol
      behind the first six is told in [recording.md](recording.md). Every run of the tests does a dose of each proof;
      `make prove` does all of it and writes this page. A proof counts only if it can fail: the last column says what was
      broken in the code to see it fail, by `make mutants`.

      Measured on \(try version("date", "+%Y-%m-%d")): \(ProcessInfo.processInfo.activeProcessorCount) cores, \(versions).

      | # | promise | test | figure reached | seen to fail with |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      The faults of proof 4 are made by a small library that is loaded before the C library (`Tests/ProofTests/Shim`, Linux).
      It counts every call that changes a file and lets the N-th kill the process, tear or shorten the write, fail with
      ENOSPC, EIO or EINTR, fill the disk from there on, or bring SIGINT or SIGTERM. What it counts is compared with what
      `strace` sees of the same command, so that no call escapes it.

      Not proved: a loss of power (the order of flushes is, by the calls; that disks keep what they were told to flush is
      not), network file systems, and macOS.

      The server is proved from outside too, by the scripts of `Tests/WebProofs` on the released program; `.ci/run` runs each. `network.py` sends 102 kinds of
      hostile requests over sockets. `browser.py` drives Chromium in four languages, at 1280 and 320 pixels, through a story without JavaScript and over every
      page: axe-core finds nothing, no page is wider than the screen. `writers.py` lets people in browsers, `plan set` and git write at once, and kills the server
      in the middle: every note that was acknowledged stands in history once and in its file once. `proxy.py` puts nginx and Caddy in front of it, as
      [serve.md](serve.md) says. `programs.py` compares each answer of `/api` with what the command prints, byte by byte, and lets schemathesis send some thousand
      requests by the server's own description: none is a fault of the server, each answer keeps to its schema. `soak.py` lets people, `plan set`, git, readers and PDFs go on
      for half an hour at a moderate pace. Nothing is lost or doubled; no descriptor is left; and memory is flat: in the last fifth of the time the server holds at most a fifth
      more than in the second one.

      | script | figure reached |
      |---|---|
      \(scripts.joined(separator: "\n"))

      \(try faults())
      """
  }

  // MARK: Small faults

  private static let heading = "## Tests that can fail"

  /// What `make mutants` found: as it stands in the page, or of the results that it leaves.
  private static func faults(results: String? = nil) throws -> String {
    guard let results else {
      let page = try RepositoryFiles.text(at: page)
      return page.firstRange(of: heading).map { String(page[$0.lowerBound...]) } ?? heading + "\n"
    }
    // Name, target, number of a proof, verdict.
    let rows = results.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let (proofs, faults) = (rows.filter { !$0[2].isEmpty }, rows.filter { $0[2].isEmpty })
    func caught(_ rows: [[String]]) -> Int { rows.count { $0[3] == "caught" } }
    let targets = [
      "PlanGit", "PlanCore", "PlanStore", "PlanService", "PlanWords", "PlanReport", "PlanWeb", "PlanCLI",
    ]
    .map { target in
      let own = faults.filter { $0[1] == target }
      return "| \(target) | \(own.count) | \(caught(own)) |"
    }
    let survivors = try rows.filter { $0[3] != "caught" }.map { row in
      let lines = try RepositoryFiles.text(at: "Tests/Mutants/\(row[0]).txt").split(separator: "\n")
      let told = lines.first { $0.hasPrefix("promise: ") || $0.hasPrefix("fault: ") } ?? ""
      return "- \(row[0]): \(told.drop { $0 != " " }.dropFirst())"
    }
    let known = Set(rows.map { "Tests/Mutants/\($0[0]).txt" })
    let left = try RepositoryFiles.texts(under: "Tests/Mutants", suffix: ".txt").map(\.path).filter {
      !known.contains($0)
    }
    let names = left.map { "- \($0.split(separator: "/").last?.dropLast(4) ?? "")" }
    let notRun = names.isEmpty ? "" : "\nNot run that day:\n\n" + names.joined(separator: "\n") + "\n"
    let today = try Sandbox().run("/usr/bin/env", ["date", "+%Y-%m-%d"]).text.prefix(10)
    return """
      \(heading)

      `make mutants` puts small faults into a scratch copy, one at a time, and runs the suites that must notice
      ([Tests/Mutants](../Tests/Mutants/README.md)). On \(today), \(caught(faults)) of \(faults.count) were caught, and
      \(caught(proofs)) of \(proofs.count) faults that break the proofs above.

      | target | faults | caught |
      |---|---|---|
      \(targets.joined(separator: "\n"))
      \(survivors.isEmpty ? "" : "\nNot caught:\n\n" + survivors.joined(separator: "\n") + "\n")\(notRun)
      """
  }

  /// The words of the proofs' faults in Tests/Mutants, each with the number of its proof.
  private static func proofFaults() throws -> Set<String> {
    let files = try RepositoryFiles.texts(under: "Tests/Mutants", suffix: ".txt")
    return Set(
      files.compactMap { _, text in
        let lines = text.split(separator: "\n")
        guard let number = lines.first(where: { $0.hasPrefix("proof: ") }),
          let fault = lines.first(where: { $0.hasPrefix("fault: ") })
        else { return nil }
        return "\(number.dropFirst(7)) \(fault.dropFirst(7))"
      })
  }

  @Test("docs/reliability.md says how many small faults the tests catch: 95 of 100 or better")
  func caught() throws {
    if Snapshot.isRecording, let path = ProcessInfo.processInfo.environment["PLAN_FAULTS"] {
      let page = try RepositoryFiles.text(at: Self.page)
      let start = page.firstRange(of: Self.heading)?.lowerBound ?? page.endIndex
      let faults = try Self.faults(results: String(contentsOfFile: path, encoding: .utf8))
      let above = page[..<start].trimmingCharacters(in: .newlines) + "\n\n"
      try (above + faults).write(
        toFile: RepositoryFiles.root + "/" + Self.page, atomically: true, encoding: .utf8)
    }
    let text = try Self.faults()
    if text == Self.heading + "\n" { return }  // Not run yet.
    let found = try #require(
      text.firstMatch(of: /On [0-9-]+, ([0-9]+) of ([0-9]+) were caught, and\s+([0-9]+) of ([0-9]+) faults/))
    let numbers = try [found.1, found.2, found.3, found.4].map { try #require(Int($0)) }
    #expect(numbers[1] >= 80 && numbers[0] * 100 >= numbers[1] * 95, "\(numbers)")
    #expect(numbers[2] == numbers[3], "\(numbers)")
  }

  @Test("docs/reliability.md has every promise, with its test, its figure and how it was seen to fail")
  func complete() throws {
    if Snapshot.isRecording, let folder = ProcessInfo.processInfo.environment["PLAN_FIGURES"] {
      try Self.page(figures: folder).write(
        toFile: RepositoryFiles.root + "/" + Self.page, atomically: true, encoding: .utf8)
    }
    let rows = try RepositoryFiles.text(at: Self.page).split(separator: "\n").filter { $0.first == "|" }
    for promise in Self.promises {
      let row = try #require(rows.first { $0.hasPrefix("| \(promise.number) |") })
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(cells.count == 5 && cells[3].contains { $0.isNumber }, "\(row)")
      #expect(cells[1] == promise.promise && cells[2] == promise.test && cells[4] == promise.sabotage)
    }
    let faults = try Self.proofFaults()
    for promise in Self.promises {
      for fault in promise.sabotage.split(separator: ";") {
        let words = "\(promise.number) \(fault.trimmingCharacters(in: .whitespaces))"
        #expect(faults.contains(words), "\(words)")
      }
    }
  }
}
