import PlanCore
import PlanService
import PlanTestSupport
import Testing

/// What a typed word means among plans, whoever types it.
struct CodeResolverTests {
  /// A plan of lines and measures, made of paths and texts.
  private func plan(_ id: String, _ period: String, _ files: [String: String]) throws -> PlanTree {
    let id = try #require(PlanID(id))
    let text = "title: P\nperiod: \(period)\nlevels: L line, M measure\n"
    let header = PlanHeader(id: id, content: .bytes(Array(text.utf8)))
    return PlanTree(
      header: header,
      files: files.map {
        header.read(SourceFile(path: PlanPath("\($0.key).txt"), content: .bytes(Array($0.value.utf8))))
      })
  }

  private func resolver(on day: String = "2019-05-01") throws -> CodeResolver {
    let old = try plan(
      "old", "2018-01-01 2020-12-31",
      [
        "L1/L1": "title: A\n", "L1/L1M1": "title: B\nlabel: 1.1\n", "L2/L2": "title: C\nformerly: L3\n",
        "L2/L2M4": "title: D\n",
      ])
    let new = try plan(
      "new", "2021-01-01 2023-12-31", ["L1/L1": "title: A\n", "L1/L1M1": "title: B\nlabel: 1.1\n"])
    return CodeResolver(plans: [old, new], day: try SamplePlan.day(day))
  }

  private func refusal(_ call: () throws(Refusal) -> Selection) -> CodeRefusal? {
    do throws(Refusal) { _ = try call() } catch {
      if case .code(let refusal) = error { return refusal }
    }
    return nil
  }

  @Test(
    "a code that several plans have means the plan whose period holds the day, and so does a label",
    arguments: [("2019-05-01", "old"), ("2022-05-01", "new")])
  func ofTheDay(day: String, plan: String) throws {
    let resolver = try resolver(on: day)
    #expect(try resolver.selection(code: "L1M1").plan.id.description == plan)
    let labelled = try resolver.selection(codeOrLabel: "1.1")
    #expect(labelled.plan.id.description == plan && labelled.code == Code("L1M1"))
  }

  @Test("with its plan a code needs no day; the plan's own id means the whole plan")
  func named() throws {
    let resolver = try resolver(on: "2030-01-01")
    #expect(try resolver.selection(code: "NEW/l1m1").plan.id.description == "new")
    #expect(try resolver.selection(planOrCode: "Old").node == nil)
    #expect(try resolver.selection(planOrLabel: "old/1.1").code == Code("L1M1"))
  }

  @Test("on a day of no plan, what several plans have is ambiguous")
  func ambiguous() throws {
    let resolver = try resolver(on: "2030-01-01")
    guard
      case .ambiguousCode(let code, let plans) = refusal({ () throws(Refusal) in
        try resolver.selection(code: "L1M1")
      })
    else {
      Issue.record("not refused")
      return
    }
    #expect(code == Code("L1M1") && plans.map(\.description) == ["old", "new"])
    guard
      case .ambiguousLabel("1.1", let codes) = refusal({ () throws(Refusal) in
        try resolver.selection(codeOrLabel: "1.1")
      })
    else {
      Issue.record("not refused")
      return
    }
    #expect(codes == ["old/L1M1", "new/L1M1"])
  }

  @Test("a code that no node has: its nearest ancestor, that one's children, and the nearest code")
  func missing() throws {
    let resolver = try resolver()
    guard
      case .noSuchNode(let missing) = refusal({ () throws(Refusal) in
        try resolver.selection(code: "old/L2M5")
      })
    else {
      Issue.record("not refused")
      return
    }
    #expect(
      missing.parent == Code("L2") && missing.siblings == [Code("L2M4")] && missing.nearest == Code("L2M4"))
  }

  @Test("a code that a node had before is told with the codes that it has now")
  func moved() throws {
    let resolver = try resolver()
    guard
      case .movedCode(let moved) = refusal({ () throws(Refusal) in
        try resolver.selection(code: "L3")
      })
    else {
      Issue.record("not refused")
      return
    }
    #expect(moved.plan.description == "old" && moved.successors == [Code("L2")])
  }

  @Test("other letters than the plan's, a word that is no code, and a plan that is not here")
  func noCode() throws {
    let resolver = try resolver()
    guard
      case .otherShape(let other) = refusal({ () throws(Refusal) in
        try resolver.selection(code: "old/A1B1")
      }), case .notACode("7") = refusal({ () throws(Refusal) in try resolver.selection(code: "7") }),
      case .noSuchPlan("olt", nearest: "old", let known) = refusal({ () throws(Refusal) in
        try resolver.selection(planOrCode: "olt")
      })
    else {
      Issue.record("not refused")
      return
    }
    #expect(other.letters?.plan == "L" && other.letters?.typed == "A" && other.nearest == Code("L1M1"))
    #expect(known.map(\.description) == ["old", "new"])
  }
}
