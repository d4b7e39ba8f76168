package import PlanCore
package import SystemPackage

/// A folder that holds `plans/`, and the git working tree around it where there is one.
package final class Workspace: Sendable {
  /// The plan root: the folder that holds `plans/` (F1).
  package let root: FilePath
  /// The root of the git working tree that the plan root lies in; nil outside of git.
  package let workingTree: FilePath?

  /// Finds the plan root: the first folder with a `plans/`, from a folder upwards, to the root of the git
  /// working tree, or without git to the file system's root.
  ///
  /// - Parameter folder: an absolute path.
  /// - Throws: `noPlans` if there is none. Nothing of git is opened or initialised.
  package init(searchingFrom folder: FilePath) throws(StoreError) {
    var current = folder.lexicallyNormalized()
    var found: FilePath?
    var workingTree: FilePath?
    while true {
      if found == nil, FileKind(of: current.appending("plans")) == .folder { found = current }
      if FileKind(of: current.appending(".git")) != nil {
        workingTree = current
        break
      }
      guard current.removeLastComponent() else { break }
    }
    guard let found else { throw .noPlans(searchedFrom: folder) }
    root = found
    self.workingTree = workingTree
  }

  init(root: FilePath, workingTree: FilePath?) { (self.root, self.workingTree) = (root, workingTree) }

  /// Whether the plan root lies in a git directory itself, such as a bare repository's.
  var isInBareRepository: Bool {
    var current = root
    while true {
      if FileKind(of: current.appending("HEAD")) == .file,
        FileKind(of: current.appending("objects")) == .folder,
        FileKind(of: current.appending("refs")) == .folder
      {
        return true
      }
      guard current.removeLastComponent() else { return false }
    }
  }

  /// The absolute path of a path relative to the plan root.
  package func absolute(_ path: PlanPath) -> FilePath {
    root.appending(
      path.bytes.split(separator: 47).compactMap { bytes in
        FilePath.Component(String(decoding: bytes, as: UTF8.self))
      })
  }

  /// The plan root relative to the git working tree, without `/` at its ends; empty where they are one.
  ///
  /// - Returns: nil outside of git.
  package var prefix: PlanPath? {
    guard let workingTree else { return nil }
    var rest = root
    guard rest.removePrefix(workingTree) else { return nil }
    return PlanPath(rest.string)
  }
}
