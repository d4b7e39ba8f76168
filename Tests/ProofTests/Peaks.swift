import Synchronization

/// The most that any run of a proof has taken.
final class Peaks: Sendable {
  static let shared = Peaks()
  private let values = Mutex((kilobytes: 0, milliseconds: 0))

  func add(_ kilobytes: Int, milliseconds: Int) {
    values.withLock { $0 = (max($0.kilobytes, kilobytes), max($0.milliseconds, milliseconds)) }
  }

  var most: (kilobytes: Int, milliseconds: Int) { values.withLock { $0 } }
}
