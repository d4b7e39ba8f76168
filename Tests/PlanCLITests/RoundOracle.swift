import PlanTestSupport

/// Who is asked in a round and who has answered, worked out of the lines of files alone: the slow and obvious way, sharing nothing with
/// the program.
struct RoundOracle {
  /// The files as `git log -p` has them after a commit.
  let files: StoryOracle.Files
  let plan: String
  /// The period that is asked about: `2026-H1`.
  let period: String
  /// The day by which answers count.
  let day: String

  private var first: String { Self.days(period).first }
  private var last: String { Self.days(period).last }

  /// The deliverables that are asked about, by code.
  var asked: [String] {
    let codes = files.keys.filter { $0.hasPrefix("plans/\(plan)/") }.map(StoryOracle.code)
    return codes.filter { $0.contains("D") && isAsked($0) }.sorted()
  }

  /// Those of them that are not answered.
  var missing: [String] { asked.filter { !isAnswered($0) } }

  /// The people of a deliverable: whoever bears the name of its owner, or owns that.
  func people(of code: String) -> Set<String> {
    let owners = nearest(code, "owner")
    return Set(
      StoryOracle.values(files["plans/people.txt"] ?? [], "person").compactMap { line in
        let parts = line.split(separator: ";").map { $0.trimmingPrefix(" ") }
        let name = line.prefix { $0 != "<" }.dropLast()
        let owned = parts.filter { $0.hasPrefix("owns ") }.map { String($0.dropFirst(5)) }
        return owners.contains { $0 == name || owned.contains($0) } ? String(name) : nil
      })
  }

  private func isAsked(_ code: String) -> Bool {
    for lines in [lines(code), lines(above: code)] {
      if StoryOracle.values(lines, "added").contains(where: { $0 > last }) { return false }
      if StoryOracle.values(lines, "dropped").contains(where: { $0.prefix(10) <= max(day, last) }) {
        return false
      }
    }
    return before(code) != "done"
  }

  /// The status that the deliverable had reached before the period.
  private func before(_ code: String) -> String? {
    let known = statuses(code).filter { $0.day < first }
    guard let every = nearest(code, "every").first else { return known.last?.word }
    let held = every == "year" ? String(period.prefix(4)) : period
    let marks = marks(code).filter { $0.period == held && $0.day < first }
    return marks.last?.word ?? known.last { $0.day >= Self.days(held).first }?.word
  }

  private func isAnswered(_ code: String) -> Bool {
    let said = statuses(code).map(\.day).filter { $0 <= day }
    let confirmed = StoryOracle.values(lines(code), "confirmed").map { String($0.prefix(10)) }
    let marked = marks(code).filter { mark in
      let (a, b) = (Self.days(mark.period), Self.days(period))
      return a.first <= b.first && a.last >= b.last || b.first <= a.first && b.last >= a.last
    }
    let days = said + (said.isEmpty ? [] : confirmed) + marked.map(\.day)
    return days.contains { $0 >= first && $0 <= day }
  }

  // MARK: Lines

  private func lines(_ code: String) -> [String] {
    files.first { $0.key.hasPrefix("plans/\(plan)/") && StoryOracle.code($0.key) == code }?.value ?? []
  }

  private func lines(above code: String) -> [String] { lines(String(StoryOracle.parent(code))) }

  /// The values of a key that a node has, or else the one above it.
  private func nearest(_ code: String, _ key: String) -> [String] {
    let own = StoryOracle.values(lines(code), key)
    return own.isEmpty ? StoryOracle.values(lines(above: code), key) : own
  }

  private func statuses(_ code: String) -> [(day: String, word: String)] {
    StoryOracle.values(lines(code), "status").map { line in
      let words = line.split(separator: " ").map(String.init)
      return (words[0], words[1])
    }.sorted { $0.0 < $1.0 }
  }

  private func marks(_ code: String) -> [(period: String, day: String, word: String)] {
    StoryOracle.values(lines(code), "period-status").map { line in
      let words = line.split(separator: " ").map(String.init)
      let isDated = words[1].count == 10 && words[1].first?.isNumber == true
      return (words[0], isDated ? words[1] : Self.days(words[0]).last, words[isDated ? 2 : 1])
    }.sorted { $0.1 < $1.1 }
  }

  /// The first and the last day of a period.
  private static func days(_ period: String) -> (first: String, last: String) {
    let year = period.prefix(4)
    let ends = [
      "": ("01-01", "12-31"), "-H1": ("01-01", "06-30"), "-H2": ("07-01", "12-31"),
      "-Q1": ("01-01", "03-31"), "-Q2": ("04-01", "06-30"), "-Q3": ("07-01", "09-30"),
      "-Q4": ("10-01", "12-31"),
    ]
    let (first, last) = ends[String(period.dropFirst(4))] ?? ("01-01", "12-31")
    return ("\(year)-\(first)", "\(year)-\(last)")
  }
}
