import CLibgit2
import SystemPackage

/// Walks commits, newest first, no commit before all of its children; by ancestry, never by clock.
///
/// A line of commits with one parent each is streamed; the first fork has the rest of the graph read once,
/// so that children can be counted. libgit2's own topological walk returns nothing in a shallow clone.
package struct CommitWalk {
  fileprivate enum State {
    /// One commit is next, and everything else that is left is an ancestor of it.
    case line(ObjectID)
    case graph(Graph)
    case ended
  }

  fileprivate struct Graph {
    var commits: [ObjectID: Commit] = [:]
    /// How many children of a commit have not been given yet.
    var children: [ObjectID: Int] = [:]
    /// Commits all of whose children have been given; the last one is next.
    var ready: [ObjectID] = []
  }

  fileprivate var state: State
  private let shallow: Set<ObjectID>
  private let known: (ObjectID) -> Commit?

  /// Begins a walk.
  ///
  /// - Parameters:
  ///   - tip: the newest commit; nil for no history at all.
  ///   - known: commits that need not be read.
  package init(
    from tip: ObjectID?, in repository: borrowing Repository,
    known: @escaping (ObjectID) -> Commit? = { _ in nil }
  ) throws(GitError) {
    self.known = known
    shallow = repository.shallowCommits()
    state = tip.map { .line($0) } ?? .ended
  }

  /// The next commit, without the parents that a shallow clone left out; nil at the end.
  ///
  /// - Throws: an error if a commit is missing or damaged; the walk is then at its end.
  package mutating func next(in repository: borrowing Repository) throws(GitError) -> Commit? {
    switch state {
    case .ended: return nil
    case .line(let id):
      state = .ended
      let commit = try load(id, repository)
      if commit.parents.count == 1 {
        state = .line(commit.parents[0])
      } else if commit.parents.count > 1 {
        state = .graph(try graph(below: commit, repository))
      }
      return commit
    case .graph(var graph):
      guard let id = graph.ready.popLast(), let commit = graph.commits[id] else {
        state = .ended
        return nil
      }
      graph.release(commit)
      state = .graph(graph)
      return commit
    }
  }

  /// Whether the history ends at a commit because a shallow clone left out its parents.
  package func isCutOff(at id: ObjectID) -> Bool { shallow.contains(id) }

  private func load(_ id: ObjectID, _ repository: borrowing Repository) throws(GitError) -> Commit {
    let commit = if let known = known(id) { known } else { try repository.commit(id) }
    guard shallow.contains(id) else { return commit }
    return Commit(
      id: id, tree: commit.tree, parents: [], author: commit.author, committer: commit.committer,
      message: commit.message)
  }

  private func graph(below commit: Commit, _ repository: borrowing Repository) throws(GitError) -> Graph {
    var graph = Graph()
    var open = commit.parents
    while let id = open.popLast() {
      if graph.commits[id] != nil { continue }
      let commit = try load(id, repository)
      graph.commits[id] = commit
      for parent in Set(commit.parents) { graph.children[parent, default: 0] += 1 }
      open += commit.parents
    }
    for parent in Set(commit.parents) { graph.children[parent, default: 0] += 1 }
    graph.release(commit)
    return graph
  }
}

extension CommitWalk.Graph {
  /// Counts a commit as given: its parents that have no other child left are ready, the first one next.
  fileprivate mutating func release(_ commit: Commit) {
    var seen: Set<ObjectID> = []
    for parent in commit.parents.reversed() where seen.insert(parent).inserted {
      children[parent, default: 1] -= 1
      if children[parent] == 0 { ready.append(parent) }
    }
    commits[commit.id] = nil
  }
}

extension Repository {
  /// The commits at which a shallow clone ends (the file `shallow` in the common git directory).
  package func shallowCommits() -> Set<ObjectID> {
    guard isShallow,
      let file = try? FileDescriptor.open(commonDirectory.appending("shallow"), .readOnly)
    else { return [] }
    defer { try? file.close() }
    var bytes: [UInt8] = []
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
        count = (try? file.read(into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
      }
      if part.isEmpty { break }
      bytes += part
    }
    return Set(bytes.split(separator: 10).compactMap { ObjectID(hex: String(decoding: $0, as: UTF8.self)) })
  }
}
