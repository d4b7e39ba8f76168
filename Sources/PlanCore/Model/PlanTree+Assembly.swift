/// A source file that has been read as a node, or found to be none.
public struct ReadFile: Sendable {
  /// The path below the plan's folder; empty where the node is in its right place, which its code says.
  public let path: PlanPath
  /// The node; nil if the file's name is no code of the plan.
  let node: Node?
  /// What is wrong with the file's name or kind: one thing at most, in an array since most files have nothing.
  let findings: [FindingDetail]

  init(path: PlanPath, node: Node?, finding: FindingDetail?) {
    self.path = path
    self.node = node
    findings = finding.map { [$0] } ?? []
  }
}

extension PlanHeader {
  /// Reads a file of this plan's folder as a node. Pure, so that files can be read on several threads.
  ///
  /// - Complexity: O(bytes of the file).
  public func read(_ file: SourceFile) -> ReadFile {
    read(file, at: PlanPlace(belowPlan: file.path.bytes[...]))
  }

  /// Reads a file of this plan's folder as a node, by the place in which it lies.
  package func read(_ file: SourceFile, at place: PlanPlace) -> ReadFile {
    let row = place.kind.row
    if case .bytes = row.content, case .link = file.content {
      return ReadFile(path: file.path, node: nil, finding: .link)
    }
    guard let named = place.code else { return ReadFile(path: file.path, node: nil, finding: row.finding) }
    guard admits(named) else {
      let near = reshaped(named)
      return ReadFile(path: file.path, node: nil, finding: .notACode(expected: near?.description))
    }
    return read(file, as: named)
  }

  private func read(_ file: SourceFile, as code: Code) -> ReadFile {
    let path = file.path.bytes
    let place = code.isInPlace(path, levels: levels.count)
    let node = Node(code: code, misplaced: place ? nil : file.path, content: file.content, header: self)
    if place { return ReadFile(path: PlanPath([]), node: node, finding: nil) }
    let expected = code.description + ".txt"
    let hasOwnCase = path[...].lastComponent.elementsEqual(expected.utf8)
    return ReadFile(path: file.path, node: node, finding: hasOwnCase ? nil : .wrongCase(expected: expected))
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
  ///   - files: every file of the plan's folder but `plan.txt`, read.
  /// - Complexity: as `init(header:pieces:)`.
  public init(header: PlanHeader, files: [ReadFile]) { self.init(header: header, pieces: [files]) }

  /// Assembles a plan of its files, in pieces as they were read; in any order, fastest in natural order.
  ///
  /// - Complexity: O(n log n) in the number of files, O(n) if they come in natural order.
  public init(header: PlanHeader, pieces: [[ReadFile]]) {
    self.header = header
    tallies = [:]
    var assembly = Assembly(header, count: pieces.reduce(0) { $0 + $1.count })
    if !assembly.add(pieces, areSorted: false) {
      assembly = Assembly(header, count: assembly.nodes.count)
      _ = assembly.add([Self.sorted(pieces)], areSorted: true)
    }
    var nodes = assembly.nodes
    misplacements = assembly.findings

    var parents = [Int32](repeating: -1, count: nodes.count)
    var ends = [Int32](repeating: Int32(nodes.count), count: nodes.count)
    var open: [Int] = []
    for index in nodes.indices {
      let depth = nodes[index].code.depth
      while open.count >= depth { ends[open.removeLast()] = Int32(index) }
      if let parent = open.last { parents[index] = Int32(parent) }
      open.append(index)
    }
    Self.resolveRecurrences(of: &nodes, parents, header)
    self.nodes = nodes
    self.parents = parents
    self.ends = ends
  }

  /// The files by code; of two with one code, the one in its right place comes first, and counts.
  private static func sorted(_ pieces: [[ReadFile]]) -> [ReadFile] {
    pieces.joined().sorted { left, right in
      guard let a = left.node, let b = right.node else { return left.node != nil }
      if a.code != b.code { return a.code < b.code }
      if (a.misplaced == nil) != (b.misplaced == nil) { return a.misplaced == nil }
      return left.path < right.path
    }
  }
}

/// A tree's nodes in the making: sorted files go in, parents without a file are put before their children.
private struct Assembly {
  private(set) var nodes: [Node] = []
  private(set) var findings: [Finding] = []
  private let header: PlanHeader
  private let folder: PlanPath
  private var last: Code?

  init(_ header: PlanHeader, count: Int) {
    self.header = header
    folder = PlanPath.plan(header.id)
    nodes.reserveCapacity(count)
  }

  private mutating func report(_ finding: FindingDetail, _ code: Code?, _ path: PlanPath) {
    findings.append(
      Finding(FileFinding(finding), plan: header.id, code: code, path: folder.appending(path.bytes)))
  }

  /// Adds files in their order.
  ///
  /// - Returns: false, half done, if they are not sorted after all.
  mutating func add(_ pieces: [[ReadFile]], areSorted: Bool) -> Bool {
    for piece in pieces {
      // By index: an element of a loop would be a copy.
      for index in piece.indices where !add(piece[index], areSorted: areSorted) { return false }
    }
    return true
  }

  private mutating func add(_ file: borrowing ReadFile, areSorted: Bool) -> Bool {
    for finding in file.findings { report(finding, file.node?.code, file.path) }
    guard let node = file.node else { return true }
    let code = node.code
    if let last, code <= last {
      guard areSorted else { return false }
      let counted = nodes[nodes.count - 1].misplaced ?? PlanPath(code.place(levels: header.levels.count))
      let path = file.path.bytes.isEmpty ? PlanPath(code.place(levels: header.levels.count)) : file.path
      report(.duplicateCode(counted: folder.appending(counted.bytes)), code, path)
      return true
    }
    if node.misplaced != nil {
      let expected = PlanPath.node(code, of: header.id, levels: header.levels.count)
      // A name that differs by case alone has its own finding.
      if folder.appending(file.path.bytes).folder != expected.folder {
        report(.misplaced(expected: expected), code, file.path)
      }
    }
    if let parent = code.parent, last?.isWithin(parent) != true { addMissing(above: code) }
    nodes.append(node)
    last = code
    return true
  }

  private mutating func addMissing(above code: Code) {
    for depth in 1..<code.depth {
      let ancestor = code.prefix(depth)
      if let last, last.isWithin(ancestor) { continue }
      nodes.append(Node(missing: ancestor))
      last = ancestor
      report(.missingParent(of: code), ancestor, PlanPath(ancestor.place(levels: header.levels.count)))
    }
  }
}
