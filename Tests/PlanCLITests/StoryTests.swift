import PlanCore
import PlanTestSupport
import Testing

/// Three years of a plan, as people live them; the figures are worked out a second time from `git log -p` alone.
struct StoryTests {
  /// The story as it is told, day by day.
  private struct Story {
    let sandbox: Sandbox
    private var random = SeededGenerator(seed: 2018)
    private var people = [
      "Ana Ruiz <ana@example.org>", "Bo Li <bo@example.org>", "Chloé Roy <chloe@example.org>",
    ]
    private var deliverables: [String] = []

    init() throws {
      sandbox = try Sandbox()
      try sandbox.initializeRepository()
    }

    /// Runs a command on a day, for one of the three.
    private func plan(_ line: String, on day: String, _ person: Int = 0, input: String = "") throws {
      let date = try #require(PlanDate(day))
      let now = Timestamp(seconds: Int64(date.daysSince1970) * 86_400 + 36_000, offsetMinutes: 60)
      let author = ["edit", "set", "add", "drop", "move", "close", "save", "init"].contains(
        String(line.prefix { $0 != " " }))
      let run = CommandRun(
        line + (author ? " --author \"\(people[person])\"" : ""), in: sandbox, input: input, now: now)
      #expect(run.code == 0, "\(day) \(line): \(run.errors)")
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element {
      list[Int.random(in: list.indices, using: &random)]
    }

    /// Changes of one year, recorded on two branches by three people, each some time after it took effect.
    private mutating func year(_ year: Int, changes: Int) throws {
      try sandbox.git("checkout", "-q", "-b", "north\(year)")
      for branch in ["north\(year)", "main"] {
        try sandbox.git("checkout", "-q", branch)
        // The two work on halves of their own, and now and then on the same deliverable.
        for number in 0..<changes / 2 {
          let half = deliverables.filter {
            ($0.hasPrefix("L1") || $0.hasPrefix("L2M1")) == (branch == "main")
          }
          let code = number % 7 == 6 ? deliverables[number % deliverables.count] : pick(half)
          let month = min(1 + number * 12 / (changes / 2), 12)
          let day = "\(year)-\(month < 10 ? "0" : "")\(month)-\(10 + number % 9)"
          let recorded = "\(year)-\(month < 10 ? "0" : "")\(month)-28"
          let status = pick(["done", "in-progress", "not-done"])
          let note = number % 3 == 0 ? " -m \"Note \(number)\"" : ""
          try plan("set \(code) \(status) --at \(day)\(note)", on: recorded, number % 3)
        }
      }
      let date = "\(year)-12-30T12:00:00+0100"
      try sandbox.git(
        "merge", "-q", "-m", "the north", "north\(year)",
        variables: ["GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date])
    }

    mutating func tell() throws {
      try plan(
        "init 2018-2020 --title \"Action Plan\" --languages \"en fr\" --organisation Metropolis",
        on: "2018-01-08")
      var table = ""
      for line in 1...3 {
        table += "L\(line)\tLine \(line)\ttitle.fr=Ligne \(line)\n"
        for measure in 1...2 {
          table += "L\(line)M\(measure)\tMeasure \(line).\(measure)\n"
          for number in 1...5 {
            deliverables.append("L\(line)M\(measure)D\(number)")
            table +=
              "L\(line)M\(measure)D\(number)\tDeliverable \(line).\(measure).\(number)\tdue=2020-06-30\n"
          }
        }
      }
      try plan("add -", on: "2018-01-15", input: table)
      try year(2018, changes: 20)
      try plan("close 2018", on: "2019-01-20")
      try year(2019, changes: 20)
      try plan("close 2019 --tag", on: "2020-01-20", 1)
      // A late correction inside what was published, a move, a drop.
      let late = deliverables[2]
      let old = CommandRun("list \(late) --format csv --at 2018-12-31", in: sandbox).output
      try plan(
        "set \(late) \(old.contains(",done,") ? "not-done" : "done") --at 2018-12-31 -m \"Found by the auditors\"",
        on: "2020-03-05", 2)
      try plan("move L2M1D3 L2M2D6 -m \"Wrong measure\"", on: "2020-05-04")
      deliverables[deliverables.firstIndex(of: "L2M1D3") ?? 0] = "L2M2D6"
      try plan("drop L3M1D5 -m \"Merged with L3M1D4\" --at 2020-06-30", on: "2020-07-01", 1)
      deliverables.removeAll { $0 == "L3M1D5" }
      try year(2020, changes: 20)
      try plan(
        "init 2021-2023 --title \"Next plan\" --levels \"A axis, B action\" --continue 2018-2020",
        on: "2021-01-15")
      try plan("set A1B1 in-progress", on: "2021-02-01", 2)
    }
  }

  private static let told = Result<(Sandbox, StoryOracle), any Error> {
    var story = try Story()
    try story.tell()
    return (story.sandbox, try StoryOracle(story.sandbox))
  }

  private let sandbox: Sandbox
  private let oracle: StoryOracle

  init() throws { (sandbox, oracle) = try Self.told.get() }

  private func run(_ line: String) -> CommandRun { CommandRun(line, in: sandbox) }

  private static let days = (2018...2020).flatMap { year in
    ["\(year)-03-31", "\(year)-06-29", "\(year)-06-30", "\(year)-09-15", "\(year)-12-31"]
  }

  @Test("the story is what it says it is")
  func told() throws {
    #expect(try sandbox.git("rev-list", "--count", "--merges", "HEAD") == "3\n")
    let sets = oracle.commits.count { commit in
      commit.added.values.joined().contains { $0.hasPrefix("status: ") } && commit.made.isEmpty
    }
    #expect(sets >= 55, "\(sets)")
    #expect(Set(oracle.commits.map(\.author)) == ["Ana Ruiz", "Bo Li", "Chloé Roy"])
    let published = try #require(oracle.states.last).files["plans/2018-2020/plan.txt"] ?? []
    #expect(StoryOracle.values(published, "closed").count == 2)
    #expect(run("check").code == 0, "\(run("check").output)")
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test("status on any day, as known at any revision")
  func status() throws {
    var checked = 0
    for (index, state) in oracle.states.enumerated() where index % 7 == 0 || index > oracle.states.count - 4 {
      for plan in ["2018-2020", "2021-2023"] where state.files["plans/\(plan)/plan.txt"] != nil {
        for day in Self.days + ["2021-06-30"] {
          let expected = StoryOracle.short(
            StoryOracle.statuses(state.files, plan, on: day),
            noun: plan == "2018-2020" ? "deliverable" : "action")
          let run = run("status \(plan) --short --at \(day) --rev \(state.id)")
          #expect(run.output == expected + "\n", "\(plan) \(day) \(state.id): \(run.errors)")
          checked += 1
        }
      }
    }
    #expect(checked > 100)
    let now = try #require(oracle.states.last)
    for day in Self.days {
      let expected = StoryOracle.statuses(now.files, "2018-2020", on: day)
      #expect(run("status 2018-2020 --short --at \(day)").output == StoryOracle.short(expected) + "\n")
    }
  }

  @Test("what had been recorded by a day: the newest commit along first parents by then")
  func recordedBy() throws {
    for day in ["2018-01-14", "2018-06-30", "2019-01-20", "2020-02-28", "2020-12-31", "2026-01-01"] {
      let state = try #require(oracle.states.last { $0.day <= day })
      let expected = StoryOracle.short(StoryOracle.statuses(state.files, "2018-2020", on: "2018-12-31"))
      #expect(
        run("status 2018-2020 --short --at 2018-12-31 --rev \(day)").output == expected + "\n", "\(day)")
    }
    #expect(run("status --rev 2018-01-07").code == 1)
  }

  @Test("diff between any two days: the words, and the counts before and after")
  func diff() throws {
    let files = try #require(oracle.states.last).files
    for (index, first) in Self.days.enumerated() {
      for last in Self.days.dropFirst(index) {
        let before = StoryOracle.statuses(files, "2018-2020", on: first)
        let after = StoryOracle.statuses(files, "2018-2020", on: last)
        var expected: Set<String> = []
        for (code, from) in before {
          guard let to = after[code] else {
            expected.insert("\(code) dropped")
            continue
          }
          if let word = StoryOracle.word(from, to) { expected.insert("\(code) \(word)") }
        }
        let output = run("diff \(first) \(last) 2018-2020 --format json").output
        let report = try #require(try JSONValue(parsing: output)[0])
        let found = (report["changes"]?.elements ?? []).map {
          "\($0["code"]?.text ?? "") \($0["change"]?.text ?? "")"
        }
        #expect(Set(found) == expected && found.count == expected.count, "\(first) \(last)")
        for (name, statuses) in [("before", before), ("after", after)] {
          for word in ["done", "in-progress", "not-done", "unreported"] {
            #expect(report[name]?[word] == .integer(statuses.values.count { $0 == word }), "\(first) \(last)")
          }
        }
      }
    }
  }

  @Test("log: every status line that a commit brought or took, by whom, and when it was recorded")
  func log() throws {
    var expected: [String] = []
    for commit in oracle.commits {
      // A commit that moves a node away and makes it elsewhere brings no status of its own.
      let left = Set(commit.gone.map(StoryOracle.code))
      for (path, lines) in commit.added where path.hasPrefix("plans/2018-2020/") {
        let isMoved =
          commit.made.contains(path) && StoryOracle.values(lines, "formerly").contains { left.contains($0) }
        for line in StoryOracle.values(lines, "status") where !isMoved {
          expected.append("\(StoryOracle.code(path)) \(line) | \(commit.id) \(commit.author) \(commit.day)")
        }
      }
    }
    let output = run("log 2018-2020 --status-only --format json").output
    let found = try #require(try JSONValue(parsing: output).elements).map { entry in
      let line = [entry["date"], entry["to"], entry["note"]].compactMap { $0?.text }.joined(separator: " ")
      let by =
        "\(entry["commit"]?.text ?? "") \(entry["author"]?["name"]?.text ?? "") \(entry["recorded"]?.text ?? "")"
      #expect(entry["event"]?.text == "recorded")
      return "\(entry["code"]?.text ?? "") \(line) | \(by)"
    }
    #expect(found.sorted() == expected.sorted())
    #expect(found.count >= 55)
    // One deliverable, through its move.
    let moved = expected.filter { $0.hasPrefix("L2M1D3 ") || $0.hasPrefix("L2M2D6 ") }
    let log = try JSONValue(parsing: run("log L2M2D6 --status-only --format json").output)
    #expect(log.elements?.count == moved.count && !moved.isEmpty)
  }

  @Test("what was published and is known otherwise now", arguments: ["2018", "2019"])
  func restatement(period: String) throws {
    let now = try #require(oracle.states.last).files
    let then = try #require(oracle.published(period, "2018-2020"))
    let day = "\(period)-12-31"
    let former = StoryOracle.formerCodes(now, "2018-2020")
    var published: [String: String] = [:]
    for (code, word) in StoryOracle.statuses(then, "2018-2020", on: day) {
      published[former[code] ?? code] = word
    }
    let current = StoryOracle.statuses(now, "2018-2020", on: day)
    // What was moved below another measure is in other figures than it was.
    let moved = former.filter { old, new in
      StoryOracle.parent(old) != StoryOracle.parent(new) && current[new] != nil
    }
    let expected = Set(current.keys).union(published.keys).filter { published[$0] != current[$0] }
      .union(moved.values)
    let report = try #require(
      try JSONValue(parsing: run("status 2018-2020 --at \(day) --format json").output)[0])
    let found = try #require(report["published"]?[0])
    #expect(Set((found["restatements"]?.elements ?? []).compactMap { $0["code"]?.text }) == expected)
    for word in ["done", "in-progress", "not-done", "unreported"] {
      #expect(found["total"]?[word] == .integer(published.values.count { $0 == word }))
      #expect(found["now"]?[word] == .integer(current.values.count { $0 == word }))
    }
    #expect(expected.contains("L2M2D6"))
    #expect(period != "2018" || expected.contains("L1M1D3"))
  }

  @Test("the next plan carries over what was not done, in its own levels")
  func carried() throws {
    let now = try #require(oracle.states.last).files
    let open = StoryOracle.statuses(now, "2018-2020", on: "2020-12-31").filter { $0.value != "done" }.keys
    var carried: Set<String> = []
    for (path, lines) in now where path.hasPrefix("plans/2021-2023/") {
      for name in StoryOracle.values(lines, "continues") where name.contains("D") { carried.insert(name) }
    }
    let expected: Set<String> = Set(open.map { code in "2018-2020/\(code)" })
    #expect(carried == expected)
  }
}
