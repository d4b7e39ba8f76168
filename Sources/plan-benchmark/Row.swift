import Foundation

/// One comparison: what is measured, against what, and the marks to be met.
struct Row {
  enum Kind {
    case time, memory
    /// The time for each page of a site against a fixed time, and its peak of memory against a fixed one.
    case pages, pageMemory
  }

  let group: String
  let work: String
  let peer: String
  let kind: Kind
  /// The largest ratio by size; a size that is not named is not measured.
  let marks: [String: Double]
  private let ours: @Sendable (BenchmarkSite) -> [String]
  private let theirs: @Sendable (BenchmarkSite) -> [String]

  static let all = [
    Row(
      group: "status", work: "`plan status --short`", peer: "`task summary`", kind: .time,
      marks: ["65": 2.0, "10000": 0.6, "100000": 0.45], ours: { [$0.plan, "status", "--short"] },
      theirs: { _ in ["task", "summary"] }),
    Row(
      group: "status", work: "`plan status --short`", peer: "`git grep -h '^status:' HEAD -- plans`",
      kind: .time,
      marks: ["10000": 1.0, "100000": 0.6], ours: { [$0.plan, "status", "--short"] },
      theirs: { _ in ["git", "grep", "-h", "^status:", "HEAD", "--", "plans"] }),
    Row(
      group: "status", work: "peak memory, `plan status`", peer: "`task summary`", kind: .memory,
      marks: ["100000": 0.5], ours: { [$0.plan, "status"] }, theirs: { _ in ["task", "summary"] }),
    Row(
      group: "rev", work: "`plan status --short --rev HEAD~100`",
      peer: "`git grep -h '^status:' HEAD~100 -- plans`", kind: .time, marks: ["10000": 1.5, "100000": 1.2],
      ours: { [$0.plan, "status", "--short", "--rev", "HEAD~100"] },
      theirs: { _ in ["git", "grep", "-h", "^status:", "HEAD~100", "--", "plans"] }),
    Row(
      group: "log", work: "`plan log CODE`", peer: "`git log -p -- FILE`", kind: .time,
      marks: ["65": 4, "10000": 2.5, "100000": 1.6], ours: { [$0.plan, "log", $0.node.code] },
      theirs: { ["git", "log", "-p", "--", $0.node.path] }),
    Row(
      group: "log", work: "`plan log PLAN`", peer: "`git log --raw --format=%H`", kind: .time,
      marks: ["65": 3, "10000": 2.0, "100000": 1.6, "65-long": 2.0], ours: { [$0.plan, "log", "bench"] },
      theirs: { _ in ["git", "log", "--raw", "--format=%H"] }),
    Row(
      group: "rescheduled", work: "`plan list --rescheduled`", peer: "`plan log PLAN`", kind: .time,
      marks: ["10000": 1.5], ours: { [$0.plan, "list", "--rescheduled"] },
      theirs: { [$0.plan, "log", "bench"] }),
    // Each run records something that was not there before: the number of its process.
    Row(
      group: "record", work: "`plan set CODE STATUS`, flushed",
      peer: "editing the file, `git -c core.fsync=all commit -q -m … -- FILE`", kind: .time,
      marks: ["65": 2.5, "10000": 1.1, "100000": 0.8],
      ours: { ["sh", "-c", "'\($0.plan)' set \($0.node.code) done -m $$ > ../out"] },
      theirs: {
        [
          "sh", "-c",
          "echo \"status: 2020-12-31 done $$\" >> \($0.node.path); git -c core.fsync=all commit -q -m $$ -- \($0.node.path)",
        ]
      }),
    Row(
      group: "record", work: "`plan set -` with 1,000 changes, flushed",
      peer: "the same edits, `git -c core.fsync=all commit -q -m …`", kind: .time,
      marks: ["10000": 1.0, "100000": 1.0],
      ours: { ["sh", "-c", "sed s/$/$$/ ../batch | '\($0.plan)' set - > ../out"] },
      theirs: { _ in
        [
          "sh", "-c",
          "while read -r file; do echo \"status: 2020-12-31 done $$\" >> $file; done < ../files; git -c core.fsync=all commit -q -m $$ --pathspec-from-file=../files",
        ]
      }),
    Row(
      group: "site", work: "`plan report site`, each page", peer: "1.5 ms, fixed", kind: .pages,
      marks: ["65": 1.0, "10000": 1.0], ours: { [$0.plan, "report", "site", "-o", "../site"] },
      theirs: { _ in [] }),
    Row(
      group: "site", work: "peak memory, `plan report site`", peer: "300 MiB, fixed", kind: .pageMemory,
      marks: ["10000": 1.0], ours: { [$0.plan, "report", "site", "-o", "../site"] }, theirs: { _ in [] }),
  ]

  /// A page of a site may take this long, in seconds.
  private static let pageTime = 0.0015
  /// A site may take this much memory, in MiB.
  private static let siteMemory = 300.0

  func applies(to size: PlanSize) -> Bool { marks[size.name] != nil }

  /// Measures both, in one run of hyperfine.
  func measure(on site: BenchmarkSite, runs: Int) throws -> Measurement {
    let values: (Double, Double)
    switch kind {
    case .time: values = try Hyperfine.medians(ours(site), theirs(site), on: site, runs: runs)
    case .memory:
      let peaks = try [ours(site), theirs(site)].map { words in
        try (0..<3).map { _ in try Self.peak(words, on: site) }.sorted()[1]
      }
      values = (Double(peaks[0]) / 1024, Double(peaks[1]) / 1024)
    case .pages: values = (try Self.pageTime(ours(site), on: site), Self.pageTime)
    case .pageMemory: values = (Double(try Self.peak(ours(site), on: site)) / 1024, Self.siteMemory)
    }
    return Measurement(row: self, size: site.size, ours: values.0, theirs: values.1)
  }
}

extension Row {
  /// The median of three buildings of a site into an empty folder, for each of its pages, in seconds.
  private static func pageTime(_ words: [String], on site: BenchmarkSite) throws -> Double {
    let folder = site.repository + "/../site"
    var times: [Double] = []
    for _ in 0..<3 {
      try? FileManager.default.removeItem(atPath: folder)
      let begin = Date()
      let outcome = try Shell.run(words, in: site.repository)
      guard outcome.code == 0 else { throw BenchmarkError(description: "\(words): exit \(outcome.code)") }
      times.append(Date().timeIntervalSince(begin))
    }
    let pages = FileManager.default.enumerator(atPath: folder)?.count {
      ($0 as? String)?.hasSuffix(".html") ?? false
    }
    return times.sorted()[1] / Double(max(pages ?? 0, 1))
  }

  /// The largest resident set of a program, in KiB, by GNU time: a process that we start ourselves would have our
  /// own memory counted in.
  private static func peak(_ words: [String], on site: BenchmarkSite) throws -> Int {
    let file = NSTemporaryDirectory() + "plan-benchmark-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let outcome = try Shell.run(
      ["/usr/bin/time", "-f", "%M", "-o", file] + words, in: site.repository, task: site.task)
    let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    guard outcome.code == 0, let peak = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw BenchmarkError(description: "time \(words): exit \(outcome.code) \(text)")
    }
    return peak
  }
}

/// What was measured: medians, in seconds or in MiB.
struct Measurement {
  let row: Row
  let size: PlanSize
  let ours: Double
  let theirs: Double

  var ratio: Double { ours / theirs }
  var mark: Double { row.marks[size.name] ?? 0 }

  /// One row of the table.
  var summary: String {
    func text(_ value: Double) -> String {
      row.kind == .memory || row.kind == .pageMemory
        ? String(format: "%.0f MiB", value)
        : String(format: row.kind == .pages ? "%.2f ms" : "%.1f ms", value * 1000)
    }
    let met = ratio <= mark ? "yes" : "no"
    return "| \(row.work) | \(row.peer) | \(size.name) | \(text(ours)) | \(text(theirs)) | "
      + String(format: "%.2f | ≤ %.2f | ", ratio, mark) + "\(met) |"
  }
}
