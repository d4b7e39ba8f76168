package import PlanCore
package import PlanStore
import Synchronization
import SystemPackage

/// Why a command did not do what a program asked for.
package struct CommandProblem: Hashable, Sendable {
  /// The code with which the command would exit.
  package let code: ExitCode
  /// What happened, without a capital and a full stop.
  package let text: String
  /// What to do about it.
  package let hint: String?
}

/// What a command that prints data has printed, for a program that asks for it in this process.
package struct CommandData: Sendable {
  package let bytes: [UInt8]
  /// Nil where everything was printed; what plans hold that cannot be read is no problem here (`check` tells of it).
  package let problem: CommandProblem?
}

extension CommandLineTool {
  /// Runs a command that prints data.
  ///
  /// - Parameters:
  ///   - words: the words after the program's name.
  ///   - workspace: the plans that it is about.
  ///   - now: the moment at which it is run.
  ///   - environment: where git's configuration is looked for.
  ///   - renderReport: what makes reports.
  /// - Returns: what it has printed on standard output, to the byte.
  /// - Complexity: that of the command: plans are read anew.
  package static func data(
    _ words: [String], of workspace: Workspace, at now: Timestamp, environment: [String: String],
    renderReport: RenderReport?
  ) -> CommandData {
    let taken = Mutex<(bytes: [UInt8], problem: CommandProblem?)>(([], nil))
    var context = CommandContext(
      workingDirectory: workspace.root, environment: environment, now: now, terminal: Terminal(),
      output: Output { bytes in taken.withLock { $0.bytes += bytes } }, errors: Output { _ in }, input: { [] }
    )
    context.renderReport = renderReport
    context.takeError = { problem in taken.withLock { $0.problem = problem } }
    _ = run(words, in: context)
    return taken.withLock { CommandData(bytes: $0.bytes, problem: $0.problem) }
  }
}
