/// How a command ends; every command uses these and no other codes.
public struct ExitCode: RawRepresentable, Hashable, Sendable {
  /// The code that the shell sees, 0…255.
  public let rawValue: Int32

  /// Makes a code.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// It is done.
  public static let done = ExitCode(rawValue: 0)
  /// Refused, or `plan check` found errors.
  public static let refused = ExitCode(rawValue: 1)
  /// The command line cannot mean anything.
  public static let usage = ExitCode(rawValue: 64)
  /// Something could not be read as a plan file; the rest was printed.
  public static let unreadable = ExitCode(rawValue: 65)
  /// Something needed is not installed.
  public static let unavailable = ExitCode(rawValue: 69)
  /// A bug in the tool.
  public static let bug = ExitCode(rawValue: 70)
  /// Reading or writing failed, and nothing was recorded.
  public static let inputOutput = ExitCode(rawValue: 74)
  /// Somebody else is writing; try again.
  public static let busy = ExitCode(rawValue: 75)
  /// The change is recorded, but something after that failed.
  public static let recordedButFailed = ExitCode(rawValue: 76)
  /// Not permitted.
  public static let notPermitted = ExitCode(rawValue: 77)
  /// Something is not configured, such as a name and an e-mail address.
  public static let configuration = ExitCode(rawValue: 78)
}
