import PlanCore
import PlanWords
import PlanService
import PlanWording
import PlanStore

/// What differs between two states of one plan, as a person or a program reads it.
struct DifferenceReport {
  let comparison: PlanComparison
  let differences: [Difference]
  let words: PlanTerms
  /// The commits that were compared, or the one that was read; nil for the files.
  let revisions: (from: Revision?, to: Revision?)
  /// Whether two commits were compared, not two days.
  let isOfRevisions: Bool
  /// What was published for periods that end on one of the days.
  var published: [PublishedFigures] = []
  /// What was adopted, where that is compared.
  var adopted: AdoptedState?

  /// What two days of the same files differ in, plan by plan.
  static func days(
    _ from: PlanDate, _ to: PlanDate, _ scope: String?, from source: PlanSource, _ workspace: Workspace,
    _ session: Session
  ) throws(CommandError) -> [DifferenceReport] {
    try session.selections(scope, at: to, from: source, in: workspace).map { selection throws(CommandError) in
      let plan = selection.plan
      let scope = selection.code
      let published = try session.published(
        of: plan, scope, endingOn: [from, to], from: source, in: workspace)
      let comparison = PlanComparison(.init(plan, on: from), .init(plan, on: to), scope: scope)
      return DifferenceReport(
        comparison: comparison, differences: comparison.differencesOfDays, words: session.words(plan.header),
        revisions: (source.revision, source.revision), isOfRevisions: false, published: published)
    }
  }

  /// What two commits, or a commit and the files, differ in, plan by plan.
  static func revisions(
    _ from: Revision, _ to: Revision?, _ scope: String?, on day: PlanDate, _ workspace: Workspace,
    _ session: Session
  ) throws(CommandError) -> [DifferenceReport] {
    let source = to.map { PlanSource.revision($0) } ?? .workingTree
    let old = try session.plans(from: .revision(from), in: workspace).plans
    let new = try session.plans(from: source, in: workspace).plans
    var ids = (old + new).map(\.id).distinct.sorted()
    var code: Code?
    if let scope {
      let selection = try session.following(new, from: source, in: workspace) { () throws(Refusal) in
        try Self.selection(scope, in: new, or: old, on: day)
      }
      ids = [selection.plan.id]
      code = selection.code
    }
    return ids.compactMap { id in
      let (before, after) = (old.first { $0.id == id }, new.first { $0.id == id })
      guard let header = (after ?? before)?.header else { return nil }
      let comparison = PlanComparison(.init(before, on: day), .init(after, on: day), scope: code)
      return DifferenceReport(
        comparison: comparison, differences: comparison.differencesOfTrees, words: session.words(header),
        revisions: (from, to), isOfRevisions: true)
    }
  }

  /// What a word means among the later plans, else among the earlier ones.
  private static func selection(
    _ word: String, in new: [PlanTree], or old: [PlanTree], on day: PlanDate
  ) throws(Refusal) -> Selection {
    let later = CodeResolver(plans: new, day: day)
    do throws(Refusal) { return try later.selection(planOrCode: word) } catch {
      if case .code(.movedCode) = error { throw error }
      let earlier = CodeResolver(plans: old, day: day)
      if let selection = try? earlier.selection(planOrCode: word) { return selection }
      throw error
    }
  }

  /// What the differences are about, to name the files in it that cannot be read.
  var selections: [Selection] {
    guard let plan = comparison.after.plan else { return [] }
    return [Selection(plan: plan, node: comparison.scope.flatMap { plan.index(of: $0) })]
  }
}

extension DifferenceReport {
  /// A heading with the two states, the differences by word, and the counts before and after.
  func lines(within columns: Int?) -> [Text] {
    let localized = words.localized
    var lines = [heading]
    for word in DifferenceWord.allCases {
      let own = differences.filter { $0.word == word }
      if own.isEmpty { continue }
      lines.append(
        Text("\(localized(word, ["count": own.count.value])) (\(localized.grouped(own.count)))", .bold))
      var table = Table([.left, .left, .left] + (adopted == nil ? [] : [.left]), flexible: 1, 2)
      for difference in own {
        table.add(cells(difference) + (adopted.map { [Text($0.reasons[difference] ?? "")] } ?? []))
      }
      lines += table.lines(within: columns).lines
    }
    if differences.isEmpty { lines.append(Text(localized(DiffPhrase.nothing), .dim)) }
    if let adopted { return lines + (comparison.scope == nil ? [Text(adopted.sentence(words), .bold)] : []) }
    let (before, after) = (comparison.totalBefore, comparison.totalAfter)
    let total = before == after ? after.short(words) : "\(before.short(words)) → \(after.short(words))"
    return lines + [Text(total, .bold)] + published.flatMap { $0.lines(words) }
  }

  private var heading: Text {
    let title = comparison.scope.map(\.description) ?? words.header.title(in: words.language)
    return Text(title, .bold) + Text("  \(states.from) → \(states.to)", .dim)
  }

  /// The two states as they are named to people.
  private var states: (from: String, to: String) {
    let localized = words.localized
    guard isOfRevisions else {
      let days = (comparison.before.day.description, comparison.after.day.description)
      guard let revision = revisions.to else { return days }
      let values = ["recorded": revision.day.value, "commit": revision.shortCommit.value]
      return (
        days.0, localized(RevisionPhrase.asRecorded, values.merging(["day": days.1.value]) { $1 })
      )
    }
    func name(_ revision: Revision?) -> String {
      revision.map { "\($0.shortCommit) (\($0.day))" } ?? localized(DiffPhrase.files)
    }
    if let adopted { return (adopted.name(localized), name(revisions.to)) }
    let day = localized(DiffPhrase.onDay, ["date": comparison.after.day.value])
    return (name(revisions.from), localized.series([name(revisions.to), day]))
  }

  /// The code, what changed, and the title.
  private func cells(_ difference: Difference) -> [Text] {
    let code = Text("  ") + Text(difference.code?.description ?? words.header.id.description, .bold)
    let title = Text(title(of: difference), .dim)
    func values(_ from: [String], _ to: [String]) -> Text {
      let none = words.localized(EditPhrase.nothingThere)
      let shown = [from, to].map { $0.isEmpty ? none : words.localized.clauses($0) }
      return Text("\(shown[0]) → \(shown[1])")
    }
    switch difference.detail {
    case .status(let from, let to): return [code, words.text(from) + Text(" → ") + words.text(to), title]
    case .added(let effectiveStatus), .dropped(let effectiveStatus), .removed(let effectiveStatus):
      return [code, effectiveStatus.map { words.text($0) } ?? Text(""), title]
    case .late, .answered: return [code, words.text(difference.change(words)), title]
    case .recoded(let old): return [code, Text("\(old) → \(difference.code?.description ?? "")"), title]
    case .title(let language, let from, let to):
      return [
        code,
        Text(words.localized.label(language.description))
          + values(from.map { [$0] } ?? [], to.map { [$0] } ?? []),
        Text(""),
      ]
    case .field(.confirmed, let change) where change.from.isEmpty,
      .field(.reviewed, let change) where change.from.isEmpty:
      return [code, Text(words.localized.clauses(change.to)), title]
    case .field(_, let change):
      guard let mark = change.markChange(words.header.subStatuses) else {
        return [code, values(change.from, change.to), title]
      }
      return [code, words.text(mark), title]
    case .line(let change):
      let old = change.replaced.map { lineText($0) + Text(" → ") } ?? Text("")
      return [code, old + lineText(change.line), title]
    }
  }

  private func lineText(_ line: StatusLine) -> Text {
    Text("\(line.date) ") + words.text(line.word) + Text(line.note.isEmpty ? "" : " \(line.note)")
  }

  /// The node's title in the language asked for.
  private func title(of difference: Difference) -> String {
    guard let code = difference.code else { return difference.title }
    let node = comparison.after.plan?.node(code) ?? comparison.before.plan?.node(code)
    return node.map(words.title) ?? difference.title
  }
}
