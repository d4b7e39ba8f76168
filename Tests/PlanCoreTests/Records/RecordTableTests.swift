import Testing

@testable import PlanCore

/// Header files of tables, and rows read by them (F38–F44, F47).
struct RecordTableTests {
  private static let wards = """
    title: Wards
    rows: register
    key: ward
    column: ward name
    column: also aliases
    column: opened when
    column: closed when
    column: level word local regional
    from: opened
    until: closed
    """

  private static let stays = """
    title: Stays
    title.fr: Séjours
    rows: period
    key: start ward
    column: start when required
    column: ward ref wards
    column: title text languages
    column: beds integer
    column: emergency yes-no
    column: kind word day night day_and_night
    column: share percent
    empty: no 0
    date: start
    flag: emergency
    total: sum
    head.beds: Beds
    word.kind.day_and_night.fr: jour et nuit
    rule.beds: every beds > 0 if kind = night | a night needs a bed
    rule.beds.fr: une nuit demande un lit
    rule.sum: sum(stays.share) = 100
    show: bars share
    public: start title
    """

  private func table(_ name: String, _ text: String) throws -> RecordTable {
    RecordTable(try #require(RecordName(name)), try NodeFile(parsing: Array((text + "\n").utf8)))
  }

  private func reading(
    _ table: RecordTable, _ text: String
  ) throws -> (rows: [TableReading.Row], faults: [RowFault.Detail], lines: [Int]) {
    var reading = TableReading(table, try RowsFile(Array(text.utf8)))
    var rows: [TableReading.Row] = []
    reading.forEach { rows.append($0) }
    return (rows, reading.faults.map(\.detail), reading.faults.map(\.line))
  }

  @Test("F38: a header file says what columns hold, what names a row, and what should hold")
  func header() throws {
    let stays = try table("stays", Self.stays)
    #expect(stays.faults.isEmpty)
    #expect(stays.rows == .period && stays.key == ["start", "ward"] && stays.show == .bars("share"))
    #expect(stays.columns.map(\.name) == ["start", "ward", "title", "beds", "emergency", "kind", "share"])
    #expect(stays.columns.map(\.isRequired) == [true, false, false, false, false, false, false])
    #expect(stays.columns[1].type == .reference(try #require(RecordName("wards"))))
    #expect(stays.columns[5].type == .word(["day", "night", "day_and_night"]))
    #expect(stays.rules.map(\.name) == ["beds", "sum"] && stays.rules[0].rule.words == "a night needs a bed")
    #expect(stays.empty.flag == .flag(false) && stays.empty.number == .number(.zero))
    #expect(
      stays.date == "start" && stays.flag == "emergency" && stays.hasTotals
        && stays.published == ["start", "title"])
    let wards = try table("wards", Self.wards)
    #expect(wards.faults.isEmpty && wards.rows == .register && wards.inForce == ("opened", "closed"))
    #expect(wards.empty.flag == .unknown && wards.show == .table && wards.published == nil)
  }

  @Test(
    "F38: what a header file says wrong is told with its place, and the rest counts",
    arguments: [
      ("column: a txt", RecordFault.Detail.unknownType("txt", nearest: "text"), 9),
      ("column: a", .badColumn("a"), 9),
      ("column: 1 text", .badColumn("1 text"), 9), ("column: id text", .repeatedColumn("id", line: 2), 9),
      ("column: a word", .noWords("a"), 9), ("column: a ref", .noTable("a"), 9),
      ("column: a day x", .unexpected("x"), 9),
      ("rows: sometimes", .notOneOf("sometimes", ["register", "period"]), 7),
      ("date: id", .wrongType(column: "id", key: "date"), 7),
      ("flag: idd", .noSuchColumn("idd", nearest: "id"), 7),
      ("empty: no", .notOneOf("no", ["no 0", "no unknown", "unknown 0", "unknown unknown"]), 8),
      ("show: bars id", .wrongType(column: "id", key: "show"), 7),
      ("show: pie", .notOneOf("pie", ["table", "list", "calendar", "matrix", "bars COLUMN"]), 7),
      ("total: all", .notOneOf("all", ["sum"]), 8), ("public: id it", .noSuchColumn("it", nearest: "id"), 9),
      ("rule.x: every id = | words", .badFormula(.unexpected("", wanted: .word)), 20),
    ])
  func wrong(line: String, detail: RecordFault.Detail, column: Int) throws {
    let table = try table("t", "key: id\ncolumn: id code\n" + line)
    #expect(table.faults == [RecordFault(detail: detail, line: 3, column: column)])
    #expect(table.columns.first?.name == "id")
  }

  @Test("F38: a table has columns and a key that can be compared")
  func needs() throws {
    #expect(try table("t", "title: T").faults.map(\.detail) == [.missing("column"), .missing("key")])
    let flag = try table("t", "key: a\ncolumn: a yes-no")
    #expect(flag.faults.map(\.detail) == [.wrongType(column: "a", key: "key")])
  }

  @Test(
    "F39, F40, F43: columns stand in any order, cells are read by their types, what is empty means what the table says"
  )
  func rows() throws {
    let stays = try table("stays", Self.stays)
    let (rows, faults, _) = try reading(
      stays,
      "Kind,start,title.fr,ward,beds,share,emergency\nNight,2021-05,Nuit,A,2,33%,yes\n,2021-05-02,,B,,?,\n")
    #expect(faults.isEmpty)
    #expect(rows.map(\.line) == [2, 3])
    let may = try #require(PeriodName("2021-05"))
    #expect(
      rows[0].cells == [
        .period(may), .text("A"), .empty, .number(Rational(2)), .flag(true), .text("night"),
        .number(Rational(33)),
      ])
    #expect(
      rows[1].cells == [
        .day(try #require(PlanDate("2021-05-02"))), .text("B"), .empty, .number(.zero), .flag(false), .empty,
        .unknown,
      ])
  }

  @Test("F40, F47: what is wrong in a file is told with its line, and the other rows count")
  func faults() throws {
    let stays = try table("stays", Self.stays)
    let text = """
      start,ward,bed,beds,beds
      2021-05-01,A,,2
      31/05/2021,A,,many
      ,B,,1
      2021-05-01,A,,3
      start,ward,emergency
      2021-05-02,"A
      2021-05-03,A,,1,1,extra
      """
    let (rows, faults, lines) = try reading(stays, text)
    #expect(rows.map(\.line) == [2, 3, 4, 5, 8])
    #expect(
      faults == [
        .unknownColumn("bed", nearest: "beds"), .repeatedColumn("beds"),
        .cell(.notATime(meant: "2021-05-31"), column: "start", text: "31/05/2021"),
        .cell(.notANumber, column: "beds", text: "many"), .emptyCell("start"),
        .repeatedKey(["2021-05-01", "A"], line: 2), .secondHead(line: 1), .row(.openQuote),
        .tooManyCells(6, columns: 5),
      ])
    #expect(lines == [1, 1, 3, 3, 4, 5, 6, 7, 8])
    let bare = try reading(stays, "\u{FEFF}ward;beds\nA;1\n")
    #expect(bare.faults == [.byteOrderMark, .separator(";"), .missingColumn("start"), .emptyCell("start")])
  }

  @Test(
    "F42, F44: references find rows by key and by other spellings; nobody names the nearest; rows are in force for a time"
  )
  func references() throws {
    let wards = try table("wards", Self.wards)
    var index = RegisterIndex(wards)
    let rows = try reading(
      wards,
      "ward,also,opened,closed,level\nMontréal,Montreal North | M,2020,2021-06-30,local\nShanghai,Shanghaï | X,,,regional\nBern,x,2022,,\n"
    ).rows
    for row in rows { index.add(row) }
    #expect(
      index.find("MONTREAL") == .row(0) && index.find("montreal north") == .alias(0)
        && index.find("m") == .alias(0))
    #expect(index.find("Shanghaï") == .row(1) && index.find("Berne") == .nobody(nearest: "Bern"))
    #expect(index.cell("level", of: "M") == .text("local") && index.cell("level", of: "Atlantis") == .empty)
    #expect(index.disputed.map(\.spelling) == ["x"] && index.disputed.map(\.second) == [4])
    let years = try ["2019", "2020", "2021", "2022"].map { try #require(PeriodName($0)).period }
    #expect(years.map { index.isInForce(0, in: $0) } == [false, true, true, false])
    #expect(years.map { index.isInForce(1, in: $0) } == [true, true, true, true])
    #expect(years.map { index.isInForce(2, in: $0) } == [false, false, false, true])
  }
}
