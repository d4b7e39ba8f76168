import Synchronization

/// Words that several threads put together.
public final class Collected: Sendable {
  private let words = Mutex<Set<String>>([])

  /// Makes an empty collection.
  public init() {}

  /// Adds a word.
  public func add(_ word: String) { words.withLock { _ = $0.insert(word) } }

  /// The words so far.
  public var all: Set<String> { words.withLock { $0 } }
}
