import PlanCore
import PlanGit

/// The versions of one node's file before and after a commit.
struct NodeVersions {
  /// The node; nil for `plan.txt`.
  let code: Code?
  /// By parent, the first one first; nil where a parent has none.
  var old: [TreeDifference.Side?]
  var new: TreeDifference.Side?
}

/// What one commit changed in the files of one plan.
struct CommitComparison {
  let plan: PlanID
  /// The plan's folder, from the root of the repository.
  let folder: [UInt8]

  /// The nodes whose files differ from those of every parent, in natural order, `plan.txt` first.
  ///
  /// A node is known by its code, wherever its file lies in the plan's folder.
  ///
  /// - Parameters:
  ///   - trees: the parents' trees; one nil for a commit without parents.
  ///   - tree: the commit's tree.
  func versions(
    from trees: [ObjectID?], to tree: ObjectID?, _ repository: borrowing Repository
  ) throws(GitError) -> [NodeVersions] {
    var byCode: [Code?: NodeVersions] = [:]
    var touched: [Set<Code?>] = []
    for (index, old) in trees.enumerated() {
      var codes: Set<Code?> = []
      for difference in try repository.differences(from: old, to: tree, under: folder) {
        guard let node = node(at: difference.path) else { continue }
        codes.insert(node.code)
        var versions =
          byCode[node.code] ?? NodeVersions(code: node.code, old: trees.map { _ in nil }, new: nil)
        if let side = difference.old, side.mode.isFile { versions.old[index] = side }
        if let side = difference.new, side.mode.isFile { versions.new = side }
        byCode[node.code] = versions
      }
      touched.append(codes)
    }
    // What is as in one of the parents was not changed by the merge.
    let common = touched.dropFirst().reduce(touched.first ?? []) { $0.intersection($1) }
    return byCode.values.filter { common.contains($0.code) }.sorted { left, right in
      guard let a = left.code else { return right.code != nil }
      guard let b = right.code else { return false }
      return a < b
    }
  }

  /// The node whose file a path is; nil if it is none's.
  private func node(at path: [UInt8]) -> (code: Code?, Void)? {
    let below = path.dropFirst(folder.count + 1)
    let components = below.split(separator: 47)
    guard let name = components.last, name.count > 4, name.suffix(4).elementsEqual(".txt".utf8) else {
      return nil
    }
    if components.count == 1, name.elementsEqual("plan.txt".utf8) { return (nil, ()) }
    if components.count > 1, PlanPath.isReserved(components[0]) {
      return nil
    }
    return Code(bytes: name.dropLast(4)).map { ($0, ()) }
  }
}

extension EntryMode {
  /// Whether it is a regular file.
  fileprivate var isFile: Bool { self == .blob || self == .executable }
}
