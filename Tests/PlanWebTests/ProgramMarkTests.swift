import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// Marks that programs send: one commit or none, each once, and never over what they have not seen.
struct ProgramMarkTests {
  private typealias Program = ProgramTests.Program

  private func member(_ name: String, of answer: WebAnswer) throws -> String? {
    let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    return object?[name].map { "\($0)" }
  }

  @Test("several marks are one commit of the person, with their notes, days and evidence")
  func several() async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "eva@example.org")
    let answer = await program.post(
      "/api/marks",
      """
      [{"code": "L1D1", "status": "done", "at": "2020-11-02", "note": "Signed – é",
        "evidence": {"ref": "https://example.org/a", "caption": "Report"}},
       {"plan": "a", "code": "L2D2", "status": "in-progress", "evidence": ["https://example.org/b"]},
       {"code": "a/L1D2", "status": "unchanged", "note": "Still so"}]
      """)
    #expect(answer.status == 201, "\(answer.text)")
    #expect(try member("commit", of: answer) == plan.head() && member("deliverables", of: answer) == "3")
    #expect(try answer.header("Location") == "/en/changes/\(plan.head())")
    let diff = try plan.sandbox.git("show", "--format=%an <%ae>", "HEAD")
    for text in [
      "Eva Roca <eva@example.org>", "+status: 2020-11-02 done Signed – é",
      "+evidence: https://example.org/a Report",
      "+status: 2020-11-20 in-progress", "+evidence: https://example.org/b",
      "+confirmed: 2020-11-20 Still so",
    ] { #expect(diff.contains(text), "\(text)\n\(diff)") }
    // What was recorded is read at once.
    #expect(await program.get("/api/show/a/L1D1").text.contains("\"done\""))
  }

  @Test("something wrong with one of them, and none is recorded; each fault is named with its place")
  func faults() async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "eva@example.org")
    let head = try plan.head()
    let answer = await program.post(
      "/api/marks",
      """
      [{"code": "L1D1", "status": "done"}, {"code": "L1", "status": "done"}, {"code": "L1D2", "status": "great"},
       {"code": "L2D1", "status": "done", "plan": "zz"}, {"code": "L2D2", "status": "done", "seen": "abc"}]
      """)
    #expect(answer.status == 422)
    for pointer in ["/1/code", "/2/status", "/3/plan", "/4/seen"] {
      #expect(answer.text.contains("\"\(pointer)\""), "\(answer.text)")
    }
    #expect(!answer.text.contains("/0"))
    let shape = await program.post(
      "/api/marks",
      """
      [7, {"status": "done"}, {"code": "L1D1"}, {"code": "L1D1", "status": 1, "at": "soon", "period": "x", "who": "me"},
       {"code": "--help", "status": "done", "evidence": "plans/x", "note": ["a"]}]
      """)
    #expect(shape.status == 422)
    for pointer in [
      "/0", "/1", "/2", "/3", "/3/status", "/3/at", "/3/period", "/4/code", "/4/evidence", "/4/note",
    ] {
      #expect(shape.text.contains("\"\(pointer)\""), "\(pointer) \(shape.text)")
    }
    let refused = await program.post(
      "/api/marks", #"{"code": "L1D1", "status": "done", "at": "2030-01-01", "note": "x"}"#)
    #expect(refused.status == 422 && refused.text.contains("\"/at\""), "\(refused.text)")
    let note = await program.post("/api/marks", #"{"code": "L1D1", "status": "done", "note": "a\nb"}"#)
    #expect(note.status == 422 && note.text.contains("\"/note\""), "\(note.text)")
    #expect(try plan.head() == head)
  }

  @Test(
    "a body that is none",
    arguments: [
      ("", "application/json", 400), ("{", "application/json", 400), ("[]", "application/json", 422),
      ("7", "application/json", 400), ("\"x\"", "application/json", 400),
      ("code=L1D1", "application/x-www-form-urlencoded", 415),
      ("{}", "text/plain", 415), (#"{"code":"L1D1","status":"done"}"#, "application/jsonp", 415),
      ("[" + String(repeating: "7,", count: 500) + "7]", "application/json", 422),
      (String(repeating: "[", count: 60_000), "application/json", 400),
    ])
  func bodies(body: String, type: String, status: Int) async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "eva@example.org")
    let head = try plan.head()
    let answer = await program.post("/api/marks", body, type: type)
    #expect(try answer.status == status && plan.head() == head, "\(answer.text)")
  }

  @Test("who may not mark it may not by a program either; a cookie lets nobody in")
  func rights() async throws {
    let plan = try ServedPlan()
    let head = try plan.head()
    let body = #"{"code": "L2D1", "status": "in-progress"}"#
    for (address, status) in [
      ("ana@example.org", 403), ("rae@example.org", 403), ("no@example.org", 403), (nil, 401),
    ] {
      #expect(await (try Program(plan, of: address)).post("/api/marks", body).status == status)
    }
    let eva = try await plan.enter("eva@example.org")
    let cookie = try #require(eva.cookieText)
    let answer = await plan.server.answer(
      WebRequest(
        "POST", "/api/marks",
        [
          ("Host", "127.0.0.1:8731"), ("Cookie", cookie), ("Origin", ServedPlan.origin),
          ("Content-Type", "application/json"),
        ], body: Array(body.utf8)))
    #expect(try answer.status == 401 && plan.head() == head)
  }

  @Test("sent again with its key, it is recorded once; the key with another body is refused")
  func once() async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "eva@example.org")
    let body = #"{"code": "L1D1", "status": "done"}"#
    let first = await program.post("/api/marks", body, [("Idempotency-Key", "k1")])
    let head = try plan.head()
    let again = await program.post("/api/marks", body, [("Idempotency-Key", "k1")])
    #expect(first.status == 201 && again.status == 201 && again.text == first.text)
    #expect(again.headers.map(\.name) == first.headers.map(\.name))
    #expect(try plan.head() == head)
    let other = await program.post(
      "/api/marks", #"{"code": "L1D1", "status": "not-done"}"#, [("Idempotency-Key", "k1")])
    #expect(try other.status == 422 && plan.head() == head, "\(other.text)")
    // Somebody else's key is another one.
    let another = try Program(plan, of: "ana@example.org")
    #expect(
      await another.post("/api/marks", #"{"code":"L1D2","status":"done"}"#, [("Idempotency-Key", "k1")])
        .status == 201)
    #expect(await program.post("/api/marks", body, [("Idempotency-Key", "")]).status == 400)
    #expect(
      await program.post("/api/marks", body, [("Idempotency-Key", "a"), ("Idempotency-Key", "b")]).status
        == 400)
  }

  @Test("what has changed since the commit that was read is not overwritten")
  func seen() async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "eva@example.org")
    let read = try #require(await program.get("/api/show/a/L1D1").header("Plan-Commit"))
    try plan.sandbox.write(
      "title: Programme\ntitle.fr: Programme fr\nstatus: 2020-03-01 in-progress Begun\nstatus: 2020-05-01 not-done\ndue: 2020-10-31\n",
      to: "plans/a/L1/L1D1.txt")
    try plan.sandbox.commitAll("somebody else")
    let head = try plan.head()
    let mark = { (seen: String) in #"{"code": "L1D1", "status": "done", "seen": "\#(seen)"}"# }
    let stale = await program.post("/api/marks", mark(read))
    #expect(
      try stale.status == 409 && plan.head() == head && stale.text.contains("\"/seen\""), "\(stale.text)")
    // What somebody else did to another deliverable does not matter.
    let other = await program.post("/api/marks", #"{"code": "L2D2", "status": "done", "seen": "\#(read)"}"#)
    #expect(other.status == 201)
    #expect(await program.post("/api/marks", mark(head)).status == 201)
    #expect(await program.post("/api/marks", mark(String(repeating: "0", count: 40))).status == 422)
  }

  @Test("tried out, it is judged whole and not recorded; what holds already is not recorded again")
  func trial() async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "eva@example.org")
    let head = try plan.head()
    let tried = await program.post("/api/marks?dry-run=true", #"[{"code": "L1D1", "status": "done"}]"#)
    #expect(try tried.status == 200 && member("deliverables", of: tried) == "1", "\(tried.text)")
    #expect(await program.post("/api/marks?dry-run=true", #"{"code": "L1D1", "status": "x"}"#).status == 422)
    let holds = await program.post("/api/marks", #"{"code": "L2D1", "status": "done", "at": "2020-02-01"}"#)
    #expect(try holds.status == 200 && member("deliverables", of: holds) == "0", "\(holds.text)")
    #expect(await program.post("/api/marks?dryrun=true", "{}").status == 400)
    #expect(await program.post("/api/marks?dry-run=yes", "{}").status == 400)
    #expect(try plan.head() == head)
  }
}
