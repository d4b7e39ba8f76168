package import PlanCore
import PlanStore

/// One person's line of `plans/people.txt` changed or new, ready to be recorded (Y18).
package struct PersonChange: Sendable {
  /// The person as she was; nil for a new one.
  package let before: Person?
  /// The person as she will be.
  package let person: Person
  /// A change for each key that was asked for, also where it is idle; none for a new person.
  package let fields: [EditedFile.Field]
  /// All people, as the file will have them.
  package let people: People
  /// What the change brings that `plan check` warns of.
  package let warnings: [Finding]
  private let content: PreparedChange.Content
  /// What stands on her line.
  private let value: String
  private let ended: PlanDate?

  init(
    from before: Person?, to person: Person, _ value: String, _ keys: [PersonEdit.Key],
    ended: PlanDate? = nil,
    _ content: PreparedChange.Content, of people: People, warnings: [Finding]
  ) {
    self.people = people
    (self.before, self.person, self.content, self.warnings) = (before, person, content, warnings)
    (self.value, self.ended) = (value, ended)
    fields =
      before.map { before in
        keys.map {
          EditedFile.Field(key: $0.rawValue, from: before.values(of: $0), to: person.values(of: $0))
        }
      } ?? []
  }

  /// The change that records it.
  ///
  /// - Parameter note: why; empty for none.
  package func prepared(note: String) -> PreparedChange {
    PreparedChange(content, message: message(note))
  }

  /// `people Ana Ruiz: role, owns`, what is other in the body; of a new person her line.
  private func message(_ note: String) -> CommitMessage {
    let changed = fields.filter { !$0.isIdle }
    let what: String
    if before == nil {
      what = "added"
    } else if let ended {
      what = "ended (\(ended))"
    } else {
      what = changed.map(\.key).joined(separator: ", ")
    }
    let lines = before == nil ? value : changed.map(\.summary).joined(separator: "\n")
    return CommitMessage(
      subject: "people \((before ?? person).name): \(what)",
      body: [note, lines].filter { !$0.isEmpty }.joined(separator: "\n\n"), verb: "people")
  }
}
