import PlanCore
import PlanWords
import PlanStore

/// A code that no node of a plan has any more, since the node was moved.
struct MovedCode: Sendable {
  let code: Code
  let plan: PlanID
  /// The nodes that had it once; several where it was given again and left again.
  let successors: [Code]
}

extension MovedCode {
  func text(_ say: Speech) -> String {
    say(
      FailurePhrase.movedCode,
      ["code": code.value, "plan": plan.value, "codes": say.list(successors.map(\.description)).value])
  }

  func hint(_ say: Speech) -> String? {
    successors.first.map { say(HintPhrase.newCode, ["example": "\(plan)/\($0)".value]) }
  }
}

extension Session {
  /// What a word selects for somebody who reads: a code that a node had before is followed to that node, and said so.
  ///
  /// - Parameters:
  ///   - plans: those among which the word is looked up.
  ///   - find: looks it up.
  func following(
    _ plans: [PlanTree], from source: PlanSource, in workspace: Workspace,
    _ find: () throws(Failure) -> Selection
  ) throws(Failure) -> Selection {
    do throws(Failure) { return try find() } catch {
      guard case .movedCode(let moved) = error, let plan = plans.first(where: { $0.id == moved.plan }) else {
        throw error
      }
      let (code, day) = destination(of: moved, plan.header, from: source, in: workspace)
      guard let code, let index = plan.index(of: code) else { throw error }
      let values = ["code": moved.code.value, "new": code.value]
      notice(
        note(
          day.map { say(FailurePhrase.nowMoved, values.merging(["date": $0.value]) { $1 }) }
            ?? say(FailurePhrase.nowCalled, values)))
      return Selection(plan: plan, node: index)
    }
  }

  /// The node that had a code last, and the day on which it was recorded that it left the code, if it was; outside of git,
  /// or where history does not tell, the first node that had it.
  private func destination(
    of moved: MovedCode, _ plan: PlanHeader, from source: PlanSource, in workspace: Workspace
  ) -> (code: Code?, day: PlanDate?) {
    let history = try? workspace.history(of: [HistoryTarget(plan)], HistoryQuery(), from: source)
    let moves = (history?.changes ?? []).filter {
      if case .moved = $0.detail { moved.plan == $0.plan } else { false }
    }
    for position in moves.indices {
      guard case .moved(moved.code) = moves[position].detail, var code = moves[position].code else {
        continue
      }
      // It may have gone on since: newer moves stand before this one.
      for later in moves[..<position].reversed() {
        if case .moved(code) = later.detail, let next = later.code { code = next }
      }
      if moved.successors.contains(code) { return (code, moves[position].recording?.day) }
    }
    return (moved.successors.first, nil)
  }
}

extension PlanTree {
  /// The nodes that had a code before, as their files note it.
  func successors(of code: Code) -> [Code] {
    nodes.filter { node in
      node.file?.values(.formerly).contains { Code($0) == code } ?? false
    }.map(\.code)
  }
}
