package import PlanCore
import PlanGit

extension Workspace {
  /// The bytes of a file below `plans/` as a commit holds it, whatever it is: evidence, for instance.
  ///
  /// - Parameters:
  ///   - path: relative to the plan root.
  ///   - limit: the most that is read, in bytes.
  /// - Returns: nil where there is no such file, it is a link, or it is larger.
  package func recordedFile(
    _ path: PlanPath, at revision: Revision, limit: Int
  ) throws(StoreError) -> [UInt8]? {
    guard let workingTree else { throw .noRepository(root: root) }
    let components = path.bytes.split(separator: 47)
    guard let first = components.first, first.elementsEqual(PlanPath.plansFolder.utf8) else { return nil }
    return try git { () throws(GitError) -> [UInt8]? in
      let objects = try ObjectReader(at: workingTree)
      var folder = revision.plans
      for name in components.dropFirst().dropLast() {
        guard let entry = try objects.tree(folder).first(where: { $0.name.elementsEqual(name) }),
          FileKind(entry.mode) == .folder
        else { return nil }
        folder = entry.id
      }
      guard components.count > 1, let name = components.last,
        let entry = try objects.tree(folder).first(where: { $0.name.elementsEqual(name) }),
        FileKind(entry.mode) == .file, try objects.size(of: entry.id) <= limit
      else { return nil }
      return try objects.withBytes(of: entry.id) { Array($0) }
    }
  }
}
