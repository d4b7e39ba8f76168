import Foundation

/// The table of what was measured, with what it was measured on.
struct Report {
  private let results: [Measurement]
  private let plan: String

  init(_ results: [Measurement], plan: String) {
    self.results = results
    self.plan = plan
  }

  var markdown: String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd"
    return """
      Measured on \(formatter.string(from: Date())): \(ProcessInfo.processInfo.activeProcessorCount) cores, \
      \(ProcessInfo.processInfo.physicalMemory >> 30) GiB, \(first(["uname", "-sr"])); \
      plan \(first([plan, "--version"])), \(first(["git", "--version"])), Taskwarrior \(first(["task", "--version"])), \
      \(first(["hyperfine", "--version"])).

      | work | against | size | plan | peer | ratio | first mark | met |
      |---|---|---|---|---|---|---|---|
      \(results.map(\.summary).joined(separator: "\n"))

      """
  }

  private func first(_ words: [String]) -> String {
    let output = (try? Shell.run(words).output) ?? ""
    return output.split(separator: "\n").first.map(String.init) ?? "unknown"
  }
}
