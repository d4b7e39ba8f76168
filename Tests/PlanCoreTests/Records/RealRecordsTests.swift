import PlanTestSupport
import Testing

@testable import PlanCore

/// The records of the published report of 2021, read and worked out: numbers that were counted by hand from the published report.
struct RealRecordsTests {
  private static let folder = "Tests/PlanCoreTests/RecordsOf2021"

  /// Everything that is recorded for 2021.
  private struct Records {
    let period: PeriodName
    var tables: [RecordName: RecordTable] = [:]
    var rows: [RecordName: [TableReading.Row]] = [:]
    var registers: [RecordName: RegisterIndex] = [:]
    var indicators: [RecordName: Indicator] = [:]
    var results: [Aggregate: Result<Worked, WorkingError>] = [:]

    init() throws {
      period = try #require(PeriodName("2021"))
      for (path, text) in try RepositoryFiles.texts(under: folder + "/tables", suffix: ".txt") {
        let name = try #require(RecordName(path.split(separator: "/").last?.dropLast(4) ?? ""))
        let table = RecordTable(name, try NodeFile(parsing: Array(text.utf8)))
        #expect(table.faults.isEmpty, "\(path)")
        tables[name] = table
        guard
          let rows = try? RepositoryFiles.text(
            at: path.dropLast(4) + (table.rows == .register ? ".csv" : "/2021.csv"))
        else { continue }
        var reading = TableReading(table, try RowsFile(Array(rows.utf8)))
        var found: [TableReading.Row] = []
        reading.forEach { found.append($0) }
        #expect(reading.faults.isEmpty, "\(path): \(reading.faults)")
        self.rows[name] = found
        if table.rows == .register {
          var index = RegisterIndex(table)
          for row in found { index.add(row) }
          registers[name] = index
        }
      }
      for (path, text) in try RepositoryFiles.texts(under: folder + "/indicators", suffix: ".txt") {
        let name = try #require(RecordName(path.split(separator: "/").last?.dropLast(4) ?? ""))
        let indicator = Indicator(name, try NodeFile(parsing: Array(text.utf8)))
        #expect(indicator.faults.isEmpty, "\(path): \(indicator.faults)")
        indicators[name] = indicator
      }
      var wanted: [Aggregate] = []
      for indicator in indicators.values {
        wanted += indicator.computed?.expression.aggregates ?? []
        wanted += indicator.rules.flatMap(\.rule.aggregates)
      }
      wanted += tables.values.flatMap { $0.rules.flatMap(\.rule.aggregates) }
      let shapes = TableShapes(tables.values.map(\.shape))
      for (name, table) in tables {
        var pass = try TablePass(wanted, of: table.shape, among: shapes)
        for row in rows[name] ?? [] { pass.add(row.cells, in: period.period, lookup) }
        results.merge(pass.results) { first, _ in first }
      }
    }

    func lookup(_ table: RecordName, _ key: Cell, _ column: String) -> Cell {
      registers[table]?.cell(column, of: key.text) ?? .empty
    }

    var figures: RecordFigures { RecordFigures(of: Array(indicators.values), for: period, from: results) }
  }

  private func name(_ text: String) throws -> RecordName { try #require(RecordName(text)) }

  @Test("the tables of 2021 have the rows of the report")
  func rows() throws {
    let records = try Records()
    let expected = [
      "members": 143, "participation": 143, "events": 110, "publications": 24, "learning": 22, "spaces": 64,
      "gender-engaged": 49, "projects": 17, "spending": 17, "pilots": 14, "gender-tools": 7, "campaigns": 4,
      "declarations": 4, "funding": 4, "secretariats": 2,
    ]
    var found: [String: Int] = [:]
    for (name, rows) in records.rows { found[name.description] = rows.count }
    #expect(found == expected)
    #expect(Set(records.tables.keys.map(\.description)).subtracting(found.keys) == ["alliances", "media"])
    #expect(records.indicators.count == 73)
  }

  @Test("what members took part in adds up to the sums of the report")
  func participation() throws {
    let records = try Records()
    let table = try #require(records.tables[name("participation")])
    let rows = try #require(records.rows[name("participation")])
    let expected: [(String, Int, Int?)] = [
      ("news", 60, 176), ("publications", 5, 5), ("mentions", 140, 1000), ("use_cases", 18, 24),
      ("c4gh_initiatives", 7, 44), ("activated", 105, nil), ("fee_paid", 78, nil),
      ("board_meetings", 25, nil),
      ("annual_meetings", 59, nil), ("bilateral_meetings", 13, 20), ("pilot_role", 12, nil),
      ("indicators_system", 85, nil), ("training_activities", 67, 178), ("metropolitan_day", 10, nil),
      ("led_by_woman", 23, nil),
    ]
    let shapes = TableShapes([table.shape])
    for (column, filled, sum) in expected {
      let count = Aggregate(.count, of: table.name, nil, where: .filled(ColumnPath(column)))
      let total = Aggregate(.sum, of: table.name, ColumnPath(column), where: nil)
      var pass = try TablePass(sum == nil ? [count] : [count, total], of: table.shape, among: shapes)
      for row in rows { pass.add(row.cells, in: records.period.period, records.lookup) }
      #expect(try pass.results[count]?.get() == Worked(filled), "\(column)")
      if let sum { #expect(try pass.results[total]?.get() == Worked(sum), "\(column)") }
    }
  }

  @Test(
    "the figures of the report and what its records give agree, contradict each other or are open, each as counted by hand"
  )
  func comparisons() throws {
    let records = try Records()
    let figures = records.figures
    func all(_ outcome: FigureComparison.Outcome) -> [String] {
      figures.assessments.flatMap { figure in
        figure.comparisons.filter { $0.outcome == outcome }.map { _ in figure.indicator.name.description }
      }
    }
    let (contradictions, inTwoWays, unconfirmed) = (all(.contradicts), all(.saidInTwoWays), all(.unconfirmed))
    var (agreeing, holding) = (0, 0)
    for comparison in figures.assessments.flatMap(\.comparisons) where comparison.outcome == .agrees {
      switch comparison.against {
      case .rule, .trend: holding += 1
      case .stated, .records, .parts: agreeing += 1
      }
    }
    let sources = FormulaSources(aggregates: records.results) { _, _, _ in nil }
    var sums = 0
    for rule in records.tables.values.flatMap(\.rules) {
      guard case .comparison(let left, let relation, let right) = rule.rule.content else { continue }
      #expect(try left.worked(from: sources).compared(relation, right.worked(from: sources)) == .holds)
      sums += 1
    }
    #expect(figures.assessments.allSatisfy { $0.openRules.isEmpty && $0.error == nil })
    #expect(contradictions.count == 19 && Set(contradictions).count == 16, "\(contradictions)")
    #expect(inTwoWays.count == 4, "\(inTwoWays)")
    #expect(unconfirmed.count == 5, "\(unconfirmed)")
    #expect(agreeing == 14)
    #expect(holding + sums == 15, "\(holding) \(sums)")
    let counts = Dictionary(grouping: figures.assessments, by: \.outcome).mapValues(\.count)
    #expect(counts[.contradicts] == 16 && counts[.withoutFigure] == 2 && counts[.missing] == nil, "\(counts)")
  }

  @Test("rules of rows fail for the rows that the report leaves open, and no others")
  func rowRules() throws {
    let records = try Records()
    var failing: [String: Int] = [:]
    let shapes = TableShapes(records.tables.values.map(\.shape))
    for (name, table) in records.tables {
      for rule in table.rules {
        guard case .every(let condition, let filter) = rule.rule.content else { continue }
        let holds = try RowCondition(condition, of: table.shape, among: shapes)
        let applies = try filter.map { try RowCondition($0, of: table.shape, among: shapes) }
        let rows = (records.rows[name] ?? []).filter { row in
          applies?.holds(of: row.cells, in: records.period.period, records.lookup) != .no
            && holds.holds(of: row.cells, in: records.period.period, records.lookup) == .no
        }
        if !rows.isEmpty { failing["\(name).\(rule.name)"] = rows.count }
      }
    }
    #expect(
      failing == [
        "events.day": 14, "participation.took-part": 2, "participation.fee": 15, "spending.share": 2,
      ])
  }

  @Test(
    "references lead to members, by other spellings too; two lead to nobody, and one place is named twice")
  func references() throws {
    let records = try Records()
    var (nobody, aliases): ([String], Int) = ([], 0)
    var twice: [String] = []
    for (name, table) in records.tables {
      for (place, column) in table.columns.enumerated() {
        guard case .reference(let register) = column.type, let index = records.registers[register] else {
          continue
        }
        var seen: [Int: String] = [:]
        for row in records.rows[name] ?? [] where row.cells[place] != .empty {
          let text = row.cells[place].text
          switch index.find(text) {
          case .nobody: nobody.append(text)
          case .alias(let found), .row(let found):
            if index.key(found) != text { aliases += 1 }
            if table.key == [column.name], let other = seen.updateValue(text, forKey: found) {
              twice.append("\(other), \(text)")
            }
          }
        }
      }
    }
    #expect(nobody.sorted().count == 2, "\(nobody)")
    #expect(aliases == 17)
    #expect(twice.count == 1, "\(twice)")
  }
}
