import PlanWords
import Synchronization

/// Tells a person at a terminal that a long reading goes on: after half a second, on standard error.
struct ReadingProgress: Sendable {
  private let state: State
  private let localized: Localizer
  private let output: Output?

  private final class State: Sendable {
    let files = Atomic(0)
    let isShown = Atomic(false)
    let start = ContinuousClock.now
  }

  init(_ session: Session) {
    state = State()
    localized = session.localized
    output = session.context.terminal.isError ? session.context.errors : nil
  }

  /// Counts files that have been read; called from several threads.
  @Sendable func add(_ files: Int) {
    let count = state.files.add(files, ordering: .relaxed).newValue
    guard let output, state.start.duration(to: .now) > .milliseconds(500) else { return }
    state.isShown.store(true, ordering: .relaxed)
    try? output.write(Array("\r\u{1B}[K\(localized(Word.reading, ["count": count.value]))".utf8))
  }

  /// Removes the line.
  func clear() {
    guard state.isShown.load(ordering: .relaxed) else { return }
    try? output?.write(Array("\r\u{1B}[K".utf8))
  }
}
