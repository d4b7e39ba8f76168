import Synchronization

/// A value that is made when it is first asked for, and kept: of several threads that ask at once one makes it.
final class KeptValue<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// The value.
  ///
  /// - Parameter make: makes it; it does not ask for it itself.
  func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}
