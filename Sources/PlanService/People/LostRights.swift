package import PlanCore

/// Who would lose the right to change whatever there is by a change of people.
package enum LostRights: Sendable {
  /// Nobody would have it any more.
  case everybody
  /// Whoever asks would not.
  case asker
}

extension PersonChange {
  /// Who would lose the right to edit.
  ///
  /// - Parameters:
  ///   - address: the e-mail address of whoever asks.
  ///   - plans: all plans.
  ///   - day: the day on which people are active.
  package func lostRights(of address: String, in plans: [PlanTree], on day: PlanDate) -> LostRights? {
    let editors = people.persons.filter {
      $0.role == .editor && $0.isActive(on: day) && !$0.addresses.isEmpty
    }
    if editors.isEmpty { return .everybody }
    return Permissions(of: address, people, in: plans, on: day).mayEdit ? nil : .asker
  }
}
