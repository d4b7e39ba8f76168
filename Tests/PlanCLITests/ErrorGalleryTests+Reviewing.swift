import PlanTestSupport

@testable import PlanCLI

extension ErrorGalleryTests {
  /// Lets the plan 2018-2020 require reviews.
  @Sendable static func requireReview(_ sandbox: Sandbox) throws {
    let path = "plans/2018-2020/plan.txt"
    try sandbox.write("require: review\n" + (try sandbox.text(of: path)), to: path)
    try sandbox.commitAll("review")
  }

  static let bo = ["GIT_AUTHOR_NAME": "Bo Lind", "GIT_AUTHOR_EMAIL": "bo@example.org"]

  /// What cannot be reviewed, and what is said where something is to be (Y15).
  static let reviewing: [Entry] = [
    Entry(name: "review-nothing", line: "review", code: 64),
    Entry(name: "review-no-code", line: "review accept", code: 64),
    Entry(name: "review-no-verdict", line: "review L2M5D1", code: 64),
    Entry(name: "review-bad-verdict", line: "review L2M5D1 perhaps", code: 64),
    Entry(name: "review-not-required", line: "review 2018-2020/L1M1D1 accept", code: 1),
    Entry(name: "review-own", line: "review 2018-2020/L1M1D1 accept", code: 1, make: requireReview),
    Entry(
      name: "review-own-other-address", line: "review 2018-2020/L1M1D1 accept", code: 1,
      variables: ["GIT_AUTHOR_EMAIL": "ana.ruiz@example.net"],
      make: { sandbox in
        try requireReview(sandbox)
        try sandbox.write(
          "person: Ana Ruiz <ana.ruiz@example.net>, ana@example.org; role editor\n", to: "plans/people.txt")
      }),
    Entry(
      name: "review-not-an-editor", line: "review 2018-2020/L1M1D1 accept", code: 1, variables: bo,
      change: people, make: requireReview),
    Entry(
      name: "review-nothing-done", line: "review 2018-2020/L1M8D2 accept", code: 1, make: requireReview),
    Entry(
      name: "review-nothing-done-in-period", line: "review 2018-2020/L1M6D1 accept --period 2019", code: 1,
      make: requireReview),
    Entry(
      name: "review-unrecorded", line: "review 2018-2020/L1M8D2 accept", code: 1, variables: bo,
      make: { sandbox in
        try requireReview(sandbox)
        let path = "plans/2018-2020/L1/L1M8/L1M8D2.txt"
        try sandbox.write(try sandbox.text(of: path) + "status: 2021-01-31 done\n", to: path)
      }),
    Entry(
      name: "review-in-a-closed-period", line: "review 2018-2020/L2M5D1 accept --at 2020-02-01", code: 1,
      variables: bo, change: .closed,
      make: { sandbox in
        try sandbox.write(
          try sandbox.text(of: node) + "status: 2019-12-01 done Delivered\n", to: node)
        try requireReview(sandbox)
      }),
    Entry(name: "review-of-a-line", line: "review 2018-2020/L1 accept", code: 1, make: requireReview),
    Entry(name: "edit-review", line: "edit L2M5D1 review=2020-01-01", code: 64),
    Entry(name: "set-to-be-reviewed", line: "set 2018-2020/L1M8D2 done -n", code: 0, make: requireReview),
  ]
}
