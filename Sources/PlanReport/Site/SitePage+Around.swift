import PlanCore
import PlanWords

extension SitePage {
  /// What lies around a node: the nodes above it with their titles, and links to those of its level before and after it.
  static func around(_ index: Int, _ plan: SitePlan) -> Values {
    func values(_ index: Int) -> Values {
      plan.context.values(NodeHead(plan.tree.nodes[index], plan.locale))
    }
    func neighbour(_ index: Int?, _ phrase: SitePhrase) -> any TemplateValue {
      guard let index else { return false }
      return values(index).with(["name": plan.locale(phrase)])
    }
    let parents = sequence(first: index) { plan.tree.parent(of: $0) }.dropFirst().reversed().map(values)
    let (previous, next) = plan.neighbours[index]
    return [
      "hasParents": !parents.isEmpty, "partOf": plan.locale(SitePhrase.partOf), "parents": parents,
      "neighboursLabel": previous == nil && next == nil
        ? false : plan.locale(SitePhrase.neighbours) as any TemplateValue,
      "previous": neighbour(previous, .previous), "next": neighbour(next, .next),
    ]
  }
}

extension PlanTree {
  /// The nodes of the same level before and after each node, as far as they count.
  ///
  /// - Complexity: O(nodes).
  func neighbours(_ figures: Figures) -> [(previous: Int?, next: Int?)] {
    var neighbours = [(previous: Int?, next: Int?)](repeating: (nil, nil), count: nodes.count)
    var last: [Int: Int] = [:]
    for index in nodes.indices {
      let depth = nodes[index].code.depth
      neighbours[index].previous = last[depth]
      if figures.exists(index) { last[depth] = index }
    }
    last = [:]
    for index in nodes.indices.reversed() {
      let depth = nodes[index].code.depth
      neighbours[index].next = last[depth]
      if figures.exists(index) { last[depth] = index }
    }
    return neighbours
  }
}
