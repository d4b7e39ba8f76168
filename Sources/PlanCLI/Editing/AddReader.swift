import PlanCore
import PlanService
import PlanWords

/// Reads what was typed into requests for new nodes: one node, or the rows of a table.
struct AddReader {
  private var preparation: AddPreparation
  private let words: (PlanHeader) -> PlanTerms

  init(_ preparation: AddPreparation, words: @escaping (PlanHeader) -> PlanTerms) {
    (self.preparation, self.words) = (preparation, words)
  }

  /// Reads every row, in their order; what is wrong with rows of a table is gathered.
  mutating func nodes(_ rows: [AddRow], _ errors: inout RowErrors) throws(CommandError) -> [NewNode] {
    var nodes: [(index: Int, node: NewNode)] = []
    for index in AddPreparation.order(of: rows.map(\.code)) {
      let row = rows[index]
      do throws(CommandError) {
        guard let place = try orFail(plan: try preparation.place(row.code)) else { continue }
        nodes.append((index, try node(row, at: place)))
      } catch {
        guard let line = row.line else { throw error }
        errors.add(error, line: line)
      }
    }
    return nodes.sorted { $0.index < $1.index }.map(\.node)
  }

  private func node(_ row: AddRow, at place: NewPlace) throws(CommandError) -> NewNode {
    var errors = row.errors + fixedFailures(row, place)
    var changes: [FieldEdit] = []
    for word in row.changes {
      if let change = FieldEdit(word) { changes.append(change) } else { errors.append(.notAnEdit(word)) }
    }
    let node = Result { () throws(Refusal) in
      try preparation.node(AddRequest(title: row.title, changes: changes), at: place)
    }
    if case .failure(let refusal) = node { errors += CommandError(refusal).parts }
    if let error = CommandError(errors) { throw error }
    return try orFail(plan: try node.get())
  }

  /// Cells that only say where the node is, and say it otherwise.
  private func fixedFailures(_ row: AddRow, _ place: NewPlace) -> [CommandError] {
    let level = place.plan.header.level(of: place.code)
    let levels = [level?.name, level.map { words(place.plan.header).name(of: $0) }].compactMap { $0 }
    let known = ["level": levels, "path": [place.path.description]]
    return ["level", "path"].compactMap { column in
      guard let typed = row.place[column], !typed.isEmpty, let actual = known[column],
        !actual.contains(typed)
      else { return nil }
      return .table(.fixed(column: column, typed: typed, actual: actual.first ?? ""))
    }
  }
}
