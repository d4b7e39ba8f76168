import PlanCore
import PlanService
import PlanStore
import PlanWords

/// What `plan diff adopted` says beside the differences: what was adopted, and why things differ.
struct AdoptedState {
  let comparison: AdoptionComparison
  /// The full id of the commit that brought the line.
  let commit: String
  let reasons: [Difference: String]

  /// `adopted 2018-01-15 (1a2b3c4)`.
  func name(_ localized: Localizer) -> String {
    localized(
      AdoptionPhrase.state,
      ["date": comparison.adoption.day.value, "commit": commit.shortCommit.value])
  }

  /// `adopted: 65 deliverables (2018-01-15); since then 2 added`.
  func sentence(_ words: PlanTerms) -> String {
    words.localized.became(
      comparison, deliverables: { words.localized.counted($0, words.deliverables($0)) },
      date: comparison.adoption.day.description)
  }
}

extension DifferenceReport {
  /// What the plans that were adopted by a day have become, each compared with the latest adoption; statuses, status lines
  /// and evidence are left out: they are the work, not the plan.
  static func adopted(
    _ scope: String?, on day: PlanDate, from source: PlanSource, _ workspace: Workspace, _ session: Session
  ) throws(CommandError) -> [DifferenceReport] {
    let selections = try session.selections(scope, at: day, from: source, in: workspace)
    let states = try orFail(
      service: try workspace.adoptionsInForce(of: selections.map(\.plan), on: day, from: source))
    return selections.compactMap { selection in
      guard let state = states.first(where: { $0.plan == selection.plan.id }),
        let tree = state.adopted.tree, let commit = state.adopted.commit
      else { return nil }
      let (plan, scope) = (selection.plan, selection.code)
      let changes = state.adopted.changesSince(state.changes)
      let comparison = PlanComparison(.init(tree, on: day), .init(plan, on: day), scope: scope)
      let differences = comparison.differencesOfTrees.filter(\.isOfThePlan)
      var reasons: [Difference: String] = [:]
      for difference in differences {
        var stated: String?
        if case .dropped = difference.detail { stated = plan.statedReason(of: difference) }
        reasons[difference] = stated ?? changes.reason(of: difference, in: plan)
      }
      var report = DifferenceReport(
        comparison: comparison, differences: differences, words: session.words(plan.header),
        revisions: (nil, source.revision), isOfRevisions: true)
      report.adopted = AdoptedState(
        comparison: AdoptionComparison(state.adopted, to: plan, on: day, changes), commit: commit,
        reasons: reasons)
      return report
    }
  }
}

extension Difference {
  /// Whether it is one of the plan itself: what is in it, under which code, with which words, by when and whose.
  fileprivate var isOfThePlan: Bool {
    switch detail {
    case .status, .late, .answered, .line, .field(.evidence, _), .field(.confirmed, _),
      .field(.marked, _), .field(.reviewed, _):
      false
    case .added, .dropped, .removed, .recoded, .title, .field: true
    }
  }
}
