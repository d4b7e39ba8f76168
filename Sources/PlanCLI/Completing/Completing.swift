import ArgumentParser
import PlanCore

/// What a shell offers at a place of the command line: live, from the plans of the working directory.
///
/// Completion is asked while the parser runs, so the context comes by a task-local value.
enum Completing {
  @TaskLocal static var context: CommandContext?

  /// What is wanted at a place.
  enum Kind: Sendable {
    case plans, nodes, compared, codes, deliverables, marking, editing, statuses, tags, owners, levels
    case periods, markPeriods, reviewing, reports, languages, people, reassigning, rounds
  }

  /// The completion of an argument.
  static func kind(_ kind: Kind) -> CompletionKind {
    .custom { words, index, _ in candidates(kind, before: Array(words.prefix(max(index, 0)))) }
  }

  private static func candidates(_ kind: Kind, before words: [String]) -> [String] {
    guard let context, let source = CompletionSource(context) else { return [] }
    return source.candidates(kind, before: words).map { $0.text(for: CompletionShell.requesting) }
  }
}

/// One thing that a shell offers, and what it tells beside it where it can.
struct Candidate: Equatable {
  let value: String
  var description = ""

  /// The line that a shell's completion script wants.
  func text(for shell: CompletionShell?) -> String {
    // A control character or line break would be another candidate.
    let value = String(value.visible.map { $0.isNewline ? " " : $0 })
    let description = String(description.visible.map { $0.isNewline ? " " : $0 })
    return switch shell {
    case .some(.zsh):
      value.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "\\:")
        + (description.isEmpty ? "" : ":\(description)")
    case .some(.fish): description.isEmpty ? value : "\(value)\t\(description)"
    default: value
    }
  }
}
