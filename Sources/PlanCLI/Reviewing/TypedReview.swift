import PlanCore
import PlanService

/// What is reviewed and what was found, as it was typed: codes, then a word.
struct TypedReview {
  private let codes: [TypedCode]
  private let verdict: Review.Verdict

  /// Reads `L2M5D1 L2M5D2 accept`.
  init(_ words: [String]) throws(CommandError) {
    codes = words.map { TypedCode($0) }.prefix { $0.last != nil }.distinct
    let word = words.drop { TypedCode($0).last != nil }.joined(separator: " ")
    let usage = "plan review CODE… accept|return [-m NOTE]"
    if codes.isEmpty {
      guard word.isEmpty || ReviewWord.verdict(word) != nil else {
        throw .refusal(.code(.notACode(words[0])))
      }
      throw .missingArgument("CODE", usage: usage)
    }
    if word.isEmpty { throw .missingArgument("accept|return", usage: usage) }
    guard let verdict = ReviewWord.verdict(word) else { throw .unknownVerdict(word) }
    self.verdict = verdict
  }

  /// The deliverables that are meant, each once.
  func requests(
    _ resolver: CodeResolver, _ period: PeriodName?, on day: PlanDate, note: String
  ) throws(CommandError) -> [ReviewRequest] {
    var seen: Set<String> = []
    var requests: [ReviewRequest] = []
    for code in codes {
      let selection = try orFail(plan: try resolver.selection(code: code))
      guard let node = selection.node else { throw .refusal(.code(.notACode(code.text))) }
      let plan = selection.plan
      guard seen.insert("\(plan.id)/\(plan.nodes[node].code)").inserted else { continue }
      requests.append(
        ReviewRequest(plan: plan, node: node, verdict, period: period, day: day, note: note))
    }
    return requests
  }
}
