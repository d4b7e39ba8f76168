/// Deliverables of a plan that the next plan carries on, with the nodes above them.
///
/// The next plan may have other levels: deliverables stay deliverables; where it has fewer levels, the nodes just above
/// them are left out, and where it has more, the node just above them is repeated on the further levels. Nodes are
/// numbered anew, in their order. Each says what it carries on (`continues:`).
package struct CarryOver: Sendable {
  /// One node of the next plan.
  package struct Node: Sendable {
    /// Its code there.
    package let code: Code
    /// The code of the node that it carries on.
    package let from: Code
    /// Its file.
    package let file: NodeFile
  }

  /// The nodes, parents before children.
  package let nodes: [Node]

  /// Numbers the deliverables and the nodes above them anew.
  ///
  /// - Parameters:
  ///   - deliverables: indices of deliverables of the plan, in its order.
  ///   - levels: the next plan's levels.
  ///   - languages: the next plan's languages, the first of which its `title` is in; nil for those of the plan.
  /// - Throws: an error if a title cannot be stored again.
  package init(
    _ deliverables: [Int], of plan: PlanTree, to levels: [Level], in languages: [LanguageTag]? = nil
  ) throws(EditError) {
    let languages = languages ?? plan.header.languages
    var nodes: [Node] = []
    var codes: [[Code]: Code] = [:]
    var counts: [Code?: Int] = [:]
    for index in deliverables {
      let old = plan.nodes[index].code
      let line = Self.line(to: old, levels: levels.count)
      var parent: Code?
      for depth in 1...levels.count {
        let key = Array(line[..<depth])
        if let known = codes[key] {
          parent = known
          continue
        }
        counts[parent, default: 0] += 1
        guard
          let segment = Code.Segment(letters: levels[depth - 1].letters.utf8, number: counts[parent] ?? 1),
          let code = parent.map({ $0.child(segment) }) ?? Code(segments: [segment])
        else { continue }
        codes[key] = code
        nodes.append(
          Node(
            code: code, from: line[depth - 1], file: try Self.file(line[depth - 1], of: plan, in: languages)))
        parent = code
      }
    }
    self.nodes = nodes
  }

  /// The codes that stand for a deliverable's levels, from the top down.
  private static func line(to code: Code, levels: Int) -> [Code] {
    let above = Array(code.ancestors.reversed())
    guard above.count < levels - 1 else { return above.prefix(levels - 1) + [code] }
    let lowest = above.last ?? code
    return above + Array(repeating: lowest, count: levels - 1 - above.count) + [code]
  }

  /// What a node says that holds on (`FieldRow.carried`): its titles, whose it is, what it is about.
  private static func file(
    _ code: Code, of plan: PlanTree, in languages: [LanguageTag]
  ) throws(EditError) -> NodeFile {
    guard var file = try? NodeFile(parsing: []) else { preconditionFailure("an empty file can be read") }
    guard let old = plan.node(code)?.file else {
      file = try file.setting("title", to: code.description)
      return try file.addingLine("continues", "\(plan.id)/\(code)")
    }
    let title = old.localized(.title, in: languages[0], of: plan.header.languages)?.text
    file = try file.setting("title", to: title ?? code.description)
    for field in old.fields where field.name.row.carried == .inNodes && !field.value.isEmpty {
      let key = LocalizedKey(field, of: old, first: plan.header.languages[0]).key(in: languages)
      // The title stands already.
      if key.lowercased() != "title" { file = try file.addingLine(key, old.value(of: field)) }
    }
    return try file.addingLine("continues", "\(plan.id)/\(code)")
  }
}
