import ArgumentParser
import PlanCore
import PlanService
import PlanWords

/// What `plan list` can be narrowed to.
struct FilterOptions: ParsableArguments {
  @Option(
    help: .init("Only this status, in any of the plan's languages.", valueName: "status"),
    completion: Completing.kind(.statuses))
  var status: [String] = []
  @Option(
    help: .init("Only what this owner has; a part of the name will do.", valueName: "name"),
    completion: Completing.kind(.owners))
  var owner: [String] = []
  @Option(
    help: .init("Only what carries this tag, itself or above it.", valueName: "tag"),
    completion: Completing.kind(.tags))
  var tag: [String] = []
  @Option(
    help: .init("Only what serves this goal or target, itself or above it: 5, 11.a.", valueName: "goal"))
  var sdg: [String] = []
  @Flag(help: "Only what is past its due date and not done: with date, days and owner.") var overdue = false
  @Flag(help: "Only what was done after its due date: with both days; --overdue too means either.")
  var late = false
  @Flag(help: "Only what has another due day than at first: with both days and how often it moved.")
  var rescheduled = false
  @Flag(help: "Only what has no owner, neither itself nor above it.") var noOwner = false
  @Flag(help: "Only what has no evidence.") var noEvidence = false
  @Flag(help: "Only what was marked as done and nobody else has looked at yet.") var toReview = false
  @Option(
    help: .init("Only what is not done and has no status line of the last so many days.", valueName: "days"))
  var stale: String?
  @Option(
    help: .init("The level to list, by its name or letters; deliverables otherwise.", valueName: "level"),
    completion: Completing.kind(.levels))
  var level: String?

  /// Reads the words; what a plan does not know is an error only if none of the selected plans knows it.
  func filter(
    for selections: [Selection], words: PlanTerms, among all: (PlanHeader) -> PlanTerms
  ) throws(CommandError) -> NodeFilter {
    var filter = NodeFilter()
    for word in status {
      let vocabularies = selections.map { StatusVocabulary($0.plan.header) }
      guard vocabularies.contains(where: { $0.filter(word) != nil }) else {
        throw StatusVocabulary.unknown(word, vocabularies, all)
      }
      let own = StatusVocabulary(words.header).filter(word)
      // A word of another plan means the status that it counts as there, in every plan.
      filter.statuses.append(
        own ?? vocabularies.lazy.compactMap { $0.filter(word) }.first { !$0.isSubStatus })
    }
    filter.owners = owner.map(\.folded)
    filter.tags = tag.map { $0.trimmingBlanks.folded }
    for word in sdg {
      guard let goal = SustainableGoal(word) else { throw .badNumber(word, option: "--sdg") }
      filter.goals.append(goal)
    }
    if let stale {
      guard let days = Int(stale), (0...100_000).contains(days) else {
        throw .badNumber(stale, option: "--stale")
      }
      filter.staleDays = days
    }
    (filter.isOverdue, filter.isLate) = (overdue, late)
    filter.hasNoOwner = noOwner
    filter.hasNoEvidence = noEvidence
    filter.isToReview = toReview
    filter.depth =
      try level.map { word throws(CommandError) in
        try depth(of: word, in: words, among: selections)
      } ?? words.header.levels.count
    return filter
  }

  /// The depth of a level named in any language or by its letters; 0, which nothing has, where only another
  /// selected plan knows the level.
  private func depth(of word: String, in words: PlanTerms, among selections: [Selection]) throws(CommandError)
    -> Int
  {
    if let depth = Self.depth(of: word, in: words.header) { return depth }
    if selections.contains(where: { Self.depth(of: word, in: $0.plan.header) != nil }) { return 0 }
    let known = selections.flatMap { $0.plan.header.levels.map(words.name) }.distinct
    throw .unknownLevel(word, nearest: word.nearest(of: known), known: known)
  }

  private static func depth(of word: String, in header: PlanHeader) -> Int? {
    header.levels.firstIndex { level in
      let languages = ToolLanguage.allCases.map(\.tag) + header.languages
      let forms = languages.map { header.forms(of: level, in: $0) }
      let names = [level.letters, level.name] + forms.flatMap { [$0.singular, $0.plural] }
      return names.contains { $0.matches(word) }
    }.map { $0 + 1 }
  }
}
