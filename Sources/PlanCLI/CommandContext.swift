package import PlanCore
package import SystemPackage

/// Everything that a command takes from the outside; nothing below reads the environment, the clock or the
/// terminal.
package struct CommandContext: Sendable {
  /// The absolute path of the folder the command is run in.
  package var workingDirectory: FilePath
  /// The environment's variables.
  package var environment: [String: String]
  /// The moment at which the command runs.
  package var now: Timestamp
  /// Where output goes to people, and where it does not.
  package var terminal: Terminal
  /// Standard output.
  package var output: Output
  /// Standard error.
  package var errors: Output
  /// Reads standard input to its end.
  package var input: @Sendable () throws(Errno) -> [UInt8]
  /// Reads one line of standard input, without its line break; nil at its end.
  package var line: @Sendable () -> [UInt8]?
  /// Starts a pager on a text: the command and the text; false if it cannot be started.
  package var page: @Sendable (_ command: String, _ text: String) -> Bool

  /// Runs another program to its end; nil if it cannot be started.
  package var run: @Sendable (ProgramCall) -> ProgramOutcome?

  /// The path of this program, links followed; its name where that cannot be told.
  package var program: @Sendable () -> String = { "plan" }

  /// Takes what went wrong, for a program that asks instead of a person; nil where it is printed.
  package var takeError: (@Sendable (CommandProblem) -> Void)?

  /// Makes reports; nil where another program does it, to which the command is handed over.
  package var renderReport: RenderReport?
  /// Runs a server; nil where another program does it, to which the command is handed over.
  package var serve: Serve?
  /// Goes on as another program of this tool, with the same words; returns only if it cannot be started.
  package var replaceProcess: @Sendable (_ program: String) -> Errno = { _ in .noSuchFileOrDirectory }

  package init(
    workingDirectory: FilePath, environment: [String: String], now: Timestamp, terminal: Terminal,
    output: Output, errors: Output, input: @escaping @Sendable () throws(Errno) -> [UInt8],
    line: @escaping @Sendable () -> [UInt8]? = { nil },
    page: @escaping @Sendable (String, String) -> Bool = { _, _ in false },
    run: @escaping @Sendable (ProgramCall) -> ProgramOutcome? = { _ in nil }
  ) {
    self.workingDirectory = workingDirectory
    self.environment = environment
    self.now = now
    self.terminal = terminal
    self.output = output
    self.errors = errors
    self.input = input
    self.line = line
    self.page = page
    self.run = run
  }
}

/// A program to be run, such as the one that signs.
package struct ProgramCall: Sendable {
  /// Its name, looked for as a shell does, or its path.
  package let program: String
  /// The words after its name.
  package let arguments: [String]
  /// What it gets on standard input.
  package let input: [UInt8]
  /// How long it may take; then it is ended with everything that it has started. Nil for as long as it likes.
  package var limit: Duration?
  /// Whether it goes on when this program is interrupted at the terminal.
  package var isApart = false
}

/// What a program left.
package struct ProgramOutcome: Sendable {
  /// Its exit code, or 128 and the signal that ended it.
  package let code: Int32
  /// Standard output.
  package let output: [UInt8]
  /// Standard error.
  package let errors: [UInt8]
  /// Whether it was ended since it took too long.
  package var isLate = false

  package init(code: Int32, output: [UInt8], errors: [UInt8]) {
    self.code = code
    self.output = output
    self.errors = errors
  }
}

/// What is known of the terminal.
package struct Terminal: Sendable {
  /// Whether standard output goes to a terminal.
  package var isOutput: Bool
  /// Whether standard error goes to a terminal.
  package var isError: Bool
  /// Whether standard input comes from a terminal.
  package var isInput: Bool
  /// The number of columns; nil where there is no terminal.
  package var columns: Int?
  /// The number of rows; nil where there is no terminal.
  package var rows: Int?

  package init(
    isOutput: Bool = false, isError: Bool = false, isInput: Bool = false, columns: Int? = nil,
    rows: Int? = nil
  ) {
    self.isOutput = isOutput
    self.isError = isError
    self.isInput = isInput
    self.columns = columns
    self.rows = rows
  }
}

/// A stream of bytes to the outside.
package struct Output: Sendable {
  /// Writes bytes, all of them.
  package let write: @Sendable ([UInt8]) throws(Errno) -> Void

  package init(_ write: @escaping @Sendable ([UInt8]) throws(Errno) -> Void) { self.write = write }
}
