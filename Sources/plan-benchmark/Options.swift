import Foundation

/// The command line: `plan-benchmark --plan PATH [--sizes 65,10000] [--rows status,log] [--runs N] …`.
struct Options {
  var plan = ""
  var sizes: [PlanSize] = PlanSize.all
  var rows: Set<String> = ["status", "rev", "log", "rescheduled", "record", "site"]
  var runs = 15
  /// A folder in which the generated plans stay; nil for one that is removed.
  var work: String?
  /// A file for the table; nil prints it only.
  var output: String?

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--smoke" {
        sizes = sizes.filter { $0.deliverables == 65 && !$0.isLongHistory }
        runs = 3
        continue
      }
      guard let value = rest.popFirst() else { throw BenchmarkError(description: "\(option) needs a value") }
      switch option {
      case "--plan": plan = URL(fileURLWithPath: value).path
      case "--sizes":
        let wanted = value.split(separator: ",").map(String.init)
        sizes = PlanSize.all.filter { wanted.contains($0.name) }
      case "--rows": rows = Set(value.split(separator: ",").map(String.init))
      case "--runs": runs = Int(value) ?? runs
      case "--work": work = URL(fileURLWithPath: value).path
      case "--output": output = value
      default: throw BenchmarkError(description: "unknown option \(option)")
      }
    }
    guard FileManager.default.isExecutableFile(atPath: plan) else {
      throw BenchmarkError(description: "--plan names no program: '\(plan)'")
    }
  }

  /// The peers come from Debian: taskwarrior, git, hyperfine.
  func requirePrograms() throws {
    for program in ["git", "task", "hyperfine"]
    where try Shell.run(["sh", "-c", "command -v \(program)"]).code != 0 {
      throw BenchmarkError(
        description: "\(program) is missing: apt-get install taskwarrior hyperfine time git")
    }
  }
}

/// The size of a generated plan.
struct PlanSize {
  let name: String
  let lines: Int
  let measures: Int
  /// How many deliverables in all.
  let deliverables: Int
  let commits: Int

  /// Whether the plan is small and its history long.
  var isLongHistory: Bool { commits > deliverables && deliverables < 1000 && commits > 10_000 }

  static let all = [
    PlanSize(name: "65", lines: 3, measures: 9, deliverables: 65, commits: 200),
    PlanSize(name: "10000", lines: 10, measures: 50, deliverables: 10_000, commits: 2_000),
    PlanSize(name: "100000", lines: 20, measures: 200, deliverables: 100_000, commits: 20_000),
    PlanSize(name: "65-long", lines: 3, measures: 9, deliverables: 65, commits: 20_000),
  ]
}
