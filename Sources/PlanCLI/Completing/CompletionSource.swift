import ArgumentParser
import PlanCore
import PlanWords
import PlanStore
import PlanWording

/// The plans of the working directory, as what can be typed.
struct CompletionSource {
  private let plans: [PlanTree]
  private let people: [Person]
  private let session: Session

  /// Reads the plans; nil where there are none. Whatever cannot be read is not offered, and nothing is said.
  init?(_ context: CommandContext) {
    guard let options = try? CommonOptions.parse([]), let session = try? Session(context, options: options),
      let workspace = try? Workspace(searchingFrom: context.workingDirectory),
      let plans = try? workspace.plans().plans
    else { return nil }
    self.plans = plans
    people = (try? workspace.people())?.persons ?? []
    self.session = session
  }

  /// What can stand at a place.
  ///
  /// - Parameter words: the words before it.
  func candidates(_ kind: Completing.Kind, before words: [String]) -> [Candidate] {
    switch kind {
    case .plans: planIDs
    case .nodes: planIDs + nodes
    case .compared: adopted + planIDs + nodes
    case .codes: nodes
    case .deliverables: deliverables
    case .marking: deliverables + (words.contains(where: isCode) ? statuses : [])
    case .editing: words.contains { isCode($0) || isPlan($0) } ? keys(before: words) + nodes : planIDs + nodes
    case .statuses: statuses + filters
    case .tags: distinct(plans.flatMap { plan in plan.nodes.flatMap { $0.file?.list(.tags) ?? [] } })
    case .owners: owners
    case .levels: distinct(plans.flatMap { plan in plan.header.levels.map(session.words(plan.header).name) })
    case .periods: years
    case .markPeriods: markPeriods
    case .reviewing: toReview + (words.contains(where: isCode) ? verdicts : [])
    case .reports: ReportRequest.names.map { Candidate(value: $0) } + planIDs
    case .people: peopleWords(before: words)
    case .reassigning: reassigning(before: words)
    case .rounds: roundWords(before: words)
    case .languages:
      distinct(
        ToolLanguage.allCases.map(\.rawValue) + plans.flatMap { $0.header.languages.map(\.description) })
    }
  }

  private func isCode(_ word: String) -> Bool { Code(word.split(separator: "/").last ?? "") != nil }
  private func isPlan(_ word: String) -> Bool { plans.contains { $0.id.description == word.lowercased() } }

  private func distinct(_ words: [String]) -> [Candidate] {
    words.distinct.sorted().map { Candidate(value: $0) }
  }

  private var planIDs: [Candidate] {
    plans.map {
      Candidate(value: $0.id.description, description: $0.header.title(in: session.words($0.header).language))
    }
  }

  /// The word for what was adopted, where a plan was.
  private var adopted: [Candidate] {
    plans.contains { !$0.header.adoptions.isEmpty } ? [Candidate(value: DifferenceRange.adopted)] : []
  }

  /// Codes, with their plan in front where several plans have them and the period of none holds today.
  private var nodes: [Candidate] { candidates { _, _ in true } }
  private var deliverables: [Candidate] { candidates { $0.isDeliverable($1) } }

  /// What was marked as done and nobody has looked at yet, and what can be found of it.
  private var toReview: [Candidate] {
    candidates { plan, index in plan.nodes[index].hasClaim(by: session.today) }
  }
  private var verdicts: [Candidate] {
    ReviewWord.offered(session.localized).map { Candidate(value: $0) }
  }

  private func candidates(_ admits: (PlanTree, Int) -> Bool) -> [Candidate] {
    var holders: [Code: Int] = [:]
    for plan in plans { for node in plan.nodes { holders[node.code, default: 0] += 1 } }
    return plans.flatMap { plan -> [Candidate] in
      let words = session.words(plan.header)
      let isCurrent = plan.header.period?.contains(session.today) ?? false
      return plan.nodes.indices.filter { admits(plan, $0) }.map { index in
        let node = plan.nodes[index]
        let isPlain = holders[node.code] == 1 || isCurrent
        return Candidate(
          value: isPlain ? node.code.description : "\(plan.id)/\(node.code)",
          description: words.title(of: node))
      }
    }
  }

  /// The tokens, and the plans' words for them.
  private var statuses: [Candidate] {
    var found = distinct(plans.flatMap(\.header.statusTokens))
    for plan in plans {
      let words = session.words(plan.header)
      for status in Status.allCases {
        let word = words.word(NodeStatus(status))
        if !found.contains(where: { $0.value == word }) {
          found.append(Candidate(value: word, description: status.description))
        }
      }
    }
    let unchanged = UnchangedWord.offered(session.localized)
    return found + (found.contains { $0.value == unchanged } ? [] : [Candidate(value: unchanged)])
  }

  private var filters: [Candidate] { [Candidate(value: NodeStatus.unreported.rawValue)] }

  /// `KEY=`, as the targets have them.
  private func keys(before words: [String]) -> [Candidate] {
    let kind: PlanFileKind = words.contains(where: isPlan) ? .plan : .node
    let fields = FieldName.fields(of: kind).filter { $0.row.verb == .edit }
    return (fields.map(\.text) + [NodeFile.descriptionKey]).map { Candidate(value: $0 + "=") }
  }

  private var owners: [Candidate] {
    distinct(
      plans.flatMap { plan in
        (plan.header.file?.values(.owner) ?? []) + plan.nodes.flatMap { $0.file?.values(.owner) ?? [] }
      })
  }

  /// An owner, then owners and people, then plans and codes.
  private func reassigning(before words: [String]) -> [Candidate] {
    let own = words.drop { $0 != Verb.reassign.rawValue }.dropFirst().filter { !$0.hasPrefix("-") }
    switch own.count {
    case 0: return owners
    case 1: return owners + people.map { Candidate(value: $0.name, description: $0.addresses[0]) }
    default: return planIDs + nodes
    }
  }

  /// What can be done with people, then who it is done with, then what of her.
  private func peopleWords(before words: [String]) -> [Candidate] {
    let own = words.drop { $0 != Verb.people.rawValue }.dropFirst().filter { !$0.hasPrefix("-") }
    guard let first = own.first else {
      return PeopleAction.allCases.map { Candidate(value: $0.rawValue) } + planIDs
    }
    guard let action = PeopleAction(rawValue: first) else { return [] }
    let keys = PersonEdit.Key.allCases.map { Candidate(value: $0.rawValue + "=") }
    switch action {
    case .add: return own.count > 2 ? keys.filter { !["name=", "mail="].contains($0.value) } : []
    case .edit where own.count > 1: return keys
    case .edit, .end:
      return own.count > 1 ? [] : people.map { Candidate(value: $0.name, description: $0.addresses[0]) }
    }
  }

  /// What can be done with rounds, or the periods of those that there are; then plans.
  private func roundWords(before words: [String]) -> [Candidate] {
    let own = words.drop { $0 != Verb.round.rawValue }.dropFirst().filter { !$0.hasPrefix("-") }
    let periods = distinct(plans.flatMap { $0.header.rounds.map(\.period.description) })
    guard let first = own.first else {
      return RoundAction.allCases.map { Candidate(value: $0.rawValue) } + periods + planIDs
    }
    guard own.count == 1, let action = RoundAction(rawValue: first) else { return planIDs }
    return action == .open ? periods : periods + planIDs
  }

  /// The periods of what recurs that have begun.
  private var markPeriods: [Candidate] {
    let recurrences = plans.flatMap { $0.nodes.compactMap(\.recurrence) }.distinct
    return distinct(recurrences.flatMap { $0.periods(begunBy: session.today).suffix(60).map(\.description) })
  }

  /// The years of the plans that are over.
  private var years: [Candidate] {
    distinct(
      plans.flatMap { plan -> [String] in
        guard let period = plan.header.period, period.last.year - period.first.year < 100 else { return [] }
        return (period.first.year...period.last.year).filter { $0 < session.today.year }.map(String.init)
      })
  }
}
