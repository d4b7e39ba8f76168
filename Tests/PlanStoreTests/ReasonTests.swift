import PlanTestSupport
import Testing

@testable import PlanStore

/// Why a change was made, out of the messages of commits.
struct ReasonTests {
  private func reason(
    _ subject: String, _ paragraphs: [String], _ verb: String, again: Bool = false
  ) -> String? {
    let message = CommitMessage(subject: subject, body: paragraphs.joined(separator: "\n\n"), verb: verb)
    return CommitMessage.reason(
      in: again
        ? CommitMessage(again: message.text, of: "abc", takenBackBy: ("1234567890", "Bo")).text : message.text
    )
  }

  @Test(
    "the list of what was changed is no part of the reason, and neither is a title",
    arguments: [
      ("edit", "p L1D1: due", "L1D1: due: none → 2020-12-31"),
      ("edit", "p: 2 files: due", "L1D1: due: none → 2020-12-31\nL1D2: due: none → 2020-12-31"),
      (
        "set", "p: 2 deliverables",
        "L1D1: unreported → done (2020-12-31)\nL1D2: unreported → done (2020-12-31)"
      ),
      ("set", "p: 1 node from a table", "L1D1: due: none → 2020-12-31"),
      ("move", "p L1: moved to L2, 2 nodes", "L1 → L2\nL1D1 → L2D1"), ("add", "p L1D1: added", "The title"),
      ("add", "p: 2 nodes added", "L1D1: One\nL1D2: Two"),
      ("drop", "p: 2 nodes dropped (2020-12-31)", "p/L1\np/L2"),
      ("save", "p: 2 files", "modified: plans/p/L1/L1.txt\nnew: plans/p/L1/L1D1.txt"),
      ("init", "p: new plan", "The title"),
    ])
  func list(verb: String, subject: String, list: String) {
    #expect(reason(subject, [list], verb) == nil)
    #expect(reason(subject, ["Board meeting", list], verb) == "Board meeting")
    #expect(reason(subject, ["One", "Two: of\ntwo lines", list], verb) == "One\n\nTwo: of\ntwo lines")
    #expect(
      reason(subject, ["Board meeting", list], verb, again: true)
        == "Board meeting\n\nRecorded again: commit 1234567 by Bo had taken it back.")
  }

  @Test(
    "where there is no list the body is the reason, whatever it looks like",
    arguments: [
      ("set", "p L1D1: unreported → done (2020-12-31)"), ("move", "p L1D1: moved to L2D1"),
      ("drop", "p L1D1: dropped (2020-12-31)"), ("save", "p L1D1: due"),
      ("close", "p: 2019 published again, 1/2/3/4"),
      ("undo", "undo: p: 2 deliverables"),
    ])
  func body(verb: String, subject: String) {
    #expect(reason(subject, [], verb) == nil)
    #expect(reason(subject, ["Cause: unclear"], verb) == "Cause: unclear")
    #expect(reason(subject, ["One", "Two"], verb) == "One\n\nTwo")
  }

  @Test("of another commit the message is the reason, without trailers; of a merge without git's own line")
  func foreign() {
    #expect(
      CommitMessage.reason(in: "Owners after the reorganisation\n") == "Owners after the reorganisation")
    #expect(
      CommitMessage.reason(
        in: "Owners\r\n\r\nSee: the minutes\r\nSigned-off-by: A <a@b>\r\nCo-authored-by: B <b@b>\r\n")
        == "Owners\n\nSee: the minutes")
    #expect(
      CommitMessage.reason(in: "Owners\n\nSee: the minutes\n\nSigned-off-by: A <a@b>\n")
        == "Owners\n\nSee: the minutes")
    #expect(CommitMessage.reason(in: "Merge branch 'x'\n\nBo is right\n", isMerge: true) == "Bo is right")
    #expect(CommitMessage.reason(in: "Merge branch 'x'\n", isMerge: true) == nil)
    #expect(CommitMessage.reason(in: "\n\n") == nil && CommitMessage.reason(in: "") == nil)
  }
}
