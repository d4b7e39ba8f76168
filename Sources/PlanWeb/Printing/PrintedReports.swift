import Dispatch
import Synchronization

/// Reports as PDF: each is made once, however many wait for it, two at a time (W57), and kept until another commit is asked for.
final class PrintedReports: Sendable {
  typealias Make = @Sendable (PrintOrder) throws(PrintFailure) -> [UInt8]
  typealias Print = Result<[UInt8], PrintFailure>

  /// How many are made at a time.
  static let atOnce = 2
  /// How many are made or wait to be made.
  static let most = 10
  /// The most bytes that are kept.
  private static let mostBytes = 32 << 20

  private struct State {
    var made: [PrintOrder: [UInt8]] = [:]
    /// Who waits, by what is made or will be.
    var waiting: [PrintOrder: [CheckedContinuation<Print, Never>]] = [:]
    /// What will be made, in the order in which it was asked for.
    var next: [PrintOrder] = []
    var running = 0

    /// Keeps a report; those of other commits go, and all where they would be too many bytes.
    mutating func keep(_ pdf: [UInt8], _ order: PrintOrder) {
      made = made.filter { $0.key.commit == order.commit }
      if made.values.reduce(pdf.count, { $0 + $1.count }) > PrintedReports.mostBytes { made = [:] }
      made[order] = pdf
    }
  }

  private let make: Make
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "plan.print", attributes: .concurrent)

  init(make: @escaping Make) { self.make = make }

  /// How many wait for a report.
  var waitingCount: Int { state.withLock { $0.waiting.values.reduce(0) { $0 + $1.count } } }

  /// A report that was made before, or is made now.
  func print(_ order: PrintOrder) async -> Print {
    await withCheckedContinuation { continuation in
      let known: Print? = state.withLock { state in
        if let pdf = state.made[order] { return .success(pdf) }
        if state.waiting[order] == nil {
          if state.waiting.count >= Self.most { return .failure(.busy) }
          state.next.append(order)
        }
        state.waiting[order, default: []].append(continuation)
        return nil
      }
      if let known { continuation.resume(returning: known) } else { begin() }
    }
  }

  /// Begins with the next one, where fewer than two are made.
  private func begin() {
    let order: PrintOrder? = state.withLock { state in
      guard state.running < Self.atOnce, !state.next.isEmpty else { return nil }
      state.running += 1
      return state.next.removeFirst()
    }
    guard let order else { return }
    queue.async { [self] in
      let print: Print
      do throws(PrintFailure) { print = .success(try make(order)) } catch { print = .failure(error) }
      end(order, print)
    }
  }

  private func end(_ order: PrintOrder, _ print: Print) {
    let waiting = state.withLock { state in
      state.running -= 1
      if case .success(let pdf) = print { state.keep(pdf, order) }
      return state.waiting.removeValue(forKey: order) ?? []
    }
    for continuation in waiting { continuation.resume(returning: print) }
    begin()
  }
}
