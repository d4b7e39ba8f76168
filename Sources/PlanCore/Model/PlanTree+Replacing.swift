extension PlanTree {
  /// Whether every file of the plan's folder is where it belongs and the file of a node, so that the nodes are all there is.
  package var isInOrder: Bool { misplacements.isEmpty }

  /// The plan as it would be with some files changed, added or (nil) gone.
  ///
  /// - Parameters:
  ///   - files: by code; a node that is not there yet comes into its right place.
  ///   - plan: what `plan.txt` would be; nil if it stays.
  /// - Complexity: O(nodes); with another `plan.txt`, O(bytes of all files).
  public func replacing(_ files: [Code: NodeFile?], plan: NodeFile? = nil) -> PlanTree {
    var left = files
    var kept: [ReadFile] = []
    let header = plan.map { self.header.replaced(by: $0) } ?? self.header
    func read(_ node: Node, _ file: NodeFile) -> ReadFile {
      let own = Node(
        code: node.code, misplaced: node.misplaced, content: .bytes(file.bytes), header: header)
      return ReadFile(path: node.misplaced ?? PlanPath([]), node: own, finding: nil)
    }
    for node in nodes where !node.isMissing {
      if let changed = left.removeValue(forKey: node.code) {
        if let changed { kept.append(read(node, changed)) }
      } else if plan != nil, let file = node.file {
        // What its lines mean may depend on what the plan says.
        kept.append(read(node, file))
      } else {
        kept.append(ReadFile(path: node.misplaced ?? PlanPath([]), node: node, finding: nil))
      }
    }
    for case (let code, let file?) in left where header.admits(code) {
      let node = Node(code: code, misplaced: nil, content: .bytes(file.bytes), header: header)
      kept.append(ReadFile(path: PlanPath([]), node: node, finding: nil))
    }
    return PlanTree(header: header, files: kept)
  }
}

extension PlanHeader {
  /// The header with another `plan.txt`; where that does not say the levels, they stay.
  fileprivate func replaced(by file: NodeFile) -> PlanHeader {
    var header = PlanHeader(id: id, content: .bytes(file.bytes))
    if header.levels.isEmpty { header.levels = levels }
    return header
  }
}
