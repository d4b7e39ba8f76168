package import PlanCore

/// What a new plan is to say of itself.
package struct PlanAnswers: Sendable {
  package let id: PlanID
  package let title: String
  package let organisation: String
  package let period: String
  package let languages: String
  package let levels: String

  package init(
    id: PlanID, title: String, organisation: String, period: String, languages: String, levels: String
  ) {
    (self.id, self.title, self.organisation) = (id, title, organisation)
    (self.period, self.languages, self.levels) = (period, languages, levels)
  }

  /// The text of `plan.txt`; what would be wrong in it is refused.
  ///
  /// - Parameter old: the plan before it, whose words it goes on using.
  func header(continuing old: PlanHeader?) throws(Refusal) -> NodeFile {
    var file = try file(
      [
        ("title", title), ("organisation", organisation), ("period", Self.period(period)),
        ("languages", languages.split { $0 == " " || $0 == "," }.joined(separator: " ")),
        ("levels", levels),
      ])
    if let old {
      let new = PlanHeader(id: id, content: .bytes(file.bytes))
      let carried = CarriedHeader(old)
      var lines = carried.words(for: new.levels, in: new.languages)
      if carried.value(.organisation) == organisation {
        lines = carried.translations(of: .organisation, to: new.languages) + lines
      }
      file = try self.file(lines.map { ($0.key, $0.value) } + [("continues", old.id.description)], on: file)
    }
    let tree = PlanTree(header: PlanHeader(id: id, content: .bytes(file.bytes)), files: [])
    let wrong = tree.planFindings(among: [id] + (old.map { [$0.id] } ?? [])).first { $0.severity == .error }
    if let wrong { throw .edit(.broken(wrong)) }
    return file
  }

  /// A file with further lines.
  private func file(
    _ lines: [(key: String, value: String)], on file: NodeFile? = nil
  ) throws(Refusal) -> NodeFile {
    guard var file = file ?? (try? NodeFile(parsing: [])) else {
      preconditionFailure("an empty file can be read")
    }
    for (key, value) in lines where !value.trimmingBlanks.isEmpty {
      file = try orRefuse(edit: try file.addingLine(key, value.trimmingBlanks), of: value)
    }
    return file
  }

  /// The two days of a period that may be named by its years: `2026-2028`, `2026`.
  static func period(_ word: String) -> String {
    let years = word.split(separator: "-", omittingEmptySubsequences: false)
    let names = years.compactMap { $0.utf8.count == 4 ? PeriodName($0)?.period : nil }
    guard let first = names.first, let last = names.last, names.count == years.count, names.count <= 2 else {
      return word
    }
    return "\(first.first) \(last.last)"
  }

  /// A period that a plan's id tells; nil if it tells none.
  package static func period(of id: PlanID) -> String? {
    let period = period(id.description)
    return period == id.description ? nil : period
  }
}
