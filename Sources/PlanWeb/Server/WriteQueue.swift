import Dispatch
import Synchronization

/// Does what changes something one after the other, on a thread of its own: recording waits for the disk and for locks, which no thread
/// that serves readers may do (W31).
final class WriteQueue: Sendable {
  /// How many may wait.
  static let limit = 64

  private let queue = DispatchQueue(label: "plan.write")
  private let waiting = Mutex(0)

  /// Does something in its turn.
  ///
  /// - Returns: nil where too many wait already; then it is not done.
  func perform<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value? {
    let isAdmitted = waiting.withLock { count in
      if count >= Self.limit { return false }
      count += 1
      return true
    }
    guard isAdmitted else { return nil }
    defer { waiting.withLock { $0 -= 1 } }
    return await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: body()) }
    }
  }

  /// Waits until everything that was begun is done.
  func finish() async { await withCheckedContinuation { next in queue.async { next.resume() } } }
}
