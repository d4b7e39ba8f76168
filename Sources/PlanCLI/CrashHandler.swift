import PlanWords
import PlanStore
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Says in one sentence that the program has failed by its own fault, and exits 70, where the system would print
/// addresses of memory.
package enum CrashHandler {
  private static let message = Atomic<UInt>(0)
  private static let stackSize = 65_536

  /// Begins to watch over this process.
  package static func install(_ context: CommandContext) {
    let localized = Localizer(
      language: EnvironmentLocale.language(in: context.environment).flatMap { ToolLanguage($0) } ?? .english)
    // At each start: put together by the plainest means.
    var text = ""
    for line in Message(text: localized(ErrorPhrase.bug), hint: localized(HintPhrase.report)).lines(localized)
    {
      text += line
      text += "\n"
    }
    let copy = strdup(text)
    message.store(UInt(bitPattern: copy), ordering: .relaxed)
    // Its own stack: the other one may be what has run out.
    var stack = stack_t()
    stack.ss_sp = malloc(stackSize)
    stack.ss_size = .init(stackSize)
    sigaltstack(&stack, nil)
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handle
    #else
      action.__sigaction_handler.sa_handler = handle
    #endif
    action.sa_flags = Int32(bitPattern: UInt32(SA_ONSTACK)) | Int32(bitPattern: UInt32(SA_RESETHAND))
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { sigaction(signal, &action, nil) }
  }

  /// Only what is safe in a signal's handler: no memory is taken, nothing is waited for.
  private static let handle: @convention(c) (Int32) -> Void = { _ in
    CrashCleanup.run()
    if let text = UnsafePointer<CChar>(bitPattern: CrashHandler.message.load(ordering: .relaxed)) {
      _ = write(STDERR_FILENO, text, strlen(text))
    }
    _exit(ExitCode.bug.rawValue)
  }
}
