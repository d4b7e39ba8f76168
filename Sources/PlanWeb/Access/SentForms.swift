/// What became of forms that were sent, by the mark that each form bears once: a form that is sent again, by a double click or a reload,
/// gets the first answer and changes nothing.
package struct SentForms<Answer: Sendable>: Sendable {
  private var answers: [String: Answer] = [:]
  /// In the order in which they were sent.
  private var order: [String] = []
  private let limit: Int

  /// - Parameter limit: how many are remembered; the oldest are forgotten.
  package init(remembering limit: Int = 10_000) { self.limit = limit }

  /// The answer to a form that was sent before; nil for a new one.
  ///
  /// - Parameters:
  ///   - form: the mark that the form bears.
  ///   - session: whose form it is: the mark of another one is another form.
  package func answer(to form: String, of session: String) -> Answer? { answers[Self.key(form, session)] }

  /// Remembers an answer.
  package mutating func remember(_ answer: Answer, to form: String, of session: String) {
    let key = Self.key(form, session)
    if answers.updateValue(answer, forKey: key) == nil { order.append(key) }
    while order.count > limit { answers[order.removeFirst()] = nil }
  }

  private static func key(_ form: String, _ session: String) -> String { session + " " + form }
}
