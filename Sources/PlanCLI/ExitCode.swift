/// How a command ends; every command uses these and no other codes.
package struct ExitCode: RawRepresentable, Hashable, Sendable {
  /// The code that the shell sees, 0…255.
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// It is done.
  package static let done = ExitCode(rawValue: 0)
  /// Refused, or `plan check` found errors.
  package static let refused = ExitCode(rawValue: 1)
  /// The command line cannot mean anything.
  package static let usage = ExitCode(rawValue: 64)
  /// Something could not be read as a plan file; the rest was printed.
  package static let unreadable = ExitCode(rawValue: 65)
  /// Something needed is not installed.
  package static let unavailable = ExitCode(rawValue: 69)
  /// A bug in the tool.
  package static let bug = ExitCode(rawValue: 70)
  /// Reading or writing failed, and nothing was recorded.
  package static let inputOutput = ExitCode(rawValue: 74)
  /// Somebody else is writing; try again.
  package static let busy = ExitCode(rawValue: 75)
  /// The change is recorded, but something after that failed.
  package static let recordedButFailed = ExitCode(rawValue: 76)
  /// Not permitted.
  package static let notPermitted = ExitCode(rawValue: 77)
  /// Something is not configured, such as a name and an e-mail address.
  package static let configuration = ExitCode(rawValue: 78)
}
