import Foundation
import Synchronization

/// How much of a proof is done: a dose that every run of the tests bears, or all of it.
public enum Dose {
  /// Whether `PLAN_PROVE` asks for the full figures.
  public static let isFull = ProcessInfo.processInfo.environment["PLAN_PROVE"] != nil

  /// A number of rounds: the usual one, or the full one.
  public static func rounds(_ usual: Int, full: Int) -> Int { isFull ? full : usual }
}

/// What a proof has reached, kept for docs/reliability.md where `PLAN_FIGURES` names a folder.
public enum ProofFigure {
  private static let folder = ProcessInfo.processInfo.environment["PLAN_FIGURES"]

  /// Keeps a figure of a proof, by its number in the table.
  public static func keep(_ proof: Int, _ part: String, _ text: String) {
    guard let folder else { return }
    let name = "\(folder)/\(proof < 10 ? "0" : "")\(proof)\(part.isEmpty ? "" : "-" + part).txt"
    try? Data((text + "\n").utf8).write(to: URL(fileURLWithPath: name))
  }
}

/// Runs pieces of work on threads and collects what was found wrong.
///
/// - Parameter workers: so many threads, however many cores there are.
public func inParallel(
  _ count: Int, workers: Int = 2, _ body: @escaping @Sendable (Int) throws -> [String]
) -> [String] {
  let work = Work()
  let done = DispatchSemaphore(value: 0)
  for _ in 0..<workers {
    Thread {
      work.run(count, body)
      done.signal()
    }.start()
  }
  for _ in 0..<workers { done.wait() }
  return work.faults.withLock { $0 }
}

/// What the threads of `inParallel` share.
private final class Work: Sendable {
  let next = Atomic(0)
  let faults = Mutex<[String]>([])

  func run(_ count: Int, _ body: (Int) throws -> [String]) {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      // After a few faults the rest says nothing new.
      guard index < count, faults.withLock({ $0.count }) < 10 else { return }
      do {
        let found = try body(index)
        faults.withLock { $0 += found }
      } catch {
        faults.withLock { $0.append("\(index): \(error)") }
      }
    }
  }
}
