package import PlanCore
package import PlanStore

/// Prepares changes of `plans/people.txt`, which is begun with the first person (Y18).
package struct PeopleEditing {
  private let people: People?
  private let plans: [PlanTree]
  private let owners: Set<String>
  private let today: PlanDate
  /// Whether the file is as it is recorded, and must be so still when a change is.
  private let isRecorded: Bool

  /// - Parameters:
  ///   - plans: all plans, by whose owners the new file is checked.
  ///   - today: the day of the check.
  package init(_ plans: [PlanTree], today: PlanDate, in workspace: Workspace) throws(StoreError) {
    people = try workspace.people()
    (self.plans, self.today, isRecorded) = (plans, today, false)
    owners = plans.ownerNames
  }

  /// Prepares changes of the file as it is recorded: if somebody else records another one before, they are refused (`changedSince`).
  ///
  /// - Parameters:
  ///   - plans: all plans, by whose owners the new file is checked.
  ///   - people: what the recorded file says; nil where there is none.
  package init(_ plans: [PlanTree], today: PlanDate, recorded people: People?) {
    (self.plans, self.today, self.people, isRecorded) = (plans, today, people, true)
    owners = plans.ownerNames
  }

  /// A new person.
  ///
  /// - Parameters:
  ///   - name: not one that the file has already.
  ///   - addresses: at least one, the one for mails first.
  ///   - changes: what else is said of her.
  package func adding(
    _ name: String, _ addresses: [String], _ changes: [FieldEdit]
  ) throws(Refusal) -> PersonChange {
    if people?.persons(named: name).isEmpty == false { throw .people(.exists(name)) }
    let others = addresses.dropFirst().map { ", \($0)" }.joined()
    let head = "\(name.trimmingBlanks) <\(addresses.first ?? "")>\(others)"
    let value = try applied(changes, to: head).value
    return try change(from: nil, to: value, [], [.line(key: Self.key, value: value)])
  }

  /// Changes a person.
  ///
  /// - Parameter who: an address, a name, or a part of one that only she has.
  package func editing(_ who: String, _ changes: [FieldEdit]) throws(Refusal) -> PersonChange {
    let (person, file) = try found(who)
    return try editing(person, in: file, changes)
  }

  /// Lets a day be a person's last.
  package func ending(_ who: String, on day: PlanDate) throws(Refusal) -> PersonChange {
    let (person, file) = try found(who)
    return try editing(person, in: file, [FieldEdit("until=\(day)")].compactMap(\.self), ended: day)
  }

  private static let key = FieldName.person.text

  private func editing(
    _ person: Person, in file: NodeFile, _ changes: [FieldEdit], ended: PlanDate? = nil
  ) throws(Refusal) -> PersonChange {
    var values = file.values(ofKey: Self.key)
    // Lines without a value are lines of the key too.
    guard let place = file.all(.person).firstIndex(where: { Int($0.line) == person.line }) else {
      throw .people(.unknown(person.name, nearest: nil))
    }
    let (value, keys) = try applied(changes, to: values[place])
    let edits: [NodeEdit]
    if value == values[place] {
      edits = []
    } else {
      let old = values
      values[place] = value
      edits = .lines(key: Self.key, values: values, insteadOf: old)
    }
    return try change(from: person, to: value, keys, edits, ended: ended)
  }

  private func applied(
    _ changes: [FieldEdit], to value: String
  ) throws(Refusal) -> (value: String, keys: [PersonEdit.Key]) {
    let edit = try orRefuse(field: try PersonEdit(changes))
    if let text = edit.unstorable { throw .edit(.valueNotStorable(text)) }
    return (try orRefuse(field: try edit.applied(to: value, owners: owners)), edit.keys)
  }

  /// The person who is meant, and the file.
  private func found(_ who: String) throws(Refusal) -> (Person, NodeFile) {
    guard let people else { throw .people(.noFile) }
    guard let file = people.file else { throw .edit(.unreadablePlan(.people)) }
    return (try people.person(called: who), file)
  }

  /// Refuses what would be wrong in the new file and was not in the old one.
  private func change(
    from before: Person?, to value: String, _ keys: [PersonEdit.Key], _ edits: [NodeEdit],
    ended: PlanDate? = nil
  ) throws(Refusal) -> PersonChange {
    let old = people ?? People(.bytes([]))
    guard let file = old.file else { throw .edit(.unreadablePlan(.people)) }
    let new = try orRefuse(edit: try file.applying(edits), of: value)
    let known = Set(old.findings(in: plans, on: today).map(\.detail))
    let after = People(.bytes(new.bytes))
    let found = after.findings(in: plans, on: today).filter {
      $0.path == .people && !known.contains($0.detail)
    }
    if let refusal = Refusal(found.filter { $0.severity == .error }.map { .edit(.broken($0)) }) {
      throw refusal
    }
    guard let person = Person(value) else {
      throw .edit(.broken(Finding(FileFinding(.badPerson(value)), plan: nil, path: .people)))
    }
    let seen = isRecorded ? try? Workspace.version(of: file.bytes) : nil
    let files =
      people == nil ? [] : [FileEdits(path: .people, edits: edits, checking: [Self.key], seen: seen)]
    let attached =
      people == nil ? [AttachedFile(path: .people, bytes: new.bytes, isRequired: true)] : []
    return PersonChange(
      from: before, to: person, value, keys, ended: ended, .edits(files, attaching: attached, moving: []),
      of: after,
      warnings: found.filter { $0.severity == .warning })
  }
}
