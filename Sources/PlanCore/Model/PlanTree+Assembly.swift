/// A source file that has been read as a node, or found to be none.
public struct ReadFile: Sendable {
  /// The path below the plan's folder.
  public let path: PlanPath
  /// The node; nil if the file's name is no code of the plan.
  let node: Node?
  /// What is wrong with the file's name or kind.
  let problem: Problem?
}

extension PlanHeader {
  /// Reads a file of this plan's folder as a node. Pure, so that files can be read on several threads.
  ///
  /// - Complexity: O(bytes of the file).
  public func read(_ file: SourceFile) -> ReadFile {
    let path = file.path.bytes
    let nameStart = (path.lastIndex(of: 47) ?? -1) + 1
    let name = path[nameStart...]
    guard name.count > 4, name.suffix(4).map({ $0 | 0x20 }) == Array(".txt".utf8) else {
      if case .link = file.content { return ReadFile(path: file.path, node: nil, problem: .link) }
      return ReadFile(path: file.path, node: nil, problem: .strayFile)
    }
    let stem = name.dropLast(4)
    guard let code = Code(bytes: stem), admits(code) else {
      let near = Code(bytes: stem).flatMap(reshaped)
      return ReadFile(path: file.path, node: nil, problem: .notACode(expected: near?.description))
    }
    let place = code.isInPlace(path, levels: levels.count)
    let node = Node(code: code, misplaced: place ? nil : file.path, content: file.content, header: self)
    let expected = code.description + ".txt"
    let hasOwnCase = place || name.elementsEqual(expected.utf8)
    return ReadFile(path: file.path, node: node, problem: hasOwnCase ? nil : .wrongCase(expected: expected))
  }

  /// Takes the levels from the longest code among files, where `plan.txt` does not say them, so that a plan
  /// without a readable header still shows its nodes.
  public mutating func inferLevels(from paths: some Sequence<PlanPath>) {
    guard levels.isEmpty else { return }
    var deepest: Code?
    for path in paths {
      let name = path.name
      guard name.count > 4, let code = Code(bytes: name.dropLast(4)) else { continue }
      if code.depth > deepest?.depth ?? 0 { deepest = code }
    }
    levels = deepest?.segments.map { Level(letters: $0.letters, name: $0.letters) } ?? []
  }
}

extension Code {
  /// Whether a path below the plan's folder is this code's right place; no allocation, since every file asks.
  fileprivate func isInPlace(_ path: [UInt8], levels: Int) -> Bool {
    let nameStart = (path.lastIndex(of: 47) ?? -1) + 1
    let stemEnd = path.count - 4
    guard path[stemEnd...].elementsEqual(".txt".utf8),
      !path[nameStart..<stemEnd].contains(where: { $0 >= 97 })
    else { return false }
    var position = 0
    var end = nameStart
    for depth in 1...self.depth {
      // The segment ends where its digits do.
      while end < stemEnd, path[end] >= 65 { end += 1 }
      while end < stemEnd, path[end] < 65 { end += 1 }
      guard depth < levels else { break }
      let length = end - nameStart
      guard position + length < nameStart, path[position + length] == 47,
        path[position..<position + length].elementsEqual(path[nameStart..<end])
      else { return false }
      position += length + 1
    }
    return position == nameStart
  }
}

extension PlanTree {
  /// Assembles a plan of its files.
  ///
  /// - Parameters:
  ///   - header: the plan's header, with its levels known or inferred.
  ///   - files: every file of the plan's folder but `plan.txt`, read; in any order, fastest in natural order.
  /// - Complexity: O(n log n) in the number of files, O(n) if they come in natural order.
  public init(header: PlanHeader, files: [ReadFile]) {
    self.header = header
    let folder = PlanPath.plan(header.id)
    var findings: [Finding] = []
    func report(_ problem: Problem, _ code: Code?, _ path: PlanPath) {
      findings.append(
        Finding(Fault(problem), plan: header.id, code: code, path: folder.appending(path.bytes)))
    }
    for file in files {
      if let problem = file.problem { report(problem, file.node?.code, file.path) }
    }

    var found = files.compactMap { file in file.node.map { (node: $0, path: file.path) } }
    if zip(found, found.dropFirst()).contains(where: { $0.node.code >= $1.node.code }) {
      // Of two files with one code, the one in its right place comes first, and counts.
      found.sort { left, right in
        if left.node.code != right.node.code { return left.node.code < right.node.code }
        if (left.node.misplaced == nil) != (right.node.misplaced == nil) { return left.node.misplaced == nil }
        return left.path < right.path
      }
    }

    var nodes: [Node] = []
    nodes.reserveCapacity(found.count)
    for (node, path) in found {
      if let last = nodes.last, last.code == node.code {
        let counted = last.misplaced ?? PlanPath(last.code.place(levels: header.levels.count))
        report(.duplicateCode(counted: folder.appending(counted.bytes)), node.code, path)
        continue
      }
      if node.misplaced != nil {
        let expected = PlanPath.node(node.code, of: header.id, levels: header.levels.count)
        // A name that differs by case alone has its own finding.
        if folder.appending(path.bytes).folder != expected.folder {
          report(.misplaced(expected: expected), node.code, path)
        }
      }
      for depth in 1..<max(node.code.depth, 1) {
        let ancestor = node.code.prefix(depth)
        if let last = nodes.last, last.code.isWithin(ancestor) { continue }
        nodes.append(Node(missing: ancestor))
        let expected = PlanPath(ancestor.place(levels: header.levels.count))
        report(.missingParent(of: node.code), ancestor, expected)
      }
      nodes.append(node)
    }
    self.nodes = nodes
    misplacements = findings

    var parents = [Int32](repeating: -1, count: nodes.count)
    var ends = [Int32](repeating: Int32(nodes.count), count: nodes.count)
    var open: [Int] = []
    for index in nodes.indices {
      let depth = nodes[index].code.depth
      while open.count >= depth { ends[open.removeLast()] = Int32(index) }
      if let parent = open.last { parents[index] = Int32(parent) }
      open.append(index)
    }
    self.parents = parents
    self.ends = ends
  }
}
