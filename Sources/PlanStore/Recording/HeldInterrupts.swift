#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Holds SIGINT, SIGTERM and SIGHUP back for as long as it lives: whoever presses Ctrl-C meanwhile ends the
/// program right after it.
struct HeldInterrupts: ~Copyable {
  private var former = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &former)
  }

  deinit {
    var former = former
    pthread_sigmask(SIG_SETMASK, &former, nil)
  }
}
