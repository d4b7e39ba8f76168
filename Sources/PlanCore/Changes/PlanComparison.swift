/// Compares two states of a plan, or of one node and all below it: two days of one tree, or two trees on one day.
public struct PlanComparison: Sendable {
  /// One of the two states.
  public struct Side: Sendable {
    /// The plan; nil if it was not there.
    public let plan: PlanTree?
    /// What is compared: a day, or what was reached in a period.
    public let basis: FigureBasis
    fileprivate let figures: Figures?

    /// The day.
    public var day: PlanDate { basis.day }

    /// Counts the plan on the day.
    ///
    /// - Complexity: O(nodes).
    public init(_ plan: PlanTree?, on day: PlanDate) { self.init(plan, .day(day)) }

    /// Counts the plan on a day or about a period.
    ///
    /// - Complexity: O(nodes).
    public init(_ plan: PlanTree?, _ basis: FigureBasis) {
      (self.plan, self.basis) = (plan, basis)
      figures = plan?.figures(basis)
    }

    /// Whether a node exists on the day (F25).
    func counts(_ code: Code?) -> Bool {
      guard let plan, let index = code.flatMap(plan.index) else { return false }
      return figures?.exists(index) ?? false
    }

    /// The counts of a node and all below it, or of the whole plan for nil.
    public func total(of code: Code?) -> Rollup {
      guard let plan, let figures else { return Rollup() }
      guard let code else { return figures.total }
      return plan.index(of: code).map { figures.rollup(of: $0) } ?? Rollup()
    }
  }

  /// The earlier state.
  public let before: Side
  /// The later state.
  public let after: Side
  /// The node, by its later code; nil for the whole plan.
  public let scope: Code?

  /// Takes the two states; the node is named by its code in the later one.
  public init(_ before: Side, _ after: Side, scope: Code? = nil) {
    (self.before, self.after, self.scope) = (before, after, scope)
  }

  /// The counts before; a node's by the code that it had then.
  public var totalBefore: Rollup { before.total(of: scope.map { formerCodes[$0] ?? $0 }) }

  /// The counts after.
  public var totalAfter: Rollup { after.total(of: scope) }

  /// What differs between two days of one tree: where deliverables stand, and what counts.
  ///
  /// - Complexity: O(nodes).
  public var differencesOfDays: [Difference] {
    guard let plan = after.plan else { return [] }
    let scope = self.scope.flatMap(plan.index)
    var found: [Difference] = []
    for index in plan.range(of: scope) {
      let (was, now) = (counts(index, before, plan), counts(index, after, plan))
      let node = plan.nodes[index]
      let isDeliverable = plan.isDeliverable(index)
      let from = isDeliverable ? node.effectiveStatus(before.basis, in: plan.header) : nil
      let to = isDeliverable ? node.effectiveStatus(after.basis, in: plan.header) : nil
      if was != now {
        found.append(difference(node, plan, now ? .added(to) : .dropped(from)))
      } else if now, let from, let to, from.status != to.status {
        let marked = newMarks(of: node)
        // A period that has only begun is no step back.
        if !marked.isEmpty || !Self.hasOnlyOpened(from, to) {
          found.append(difference(node, plan, .status(from: from, to: to)))
        }
        found += marked.map { difference(node, plan, $0) }
      } else if now, isDeliverable {
        found += newMarks(of: node).map { difference(node, plan, $0) }
      }
    }
    return Self.sorted(found)
  }

  /// Whether both statuses follow from marks and the later one is less: without a new mark, only a period has begun.
  private static func hasOnlyOpened(_ from: EffectiveStatus, _ to: EffectiveStatus) -> Bool {
    if case .marked = from, case .marked = to { true } else { false }
  }

  /// The marks that have come into force between two days. About a period there are none: the status tells it.
  private func newMarks(of node: Node) -> [Difference.Detail] {
    guard case .day(let first) = before.basis, case .day(let last) = after.basis, !node.marks.isEmpty,
      let file = node.file
    else { return [] }
    return node.marks.filter { $0.day > first && $0.day <= last }.map { mark in
      .field(
        .marked,
        FieldChange(
          .mark(period: mark.period.description), from: [],
          to: [file.value(of: file.fields[Int(mark.field)])]))
    }
  }

  /// Whether a node counts, leaving aside that nothing does before the plan's start: what is first reported in the
  /// plan's first year was not added then.
  private func counts(_ index: Int, _ side: Side, _ plan: PlanTree) -> Bool {
    sequence(first: index) { plan.parent(of: $0) }.allSatisfy { index in
      let node = plan.nodes[index]
      return (node.added.map { $0 <= side.day } ?? true) && (node.dropped.map { $0 > side.day } ?? true)
    }
  }

  func difference(_ node: Node, _ plan: PlanTree, _ detail: Difference.Detail) -> Difference {
    Difference(
      item: .node(node.code), title: node.title(in: plan.header.languages[0], of: plan.header), detail: detail
    )
  }

  /// By word, in their order, then by code.
  static func sorted(_ differences: [Difference]) -> [Difference] {
    var byWord: [DifferenceWord: [Difference]] = [:]
    for difference in differences { byWord[difference.word, default: []].append(difference) }
    return DifferenceWord.allCases.flatMap { byWord[$0] ?? [] }
  }
}

// MARK: Two trees

extension PlanComparison {
  /// What differs between two trees on their days: where deliverables stand, what counts, codes, titles, owners, due
  /// dates, evidence, and every status line.
  ///
  /// - Complexity: O(nodes × their fields).
  public var differencesOfTrees: [Difference] {
    let former = formerCodes
    let left = Set(former.values)
    var found: [Difference] = []
    if scope == nil, let old = before.plan?.header, let new = after.plan?.header {
      let changes = VersionComparison(from: [old.file], to: new.file, subStatuses: []).fieldChanges
      if changes.contains(where: { $0.field.name?.row.difference == .retitled }) {
        found += titles(.plan, new.title(in: new.languages[0]), old.file, new.file, new.languages)
      }
    }
    if let new = after.plan {
      for index in new.range(of: scope.flatMap(new.index)) where self.isInScope(new.nodes[index].code) {
        let code = new.nodes[index].code
        let was = before.plan.flatMap { old in old.index(of: former[code] ?? code) }
        found += differences(
          index, new, was.flatMap { left.contains(code) && former[code] == nil ? nil : $0 })
      }
    }
    if let old = before.plan {
      for node in old.nodes where isInScope(node.code) && !left.contains(node.code) && !node.isMissing {
        guard after.plan?.index(of: node.code) == nil, let index = old.index(of: node.code) else { continue }
        found.append(difference(node, old, .removed(effectiveStatus(index, old, before))))
      }
    }
    return Self.sorted(found)
  }

  private func isInScope(_ code: Code) -> Bool { scope.map { code.isWithin($0) } ?? true }

  /// The code that a node of the later tree had in the earlier one, where that is another (`formerly:`).
  var formerCodes: [Code: Code] {
    guard let old = before.plan, let new = after.plan else { return [:] }
    var former: [Code: Code] = [:]
    for node in new.nodes {
      // The code that it had then; one that another node has now was left by that one's predecessor.
      guard let code = node.formerCodes.last(where: { hasLeft($0, node.code, old, new) }) else { continue }
      former[node.code] = code
    }
    // A move that is taken back leaves no `formerly:`; the earlier tree has it.
    let left = Set(former.values)
    for node in old.nodes where !left.contains(node.code) && new.index(of: node.code) == nil {
      let returned = node.formerCodes.last { code in
        new.node(code)?.isMissing == false && old.index(of: code) == nil && former[code] == nil
      }
      if let returned { former[returned] = node.code }
    }
    return former
  }

  /// Whether a code was a node's in the earlier tree and is another's, or nobody's, in the later one.
  private func hasLeft(_ code: Code, _ current: Code, _ old: PlanTree, _ new: PlanTree) -> Bool {
    guard code != current, old.index(of: code) != nil else { return false }
    guard old.index(of: current) != nil else { return true }
    // Both codes were there: the node moved into a code that another one has left.
    return new.node(current)?.file?.values(.formerly) != old.node(current)?.file?.values(.formerly)
  }

  func effectiveStatus(_ index: Int, _ plan: PlanTree, _ side: Side) -> EffectiveStatus? {
    plan.isDeliverable(index) ? plan.nodes[index].effectiveStatus(side.basis, in: plan.header) : nil
  }

  private func differences(_ index: Int, _ plan: PlanTree, _ was: Int?) -> [Difference] {
    let node = plan.nodes[index]
    guard let old = before.plan, let was else {
      return node.isMissing ? [] : [difference(node, plan, .added(effectiveStatus(index, plan, after)))]
    }
    let earlier = old.nodes[was]
    var details: [Difference.Detail] = []
    let (from, to) = (effectiveStatus(was, old, before), effectiveStatus(index, plan, after))
    let (counted, counts) = (self.counts(was, before, old), self.counts(index, after, plan))
    if counted != counts {
      details.append(counts ? .added(to) : .dropped(from))
    } else if counts, let from, let to, from.status != to.status {
      details.append(.status(from: from, to: to))
    }
    if earlier.code != node.code { details.append(.recoded(from: earlier.code)) }
    guard let oldFile = earlier.file, let newFile = node.file, oldFile.bytes != newFile.bytes else {
      return details.map { difference(node, plan, $0) }
    }
    let versions = VersionComparison(from: [oldFile], to: newFile, subStatuses: plan.header.subStatuses)
    var isRetitled = false
    for change in versions.fieldChanges {
      switch change.field.name?.row.difference {
      case nil: break
      case .retitled: isRetitled = true
      case let word?: if let change = change.ofMeaning { details.append(.field(word, change)) }
      }
    }
    if plan.isDeliverable(index) { details += versions.statusChanges.map { .line($0) } }
    let found = details.map { difference(node, plan, $0) }
    guard isRetitled else { return found }
    return titles(
      .node(node.code), node.title(in: plan.header.languages[0], of: plan.header), oldFile, newFile,
      plan.header.languages) + found
  }

  /// The titles that differ, by language: which language a key is in is said by the plan.
  private func titles(
    _ item: PlanItem, _ title: String, _ old: NodeFile?, _ new: NodeFile?, _ languages: [LanguageTag]
  ) -> [Difference] {
    let before = old?.texts(.title, of: languages) ?? []
    let after = new?.texts(.title, of: languages) ?? []
    var tags: [LanguageTag] = []
    for text in after + before where !tags.contains(text.language) { tags.append(text.language) }
    return tags.compactMap { tag in
      let from = before.first { $0.language == tag }?.text
      let to = after.first { $0.language == tag }?.text
      return from == to ? nil : Difference(item: item, title: title, detail: .title(tag, from: from, to: to))
    }
  }
}
