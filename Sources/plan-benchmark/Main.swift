import Foundation

/// Measures `plan` against what a user would pick instead: Taskwarrior and git, on the same content.
@main
enum Main {
  static func main() throws {
    let options = try Options(Array(CommandLine.arguments.dropFirst()))
    try options.requirePrograms()
    let folder = options.work ?? NSTemporaryDirectory() + "plan-benchmark-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { if options.work == nil { try? FileManager.default.removeItem(atPath: folder) } }
    var results: [Measurement] = []
    for size in options.sizes {
      let site = try BenchmarkSite(size, in: folder + "/" + size.name, plan: options.plan)
      try site.checkAnswers(needsTaskwarrior: !size.isLongHistory)
      for row in Row.all where row.applies(to: size) && options.rows.contains(row.group) {
        let result = try row.measure(on: site, runs: options.runs)
        print(result.summary)
        results.append(result)
      }
    }
    let report = Report(results, plan: options.plan).markdown
    print("\n" + report)
    if let output = options.output { try report.write(toFile: output, atomically: true, encoding: .utf8) }
  }
}

/// What stops a benchmark.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
}
