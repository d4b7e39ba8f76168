package import PlanCore
import PlanGit
import SystemPackage

/// Answers whether files are there: evidence, which may lie anywhere under the plan root.
package final class KnownFiles {
  private let workspace: Workspace
  private let prefix: PlanPath
  /// The objects and the tree, where a commit is asked.
  private let objects: ObjectReader?
  private let tree: ObjectID?

  /// Opens what is needed to answer.
  package init(_ workspace: Workspace, from source: PlanSource) throws(StoreError) {
    self.workspace = workspace
    prefix = workspace.prefix ?? PlanPath([])
    guard let workingTree = workspace.workingTree,
      let commit = source.revision.flatMap({ ObjectID(hex: $0.commit) })
    else {
      objects = nil
      tree = nil
      return
    }
    do throws(GitError) {
      let opened = try ObjectReader(at: workingTree)
      tree = try opened.tree(ofCommit: commit)
      objects = opened
    } catch { throw StoreError(error) }
  }

  /// Whether a path, relative to the plan root, is that of a file.
  package func has(_ path: PlanPath) -> Bool {
    guard let objects, let tree else { return FileKind(of: workspace.absolute(path)) == .file }
    let entry = try? objects.entry(at: prefix.appending(path.bytes).bytes, in: tree)
    return entry?.mode == .blob || entry?.mode == .executable
  }
}
