import PlanCore
import PlanService
import PlanTestSupport
import Testing

/// Who may do what, where roles are asked for (Y18).
struct PermissionsTests {
  private let people = People(
    .bytes(
      Array(
        """
        person: Ana Ruiz <ana@example.org>; role editor
        person: Bo Lind <bo@example.org>, bo@old.org; owns Learning team
        person: Cy Roca <cy@example.org>; role reader; owns L1M1
        person: Di Sala <di@example.org>; role editor; until 2020-01-31

        """.utf8)))

  private func plan() throws -> PlanTree {
    let sample = try SamplePlan(first: "title: D1\nowner: learning TEAM\n")
    return try sample.tree()
  }

  private func permissions(
    _ address: String, _ people: People?, strangers: Person.Role? = nil, _ plan: PlanTree
  ) throws -> Permissions {
    Permissions(
      of: address, people, strangers: strangers, in: [plan], on: try SamplePlan.day("2020-02-01"))
  }

  @Test("an editor may everything, an owner mark her own, a reader read; who is gone or unknown nothing")
  func roles() throws {
    let plan = try plan()
    func told(_ address: String, strangers: Person.Role? = nil) throws -> String {
      let may = try permissions(address, people, strangers: strangers, plan)
      let marked = plan.nodes.indices.filter { may.mayMark($0, in: plan) }.map {
        plan.nodes[$0].code.description
      }
      return "\(may.mayRead ? "reads" : "-") \(may.mayEdit ? "edits" : "-") \(marked.joined(separator: " "))"
    }
    #expect(try told("ANA@example.org") == "reads edits L1 L1M1 L1M1D1 L1M1D2")
    #expect(try told("bo@old.org") == "reads - L1M1D1")
    #expect(try told("cy@example.org") == "reads - ")
    #expect(try told("di@example.org") == "- - " && told("x@example.org") == "- - ")
    // Whoever is let in without standing in the file reads, and owns nothing even if she is let in as an owner.
    #expect(try told("x@example.org", strangers: .reader) == "reads - ")
    #expect(try told("di@example.org", strangers: .owner) == "reads - ")
  }

  @Test("without a people.txt everybody may do everything")
  func noFile() throws {
    let plan = try plan()
    let may = try permissions("x@example.org", nil, plan)
    #expect(may.mayEdit && may.mayMark(2, in: plan) && may.mayTakeBack(changeOf: "y@example.org"))
    #expect(may.person == nil && may.own(in: plan).isEmpty)
  }

  @Test("an owner takes back what she recorded under any of her addresses; what is hers is found")
  func takingBack() throws {
    let plan = try plan()
    let bo = try permissions("bo@example.org", people, plan)
    #expect(bo.mayTakeBack(changeOf: "BO@old.org") && !bo.mayTakeBack(changeOf: "ana@example.org"))
    let readers = [try permissions("cy@example.org", people, plan)]
    #expect(!readers[0].mayTakeBack(changeOf: "cy@example.org"))
    #expect(try permissions("ana@example.org", people, plan).mayTakeBack(changeOf: "bo@old.org"))
    #expect(bo.own(in: plan).map { plan.nodes[$0].code.description } == ["L1M1D1"])
    #expect(
      readers[0].own(in: plan).map { plan.nodes[$0].code.description } == ["L1M1", "L1M1D1", "L1M1D2"])
  }
}
