import Foundation
import PlanTestSupport
import Testing

/// Proof 6: in every state that a file can be in, a mark changes its own line in each copy or refuses and changes
/// nothing; byte for byte.
struct KeptEditsProof {
  enum State: String, CaseIterable, Sendable { case clean, unstaged, staged, both, deleted, conflicted }
  enum Place: String, CaseIterable, Sendable { case sameField, another }

  private static let file = "plans/test/L1/L1D1.txt"
  private static let recorded = "title: D1\nowner: A\nstatus: 2019-01-01 not-done\n# comment\n\nBody\n"
  private static let added = "status: 2020-02-02 done\n"

  /// The text with a hand edit of the field that is marked, or elsewhere; `word` tells two edits apart.
  private static func edited(_ place: Place, _ word: String) -> String {
    switch place {
    case .sameField: recorded.replacing("not-done", with: word == "one" ? "in-progress" : "done")
    case .another:
      recorded.replacing("owner: A", with: "owner: \(word)").replacing("Body", with: "Body \(word)")
    }
  }

  private func prepared(_ state: State, _ place: Place) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "plans/test/plan.txt")
    try sandbox.write("title: L\n", to: "plans/test/L1/L1.txt")
    try sandbox.write(Self.recorded, to: Self.file)
    try sandbox.commitAll("first")
    func edit(_ word: String) throws { try sandbox.write(Self.edited(place, word), to: Self.file) }
    switch state {
    case .clean: break
    case .unstaged: try edit("one")
    case .staged, .both:
      try edit("one")
      try sandbox.git("add", "-A")
      if state == .both { try edit("two") }
    case .deleted: try sandbox.remove(Self.file)
    case .conflicted:
      try sandbox.git("switch", "-q", "-c", "other")
      try edit("one")
      try sandbox.commitAll("other")
      try sandbox.git("switch", "-q", "main")
      try edit("two")
      try sandbox.commitAll("mine")
      #expect(try sandbox.run("/usr/bin/env", ["git", "merge", "other"]).code != 0)
      // Whoever is half way through resolving has a file that can be read.
      try edit("one")
    }
    return sandbox
  }

  /// The three copies, and everything else git knows.
  private func copies(_ sandbox: Sandbox) throws -> [String] {
    [
      try sandbox.git("show", "HEAD:\(Self.file)"),
      (try? sandbox.git("show", ":\(Self.file)")) ?? "none",
      (try? sandbox.text(of: Self.file)) ?? "none",
      try sandbox.git("ls-files", "-s", "--", ":!\(Self.file)") + sandbox.git("status", "--porcelain"),
    ]
  }

  @Test(
    "6: the user's own edits are kept byte for byte, or the mark is refused", arguments: State.allCases,
    Place.allCases)
  func kept(state: State, place: Place) throws {
    let sandbox = try prepared(state, place)
    let before = try copies(sandbox)
    let run = try sandbox.run(
      PlanBinary.path, ["set", "L1D1", "done", "--at", "2020-02-02"], ["PLAN_LANG": "en"])
    let after = try copies(sandbox)
    let isPossible = state == .clean || place == .another && [.unstaged, .staged, .both].contains(state)
    guard isPossible else {
      #expect(run.code == 1 && run.errors.contains("hint: "), "\(run.code) \(run.errors)")
      #expect(after == before)
      return
    }
    #expect(run.code == 0, "\(run.errors)")
    for copy in 0..<3 {
      let line = before[copy].range(of: "not-done\n")
      let end = try #require(line?.upperBound)
      #expect(after[copy] == before[copy][..<end] + Self.added + before[copy][end...])
    }
    #expect(after[3] == before[3])
    let undone = try sandbox.run(PlanBinary.path, ["undo"], ["PLAN_LANG": "en"])
    #expect(undone.code == 0, "\(undone.errors)")
    #expect(try copies(sandbox) == before)
    ProofFigure.keep(
      6, "",
      "\(State.allCases.count) states × \(Place.allCases.count) places: kept byte for byte, or refused with nothing changed"
    )
  }
}
