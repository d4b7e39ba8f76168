import PlanCore
import PlanService
import PlanWords

/// Who owns what, as `plan people` lists it (Y19).
struct PeopleList {
  private let figures: OwnedFigures
  private let words: PlanTerms
  private var localized: Localizer { words.localized }

  /// - Parameter words: how deliverables and their statuses are spoken of.
  init(_ figures: OwnedFigures, _ words: PlanTerms) { (self.figures, self.words) = (figures, words) }

  /// Prints the people, then the owners without one, then the deliverables that have no owner.
  func print(in session: inout Session) {
    let shares = figures.persons.map(\.share) + figures.unowned.map(\.share)
    let columns = Counts(shares.map(\.total), words)
    var people = columns.table(.left, .left)
    for owned in figures.persons {
      let person = owned.person
      let role = localized(PeoplePhrase(person.role))
      let until = person.until.map { localized(PeoplePhrase.until, ["date": $0.value]) }
      let owns = person.holdings.isEmpty ? nil : localized.series(person.owns)
      people.add(
        [Text(person.name, owned.isActive ? .bold : .dim), Text(role, owned.isActive ? .plain : .dim)]
          + columns.cells(owned.isActive ? owned.share.total : nil)
          + [Text(localized.facts([owns, until].compactMap(\.self)), .dim)])
    }
    session.print(people)
    if !figures.unowned.isEmpty {
      if !people.rows.isEmpty { session.print() }
      session.print(Text(localized.label(PeoplePhrase.withoutPerson).trimmingBlanks))
      var owners = columns.table(.left)
      for unowned in figures.unowned {
        owners.add([Text("  " + unowned.owner, .bold)] + columns.cells(unowned.share.total) + [Text()])
      }
      session.print(owners)
    }
    let count = figures.withoutOwner.total.deliverables
    if count > 0 {
      if !people.rows.isEmpty || !figures.unowned.isEmpty { session.print() }
      let values = ["count": count.value, "deliverables": words.deliverables(count).value]
      session.print(
        Text(localized.label(localized(PeoplePhrase.withoutOwner, values)))
          + Text(localized.shortList(figures.withoutOwner.deliverables), .dim))
    }
  }

  /// The object that `--format json` prints.
  var json: JSON {
    .object([
      ("at", .string(figures.day.description)),
      ("people", .array(figures.persons.map(Self.json))),
      (
        "owners-without-person",
        .array(figures.unowned.map { .object([("owner", .string($0.owner))] + Self.members($0.share)) })
      ),
      ("without-owner", .object(Self.members(figures.withoutOwner))),
    ])
  }

  private static func json(_ owned: OwnedFigures.Owned) -> JSON {
    let person = owned.person
    return .object(
      [
        ("name", .string(person.name)), ("mails", .strings(person.addresses)),
        ("role", .string(person.role.rawValue)), ("language", .optional(person.language?.description)),
        ("until", .optional(person.until?.description)), ("active", .boolean(owned.isActive)),
        ("owns", .strings(person.holdings.map(\.text))),
      ] + members(owned.share))
  }

  private static func members(_ share: OwnedFigures.Share) -> [(String, JSON)] {
    [("total", share.total.json), ("deliverables", .strings(share.deliverables))]
  }

  static let columns = [
    "name", "mail", "role", "language", "until", "owner", "deliverables", "done", "in-progress", "not-done",
    "unreported", "unreadable",
  ]

  /// A row for each person, for each owner without one (no name), and for what has no owner (neither).
  func csv(_ table: CSV) -> String {
    var table = table
    for owned in figures.persons {
      let person = owned.person
      table.add(
        [
          person.name, person.addresses[0], person.role.rawValue, person.language?.description ?? "",
          person.until?.description ?? "", person.ownsText,
        ] + Self.cells(owned.share.total))
    }
    for unowned in figures.unowned {
      table.add(["", "", "", "", "", unowned.owner] + Self.cells(unowned.share.total))
    }
    if !figures.withoutOwner.deliverables.isEmpty {
      table.add(["", "", "", "", "", ""] + Self.cells(figures.withoutOwner.total))
    }
    return table.text
  }

  private static func cells(_ total: Rollup) -> [String] {
    [String(total.deliverables)] + NodeStatus.counted.map { String(total.count(of: $0)) }
  }
}

/// The columns of counts that the tables of a list have in common.
private struct Counts {
  private let shown: [NodeStatus]
  private let widths: [Int]
  private let words: PlanTerms

  init(_ totals: [Rollup], _ words: PlanTerms) {
    self.words = words
    let shown = NodeStatus.shown(totals)
    self.shown = shown
    widths = shown.map { status in
      totals.map { words.localized.grouped($0.count(of: status)).count }.max() ?? 1
    }
  }

  /// A table with some columns before the counts, and one behind them, which goes on over several lines.
  func table(_ before: Table.Alignment...) -> Table {
    Table(
      before + [.right] + shown.map { _ in .left } + [.left], flexible: [before.count + shown.count + 1],
      wraps: true)
  }

  /// The number of deliverables and of each status; blanks for nil.
  func cells(_ total: Rollup?) -> [Text] {
    guard let total else { return [Text()] + shown.map { _ in Text() } }
    return [Text(words.localized.grouped(total.deliverables))]
      + zip(shown, widths).map { status, width in
        let digits = words.localized.grouped(total.count(of: status))
        let count = String(repeating: " ", count: width - digits.count) + digits
        return Text("\(words.mark(status)) \(count)", total.count(of: status) == 0 ? .dim : status.style)
      }
  }
}

extension PeoplePhrase {
  /// The word of a role.
  init(_ role: Person.Role) {
    self =
      switch role {
      case .editor: .editor
      case .owner: .owner
      case .reader: .reader
      }
  }
}
