import PlanTestSupport
import Testing

@testable import PlanCore

/// Y15: what is marked as done counts once somebody else has accepted it, where the plan asks for it.
struct ReviewTests {
  private static let header = PlanFixture.header + "\nrequire: review\n"

  private func day(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }

  private func plan(_ deliverables: [String], header: String = header) throws -> PlanFixture {
    var files = ["L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n"]
    for (index, text) in deliverables.enumerated() {
      files["L1/L1M1/L1M1D\(index + 1).txt"] = "title: x\n" + text
    }
    return try PlanFixture(header, files)
  }

  private func standing(_ text: String, on day: String = "2020-12-31") throws -> EffectiveStatus {
    let plan = try plan([text])
    return plan.tree.nodes[2].effectiveStatus(on: try self.day(day), in: plan.header)
  }

  @Test(
    "Y15: a line that says done counts as the last review below it says, and as in progress without one",
    arguments: [
      ("status: 2019-03-01 done\n", "claimed", NodeStatus.inProgress),
      ("status: 2019-03-01 done\nreview: 2019-04-01 accepted 2019-03-01\n", "accepted", .done),
      ("status: 2019-03-01 done\nreview: 2019-04-01 Accepted 2019-03-01 Seen\n", "accepted", .done),
      (
        "status: 2019-03-01 done\nreview: 2019-04-01 returned 2019-03-01 No minutes\n", "returned",
        .inProgress
      ),
      (
        "status: 2019-03-01 done\nreview: 2019-04-01 returned 2019-03-01\nreview: 2019-04-02 accepted 2019-03-01\n",
        "accepted", .done
      ),
      // A later line needs a review of its own, also where it was accepted before.
      (
        "status: 2019-03-01 done\nreview: 2019-04-01 accepted 2019-03-01\nstatus: 2019-06-01 done Again\n",
        "claimed", .inProgress
      ),
      // Of one day, too: what stands below a review has not been looked at.
      (
        "status: 2019-03-01 done\nreview: 2019-04-01 returned 2019-03-01\nstatus: 2019-03-01 done\n",
        "claimed",
        .inProgress
      ),
      ("review: 2019-04-01 accepted 2019-03-01\nstatus: 2019-03-01 done\n", "claimed", .inProgress),
      // What does not say done needs none, and none changes it.
      ("status: 2019-03-01 not-done\nreview: 2019-04-01 accepted 2019-03-01\n", nil, .notDone),
      ("status: 2019-03-01 in-progress\n", nil, .inProgress),
      // What cannot be read accepts nothing.
      ("status: 2019-03-01 done\nreview: 2019-04-01 accept 2019-03-01\n", "claimed", .inProgress),
      ("status: 2019-03-01 done\nreview: accepted 2019-03-01\n", "claimed", .inProgress),
    ] as [(String, String?, NodeStatus)])
  func counted(text: String, state: String?, status: NodeStatus) throws {
    let plan = try plan([text])
    let last = try day("2020-12-31")
    #expect(plan.tree.nodes[2].reviewState(on: last)?.rawValue == state)
    #expect(try standing(text).status == status)
    let total = plan.tree.figures(on: last).total
    #expect(total.count(of: status) == 1 && total.deliverables == 1)
    #expect(total.claimed == (state == "claimed" ? 1 : 0))
  }

  @Test("Y15: what was accepted is done from its own day on, not from that of the review")
  func ownDay() throws {
    let text = "due: 2019-03-31\nstatus: 2019-03-01 done\nreview: 2020-05-01 accepted 2019-03-01\n"
    #expect(try standing(text, on: "2019-03-01").status == .done)
    #expect(try standing(text, on: "2019-02-28").status == .unreported)
    let plan = try plan([text, text.replacing("accepted", with: "returned")])
    let figures = plan.tree.figures(on: try day("2019-12-31"))
    #expect(plan.tree.delay(of: 2, figures) == nil)
    // What was returned, and what nobody has accepted, is overdue.
    #expect(plan.tree.delay(of: 3, figures)?.isOverdue == true)
  }

  @Test("Y15: a status says what was marked, what it counts as, and why it was returned")
  func standings() throws {
    let done = "status: 2019-03-01 done Draft\n"
    guard case .claimed(.reported(let line)) = try standing(done) else { throw Missing() }
    #expect(line.note == "Draft")
    let returned = try standing(done + "review: 2019-04-01 returned 2019-03-01 No minutes\n")
    #expect(returned.note == "No minutes" && returned.since == line.date && returned.line == line)
    #expect(returned.word == StatusWord(.done))
    #expect(try standing(done + "review: 2019-04-01 accepted 2019-03-01\n") == .reported(line))
  }

  @Test(
    "Y15: with a day, what takes effect on it or later is reviewed; what was said before counts as it stands")
  func started() throws {
    func done(_ require: String, _ text: String, on last: String = "2020-12-31") throws -> String {
      let plan = try self.plan([text], header: PlanFixture.header + "\n" + require)
      let figures = try plan.tree.figures(on: day(last)).total
      return "\(figures.done) \(figures.claimed)"
    }
    let line = "status: 2019-03-01 done\n"
    #expect(try done("require: review 2019-03-01\n", line) == "0 1")
    #expect(try done("require: review 2019-03-02\n", line) == "1 0")
    #expect(try done("require: review 2019-03-02\nrequire: review 2019-02-01\n", line) == "0 1")
    #expect(try done("require: review\nrequire: review 2019-03-02\n", line) == "0 1")
    #expect(try done("require: review soon\n", line) == "1 0")
    let marks = "every: year\nperiod-status: 2018 done\nperiod-status: 2019 2019-06-01 done\n"
    #expect(try done("require: review 2019-01-01\n", marks, on: "2018-12-31") == "1 0")
    #expect(try done("require: review 2019-01-01\n", marks, on: "2019-06-30") == "0 1")
    let late = try plan([line], header: PlanFixture.header + "\nrequire: review 2019-03-02\n")
    #expect(late.header.requiresReview)
    #expect(try late.tree.nodes[2].claims(by: day("2020-12-31")).isEmpty)
    #expect(try late.tree.findings(on: day("2020-12-31")).isEmpty)
  }

  @Test("Y15: a plan that does not require reviews counts as ever, whatever reviews say")
  func notRequired() throws {
    let text = "status: 2019-03-01 done\nreview: 2019-04-01 returned 2019-03-01\n"
    let plan = try plan([text], header: PlanFixture.header)
    let last = try day("2020-12-31")
    #expect(plan.tree.figures(on: last).total.done == 1 && !plan.header.requiresReview)
    #expect(plan.tree.nodes[2].reviewState(on: last) == nil && plan.tree.nodes[2].claims(by: last).isEmpty)
  }

  @Test(
    "Y15: of what recurs each period is reviewed by itself, and all of them together",
    arguments: [
      ("", "claimed", "claimed", "claimed", NodeStatus.inProgress),
      ("review: 2019-02-01 accepted 2018\n", "accepted", "claimed", "claimed", .inProgress),
      (
        "review: 2019-02-01 accepted 2018\nreview: 2020-02-01 accepted 2019\n", "accepted", "accepted",
        "accepted",
        .done
      ),
      (
        "review: 2019-02-01 returned 2018\nreview: 2020-02-01 accepted 2019\n", "returned", "accepted",
        "returned",
        .inProgress
      ),
      // What is marked again below a review needs another one.
      (
        "review: 2019-02-01 returned 2018\nperiod-status: 2018 done\nreview: 2020-02-01 accepted 2019\n",
        "claimed",
        "accepted", "claimed", .inProgress
      ),
    ])
  func periods(reviews: String, first: String, second: String, whole: String, status: NodeStatus) throws {
    let marks = "every: year\nperiod-status: 2018 done\nperiod-status: 2019 done\n"
    let plan = try plan([marks + reviews])
    let node = plan.tree.nodes[2]
    func state(_ name: String) throws -> String? {
      let period = try #require(PeriodName(name))
      return node.statusSource(FigureBasis(period, until: try day("2020-12-31")))?.review?.rawValue
    }
    #expect(try state("2018") == first && state("2019") == second)
    let last = try day("2019-12-31")
    #expect(node.reviewState(on: last)?.rawValue == whole)
    #expect(node.effectiveStatus(on: last, in: plan.header).status == status)
    #expect(node.claims(by: last).map(\.target.description) == ["2018", "2019"])
    let annual = try #require(PeriodName("2018"))
    let figures = plan.tree.figures(FigureBasis(annual, until: last))
    #expect(figures.total.done == (first == "accepted" ? 1 : 0))
    // A period that has begun and has no mark keeps the whole in progress, with nothing to be looked at.
    #expect(try node.reviewState(on: day("2020-06-01")) == nil)
  }

  @Test(
    "Y15: counted where they are read, deliverables count as in a whole tree",
    arguments: [
      "status: 2019-03-01 done\n", "status: 2019-03-01 done\nreview: 2019-04-01 accepted 2019-03-01\n",
      "status: 2019-03-01 done\nreview: 2019-04-01 returned 2019-03-01\n", "status: 2019-03-01 not-done\n",
    ])
  func counter(text: String) throws {
    let plan = try plan([text])
    let day = try day("2020-12-31")
    var counter = DeliverableCounter(plan.header, on: day)
    let parent = try #require(Code("L1M1"))
    let isCounted = Array("title: x\n\(text)".utf8).withUnsafeBufferPointer {
      counter.count($0, below: parent)
    }
    if isCounted {
      #expect(counter.tallies.first?.rollup == plan.tree.figures(on: day).total)
    } else {
      #expect(text.contains("done") && !text.contains("not-done"))
    }
  }

  @Test("Y15: a new status line stands below the reviews of its day, a new review below what it is about")
  func placing() throws {
    let day = try day("2019-03-01")
    var file = try NodeFile(parsing: Array("title: x\nstatus: 2019-03-01 done\nowner: A\n".utf8))
    file = try file.adding(Review(date: day, .returned, of: .day(day), note: "No minutes"))
    file = try file.adding(StatusLine(date: day, word: StatusWord(.done)))
    file = try file.adding(StatusLine(date: day.adding(days: 9), word: StatusWord(.done)))
    file = try file.adding(Review(date: day, .accepted, of: .day(day)))
    let expected = """
      title: x
      status: 2019-03-01 done
      review: 2019-03-01 returned 2019-03-01 No minutes
      status: 2019-03-01 done
      status: 2019-03-10 done
      review: 2019-03-01 accepted 2019-03-01
      owner: A

      """
    #expect(String(decoding: file.bytes, as: UTF8.self) == expected)
    let period = try #require(PeriodName("2019"))
    var marked = try NodeFile(parsing: Array("title: x\nperiod-status: 2019 done\n".utf8))
    marked = try marked.adding(Review(date: day, .returned, of: .period(period)))
    marked = try marked.adding(PeriodMark(period, date: nil, word: StatusWord(.done)))
    #expect(
      String(decoding: marked.bytes, as: UTF8.self)
        == "title: x\nperiod-status: 2019 done\nreview: 2019-03-01 returned 2019\nperiod-status: 2019 done\n")
  }

  @Test(
    "Y15: reviews are checked: their day and form, and what they are about",
    arguments: [
      ("status: 2019-03-01 done\nreview: 2019-04-01 accepted 2019-03-01 Seen\n", nil),
      ("status: 2019-03-01 done\nreview: 01/04/2019 accepted 2019-03-01\n", "bad-date"),
      ("status: 2019-03-01 done\nreview: 2019-04-01 ok 2019-03-01\n", "bad-review"),
      ("status: 2019-03-01 done\nreview: 2019-04-01 accepted\n", "bad-review"),
      ("status: 2019-03-01 done\nreview: 2019-04-01 accepted yesterday\n", "bad-review"),
      ("status: 2019-03-01 done\nreview: 2021-04-01 accepted 2019-03-01\n", "future-status"),
      ("status: 2019-03-01 done\nreview: 2019-04-01 accepted 2019-03-02\n", "nothing-reviewed"),
      ("status: 2019-03-01 not-done\nreview: 2019-04-01 accepted 2019-03-01\n", "nothing-reviewed"),
      ("review: 2019-04-01 accepted 2019-03-01\nstatus: 2019-03-01 done\n", "nothing-reviewed"),
      ("status: 2019-03-01 done\nreview: 2019-04-01 accepted 2019\n", "nothing-reviewed"),
      ("review:\n", "empty-value"),
    ] as [(String, String?)])
  func checked(text: String, rule: String?) throws {
    #expect(try plan([text]).rules() == (rule.map { [$0] } ?? []))
  }

  @Test("Y15: a review in a plan that requires none is noted, one on a line or measure an error")
  func misplacedReviews() throws {
    let text = "status: 2019-03-01 done\nreview: 2019-04-01 accepted 2019-03-01\n"
    let plain = try plan([text], header: PlanFixture.header)
    #expect(try plain.findings().map(\.detail) == [.reviewNotRequired])
    #expect(FindingRule.reviewNotRequired.severity == .note)
    let above = try PlanFixture(
      Self.header,
      [
        "L1/L1.txt": "title: x\nreview: 2019-04-01 accepted 2019-03-01\n",
        "L1/L1M1/L1M1.txt": "title: x\n", "L1/L1M1/L1M1D1.txt": "title: x\n",
      ])
    #expect(try above.rules() == ["review-on-parent"])
  }

  @Test("Y15: history tells reviews by what they are about")
  func history() throws {
    let old = try NodeFile(parsing: Array("review: 2019-04-01 returned 2019-03-01\n".utf8))
    let new = try NodeFile(
      parsing: Array(
        "review: 2019-04-01 returned 2019-03-01\nreview: 2019-05-01 accepted 2019-03-01 Seen\nreview: 2020-01-05 accepted 2019\n"
          .utf8))
    let changes = VersionComparison(from: [old], to: new, subStatuses: []).fieldChanges
    #expect(
      changes == [
        FieldChange(
          .review(of: "2019-03-01"), from: ["2019-04-01 returned 2019-03-01"],
          to: ["2019-04-01 returned 2019-03-01", "2019-05-01 accepted 2019-03-01 Seen"]),
        FieldChange(.review(of: "2019"), from: [], to: ["2020-01-05 accepted 2019"]),
      ])
    #expect(changes.allSatisfy { $0.field.key == "review" && $0.field.name == .review })
  }

  @Test("Y15: what is claimed and what is returned in a closed period counts alike; accepting it restates")
  func restated() throws {
    let header = Self.header + "closed: 2019 0/1/0/0\n"
    let done = "status: 2019-03-01 done\n"
    func restatement(_ review: String) throws -> Restatement {
      let (old, new) = (try plan([done], header: header), try plan([done + review], header: header))
      let closed = try #require(old.header.closedPeriods.first)
      return Restatement(of: closed, from: old.tree, to: new.tree)
    }
    #expect(try restatement("review: 2020-04-01 returned 2019-03-01\n").isEmpty)
    let accepted = try restatement("review: 2020-04-01 accepted 2019-03-01 Seen\n")
    #expect(accepted.was == Rollup(inProgress: 1) && accepted.now == Rollup(done: 1))
    #expect(accepted.differences.map { accepted.reason(of: $0) } == ["Seen"])
  }

  private struct Missing: Error {}
}
