import Foundation

/// A plan and its history, made the same way every time.
struct PlanGenerator {
  let size: PlanSize
  /// The status of each deliverable at the end: done, in-progress, not-done, or nil.
  private(set) var statuses: [String?]
  /// The deliverables' codes and paths.
  private(set) var deliverables: [(code: String, path: String)] = []
  /// How many status lines each deliverable got from commits after the first.
  private(set) var changes: [Int]
  private var texts: [String] = []
  private var random = SystemlessRandom(seed: 42)

  static let words = ["done", "in-progress", "not-done"]

  init(_ size: PlanSize) {
    self.size = size
    statuses = []
    changes = []
    let folders = size.lines * size.measures
    for index in 0..<size.deliverables {
      let folder = index % folders
      let measure = "L\(folder / size.measures + 1)M\(folder % size.measures + 1)"
      let line = measure.prefix { $0 != "M" }
      let code = "\(measure)D\(index / folders + 1)"
      deliverables.append((code, "plans/bench/\(line)/\(measure)/\(code).txt"))
      let status = random.next() % 10 == 0 ? nil : Self.words[Int(random.next() % 3)]
      statuses.append(status)
      changes.append(0)
      texts.append(Self.titles(code, index) + (status.map { "status: 2018-01-01 \($0)\n" } ?? ""))
    }
  }

  private static func titles(_ code: String, _ index: Int) -> String {
    """
    title: Deliverable \(index + 1): technical and political sessions at the annual meetings
    title.fr: Livrable \(index + 1) : séances techniques et politiques aux réunions annuelles
    title.es: Entregable \(index + 1): sesiones técnicas y políticas en las reuniones anuales

    """
  }

  /// Writes the stream that `git fast-import` reads: one commit of everything, then one for each change.
  mutating func write(to path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var buffer = Self.head(0, "the plan")
    func add(_ path: String, _ text: String) {
      buffer += "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
    }
    add(
      "plans/bench/plan.txt",
      "title: Bench\nperiod: 2018-01-01 2020-12-31\nlanguages: en fr es\nlevels: L line, M measure, D deliverable\n"
    )
    for line in 1...size.lines {
      add("plans/bench/L\(line)/L\(line).txt", Self.titles("L\(line)", line))
      for measure in 1...size.measures {
        let code = "L\(line)M\(measure)"
        add("plans/bench/L\(line)/\(code)/\(code).txt", Self.titles(code, measure))
      }
    }
    for (index, deliverable) in deliverables.enumerated() {
      add(deliverable.path, texts[index])
      if buffer.utf8.count > 1 << 22 {
        try file.write(contentsOf: Data(buffer.utf8))
        buffer = ""
      }
    }
    for commit in 1...size.commits {
      let index = Int(random.next() % UInt64(deliverables.count))
      let word = Self.words[Int(random.next() % 3)]
      texts[index] += "status: \(Self.day(commit * 1000 / size.commits)) \(word)\n"
      statuses[index] = word
      changes[index] += 1
      buffer += Self.head(commit, "bench \(deliverables[index].code): \(word)")
      add(deliverables[index].path, texts[index])
      if buffer.utf8.count > 1 << 22 {
        try file.write(contentsOf: Data(buffer.utf8))
        buffer = ""
      }
    }
    try file.write(contentsOf: Data((buffer + "\n").utf8))
  }

  private static func head(_ commit: Int, _ message: String) -> String {
    let person = "Bench <bench@example.org> \(1_514_764_800 + commit * 60) +0000"
    return
      "commit refs/heads/main\nmark :\(commit + 1)\nauthor \(person)\ncommitter \(person)\ndata \(message.utf8.count)\n\(message)\n"
      + (commit == 0 ? "" : "from :\(commit)\n")
  }

  /// The day so many days after 2018-01-02.
  private static func day(_ offset: Int) -> String {
    var (year, day) = (2018, offset + 1)
    while day >= (year == 2020 ? 366 : 365) {
      day -= year == 2020 ? 366 : 365
      year += 1
    }
    var month = 1
    let lengths = [31, year == 2020 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while day >= lengths[month - 1] {
      day -= lengths[month - 1]
      month += 1
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day + 1))"
  }

  func count(_ status: String?) -> Int { statuses.count { $0 == status } }

  /// What `plan status --short` must say.
  var short: String {
    let unreported = count(nil)
    return "\(size.deliverables) deliverables: \(count("done"))/\(count("in-progress"))/\(count("not-done"))"
      + (unreported > 0 ? ", \(unreported) unreported" : "")
  }
}

/// A generator of numbers that are the same everywhere (SplitMix64).
struct SystemlessRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
