import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// A table that comes back with a changed cell: whatever the column, the change is recorded, refused or named.
struct TableColumnTests {
  private static let path = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  /// The published plans, in which L2M5D1 has something in every column.
  private func plans() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    let plan = "plans/2018-2020/plan.txt"
    try sandbox.write(try sandbox.text(of: plan) + "sub-status: cancelled not-done\n", to: plan)
    try sandbox.write(
      "title: A\ntitle.fr: B\nlabel: 2.5.1\nowner: Ana\nstart: 2018-02-01\ndue: 2020-06-30\ntags: a, b\nsdg: 5, 16.6\n"
        + "status: 2020-12-31 done\nevidence: https://e.org/1 One\nevidence: https://e.org/2\n\nText.\n",
      to: Self.path)
    try sandbox.commitAll()
    return sandbox
  }

  /// The row of L2M5D1 as it is printed, by column.
  private func row(in sandbox: Sandbox) throws -> [TableColumn: String] {
    let printed = CommandRun("list 2018-2020/L2M5D1 --format csv", in: sandbox).output
    let table = try CSVTable(printed)
    #expect(table.header == TableColumn.allCases.map(\.rawValue))
    let cells = try #require(table.rows.first?.cells)
    return Dictionary(zip(TableColumn.allCases, cells), uniquingKeysWith: { first, _ in first })
  }

  private func set(
    _ cells: [TableColumn: String], _ options: String = "", in sandbox: Sandbox
  ) -> CommandRun {
    var table = CSV(TableColumn.allCases.map(\.rawValue), isExcel: false, separator: ",")
    table.add(TableColumn.allCases.map { cells[$0] ?? "" })
    return CommandRun("set - --format csv \(options)", in: sandbox, input: table.text)
  }

  @Test("a changed cell is recorded, refused or named, whatever its column", arguments: TableColumn.allCases)
  func changed(column: TableColumn) throws {
    let sandbox = try plans()
    let before = try sandbox.text(of: Self.path)
    let own = try row(in: sandbox)
    let unchanged = set(own, in: sandbox)
    #expect(unchanged.code == 0 && unchanged.errors.isEmpty, "\(unchanged.errors)")
    #expect(try sandbox.text(of: Self.path) == before)
    for value in ["2019-05-05", "5", ""] where value != own[column] {
      var cells = own
      // A plan that is left out, a place that is left out and a day that is left out say nothing.
      if value.isEmpty, [.plan, .level, .path, .since, .subStatus].contains(column) { continue }
      cells[column] = value
      let run = set(cells, "-m Reason", in: sandbox)
      let isRecorded = try sandbox.text(of: Self.path) != before
      switch column.content {
      case .field, .body:
        #expect(run.code != 0 || isRecorded, "\(column) '\(value)': \(run.output) \(run.errors)")
      case .key, .place: #expect(run.code != 0 && !isRecorded, "\(column) '\(value)'")
      case .derived:
        #expect(
          run.code == 0 && !isRecorded
            && run.errors.hasPrefix("warning: line 2: '\(column.rawValue)' follows from status, due"),
          "\(column) '\(value)': \(run.errors)")
      }
      #expect(isRecorded || !run.errors.isEmpty)
      if isRecorded { #expect(CommandRun("undo", in: sandbox).code == 0) }
    }
  }

  @Test("one warning names each worked-out column once, with its lines; what else differs is recorded")
  func derived() throws {
    let sandbox = try plans()
    let table =
      "code,plan,delay,overdue,due\nL2M5D1,2018-2020,3,,2020-07-31\nL2M5D2,2018-2020,,overdue,\nL2M1D1,2018-2020,7,,\n"
    let trial = CommandRun("set - --format csv -m Later -n", in: sandbox, input: table)
    let run = CommandRun("set - --format csv -m Later", in: sandbox, input: table)
    for errors in [trial.errors, run.errors] {
      #expect(
        errors
          == "warning: line 3: 'overdue' follows from status, due and the day, and is not recorded; change status or due\nwarning: lines 2 and 4: 'delay' follows from status, due and the day, and is not recorded; change status or due\n"
      )
    }
    #expect(run.code == 0 && run.output.contains("L2M5D1  due: 2020-06-30 → 2020-07-31"), "\(run.output)")
    #expect(try sandbox.text(of: Self.path).contains("due: 2020-07-31\n"))
  }

  @Test(
    "a table of an earlier day differs by that day alone; a cell that was changed in it is named all the same"
  )
  func printedEarlier() throws {
    let sandbox = try plans()
    for (name, due) in [("L2M5D2", "2020-01-31"), ("L2M1D1", "2021-02-28"), ("L2M1D2", "2021-03-15")] {
      let path = "plans/2018-2020/L2/\(name.prefix(4))/\(name).txt"
      try sandbox.write("title: T\ndue: \(due)\n", to: path)
    }
    try sandbox.commitAll()
    let table = CommandRun("list 2018-2020 --format csv --at 2021-03-01", in: sandbox).output
    let run = CommandRun("set - --format csv", in: sandbox, input: table)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let line = try #require(table.split(separator: "\r\n").firstIndex { $0.contains(",L2M1D1,") }) + 1
    let edited = table.replacing(",,overdue,1,\r\n", with: ",,overdue,9,\r\n")
    #expect(edited != table)
    let named = CommandRun("set - --format csv", in: sandbox, input: edited)
    #expect(named.errors.hasPrefix("warning: line \(line): 'delay' follows"), "\(named.errors)")
  }

  @Test("emptying what is not the node's own is named; evidence in another order is no change")
  func inherited() throws {
    let sandbox = try plans()
    let parent = "plans/2018-2020/L2/L2M5/L2M5.txt"
    try sandbox.write(try sandbox.text(of: parent) + "owner: Team\n", to: parent)
    try sandbox.write(try sandbox.text(of: Self.path).replacing("owner: Ana\n", with: ""), to: Self.path)
    try sandbox.commitAll()
    let run = CommandRun(
      "set - --format csv", in: sandbox,
      input: "code,plan,owner,evidence\nL2M5D1,2018-2020,,https://e.org/2 https://e.org/1\n")
    #expect(run.code == 0 && run.output.hasPrefix("nothing to record"), "\(run.output)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "3\n")
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    #expect(
      run.errors
        == "warning: line 2: emptying 'owner' changes nothing; its value comes from a node above or from another language, and is changed there\n"
    )
  }

  @Test("docs/cli.md says of every column what a changed cell does")
  func documented() throws {
    let text = try RepositoryFiles.text(at: "docs/cli.md")
    for column in TableColumn.allCases {
      #expect(text.contains(try Regex("\\| [^|]*`\(column.rawValue)`[^|]*\\| ")), "\(column)")
    }
  }
}
