import PlanTestSupport
import Testing

@Suite("The documented schemas") struct DocumentedSchemaTests {
  static let total =
    #"{"deliverables":3,"done":1,"in-progress":1,"not-done":0,"unreported":1,"unreadable":0}"#
  static let node =
    #"{"code":"L1","level":"line","title":"Voice","status":"in-progress","total":\#(total),"children":[]}"#
  static let published = """
    {"period":"2019","total":\(total),"commit":"3f2a9c13f2a9c13f2a9c13f2a9c13f2a9c13f2a9","recorded":"2020-01-15",
    "now":\(total),"author":null,"reason":null,"publications":[],
    "figures":[{"code":"L1","from":\(total),"to":null}],
    "restatements":[{"code":"L1M1D1","change":"late","from":"done","to":"done","reason":null,"from-code":null,
    "from-late":{"due":"2019-01-01","done":null},"to-late":null}]}
    """
  static let difference = """
    {"plan":"2018-2020","from":"2019-12-31","to":"2020-12-31","at":null,"rev":null,"before":\(total),"after":\(total),
    "published":[],"changes":[{"code":"L1M1D1","change":"completed","from":"unreported","to":"done","line":null}]}
    """
  static let item = """
    "plan":"2018-2020","code":"L1M1D1","label":null,"level":"deliverable","title":"Agenda",
    "titles":{"en":"Agenda","fr":"Agenda"},"status":"done","sub-status":null,"since":"2020-12-31",
    "owner":["Secretariat"],"start":null,"due":"2020-06-30","tags":[],"sdg":["5","11.a"],
    "evidence":[{"ref":"https://example.org","caption":null}],
    "path":"plans/2018-2020/L1/L1M1/L1M1D1.txt","late":true,"overdue":false,"delay":184,
    "last-said":"2020-12-30","every":"year","status-from":"stated",
    "marks":[{"period":"2020","status":"in-progress","note":null}]
    """
  static let more = """
    "continued-by":["2021-2023/L1A1D1"],"short":null,"shorts":{},"parent":"L1M1","description":null,"formerly":[],
    "continues":["2015-2017/L1M1D2"],"added":null,"dropped":{"date":"2020-01-01","reason":"Merged"},
    "statuses":[{"date":"2020-12-31","status":"not-done","sub-status":"cancelled","note":"No funds"}],
    "confirmations":[{"date":"2021-06-30","note":null}]
    """
  static let by =
    #""author":{"name":"Hélène","email":"h@example.org"},"recorded":"2026-11-20T09:00:00+01:00","reason":"Board meeting""#
  static let commit = #""commit":"3f2a9c13f2a9c13f2a9c13f2a9c13f2a9c13f2a9""#
  static let recorded = """
    "plan":"2018-2020","code":"L2M5D1","field":"status","event":"recorded","date":"2020-12-15",
    "from":"unreported","to":"done","from-sub-status":null,"to-sub-status":null,"note":null,
    \(commit),\(by)
    """
  static let retitled = """
    "plan":"2018-2020","code":"L2M5D1","field":"title.fr","event":"recorded","from":"a","to":null,
    "commit":null,"author":null,"recorded":null,"reason":null
    """
  static let finding = """
    "severity":"error","rule":"repeated-key","plan":"2018-2020","code":"L2M5D1",
    "path":"plans/2018-2020/L2/L2M5/L2M5D1.txt","line":4,"column":1,"message":"…","hint":null
    """

  static let people = """
    {"at":"2026-06-30","people":[{"name":"Ana Ruiz","mails":["ana@example.org"],"role":"editor","language":null,
    "until":"2026-12-31","active":true,"owns":["Learning team, L2M5"],"total":\(total),
    "deliverables":["2018-2020/L2M5D1"]}],"owners-without-person":[{"owner":"Press","total":\(total),
    "deliverables":[]}],"without-owner":{"total":\(total),"deliverables":["2018-2020/L1M1D1"]}}
    """

  static let round = """
    [{"plan":"2018-2020","period":"2020-Q1","due":"2020-04-10","note":null,"at":"2020-04-01","asked":2,"answered":1,
    "owners":[{"person":null,"mail":null,"owners":["Press"],"asked":1,"answered":0,"missing":["L1M1D1"]}],
    "unowned":[]}]
    """

  static let summary = """
    {"report":"summary","plan":"2018-2020","title":"Plan","organisation":null,"language":"en","at":"2020-12-31",
    "rev":null,"recorded":null,"uncommitted":false,"version":"0.1.0","total":\(total),"last-report":"2020-12-31",
    "done-tenths":333,
    "sentence":"In 2020 …","introduction":null,"sdg":[5],"parts":[{"code":"L1","label":null,"title":"Voice",
    "total":\(total),"groups":[{"nodes":[{"code":"L1M1","label":null,"title":"Watch"}],"deliverables":[{"code":"L1M1D1",
    "label":null,"title":"Agenda","status":"done","sub-status":null,"since":"2020-12-31","due":null,"late":false,
    "overdue":false,"delay":null,"continued-by":[],"last-said":null}]}]}]}
    """

  @Test("Each reads as a schema")
  func read() throws {
    let schemas = try RepositoryFiles.texts(under: "docs/schema", suffix: ".schema.json")
    #expect(schemas.count >= 5)
    for schema in schemas { _ = try JSONSchema(parsing: schema.text) }
  }

  @Test(
    "Each allows the shape that it documents",
    arguments: [
      (
        "status",
        """
        [{"plan":"2018-2020","title":"Plan","at":"2020-12-31","rev":null,"total":\(total),
        "published":[\(published)],"children":[\(node)]}]
        """
      ),
      ("status", "[]"),
      ("list", "[{\(item)}]"),
      ("show", "{\(item),\(more)}"),
      ("show", "{\(item),\(more),\"total\":\(total)}"),
      ("log", "[{\(recorded)},{\(retitled)}]"),
      ("check", "[{\(finding)}]"),
      ("diff", "[\(difference)]"),
      ("report", summary),
      ("people", people),
      ("round", round),
    ])
  func allowed(command: String, document: String) throws {
    #expect(try JSONSchema(documented: command).faults(in: document) == [])
  }

  @Test(
    "Each refuses another shape",
    arguments: [
      ("status", "{}", "$: expected array, found {}"),
      ("list", "[{\(item),\"percent\":1}]", "$[0].percent: not allowed"),
      ("list", "[{\(item)}]".replacing("2020-12-31", with: "31/12/2020"), "$[0].since: none of anyOf"),
      ("list", "[{\(item)}]".replacing("\"done\"", with: "\"late\""), "$[0].status: expected one of"),
      ("show", "{\(item)}", "$: continued-by is missing"),
      ("log", "[{\(recorded)}]".replacing("\"done\"", with: "\"late\""), "$[0]: 0 of oneOf"),
      ("log", "[{\(retitled)}]".replacing("title.fr", with: "status"), "$[0]: 0 of oneOf"),
      (
        "diff", "[\(difference)]".replacing("completed", with: "done"),
        "$[0].changes[0].change: expected one of"
      ),
      ("report", summary.replacing("333", with: "1001"), "$: 0 of oneOf"),
      ("report", summary.replacing("\"late\":false", with: "\"late\":1"), "$: 0 of oneOf"),
      ("people", people.replacing("\"editor\"", with: "\"boss\""), "$.people[0].role: expected one of"),
      ("people", people.replacing("\"active\":true,", with: ""), "$.people[0]: active is missing"),
      ("round", round.replacing("\"L1M1D1\"", with: "\"2018-2020/L1\""), "$[0].owners[0].missing[0]"),
      ("check", "[{\(finding)}]".replacing(":4,", with: ":0,"), "$[0].line: 0.0 is less than 1.0"),
    ])
  func refused(command: String, document: String, fault: String) throws {
    let faults = try JSONSchema(documented: command).faults(in: document)
    #expect(faults.first?.hasPrefix(fault) == true, "\(faults)")
  }
}
