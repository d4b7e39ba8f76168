import Foundation

/// Times two commands by turns in one run of hyperfine.
enum Hyperfine {
  private struct Export: Decodable {
    struct Result: Decodable { let median: Double }
    let results: [Result]
  }

  /// The medians of both commands, in seconds.
  static func medians(
    _ ours: [String], _ theirs: [String], on site: BenchmarkSite, runs: Int
  ) throws -> (Double, Double) {
    let file = NSTemporaryDirectory() + "plan-benchmark-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let commands = [ours, theirs].map { $0.map(quoted).joined(separator: " ") }
    let words = [
      "hyperfine", "-N", "--style", "none", "--warmup", "2", "--runs", String(runs), "--export-json", file,
    ]
    let outcome = try Shell.run(words + commands, in: site.repository, task: site.task)
    guard outcome.code == 0, let data = FileManager.default.contents(atPath: file) else {
      throw BenchmarkError(description: "hyperfine: exit \(outcome.code) on \(commands)")
    }
    let medians = try JSONDecoder().decode(Export.self, from: data).results.map(\.median)
    return (medians[0], medians[1])
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
