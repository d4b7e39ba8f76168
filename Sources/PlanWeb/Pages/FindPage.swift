import PlanCore
import PlanReport
import PlanService
import PlanWords

/// The page on which deliverables of a plan are found: by words, where they stand, whose they are.
struct FindPage {
  let context: PageContext
  let plan: PlanTree
  /// What was asked for; nil where nothing was.
  let query: Form?

  /// The most rows that are shown.
  static let most = 500

  private var terms: PlanTerms { context.terms(plan.header) }

  private func typed(_ name: String) -> String { (query?[name] ?? "").trimmingBlanks }

  private func isSet(_ name: String) -> Bool { query?[name] == "1" }

  /// What the list is narrowed to.
  private var filter: NodeFilter {
    var filter = NodeFilter()
    filter.depth = plan.header.levels.count
    let status = typed("status")
    if let word = plan.header.statusWords.first(where: { $0.description == status }) {
      filter.statuses = [.word(word)]
    } else if status == NodeStatus.unreported.rawValue {
      filter.statuses = [.status(.unreported)]
    }
    if isHouse, !typed("owner").isEmpty { filter.owners = [typed("owner").folded] }
    if !typed("tag").isEmpty { filter.tags = [typed("tag").folded] }
    filter.isOverdue = isSet("overdue")
    filter.hasNoEvidence = isSet("noevidence")
    filter.hasNoOwner = isHouse && isSet("noowner")
    filter.isToReview = isSet("review")
    return filter
  }

  private var isHouse: Bool { context.visitor.audience == .house }

  func answer() -> WebAnswer {
    let localized = context.localized
    let figures = plan.figures(on: context.state.today)
    let wanted = typed("q").folded
    let found = filter.nodes(of: Selection(plan: plan, node: nil), figures).filter { matches($0, wanted) }
    let heading = context.text(.find)
    let title = plan.header.title(in: context.language)
    let values: PageValues = [
      "heading": heading, "action": context.address(.find(plan.id)), "textLabel": context.text(.findText),
      "q": typed("q"), "statusLabel": context.text(.status), "statuses": statuses,
      "hasOwners": isHouse && !owners.isEmpty, "ownerLabel": localized(SitePhrase.owner),
      "owners": options(owners, chosen: typed("owner")), "hasTags": !tags.isEmpty,
      "tagLabel": localized(SitePhrase.tags), "tags": options(tags, chosen: typed("tag")),
      "checks": checks, "show": context.text(.show), "plan": title,
      "planAddress": context.address(.file(plan.id, "index.html")),
      "countText": localized.counted(found.count, terms.deliverables(found.count)),
      "hasRows": !found.isEmpty,
      "nothing": found.isEmpty ? context.text(.nothingFound) as any PageValue : false,
      "codeHeading": terms.deliverables(2).asHeading, "statusHeading": context.text(.status),
      "ownerHeading": isHouse && !owners.isEmpty ? localized(SitePhrase.owner) as any PageValue : false,
      "rows": found.prefix(Self.most).map { row($0, figures) },
    ]
    return context.answer(
      "find", values, title: "\(heading) – \(title)",
      steps: [.init(title, at: context.address(.file(plan.id, "index.html"))), .init(heading)])
  }

  /// Whether a word stands in a deliverable's code or in its title, in any language.
  private func matches(_ index: Int, _ wanted: String) -> Bool {
    if wanted.isEmpty { return true }
    let node = plan.nodes[index]
    if node.code.description.folded.contains(wanted) { return true }
    return plan.header.languages.contains { node.title(in: $0, of: plan.header).folded.contains(wanted) }
  }

  private func row(_ index: Int, _ figures: Figures) -> PageValues {
    let node = plan.nodes[index]
    let delay = plan.delay(of: index, figures)
    let now = context.now(index, in: plan)
    let late: String? = delay.map { delay in
      let days = ["count": delay.days.value]
      return context.localized(delay.isOverdue ? Word.daysOverdue : Word.daysLate, days)
    }
    return context.title(of: node, in: plan.header).with([
      "href": context.address(of: node.code, in: plan.id), "code": node.code.description, "now": now.text,
      "since": now.since.orFalse, "late": late.orFalse,
      "owner": isHouse ? context.localized.series(plan.owners(of: index)) as any PageValue : false,
    ])
  }

  private var statuses: [PageValues] {
    let chosen = typed("status")
    let unreported = NodeStatus.unreported
    let own = plan.header.statusWords.map { word -> PageValues in
      let text = "\(terms.mark(NodeStatus(word.status))) \(terms.word(word))"
      return ["value": word.description, "text": text, "isChosen": word.description == chosen]
    }
    return [any(chosen)] + own + [
      [
        "value": unreported.rawValue, "text": "\(terms.mark(unreported)) \(terms.word(unreported))",
        "isChosen": unreported.rawValue == chosen,
      ]
    ]
  }

  private func any(_ chosen: String) -> PageValues {
    ["value": "", "text": context.text(.any), "isChosen": chosen.isEmpty]
  }

  private func options(_ values: [String], chosen: String) -> [PageValues] {
    [any(chosen)] + values.map { ["value": $0, "text": $0, "isChosen": $0.folded == chosen.folded] }
  }

  private var owners: [String] {
    var seen: Set<String> = []
    return plan.nodes.indices.flatMap { plan.owners(of: $0) }.filter { seen.insert($0.folded).inserted }
      .sorted()
  }

  private var tags: [String] {
    var seen: Set<String> = []
    return plan.nodes.flatMap { $0.file?.list(.tags) ?? [] }.filter { seen.insert($0.folded).inserted }
      .sorted()
  }

  private var checks: [PageValues] {
    let localized = context.localized
    func check(_ name: String, _ text: String) -> PageValues {
      ["name": name, "text": text.asHeading, "isChosen": isSet(name)]
    }
    var checks = [
      check("overdue", localized(Word.manyOverdue, ["count": 1.value])),
      check("noevidence", context.text(.withoutEvidence)),
    ]
    if isHouse { checks.append(check("noowner", context.text(.withoutOwner))) }
    if plan.header.requiresReview { checks.append(check("review", localized(Word.manyClaimed))) }
    return checks
  }
}
