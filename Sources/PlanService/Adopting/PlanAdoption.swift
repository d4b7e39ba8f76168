package import PlanCore
package import PlanStore

/// A plan that is about to be stated as adopted, as it is recorded (Y13).
package struct PlanAdoption {
  package let plan: PlanTree
  package let adoption: Adoption

  /// Refuses a day to come, one after the plan's end and one on which it was adopted already, and a plan that is not wholly
  /// recorded and readable.
  ///
  /// - Parameters:
  ///   - adoption: the day, and by whom or where.
  ///   - word: the plan's id as it was typed; nil for the only plan that had not ended by the day.
  ///   - plans: all plans.
  package init(
    _ adoption: Adoption, of word: String?, among plans: [PlanTree], today: PlanDate, in workspace: Workspace
  ) throws(ServiceError) {
    let plan = try orThrow(plan: try Self.plan(word, adopted: adoption.day, among: plans))
    try orThrow(plan: try Self.check(adoption, of: plan, today: today))
    let unreadable = plan.unreadableFiles().map(\.path)
    if !unreadable.isEmpty { throw .refusal(.adoption(.unreadable(unreadable))) }
    let unrecorded = try orThrow(store: try workspace.unrecordedFiles(of: plan))
    if !unrecorded.isEmpty { throw .refusal(.adoption(.unrecorded(unrecorded))) }
    (self.plan, self.adoption) = (plan, adoption)
  }

  /// The plan named, or the only one that had not ended by the day.
  private static func plan(
    _ word: String?, adopted day: PlanDate, among plans: [PlanTree]
  ) throws(Refusal) -> PlanTree {
    if let word { return try plans.named(word) }
    if plans.count == 1 { return plans[0] }
    let possible = plans.filter { plan in plan.header.period.map { $0.last >= day } ?? false }
    if possible.count == 1 { return possible[0] }
    throw .adoption(.which((possible.isEmpty ? plans : possible).map(\.id)))
  }

  private static func check(_ adoption: Adoption, of plan: PlanTree, today: PlanDate) throws(Refusal) {
    if adoption.day > today { throw .adoption(.future(adoption.day, today: today)) }
    if let last = plan.header.period?.last, adoption.day > last {
      throw .adoption(.over(adoption.day, plan: plan.id, last: last))
    }
    if let earlier = plan.header.adoptions.first(where: { $0.day == adoption.day }) {
      throw .adoption(.already(earlier, plan: plan.id))
    }
    guard let file = plan.header.file else { return }
    do throws(EditError) { _ = try file.addingLine("adopted", adoption.value) } catch .lineBreak {
      throw .lineBreakInNote
    } catch { throw .noteTooLong }
  }
}

extension PlanAdoption {
  /// The change that records the line: `2018-2020: adopted on 2018-01-15`, the occasion in the body.
  package var prepared: PreparedChange {
    PreparedChange(
      files: [
        FileEdits(
          path: plan.header.path, edits: [.line(key: "adopted", value: adoption.value)],
          checking: ["adopted"])
      ],
      message: CommitMessage(
        subject: "\(plan.id): adopted on \(adoption.day)", body: adoption.occasion, verb: "adopt"))
  }

  /// How many deliverables are adopted: all of the plan that are not dropped by the day.
  package var deliverables: Int { plan.adoptedDeliverables(on: adoption.day).count }
}
