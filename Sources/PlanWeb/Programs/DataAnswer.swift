package import PlanCore
import Synchronization

/// What a program gets to a question: the output of a command, or why there is none.
package struct DataAnswer: Sendable {
  /// Why a command has printed nothing.
  package struct Failure: Sendable {
    /// The code with which the command would exit.
    let code: Int32
    let text: String
    let hint: String?

    package init(code: Int32, text: String, hint: String?) {
      (self.code, self.text, self.hint) = (code, text, hint)
    }

    /// The status of the answer that tells of it: what is not there, what cannot be meant, who else is at it, or that something failed
    /// (W35).
    var status: Int {
      switch code {
      case 1: 404
      case 64: 422
      case 75: 503
      case 77: 403
      default: 500
      }
    }
  }

  let bytes: [UInt8]
  let failure: Failure?

  package init(_ bytes: [UInt8], failure: Failure?) { (self.bytes, self.failure) = (bytes, failure) }
}

/// Runs a command that prints data, in this process: its words, and the moment at which it runs.
package typealias DataCommand = @Sendable (_ words: [String], _ now: Timestamp) -> DataAnswer

/// Keeps answers as long as the plans and the day are the same. One is made at a time, however many ask.
final class DataKeeper: Sendable {
  private struct Kept {
    var commit = ""
    var day: PlanDate?
    var answers: [[String]: [UInt8]] = [:]
    var size = 0
  }

  private let kept = Mutex(Kept())
  private let making = Mutex(())

  /// The most that answers may take, in bytes.
  private static let mostBytes = 8 << 20

  /// The answer to a question.
  ///
  /// - Parameters:
  ///   - commit: the commit that readers see.
  ///   - day: today.
  func answer(
    to question: DataQuestion, at commit: String, on day: PlanDate, make: ([String]) -> DataAnswer
  ) -> DataAnswer {
    func known() -> DataAnswer? {
      kept.withLock { kept in
        guard question.isKept, kept.commit == commit, kept.day == day else { return nil }
        return kept.answers[question.words].map { DataAnswer($0, failure: nil) }
      }
    }
    if let known = known() { return known }
    return making.withLock { _ in
      if let known = known() { return known }
      let answer = make(question.words)
      if question.isKept, answer.failure == nil {
        kept.withLock { kept in
          if kept.commit != commit || kept.day != day || kept.size + answer.bytes.count > Self.mostBytes
            || kept.answers.count > 1_000
          {
            kept = Kept(commit: commit, day: day)
          }
          kept.answers[question.words] = answer.bytes
          kept.size += answer.bytes.count
        }
      }
      return answer
    }
  }
}
